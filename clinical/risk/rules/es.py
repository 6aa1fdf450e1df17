import re

from clinical.risk.rules.base import Language, Rule, words

END_LIFE = r"(?:matarme|suicidarme|quitarme la vida|acabar con mi vida|terminar con mi vida|ahorcarme|colgarme)"

LANGUAGE = Language(
    codes=("es",),
    rules=(
        Rule("es.want-to-die",
             words(r"\b(?:me )?(?:quiero|deseo|quisiera|prefiero|prefer[ií]r[ií]a|me gustar[ií]a) (?:s[oó]lo |solamente )?"
                   r"(?:morirme|morir|estar muert[oa])\b"), example="Me quiero morir"),
        Rule("es.want-to-kill-myself",
             words(r"\b(?:(?:quiero|deseo|quisiera|voy a|pienso|pienso en|planeo|decid[ií]|he decidido|tengo ganas de|estoy por) "
                   + END_LIFE + r"|me (?:quiero|voy a) (?:matar|suicidar|quitar la vida|ahorcar))\b"), announces_act=True,
             example="Quiero matarme"),
        Rule("es.not-live",
             words(r"\bno quiero (?:vivir(?: m[aá]s)?(?=\s{0,3}(?:$|[.!?,;\n]))|seguir vivi(?:endo|r)|seguir viv[oa]|estar viv[oa]|"
                   r"vivir m[aá]s)\b"), example="Ya no quiero vivir"),
        Rule("es.wish-dead", words(r"\b(?:ojal[aá] (?:me muriera|estuviera muert[oa])|estar[ií]a mejor muert[oa])\b"),
             example="Ojalá estuviera muerta"),
        Rule("es.suicidal",
             words(r"\b(?:pienso|estoy pensando|no dejo de pensar) en (?:el suicidio|suicidarme|matarme|quitarme la vida)\b"),
             example="Estoy pensando en el suicidio"),
    ),
    denied_before=re.compile(
        r"(?:\b(?:no|nunca|tampoco|jam[aá]s)\s{1,3}(?:(?:digo|creo|pienso|es)\s{1,3}que\s{1,3})?(?:me\s{1,3})?|"
        r"\bpregunt\w{1,6}\s{1,3}si\s{1,3})$",
        re.IGNORECASE,
    ),
    idiom_after=re.compile(
        r"\s{1,3}(?:de (?:la )?(?:risa|verg[üu]enza|hambre|pena ajena|ternura|sue[ñn]o|calor|fr[ií]o|envidia|viej[oa])|viej[oa]|"
        r"en (?:el|este) juego)",
        re.IGNORECASE,
    ),
    others_words=re.compile(
        r"\b(?:[ée]l|ella|canci[oó]n|canta|letra|poema|novela|libro|pel[ií]cula|serie|noticia|titular|art[ií]culo|personaje|interrogador|"
        r"polic[ií]a|guardia|mi (?:amig[oa]|herman[oa]|madre|padre|hij[oa]|prim[oa]|vecin[oa]))\b",
        re.IGNORECASE,
    ),
    imminent=re.compile(r"\b(?:esta (?:noche|tarde|ma[ñn]ana)|hoy|ahora|ma[ñn]ana|ya mismo|dentro de)\b", re.IGNORECASE),
)  # fmt: skip
