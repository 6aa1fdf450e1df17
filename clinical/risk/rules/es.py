from clinical.risk.rules.base import Language, Rule, words

END_LIFE = r"(?:matarme|suicidarme|quitarme la vida|acabar con mi vida|terminar con mi vida|ahorcarme|colgarme)"
WISH = r"(?:quiero|deseo|quisiera|prefiero|prefer[ií]r[ií]a|me gustar[ií]a)"
INTENT = r"(?:quiero|deseo|quisiera|voy a|pienso|planeo|decid[ií]|he decidido|tengo ganas de|estoy por)"

LANGUAGE = Language(
    codes=("es",),
    rules=(
        Rule(
            "es.want-to-die",
            words(rf"\b(?:me )?{WISH} (?:s[oó]lo |solamente )?(?:morirme|morir|estar muert[oa])\b"),
            example="Me quiero morir",
        ),
        Rule(
            "es.want-to-kill-myself",
            words(rf"\b(?:{INTENT} {END_LIFE}|me (?:quiero|voy a) (?:matar|suicidar|quitar la vida|ahorcar))\b"),
            announces_act=True,
            example="Quiero matarme",
        ),
        Rule(
            "es.not-live",
            words(
                r"\bno quiero (?:vivir(?=\s{0,3}(?:$|[.!?,;\n]))|vivir m[aá]s|seguir vivi(?:endo|r)|seguir viv[oa]|"
                r"estar viv[oa])"
            ),
            example="Ya no quiero vivir",
        ),
        Rule(
            "es.wish-dead",
            words(r"\b(?:ojal[aá] (?:me muriera|estuviera muert[oa])|estar[ií]a mejor muert[oa])\b"),
            example="Ojalá estuviera muerta",
        ),
        Rule(
            "es.thinking-of-suicide",
            words(
                r"\b(?:pienso|estoy pensando|no dejo de pensar) en "
                r"(?:el suicidio|suicidarme|matarme|quitarme la vida)\b"
            ),
            example="Estoy pensando en el suicidio",
        ),
    ),
    denied_before=words(r"\b(?:no|nunca|tampoco|jam[aá]s) (?:(?:digo|creo|pienso|es) que )?(?:me )?$"),
    idiom_after=words(
        r"\s{1,3}(?:de (?:la )?(?:risa|verg[üu]enza|hambre|pena ajena|ternura|sue[ñn]o|calor|fr[ií]o|envidia|viej[oa])|"
        r"viej[oa]|en (?:el|este) juego)"
    ),
    others_words=words(
        r"\b(?:canci[oó]n|letra|poema|novela|libro|pel[ií]cula|serie|noticia|titular|art[ií]culo|personaje|"
        r"dijo|dice|dec[ií]a|escribi[oó]|escribe|canta|grit[oó]|grita)\b"
    ),
    imminent=words(r"\b(?:esta (?:noche|tarde|ma[ñn]ana)|hoy|ahora|ma[ñn]ana|ya mismo|dentro de)\b"),
)
