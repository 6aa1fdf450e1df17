"""Partings that everybody's life has, from work or a class, and wills made with a notary. In a sentence with such words a
goodbye, or affairs put in order, are no evidence; words that people in despair use as well, like a lawyer, a dismissal
or a friend at work, are not among them."""

from clinical.risk.rules.base import Language

PARTINGS = {
    "en": """
        notary | notary's | notary public | (last day/last shift) (at/of) (work/the job/my job/school/class/the course/term)*
        (goodbye/goodbyes/bye/farewell) (letters /cards /)(to/from) (all /)(my/the) (colleague*/coworker*/team/class*)
        leaving party | farewell party""",
    "zh": """
        公证处|公证人|公证员|欢送会|送别会|告别式体验|生前告别|跟同事告别|和同事告别|同同事讲拜拜|最后一日返工|最后一天上班|
        last day at work""",
    "tr": """
        noter* | son iş gün* | (işyerinden/iş yerinden/işten) ayrılı* | iş arkadaşlarım* vedalaş* | son mesaim*""",
    "es": """
        notario | notaría | notaria | (último día/ultimo dia) (en el albergue/en el trabajo/de trabajo/del curso/de clase)*
        (despedirme/despedí/despedi/despido) de (las compañeras/los compañeros/mis compañer*)""",
    "fa": """
        دفترخونه | دفترخانه | محضر | نوتار* | روز آخر کارم | آخرین روز کار* | با همکار* خداحافظی""",
    "ar": """
        كاتب العدل | الكاتب بالعدل | كاتب بالعدل | آخر يوم (عمل/شغل/دوام/بالدورة/إلي بالشغل/بالشغل)* | ودعت زملا*""",
    "ru": """
        нотариус* | (последний/последнюю) (рабочий день/рабочую смену) | попрощал* с коллегами | прощальн* вечерин*""",
    "uk": """
        нотаріус* | (останній/останню) (робочий день/робочу зміну) | попрощал* з колегами
        ключі від (нової /)(квартири/кімнати)""",
    "fr": """
        notaire | notaires | dernier jour (de travail/au travail/de stage/de cours/à l'usine)* | pot de départ
        adieu à (mes collègues/la plonge/mes élèves)""",
}


def with_partings(language: Language) -> Language:
    return language.having({"PARTING": PARTINGS[language.code]}) if language.code in PARTINGS else language
