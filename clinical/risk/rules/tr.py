import re

from clinical.risk.rules.base import Language, Rule, words

WANT = r"[iıİI]st[iı]yorum"
NOT_WANT = r"[iıİI]stem[iı]yorum"

LANGUAGE = Language(
    codes=("tr",),
    rules=(
        Rule("tr.want-to-die", words(r"\b[öo]lmek (?:[çc]ok |sadece |ger[çc]ekten )?" + WANT), example="Ölmek istiyorum"),
        Rule("tr.want-to-kill-myself",
             words(r"\b(?:kend[iı]m[iı] (?:[öo]ld[üu]rmek|asmak)|can[ıi]ma k[ıi]ymak|hayat[ıi]ma son vermek|[iıİI]nt[iı]har etmek) "
                   + WANT), announces_act=True, example="Kendimi öldürmek istiyorum"),
        Rule("tr.will-kill-myself",
             words(r"\b(?:kend[iı]m[iı] (?:[öo]ld[üu]rece[ğg][iı]m|asaca[ğg][ıi]m)|can[ıi]ma k[ıi]yaca[ğg][ıi]m|"
                   r"hayat[ıi]ma son verece[ğg][iı]m|[iıİI]nt[iı]har edece[ğg][iı]m)"), announces_act=True,
             example="Bu gece kendimi öldüreceğim"),
        Rule("tr.thinking-of-suicide",
             words(r"\b(?:[iıİI]nt[iı]har[ıi]|[iıİI]nt[iı]har etmey[iı]|kend[iı]m[iı] [öo]ld[üu]rmey[iı]) d[üu][şs][üu]n[üu]yorum"),
             example="İntihar etmeyi düşünüyorum"),
        Rule("tr.not-live",
             words(r"(?:\bart[ıi]k ya[şs]amak|(?:^|[.!?,;\n]\s{0,3})(?:ger[çc]ekten |ben )?ya[şs]amak) " + NOT_WANT),
             example="Artık yaşamak istemiyorum"),
        Rule("tr.wish-dead", words(r"\bke[şs]ke [öo]lsem\b"), example="Keşke ölsem"),
    ),
    denied_before=re.compile(r"(?:sord[uı]\w{0,4}\s{1,3}(?:ki\s{1,3})?)$", re.IGNORECASE),
    idiom_after=re.compile(
        r"\s{1,3}(?:demiyorum|de[ğg]il(?:im)?\b|diye bir [şs]ey yok|diyemem|demedim|demek de[ğg]il)", re.IGNORECASE
    ),
    others_words=re.compile(
        r"[şs]ark[ıi]|[şs]iir|roman|kitap|kitab|film|dizi|haber|ba[şs]l[ıi]k|makale|sorgucu|polis|gardiyan|arkada[şs]|karde[şs]|annem|babam",
        re.IGNORECASE,
    ),
    imminent=re.compile(r"bu gece|bug[üu]n|[şs]imdi|bu ak[şs]am|yar[ıi]n|hemen|birazdan|sabaha kadar", re.IGNORECASE),
)  # fmt: skip
