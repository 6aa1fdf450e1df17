"""Turkish: verbs stand last and carry person, tense and denial, so the concepts list first-person forms."""

from clinical.risk.rules.base import Language, Rule
from clinical.risk.rules.tr.danger import DANGER
from clinical.risk.rules.tr.despair import DESPAIR
from clinical.risk.rules.tr.turns import TURNS
from clinical.risk.rules.tr.words import CONCEPTS

RULES = (
    Rule(
        "tr.wish",
        "WISH",
        """
        TR_PHRASE -TR_REPORTED
        TR_DEATH <4> TR_WISH -TR_REPORTED
        TR_INF <4> TR_WISH -TR_REPORTED
        TR_WISH <2> "ölmek / ölmeyi / ölüp gitmek / yok olmak / yok olup gitmek"
        WISH <2> TR_DEATH|TR_INF
        TR_WISH|"gitmek istiyorum" <2> "bu hayattan / bu dünyadan / hayattan / dünyadan" -TR_EVERYDAY
        DIE|KILL_SELF <2> "istiyorum / istiyom / istiyorm"
        """,
        ("Artık gerçekten ölmek istiyorum", "kendimi yok etmek istiyorum", "bu dünyadan göçüp gitmek istiyorum"),
    ),
    Rule(
        "tr.no-life",
        "WISH",
        "TR_NO_LIFE -TR_REPORTED",
        ("Yaşamak istemiyorum artık", "yaşayasım yok, yaşamaktan vazgeçtim"),
    ),
    Rule(
        "tr.if-only-dead",
        "WISH",
        """
        TR_IWISH <8> TR_I_DIE
        TR_I_DIE <4> TR_IWISH
        TR_IWISH <8> TR_ACT_IF
        "canımı alsa / canımı alsın / al canımı / alsın canımı / canımı al artık / emanetini alsın / ölesim var"
        """,
        ("keşke ölsem de bitse", "Allahım al canımı artık"),
    ),
    Rule(
        "tr.intent",
        "INTENT",
        """
        TR_ACT_WILL -TR_REPORTED
        TR_SELF <8> TR_V_WILL -TR_SELF_FIGURE -TR_REPORTED
        TR_FROM <6> TR_JUMP -TR_REPORTED
        TR_JUMP <4> TR_FROM
        TR_SHALL_DIE & TR_DECIDED|TR_SOON|TR_GOODBYE|TR_IT_ENDS -TR_CAUSE -TR_EVERYDAY
        "atlıyorum / atlayacağım / sıkıyorum kafama / bırakıyorum kendimi / asıyorum kendimi" & TR_GOODBYE -TR_SCENIC
        """,
        ("kendimi öldüreceğim", "o gün kendimi asarım", "köprüden atlayacağım"),
    ),
    Rule(
        "tr.thinking",
        "THINKING",
        """
        TR_INF|SUICIDE <6> TR_THINK
        TR_THINK <6> TR_INF
        TR_DEATH <2> TR_THINK -TR_NOT_ME
        TR_HOW_DIE
        TR_DYING <8> TR_INWARD -TR_REPORTED -TR_CAUSE -TR_EVERYDAY -TR_NOT_ME
        TR_INWARD <6> TR_DYING -TR_REPORTED -TR_CAUSE -TR_EVERYDAY -TR_NOT_ME -TR_DENY
        TR_ACT_IF <6> "mi / mı / diye / daha iyi / kurtul* / biter / bitse / rahat*"
        SUICIDE <2> TR_THINK
        "ölüm / ölümü" <4> "tek çare* / tek çıkış* / kurtuluş* / aklımdan çıkmıyor / planlıyorum" -TR_NOT_ME
        "thinking about / thinking of / i keep thinking about / about" <2> TR_INF
        """,
        ("intihar etmeyi düşünüyorum", "nasıl öleceğimi planlıyorum", "kendimi öldürmek aklımdan çıkmıyor"),
    ),
    Rule(
        "tr.weighing-means",
        "THINKING",
        """
        TR_PILLS|TR_ROPE|TR_GAS|TR_GUN|TR_BLADE & TR_WEIGH
        TR_PLACE|TR_FROM & TR_WEIGH
        TR_STEP & TR_TEMPTED
        """,
        ("Kaç tane hap yeter diye internette bakıyorum", "köprünün yüksekliğini hesaplıyorum geceleri"),
    ),
    Rule(
        "tr.decided",
        "INTENT",
        """
        TR_DECIDED && TR_END_ALL
        TR_DECIDED & TR_GONE|TR_GOODBYE
        TR_PLAN && TR_SECRET -TR_APPOINTMENT
        """,
        ("Kararımı verdim, bu defteri kapatacağım", "içim rahat, geri dönüş yok, her şey bitecek"),
    ),
    Rule(
        "tr.gone-at-a-time",
        "LAST_ACT",
        """
        TR_SOON & TR_GONE -TR_SCENIC -TR_APPOINTMENT
        "sabaha kalmayacağım / sabaha çıkmayacağım / sabahı görmeyeceğim / sabaha kalmam"
        TR_SOON && TR_DO_IT && TR_DECIDED|TR_GOODBYE|TR_LAST_THINGS -TR_APPOINTMENT
        TR_SOON <10> TR_DO_IT_SURE -TR_APPOINTMENT
        TR_SOON & TR_END_ALL && TR_GOODBYE|TR_LAST_THINGS|TR_DECIDED
        """,
        ("Yarın sabah zaten olmayacağım", "Kızım uyuyunca yapacağım. Artık korkmuyorum."),
    ),
    Rule(
        "tr.sacrifice",
        "SACRIFICE",
        """
        TR_IF_I_DIE <14> TR_THEY_FREE
        TR_THEY_FREE <14> TR_IF_I_DIE
        TR_MY_DEATH & TR_THEY_FREE
        TR_IF_I_DIE && "tek çözüm* / tek çare* / tek yol* / çözüm bu / doğrusu bu"
        """,
        ("Ben ölürsem ailemi rahat bırakırlar", "benim ölümüm onları kurtarır"),
    ),
    Rule(
        "tr.recent-attempt",
        "RECENT_ATTEMPT",
        """
        TR_ATTEMPT && TR_RECENT
        TR_SWALLOWED|TR_ACT_DONE && TR_RESCUED -PAST
        TR_PILLS & "yuttum / içtim / yutmuşum / içmişim" && TR_RESCUED -PAST
        TR_ACT_DONE|TR_SWALLOWED & TR_RECENT -PAST
        TR_ATTEMPT && TR_RESCUED -PAST
        TR_FROM & "atladım / attım kendimi / kendimi attım" & TR_RECENT
        """,
        ("üç hafta önce intihara kalkıştım", "Geçen hafta bir kutu yuttum, midemi yıkadılar"),
    ),
    Rule(
        "tr.swallowed",
        "IN_PROGRESS",
        """
        TR_PILLS & TR_TAKING && TR_GOODBYE|TR_SHUT|TR_GONE --TR_DOSE
        TR_SWALLOWED -TR_RECENT -TR_DOSE --TR_RESCUED --TR_RECENT_DAY
        TR_PILLS & TR_TOOK_THEM && TR_DRUGGED|TR_GOODBYE --TR_RESCUED -TR_DOSE -TR_ONE_DOSE
        TR_PILLS & "bütün / hepsi / tamamı / hepsini" & TR_TOOK_THEM|"attım" --TR_RESCUED -TR_RECENT --TR_DOSE
        "💊 / hap / hapları / pills" & "yuttum / içtim / aldım / yuttum hepsini" & TR_GOODBYE|TR_SHUT|LOCKED
        """,
        ("Hapların hepsini içtim, dilim uyuşuyor", "kutuyu bitirdim, şimdi bekliyorum"),
    ),
    Rule(
        "tr.cut-open",
        "IN_PROGRESS",
        """
        TR_OPENED_VEINS --PAST --TR_RECENT --TR_RESCUED
        TR_ACT_BEGUN --TR_RESCUED --PAST --TR_COOKING
        TR_ROPE & "boynuma / boynumda / boğazıma" --TR_RESCUED --PAST --TR_COOKING
        TR_GAS & "açtım" && TR_SEALED --TR_COOKING
        TR_GAS & "açtım / döktüm / yaktım" && TR_SHUT|TR_GOODBYE|TR_LAST_THINGS --TR_COOKING
        """,
        ("Bileklerimi kestim küvetteyim", "ip boynumda, tabureden iniyorum"),
    ),
    Rule(
        "tr.bleeding",
        "SEVERE_BLEEDING",
        """
        TR_BLOOD <4> TR_FLOWS && TR_CUT_DONE|TR_HURT|TR_BLADE --TR_COOKING --TR_NOSE --TR_NEAR
        TR_VEINS <4> TR_BLEEDING --PAST --TR_COOKING --TR_ACCIDENT
        TR_BLEED && TR_CUT_DONE|TR_HURT|TR_BLADE --TR_COOKING
        TR_BLEEDS_ON && "kolum* / bileğ* / bilek* / bacağ* / havlu*" --TR_COOKING --TR_NOSE
        """,
        ("çok derin kestim, kan durmuyor", "Jiletle kestim kolumu, kanamayı durduramıyorum"),
    ),
    Rule(
        "tr.means-in-hand",
        "MEANS_NOW",
        """
        TR_PILLS|TR_ROPE|TR_GUN & TR_FIXED --TR_COOKING --TR_DOSE -TR_THINGS_PACKED
        TR_PILLS|TR_ROPE & TR_READY && TR_SOON_END|TR_DECIDED|TR_GOODBYE|TR_GONE --TR_COOKING --TR_DOSE --TR_TARGET
        TR_BLADE|TR_GUN|TR_GAS & TR_READY && TR_SOON_END|TR_DECIDED|TR_GOODBYE|TR_GONE --TR_COOKING --TR_TARGET
        """,
        ("İpi tavana bağladım", "İlaçları önüme dizdim, bu gece bitiyor"),
    ),
    Rule(
        "tr.at-the-edge",
        "AT_THE_PLACE",
        """
        TR_RAIL <4> TR_BEYOND --TR_SCENIC --TR_NEAR
        TR_PLACE|TR_AM_AT & TR_LAID_DOWN <6> TR_LAY --TR_SCENIC
        TR_EDGE && TR_AT|TR_OMEN|TR_GOODBYE|TR_LAST_THINGS -TR_SCENIC
        TR_EDGE & TR_JUMP -TR_SCENIC
        TR_AM_AT && TR_OMEN|TR_GOODBYE|TR_LAST_THINGS|TR_DECIDED|TR_SHUT --TR_SCENIC
        TR_PLACE & TR_AT && TR_OMEN|TR_GOODBYE|TR_LAST_THINGS|TR_DECIDED --TR_SCENIC
        TR_PLACE && TR_JUMPING & TR_AT --TR_SCENIC
        TR_PLACE & "telefonumu bırak* / montumu bırak* / çantamı bırak* / ayakkabılarımı çıkar*" --TR_SCENIC
        """,
        ("Köprünün korkuluğunu aştım, telefonumu burada bırakıyorum", "çatıdayım, aşağısı karanlık, hoşça kalın"),
    ),
    Rule(
        "tr.means",
        "MEANS",
        """
        TR_PILLS|TR_ROPE|TR_BLADE|TR_GUN|TR_GAS & TR_READY --TR_COOKING --TR_DOSE
        TR_SIGN & TR_SOON|TR_GOODBYE|TR_SHUT
        """,
        ("haplar elimde",),
    ),
    Rule(
        "tr.held",
        "HELD",
        """
        TR_PILLS|TR_ROPE|TR_BLADE|TR_GUN <4> "var / hâlâ var / evde / burada / duruyor / çekmecede" --TR_COOKING --TR_DOSE
        "bende / evde / çekmecede" <4> TR_PILLS|TR_ROPE|TR_GUN <4> "var / duruyor" --TR_COOKING --TR_DOSE
        """,
        ("haplarım var", "ipim var", "evde silah duruyor"),
    ),
    Rule("tr.farewell", "FAREWELL", "TR_GOODBYE|TR_GONE", ("hakkınızı helal edin", "vedalaştım")),
    Rule(
        "tr.last-things",
        "LAST_THINGS",
        """
        TR_LAST_THINGS
        TR_OWN_THINGS <8> TR_GIVEN
        """,
        ("kedimi komşuya bıraktım", "mektubu masaya bıraktım"),
    ),
    Rule("tr.shut-in", "SHUT_IN", "TR_SHUT", ("kapıyı kilitledim", "banyoya kilitledim kendimi")),
    Rule("tr.soon", "SOON", "TR_SOON", ("bu gece", "yarın sabah")),
    Rule(
        "tr.passive",
        "PASSIVE",
        """
        TR_NOT_WAKE
        TR_I_DIE -TR_CAUSE -TR_EVERYDAY
        """,
        ("sabaha çıkmasam keşke", "uyuyup uyanmasam"),
    ),
    Rule("tr.burden", "BURDEN", "TR_BURDEN", ("Herkese yük oluyorum", "ben olmasam daha rahat ederler")),
    Rule(
        "tr.survivor-guilt",
        "GUILT",
        """
        TR_GUILT
        "yerine" <2> TR_ME <4> TR_SHOULD_HAVE
        TR_ALL_OTHERS <4> TR_ARE_DEAD & TR_ONLY_I
        "niye / neden / niçin" <6> "ben" <4> "sağ / kurtuldum / çıktım / yaşıyorum / hayattayım / kaldım / hayatta"
        "keşke" <8> TR_HAD_I_STAYED
        "utanıyorum / utanç duyuyorum / suçluluk" & TR_OF_LIVING
        """,
        ("Onun yerine ben ölmeliydim", "hayatta kaldığım için suçluyum"),
    ),
    Rule("tr.no-future", "NO_FUTURE", "TR_NO_FUTURE -TR_ACHE", ("hiç umudum kalmadı", "önümü göremiyorum")),
    Rule(
        "tr.no-meaning", "NO_MEANING", "TR_NO_MEANING", ("Yaşamanın bir anlamı kalmadı", "neden yaşadığımı bilmiyorum")
    ),
    Rule(
        "tr.code",
        "MENTION",
        """
        TR_END_ALL -TR_EVERYDAY
        "kms / unalive / ctb / sewerslide" & I|TR_WISH|TR_THINK
        """,
        ("fişi çekme vakti geldi", "kms modundayım ben"),
    ),
    Rule(
        "tr.self-injury",
        "SELF_INJURY",
        """
        TR_HURT -PAST -TR_COOKING --TR_ACCIDENT
        TR_BODY <8> TR_V_HURT -PAST -TR_COOKING --TR_ACCIDENT
        TR_HURT_INF <8> TR_URGE --TR_RESISTED
        TR_URGE <6> TR_HURT_INF --TR_RESISTED
        """,
        ("Dün gece kolumu çizdim jiletle", "kendimi kesmek istiyorum şu an"),
    ),
    Rule(
        "tr.urge-resisted",
        "URGE_RESISTED",
        """
        TR_HURT_INF && TR_RESISTED
        TR_CRAVE & TR_RESISTED --TR_COOKING
        TR_CRAVE && "kesmedim / yapmadım / geçene kadar / dürtü*" && TR_RESISTED
        """,
        ("Jileti elime aldım sonra çöpe attım, kesmedim", "kendimi kesmek geldi içimden ama dayandım"),
    ),
    Rule(
        "tr.threat",
        "THREATENED",
        """
        TR_THREAT & TR_STRANGER|TR_AGENT|TR_SENT|SAID -TR_JUDGED
        TR_THREAT && TR_STRANGER|TR_AGENT && TR_SENT -TR_JUDGED
        TR_KIN_OF_YOU & TR_SENT|SAID && TR_STRANGER|TR_AGENT|TR_MENACE -TR_JUDGED -TR_FRIENDLY
        TR_YOUR_KIN & TR_MENACE|TR_THREAT && TR_STRANGER|TR_AGENT -TR_JUDGED -TR_FRIENDLY
        "ölüm tehdid* / ölümle tehdit* / öldürmekle tehdit* / tehdit mesaj*" & TR_SENT|TR_STRANGER
        """,
        ("Bilinmeyen numaradan mesaj geldi: adresini biliyoruz", "Telegramda biri sıra sende yazdı"),
    ),
    Rule(
        "tr.picture-of-home",
        "THREATENED",
        """
        TR_HOME <4> TR_PHOTO && TR_SENT && TR_STRANGER|TR_AGENT|TR_MENACE -TR_FRIENDLY
        TR_PHOTO <6> TR_HOME && TR_SENT && TR_STRANGER|TR_AGENT|TR_MENACE -TR_FRIENDLY
        TR_MENACE && TR_STRANGER|TR_AGENT && TR_HOME|TR_FAMILY & TR_SENT -TR_FRIENDLY
        """,
        ("Tanımadığım numara kapımın fotoğrafını attı", "Gizli numaradan kızımın okulunun resmi geldi"),
    ),
    Rule(
        "tr.danger-now",
        "DANGER_NOW",
        """
        TR_MEN & TR_ON_DOORSTEP && TR_URGENT -PAST --TR_DREAM --TR_DELIVERY
        TR_GRABBED && TR_FLEEING -PAST --TR_DREAM
        TR_AT_DOOR && TR_RIGHT_NOW -PAST --TR_DREAM --TR_DELIVERY
        TR_DANGER_PLAIN -PAST --TR_DREAM --TR_DELIVERY
        """,
        ("Kapıyı kırıyorlar şu an", "beni takip ediyorlar, koşuyorum"),
    ),
    Rule(
        "tr.acute-fear",
        "ACUTE_FEAR",
        """
        TR_FEAR && TR_SYMPTOM --TR_HOMEWORK --TR_DREAM
        TR_AGENT && TR_SYMPTOM --TR_HOMEWORK --TR_DREAM
        TR_AT_DOOR && TR_SYMPTOM --TR_DREAM
        """,
        ("Korkudan uyuyamıyorum, her araba sesinde titriyorum", "evden çıkamıyorum, izleniyorum"),
    ),
    Rule(
        "tr.family",
        "FAMILY_THREATENED",
        """
        TR_FAMILY <12> TR_TAKEN && TR_BECAUSE|TR_AGENT -PAST
        TR_TAKEN <8> TR_FAMILY && TR_BECAUSE|TR_AGENT -PAST
        TR_AGENT <10> TR_FAMILY & TR_TAKEN|"gitmiş* / gittiler / sormuş* / uğramış* / aramış* / gelmiş*" -PAST
        """,
        ("Babamı emniyete çağırmışlar, beni sormuşlar", "kardeşimi benim yüzümden gözaltına aldılar"),
    ),
    Rule(
        "tr.harm",
        "HARM_INTENT",
        """
        TR_TARGET & TR_HARM --JOKE -TR_PLAY -TR_YOU
        TR_TARGET && TR_HARM --JOKE --TR_PLAY -TR_REPORTED --TR_YOU
        TR_HARM && TR_ARMED|TR_STALK --JOKE --TR_COOKING
        """,
        ("Beni ihbar eden adamı öldüreceğim", "O işkenceciyi bulup bıçaklayacağım"),
    ),
    Rule(
        "tr.harm-now",
        "HARM_NOW",
        """
        TR_STALK && TR_ARMED --TR_COOKING
        TR_TARGET & TR_STALK && TR_WEAPON --TR_COOKING --JOKE
        TR_TARGET && TR_ARMED && TR_HARM & TR_SOON --JOKE
        """,
        ("Muhbirin kapısındayım, bıçak yanımda", "silah belimde, çıkmasını bekliyorum"),
    ),
    Rule(
        "tr.violent-images",
        "VIOLENT_IMAGES",
        """
        TR_IMAGES && TR_VIOLENCE && TR_UNWANTED
        TR_TARGET && TR_VIOLENCE && TR_UNWANTED
        """,
        ("Gardiyanı boğduğum görüntüler geliyor, istemiyorum",),
    ),
    Rule(
        "tr.other-at-risk",
        "OTHER_IN_DANGER",
        """
        TR_NEAR <20> TR_HE_WILL && TR_HELP_NOW -PAST
        TR_HE_WILL <10> TR_NEAR && TR_HELP_NOW -PAST
        """,
        ("Oda arkadaşım intihar edeceğini söylüyor", "arkadaşım ölmek istiyorum diyor, ne yapayım"),
    ),
    Rule(
        "tr.other-now",
        "OTHER_IN_DANGER_NOW",
        """
        TR_NEAR <20> TR_HE_NOW && TR_HELP_NOW -PAST -TR_SCENIC --TR_BREATHING
        TR_HE_NOW <8> TR_NEAR && TR_HELP_NOW -PAST -TR_SCENIC
        """,
        ("Ablam çatıya çıktı, yardım edin", "arkadaşım hap içmiş uyanmıyor"),
    ),
    Rule(
        "tr.not-wanted",
        "IDIOM",
        """
        TR_DEATH|TR_INF|DIE|KILL_SELF <2> "istemiyorum / istemem / istemedim / istemiyom / istemiyordum / niyetim yok"
        SUICIDE|TR_INF <4> "düşünmüyorum / düşünmedim / düşünmem / falan yok / aklımda yok / aklımdan geçmiyor / aklımdan geçmedi / yok aklımda"
        SUICIDE|TR_INF <6> "sormak / sorulur / sorarım / sorayım / konuşulur / belirtileri / işaretleri / ölçeği / riski değerlendir*"
        """,
        ("Ölmek istemiyorum, yaşamak istiyorum", "intiharı düşünmüyorum", "intihar düşüncesini sormak için"),
    ),
    Rule(
        "tr.hyperbole",
        "IDIOM",
        """
        TR_CAUSE <6> TR_KILLED|TR_I_DIE
        TR_LIGHT <6> DIE <2> TR_WISH
        TR_KILLED <4> TR_CAUSE
        TR_THING <4> TR_KILLED
        TR_EVERYDAY <6> TR_KILLED
        TR_POLITICAL <6> TR_KILLED_OTHER
        TR_EVERYDAY <4> "beni / bizi" <4> TR_KILLED
        """,
        ("Gülmekten öldüm", "telefonun şarjı öldü", "bu kurs beni öldürecek"),
    ),
    Rule(
        "tr.live-elsewhere",
        "IDIOM",
        """
        TR_WHERE <4> TR_NO_LIFE|"yaşamak istemiyorum" --TR_ENOUGH
        TR_LIVE_HOW <4> "yaşamak istemiyorum" --TR_ENOUGH
        """,
        ("Burada yaşamak istemiyorum", "Bu şehirde yaşamak istemiyorum"),
    ),
)

OF_OTHERS = frozenset(
    {
        "TR_NEAR",
        "TR_HE_WILL",
        "TR_HE_NOW",
        "TR_HELP_NOW",
        "TR_AGENT",
        "TR_STRANGER",
        "TR_THREAT",
        "TR_PHOTO",
        "TR_SENT",
        "TR_AT_DOOR",
        "TR_FAMILY",
        "TR_TAKEN",
        "TR_BECAUSE",
        "TR_TARGET",
        "TR_SCENIC",
        "TR_THEY_FREE",
        "TR_MENACE",
    }
)

LANGUAGE = Language(
    "tr",
    ("tr",),
    CONCEPTS | DESPAIR | DANGER | TURNS,
    RULES,
    first_person=frozenset(name for name in (*CONCEPTS, *DESPAIR, *DANGER, *TURNS) if name.startswith("TR_"))
    - OF_OTHERS
    | {"I"},
    neg_reach=4,
    sensitive=frozenset({"DIE", "KILL_SELF", "SUICIDE", "TR_PHRASE", "TR_ACT_WILL", "TR_NO_LIFE", "TR_INF", "TR_HURT"}),
)
