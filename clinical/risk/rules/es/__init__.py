"""Spanish: no subject pronouns; the person is in the verb and in me/se, so the concepts list first-person forms."""

from clinical.risk.rules.base import Language, Rule
from clinical.risk.rules.es.acts import ACTS
from clinical.risk.rules.es.danger import DANGER
from clinical.risk.rules.es.scenes import EXAMPLES as SCENE_EXAMPLES
from clinical.risk.rules.es.scenes import SCENES
from clinical.risk.rules.es.turns import TURNS
from clinical.risk.rules.es.words import CONCEPTS
from clinical.risk.rules.scenes import own_scenes, scene_rules

RULES = (
    # Own death.
    Rule(
        "es.wish",
        "WISH",
        """
        ES_PHRASE -ES_CAUSE
        ES_WANT <4> ES_DIE|ES_ACT -ES_CAUSE
        ES_BE_DEAD -WORK
        ES_WANT|ES_WILL <4> ES_GO_WITH <12> ES_THE_DEAD
        ES_WANT <4> "kms / unalive / ctb"
        WISH <2> ES_ACT|ES_DIE
        """,
        ("Me quiero morir", "tengo ganas de no vivir más", "ojalá estuviera muerta"),
    ),
    Rule(
        "es.no-life",
        "WISH",
        """
        ES_NO_LIFE
        ES_NOT_ANY <2> ES_LIVING -ES_OBJECT_NOT_LIFE
        """,
        ("Ya no quiero vivir", "no quiero seguir viviendo"),
    ),
    Rule(
        "es.intent",
        "INTENT",
        """
        ES_WILL <4> ES_ACT
        "el día / la hora / el lugar / la fecha" & ES_ALL_PLANNED & ES_DECIDED -ES_TRIP
        ES_I_ACT -ES_CAUSE
        ES_SHALL_DIE & ES_DECIDED|ES_END_ALL|ES_GOODBYE|ES_IT_ENDS -ES_CAUSE -ES_EVERYDAY
        ES_I_JUMP & ES_GOODBYE --ES_SCENIC --ES_PLAY
        ES_SOME_DAY & ES_ACT|ES_I_ACT -ES_CAUSE
        """,
        ("Voy a matarme", "si me deportan me mato", "decidí quitarme la vida"),
    ),
    Rule(
        "es.thinking",
        "THINKING",
        """
        ES_MIND <4> ES_ACT|SUICIDE -WORK
        ES_ACT|SUICIDE <6> ES_AFTER_MIND
        ES_DYING & ES_INWARD -ES_NOT_ME -ES_CAUSE -ES_EVERYDAY
        ES_MIND <2> "mi muerte / mi propia muerte / morirme / morir"
        "about / of / i keep thinking of" <2> ES_ACT
        """,
        ("pienso en el suicidio", "quitarme la vida es lo que me da vueltas", "no dejo de pensar en matarme"),
    ),
    Rule(
        "es.weighing-means",
        "THINKING",
        """
        ES_METHOD & ES_HOW
        ES_STEP & ES_TEMPTED
        ES_WAY_TO_DIE -PAST
        "cómo matarme / cómo quitarme / cómo suicidarme / cómo me voy a matar / cómo me voy a morir / dosis letal"
        """,
        ("He mirado cuántas pastillas harían falta", "cada vez que cruzo el puente me imagino saltando"),
    ),
    Rule(
        "es.decided",
        "INTENT",
        """
        ES_DECIDED && ES_END_ALL|ES_GONE -ES_TRIP
        ES_HAVE_PLAN && ES_NOBODY_KNOWS
        """,
        ("Ya lo decidí, voy a terminar con todo", "estoy en paz, de este año no paso"),
    ),
    Rule(
        "es.coded-wish",
        "WISH",
        """
        ES_WANT|ES_WILL|ES_MIND <4> ES_END_ALL_SURE
        """,
        ("Estoy pensando en apagar la luz para siempre", "quiero bajarme del mundo"),
    ),
    Rule(
        "es.gone-at-a-time",
        "LAST_ACT",
        """
        ES_SOON && ES_GOODBYE|ES_LAST_THINGS && ES_DO_IT|ES_END_ALL|ES_GONE -ES_TRIP
        ES_SOON <8> ES_GONE -ES_TRIP
        ES_LAST_NIGHT && ES_GOODBYE|ES_LAST_THINGS
        ES_SOON & ES_DO_IT_SURE && ES_DECIDED|ES_GOODBYE -ES_TRIP
        ES_GONE && ES_LAST_THINGS -ES_TRIP
        ES_LAST_THINGS && ES_LEAVING --ES_TRIP --ES_TRAVEL
        """,
        ("Ya me despedí. Me quedan diez minutos y lo hago", "Mañana ya no voy a estar"),
    ),
    Rule(
        "es.sacrifice",
        "SACRIFICE",
        """
        ES_IF_I_DIE & ES_THEY_FREE
        ES_IF_I_DIE && "la única salida para ellos / la única forma de salvar* / así los salvo / así se salvan"
        """,
        ("Si yo me muero dejan en paz a mi familia", "conmigo muerta mi mamá estaría a salvo"),
    ),
    Rule(
        "es.recent-attempt",
        "RECENT_ATTEMPT",
        """
        ES_TRIED && ES_RECENT -PAST
        ES_TRIED && ES_RESCUED -PAST
        ES_SWALLOWED && ES_RESCUED -PAST
        ES_TOOK <4> ES_AMOUNT && ES_RECENT|ES_RESCUED & ES_PILLS -PAST --ES_DRINK
        """,
        ("Hace dos semanas intenté ahorcarme", "me tomé un frasco de pastillas y me hicieron lavado"),
    ),
    Rule(
        "es.swallowed",
        "IN_PROGRESS",
        """
        ES_TAKING & ES_PILLS && ES_GOODBYE|ES_SHUT|ES_GONE --ES_DOSE
        ES_TOOK <4> ES_AMOUNT & ES_PILLS --ES_RESCUED -ES_RECENT -ES_DOSE -PAST --ES_DRINK
        ES_TOOK <4> ES_AMOUNT && ES_DRUGGED|ES_GOODBYE|ES_SHUT --ES_RESCUED -ES_RECENT -ES_DOSE --ES_DRINK
        ES_SWALLOWED & ES_PILLS --ES_RESCUED -ES_RECENT -ES_DOSE -PAST
        ES_SWALLOWED && ES_DRUGGED|ES_GOODBYE|ES_SHUT --ES_RESCUED -ES_RECENT -ES_DOSE --ES_DRINK
        ES_SWALLOWED && ES_PILLS && ES_GOODBYE|ES_SHUT|ES_DRUGGED --ES_RESCUED -ES_RECENT
        ES_PILLS|ES_SWALLOWED && LOCKED|TOOK && ES_GOODBYE
        """,
        ("Me tomé todas las pastillas", "me las tomé todas, me está dando sueño"),
    ),
    Rule(
        "es.act-begun",
        "IN_PROGRESS",
        """
        ES_ACT_BEGUN --ES_RESCUED -ES_RECENT -PAST --ES_DEBT
        ES_UNLIT_GAS & ES_SEALED --ES_COOKING
        ES_ROPE & "en el cuello / al cuello" --ES_RESCUED -PAST -ES_DEBT --ES_TARGET
        "abrí el gas / abrí la llave del gas / dejé el gas abierto" && ES_DRUGGED|ES_SHUT|ES_GOODBYE --ES_COOKING
        """,
        ("Me corté las venas", "abrí el gas y me está dando sueño"),
    ),
    Rule(
        "es.bleeding",
        "SEVERE_BLEEDING",
        """
        ES_BLEED && ES_CUT|ES_HURT --ES_COOKING --ES_NOSE
        "sangran / sangra / sangrando / sangre" <4> "muñeca* / las venas / antebrazo*" -PAST --ES_RESCUED --ES_COOKING
        """,
        ("Me corté muy hondo y no para de sangrar", "la sangre no para, fue con la navaja"),
    ),
    Rule(
        "es.means-in-hand",
        "MEANS_NOW",
        """
        ES_PILLS|ES_ROPE|ES_GUN & ES_FIXED --ES_COOKING -ES_DOSE --ES_TARGET --ES_CAMP
        ES_PILLS|ES_ROPE & ES_READY && ES_DECIDED|ES_GOODBYE|ES_GONE|ES_END_ALL|ES_SHUT --ES_COOKING --ES_TARGET
        ES_PILLS & ES_READY && ES_TAKE_ALL --ES_COOKING -ES_DOSE --ES_TARGET
        ES_BLADE <8> "sobre la muñeca / contra la muñeca / en la muñeca / en el cuello / contra el cuello" -PAST --ES_COOKING
        ES_POISONS && ES_DRINK_IT --ES_COOKING --ES_TARGET -PAST
        ES_BLADE|ES_GUN|ES_GAS & ES_READY && ES_DECIDED|ES_GOODBYE|ES_GONE|ES_END_ALL|ES_SHUT --ES_COOKING --ES_TARGET
        """,
        ("Ya amarré la soga a la viga", "tengo las pastillas en la mano"),
    ),
    Rule(
        "es.at-the-edge",
        "AT_THE_PLACE",
        """
        ES_PLACE & ES_BELONGINGS <10> ES_LEFT_THERE --ES_SCENIC
        ES_HIGH_PLACE && ES_GOODBYE|ES_LAST_THINGS --ES_SCENIC --ES_TRAFFIC
        ES_LEGS <6> ES_RAIL --ES_SCENIC -PAST --ES_ACHE
        ES_EDGE_SURE --ES_SCENIC -PAST --ES_NEAR
        ES_EDGE && ES_AT|ES_OMEN|ES_GOODBYE|ES_LAST_THINGS --ES_SCENIC --ES_NERVES
        ES_PLACE & ES_AT && ES_OMEN|ES_GOODBYE|ES_LAST_THINGS|ES_DECIDED --ES_SCENIC --ES_NERVES
        """,
        ("Estoy del otro lado de la baranda del puente", "estoy en la azotea, gracias por todo"),
    ),
    # Evidence.
    Rule(
        "es.held",
        "HELD",
        """
        "tengo / aún tengo / todavía tengo / ya tengo / guardo / guardé / hay / compré / conseguí / junté / encontré / me quedan" <4> ES_PILLS|ES_ROPE|ES_BLADE|ES_GUN --ES_COOKING -ES_DOSE --ES_CAMP
        ES_PILLS|ES_ROPE|ES_BLADE|ES_GUN <4> ES_READY|"están aquí / está aquí / aquí están / en casa / en el cajón" --ES_COOKING -ES_DOSE --ES_CAMP
        """,
        ("tengo las pastillas", "la soga está aquí"),
    ),
    Rule("es.farewell", "FAREWELL", "ES_GOODBYE|ES_GONE", ("gracias por todo", "ya me despedí")),
    Rule("es.last-things", "LAST_THINGS", "ES_LAST_THINGS", ("le dejé las llaves a la vecina", "escribí una carta")),
    Rule("es.soon", "SOON", "ES_SOON", ("esta noche", "mañana")),
    # Passive and hopeless.
    Rule(
        "es.passive",
        "PASSIVE",
        """
        ES_NOT_WAKE -ES_CAUSE -ES_SHAME
        ES_IF_ONLY <10> ES_CHANCE_DEATH
        """,
        ("ojalá no despierte mañana", "me da igual morirme"),
    ),
    Rule(
        "es.burden",
        "BURDEN",
        """
        ES_BURDEN
        "sin mí" <4> ES_WITHOUT_ME
        """,
        ("Soy una carga para todos", "estarían mejor sin mí"),
    ),
    Rule(
        "es.survivor-guilt",
        "GUILT",
        """
        ES_GUILT
        "a mí / yo" <8> "en lugar de / en vez de / en su lugar / en el lugar de" -ES_TRIP
        """,
        ("Debí morir yo", "no merezco estar viva"),
    ),
    Rule("es.no-future", "NO_FUTURE", "ES_NO_FUTURE -ES_ACHE", ("no veo ningún futuro", "ya no puedo más")),
    Rule("es.no-meaning", "NO_MEANING", "ES_NO_MEANING", ("Nada tiene sentido", "no sé para qué vivo")),
    # Self-injury.
    Rule(
        "es.self-injury",
        "SELF_INJURY",
        """
        ES_HURT -PAST --ES_COOKING --ES_ACCIDENT -ES_HAIR
        ES_URGE <4> ES_HURT_INF --ES_RESISTED -ES_HAIR --ES_COOKING
        """,
        ("Anoche volví a cortarme", "tengo ganas de hacerme daño"),
    ),
    Rule(
        "es.urge-resisted",
        "URGE_RESISTED",
        """
        ES_HURT_INF && ES_RESISTED -ES_HAIR
        ES_CRAVE && ES_RESISTED --ES_COOKING -ES_DOSE
        """,
        ("Tuve la cuchilla en la mano y la solté", "quería cortarme pero me aguanté"),
    ),
    # Persecution.
    Rule(
        "es.threat",
        "THREATENED",
        """
        ES_THREAT & ES_STRANGER|ES_AGENT|ES_SENT
        ES_THREAT && ES_STRANGER|ES_AGENT && ES_SENT
        ES_YOUR_KIN & ES_SENT|SAID && ES_STRANGER|ES_AGENT -ES_FRIENDLY
        """,
        ("Me escribieron que saben dónde vivo", "el de la Seguridad me dijo que la próxima soy yo"),
    ),
    Rule(
        "es.picture-of-home",
        "THREATENED",
        "ES_PHOTO <4> ES_HOME && ES_SENT && ES_STRANGER|ES_AGENT|ES_THREAT -ES_FRIENDLY",
        ("Me llegó de un número desconocido una foto de mi puerta", "una cuenta falsa me mandó un video de mi hija"),
    ),
    Rule(
        "es.danger-now",
        "DANGER_NOW",
        """
        ES_FORCING <2> ES_DOOR -PAST --ES_DREAM --ES_DELIVERY
        ES_AT_DOOR && ES_RIGHT_NOW -PAST --ES_DREAM --ES_DELIVERY
        ES_DANGER_PLAIN -PAST --ES_DREAM --ES_DELIVERY
        """,
        ("Están tumbando la puerta", "me viene siguiendo un carro, no sé qué hacer"),
    ),
    Rule(
        "es.acute-fear",
        "ACUTE_FEAR",
        """
        ES_FEAR && ES_SYMPTOM --ES_DREAM --ES_HOMEWORK
        ES_AGENT && ES_SYMPTOM --ES_DREAM --ES_HOMEWORK
        ES_AT_DOOR && ES_SYMPTOM --ES_DREAM
        """,
        ("Tiemblo cada vez que tocan la puerta", "llevo días sin salir, me van a encontrar"),
    ),
    Rule(
        "es.family",
        "FAMILY_THREATENED",
        """
        ES_TAKEN <8> ES_FAMILY && ES_BECAUSE|ES_AGENT -PAST
        ES_FAMILY <10> ES_TAKEN && ES_BECAUSE|ES_AGENT -PAST
        ES_AGENT <10> ES_FAMILY && "por mí / por mi culpa / dónde estoy / preguntando / preguntar"
        """,
        ("Citaron a mi mamá para preguntarle por mí", "a mi hermano se lo llevaron anoche por mi culpa"),
    ),
    # Violence.
    Rule(
        "es.harm",
        "HARM_INTENT",
        """
        ES_TARGET & ES_HARM --JOKE -ES_PLAY
        ES_TARGET && ES_HARM --JOKE -ES_PLAY
        ES_THE_ONE <3> ES_WRONGED && ES_HARM --JOKE -ES_PLAY
        ES_HARM && ES_STALK --JOKE
        ES_TARGET && ES_ARMED && ES_HUNT --JOKE -ES_PLAY --ES_COOKING
        """,
        ("Voy a matar al sapo que me entregó", "Al torturador lo voy a buscar, quiero verlo muerto"),
    ),
    Rule(
        "es.harm-now",
        "HARM_NOW",
        "ES_STALK && ES_ARMED && ES_CARRY --ES_COOKING",
        ("Estoy afuera de la casa del chivato con el machete", "lo espero en la esquina de su casa con la pistola"),
    ),
    Rule(
        "es.violent-images",
        "VIOLENT_IMAGES",
        "ES_IMAGES && ES_VIOLENCE && ES_UNWANTED",
        ("Se me viene la imagen de ahorcarlo, yo nunca haría eso",),
    ),
    # Somebody else.
    Rule(
        "es.other-at-risk",
        "OTHER_IN_DANGER",
        "ES_NEAR <20> ES_HE_WILL && ES_HELP_NOW -PAST",
        ("Mi compañera dice que se va a quitar la vida", "mi amigo no quiere vivir, ¿qué hago?"),
    ),
    Rule(
        "es.other-now",
        "OTHER_IN_DANGER_NOW",
        "ES_NEAR <20> ES_HE_NOW && ES_HELP_NOW -PAST",
        ("Mi amiga se tragó un frasco, no despierta", "mi primo está colgado del balcón, ayuda"),
    ),
    # What only sounds like it.
    Rule(
        "es.asking",
        "IDIOM",
        """
        "preguntar por / preguntar sobre / preguntar si / preguntarle por / explorar / evaluar / señales de / alerta de / escala de / protocolo de / prevención de / hablar de" <6> SUICIDE \
            --"no pienso en otra cosa / no dejo de pensar / sí, las tengo / las tengo / pienso en eso"
        """,
        ("¿Qué frase es mejor para preguntar por ideas de suicidio?",),
    ),
    Rule(
        "es.hyperbole",
        "IDIOM",
        """
        "ando con la soga al cuello / andamos con la soga al cuello / vivo con la soga al cuello"
        ES_KILLED <4> ES_CAUSE
        ES_KILLED <2> ES_THING
        ES_THING <4> ES_KILLED
        ES_EVERYDAY <6> ES_KILLED
        ES_KILLED|ES_HARM <2> ES_EVERYDAY
        ES_KILLED_OTHER <4> ES_POLITICAL
        ES_POLITICAL <4> ES_KILLED_OTHER
        ES_CAUSE <2> ES_KILLED
        """,
        ("Me muero de risa", "se me murió la batería", "la burocracia mata"),
    ),
    Rule(
        "es.figure",
        "IDIOM",
        """
        ES_SAID_IN_JEST & JOKE
        ES_NO_LIFE+ES_LIVE_HOW
        ES_FIGURE
        """,
        ("Me muero por verte", "patria o muerte decían"),
    ),
)

OF_OTHERS = frozenset(
    {
        "ES_NEAR",
        "ES_HE_WILL",
        "ES_HE_NOW",
        "ES_HELP_NOW",
        "ES_AGENT",
        "ES_STRANGER",
        "ES_THREAT",
        "ES_PHOTO",
        "ES_SENT",
        "ES_AT_DOOR",
        "ES_FAMILY",
        "ES_TAKEN",
        "ES_BECAUSE",
        "ES_TARGET",
        "ES_SCENIC",
        "ES_THEY_FREE",
    }
)

LANGUAGE = Language(
    "es",
    ("es",),
    CONCEPTS | ACTS | DANGER | TURNS | SCENES,
    RULES + scene_rules("es", SCENE_EXAMPLES),
    first_person=own_scenes(SCENES)
    | frozenset(name for name in (*CONCEPTS, *ACTS, *DANGER, *TURNS) if name.startswith("ES_")) - OF_OTHERS
    | {"I"},
    neg_reach=2,
    sensitive=frozenset({"DIE", "KILL_SELF", "SUICIDE", "ES_PHRASE", "ES_NO_LIFE", "ES_I_ACT"}),
)
