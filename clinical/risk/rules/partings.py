"""Partings that everybody's life has: from work, a class or a flat; and wills made with a notary. Beside words like these
a goodbye, or affairs put in order, are no evidence."""

from clinical.risk.rules.base import Language

PARTINGS = {
    "en": """
        (last day/last shift/last week) (at/of) (work/the job/my job/school/class/the course/term)* | colleague* | coworker*
        notary | solicitor | new job | new flat | new apartment | leaving party | farewell party | my contract | retire*
        moving out | moving house""",
    "zh": """
        公证|公证人|公证处|公證|遗嘱认证|同事|离职|辞职|辞工|欢送会|送别会|告别式体验|生前告别|最后一天班|最后一日返工|
        last day|转工|退休|毕业|结业|搬家|搬屋|新工作|新公司""",
    "tr": """
        noter* | vasiyetimi yazdır* | işten ayrıl* | işyerinden | iş yerinden | iş arkadaş* | son iş gün* | son mesai*
        emekli* | taşın* | kurs* bitti | mezun*""",
    "es": """
        notario | notaría | notaria | compañer* | último día en el (albergue/trabajo/curso/piso)* | último día de
        (trabajo/curso/clase/prácticas) | jubil* | mudanza | nuevo trabajo | ya tengo piso""",
    "fa": """
        دفترخونه | دفترخانه | محضر | نوتار* | وکیل* | همکار* | روز آخر کارم | آخرین روز کار* | استعفا* | بازنشست* | اسباب~کشی""",
    "ar": """
        كاتب العدل | الكاتب بالعدل | كاتب بالعدل | عدلي | موثق | محامي | زملا* | بالشغل | آخر يوم (عمل/شغل/دوام/بالدورة)
        الدورة | تقاعد* | نقلت""",
    "ru": """
        нотариус* | (последний/последнюю) (рабочий день/рабочую/смену/урок) | коллег* | увольн* | уволил* | колл-центр*
        на пенси* | переезж* | новая работа | новую работу | курсы закончил*""",
    "uk": """
        нотаріус* | (останній/останню) (робочий день/робочу/зміну/урок) | колег* | звільня* | звільни* | на пенсі*
        переїжджа* | переїзд* | нова робота | нову роботу | ключі від (нової /)(квартири/кімнати)""",
    "fr": """
        notaire | notaires | collègue* | dernier jour (de travail/au travail/de stage/de cours/à l'usine)* | (démission/retraite)*
        pot de départ | déménag* | nouveau travail | nouvel emploi | la plonge | le chef""",
}


def with_partings(language: Language) -> Language:
    return language.having({"PARTING": PARTINGS[language.code]}) if language.code in PARTINGS else language
