import re

from clinical.risk.rules.base import Language, Rule, words

WANT = r"[iıİI]st[iı]yorum"
NOT_WANT = r"[iıİI]stem[iı]yorum"
MYSELF = r"kend[iı]m[iı]"
SUICIDE = r"[iıİI]nt[iı]har"
VERY = r"(?:[çc]ok |sadece |ger[çc]ekten )?"

LANGUAGE = Language(
    codes=("tr",),
    rules=(
        Rule("tr.want-to-die", words(rf"\b[öo]lmek {VERY}{WANT}"), example="Ölmek istiyorum"),
        Rule(
            "tr.want-to-kill-myself",
            words(
                rf"\b(?:{MYSELF} (?:[öo]ld[üu]rmek|asmak)|can[ıi]ma k[ıi]ymak|hayat[ıi]ma son vermek|{SUICIDE} etmek) "
                rf"{VERY}{WANT}"
            ),
            announces_act=True,
            example="Kendimi öldürmek istiyorum",
        ),
        Rule(
            "tr.will-kill-myself",
            words(
                rf"\b(?:{MYSELF} (?:[öo]ld[üu]rece[ğg][iı]m|asaca[ğg][ıi]m)|can[ıi]ma k[ıi]yaca[ğg][ıi]m|"
                rf"hayat[ıi]ma son verece[ğg][iı]m|{SUICIDE} edece[ğg][iı]m)"
            ),
            announces_act=True,
            example="Bu gece kendimi öldüreceğim",
        ),
        Rule(
            "tr.thinking-of-suicide",
            words(rf"\b(?:{SUICIDE}[ıi]|{SUICIDE} etmey[iı]|{MYSELF} [öo]ld[üu]rmey[iı]) d[üu][şs][üu]n[üu]yorum"),
            example="İntihar etmeyi düşünüyorum",
        ),
        Rule(
            "tr.not-live",
            words(r"(?:\bart[ıi]k ya[şs]amak|(?:^|[.!?,;\n]\s{0,3})(?:ger[çc]ekten |ben )?ya[şs]amak) " + NOT_WANT),
            example="Artık yaşamak istemiyorum",
        ),
        Rule("tr.wish-dead", words(r"\bke[şs]ke [öo]lsem\b"), example="Keşke ölsem"),
    ),
    denied_before=re.compile(r"(?!)"),  # Turkish denies behind the verb
    idiom_after=words(r"\s{1,3}(?:demiyorum|de[ğg]il(?:im)?\b|diye bir [şs]ey yok|diyemem|demedim)"),
    others_words=words(
        r"[şs]ark[ıi]|[şs]iir|roman|kitap|kitab|film|dizi|haber|ba[şs]l[ıi]k|makale|\b(?:dedi|diyor|yazd[ıi]|s[öo]yledi)\b"
    ),
    imminent=words(r"bu gece|bug[üu]n|[şs]imdi|bu ak[şs]am|yar[ıi]n|hemen|birazdan|sabaha kadar"),
)
