"""Rules for languages whose verbs carry the person (Russian, Ukrainian, French): one set, each with its own words."""

from collections.abc import Mapping

from clinical.risk.rules.base import Rule

OF_OTHERS = frozenset(
    [
        "AGENT",
        "STRANGER",
        "THREAT",
        "PHOTO",
        "SENT",
        "HOME",
        "AT_DOOR",
        "FORCE",
        "DOOR",
        "FAMILY",
        "TAKEN",
        "BECAUSE",
        "TARGET",
        "SCENIC",
        "FREE",
        "NEAR",
        "HE_WILL",
        "HE_NOW",
        "HELP_NOW",
        "DIE",
        "SOON",
        "DEATH",
        "RELIEF",
        "AMOUNT",
        "PILLS",
        "ROPE",
        "BLADE",
        "GUN",
        "GAS",
        "PLACE",
        "DOSE",
        "CAUSE",
        "THING",
        "DECIDED",
        "FATE",
        "EVENT",
    ]
)
"""Concepts whose words do not say who speaks."""

PATTERNS: tuple[tuple[str, str, str], ...] = (
    # Own death.
    (
        "wish",
        "WISH",
        """
        X_PHRASE -X_CAUSE
        X_WANT|WISH <4> X_DIE|X_ACT|DIE|KILL_SELF|X_SLANG -X_CAUSE
        X_DIE|X_ACT <2> X_WANT -X_CAUSE
        X_WANT|X_WILL|X_MIND|WISH <6> X_CODED -X_TRIP
        X_BE_DEAD -X_CAUSE
        X_WANT|X_WILL <6> X_JOIN_DEAD
        X_I_DIE <6> X_RELIEF
        X_RELIEF <4> X_I_DIE
        """,
    ),
    (
        "no-life",
        "WISH",
        """
        X_NO_LIFE
        X_NOT_WANT|NOT_WANT <4> X_LIVE -X_TRIFLE
        X_LIVE <2> X_NOT_WANT -X_TRIFLE
        X_NOT_WANT <4> LIVE
        """,
    ),
    (
        "intent",
        "INTENT",
        """
        X_WILL <6> X_ACT -X_CAUSE
        X_ACT <4> X_WILL -X_CAUSE
        X_I_ACT -X_CAUSE
        X_WILL <4> KILL_SELF|X_SLANG
        X_DECIDED & X_ACT|X_DIE|SUICIDE -X_CAUSE
        """,
    ),
    (
        "decided",
        "INTENT",
        """
        X_DECIDED && X_GONE|X_END_ALL|X_CODED|X_CALM|X_WHICH_DAY|X_GOODBYE|X_LAST_THINGS --X_TRIP --X_TRIFLE --WORK
        X_CALM && X_WHICH_DAY|X_END_ALL|X_GONE|X_CODED --X_TRIP --X_TRIFLE
        X_GONE & X_UNTIL -X_TRIP
        """,
    ),
    (
        "thinking",
        "THINKING",
        """
        X_MIND|THINK <6> X_ACT|SUICIDE|X_OWN_DEATH|KILL_SELF|X_SLANG -X_CAUSE
        X_ACT|SUICIDE|X_OWN_DEATH|X_SLANG <8> X_AFTER_MIND -X_CAUSE
        X_AFTER_MIND <8> X_ACT|SUICIDE|X_OWN_DEATH|X_SLANG -X_CAUSE
        X_MIND <4> X_DIE & X_OFTEN -X_CAUSE
        SUICIDE && X_ABOUT_IT --WORK
        """,
    ),
    (
        "weighing-means",
        "THINKING",
        """
        X_HOW_DIE -WORK -X_CAUSE
        X_METHOD & X_HOW_MANY -X_DOSE -X_COOKING
        X_METHOD & X_SEARCHED & X_HOW_MANY|X_QUICK -X_DOSE
        X_STEP & X_TEMPTED -X_SCENIC
        X_TEMPTED & X_STEP|X_OFTEN|X_MIND -X_SCENIC -X_SPORT
        X_MIND & X_METHOD & X_QUICK|X_HOW_MANY -X_DOSE
        X_QUICK & X_ACT|X_DIE|SUICIDE
        """,
    ),
    (
        "last-act",
        "LAST_ACT",
        """
        X_SOON <8> X_GONE -X_TRIP
        X_GONE <6> X_SOON -X_TRIP
        X_SOON & X_DO_IT && X_GOODBYE|X_LAST_THINGS|X_DECIDED|X_LAST|X_SHUT --X_TRIP --X_TRIFLE
        X_SOON & X_END_ALL && X_GOODBYE|X_LAST_THINGS|X_DECIDED|X_LAST|X_SHUT|X_CALM --X_TRIP --X_TRIFLE
        X_GONE && X_LAST_THINGS|X_READ_THIS|X_LAST --X_TRIP
        X_READ_THIS && X_GOODBYE|X_LAST_THINGS --X_TRIP
        X_LAST && X_GOODBYE|X_LAST_THINGS|X_END_ALL --X_TRIP --X_TRIFLE
        X_WHEN_ALONE & X_DO_IT|X_ACT|X_END_ALL -X_TRIFLE
        """,
    ),
    (
        "sacrifice",
        "SACRIFICE",
        """
        X_IF_DIE & X_FREE
        X_IF_DIE && X_FREE|X_ONLY_WAY
        X_OWN_DEATH & X_FREE
        X_ONLY_WAY && X_IF_DIE|X_OWN_DEATH
        """,
    ),
    (
        "recent-attempt",
        "RECENT_ATTEMPT",
        """
        X_TRIED && X_RECENT --X_LONG_AGO -X_CAUSE
        X_TRIED && X_RESCUED --X_LONG_AGO -PAST
        X_SWALLOWED && X_RESCUED|X_RECENT --X_LONG_AGO -PAST --X_DRINK
        X_TOOK <4> X_AMOUNT & X_PILLS && X_RECENT|X_RESCUED --X_LONG_AGO --X_DOSE
        X_BROKE && X_RECENT|X_RESCUED --X_LONG_AGO --X_TRIFLE
        """,
    ),
    (
        "took",
        "IN_PROGRESS",
        """
        X_TOOK <4> X_AMOUNT <4> X_PILLS --X_RESCUED -X_RECENT -X_DOSE -PAST --X_DRINK --X_LONG_AGO
        X_PILLS <4> X_TOOK <4> X_AMOUNT --X_RESCUED -X_RECENT -X_DOSE -PAST --X_LONG_AGO
        X_AMOUNT <4> X_PILLS & X_TOOK|X_DRUGGED|X_GOODBYE --X_RESCUED -X_RECENT -X_DOSE -PAST --X_LONG_AGO
        X_TOOK|TOOK && X_DRUGGED|X_GOODBYE|X_SHUT && X_PILLS|X_AMOUNT --X_RESCUED -X_RECENT -X_DOSE --X_DRINK --X_LONG_AGO
        X_SWALLOWED --X_RESCUED -X_RECENT -X_DOSE -PAST --X_DRINK --X_LONG_AGO
        PILLS & X_TOOK && X_GOODBYE|X_SHUT|X_DRUGGED
        "💊" <8> X_TOOK|X_GOODBYE|X_AMOUNT
        X_AMOUNT|X_TOOK <4> "💊"
        """,
    ),
    (
        "act-begun",
        "IN_PROGRESS",
        """
        X_BEGUN --X_RESCUED -X_RECENT -PAST --X_LONG_AGO
        X_GAS_ON && X_DRUGGED|X_SHUT|X_GOODBYE|X_CALM --X_COOKING
        X_DONE && X_GOODBYE|X_DRUGGED|X_PILLS|X_ROPE|X_BLADE|X_LAST_THINGS --X_RESCUED -X_RECENT --X_TRIFLE --X_TRIP
        """,
    ),
    (
        "bleeding",
        "SEVERE_BLEEDING",
        "X_BLEED && X_CUT|X_HURT|X_BLADE --X_COOKING --X_NOSE -X_RECENT",
    ),
    (
        "means-in-hand",
        "MEANS_NOW",
        """
        X_ROPE & X_FIXED --X_COOKING --X_CAMP
        X_PILLS|X_GUN & X_IN_HAND --X_COOKING -X_DOSE --X_TARGET --X_CAMP --X_TRIFLE
        X_PILLS|X_ROPE|X_BLADE|X_GUN|X_GAS & X_READY && X_DECIDED|X_GOODBYE|X_GONE|X_END_ALL|X_SHUT|X_LAST|X_DO_IT|X_WHEN_ALONE --X_COOKING -X_DOSE --X_TARGET --X_CAMP --X_RESISTED
        X_PILLS|X_ROPE|X_BLADE|X_GUN|X_GAS|PILLS|WEAPON & X_ACT|KILL_SELF|X_I_ACT --X_RESCUED -X_RECENT -PAST
        """,
    ),
    (
        "at-the-edge",
        "AT_THE_PLACE",
        """
        X_EDGE_SURE --X_SCENIC -PAST
        X_EDGE && X_OMEN|X_GOODBYE|X_LAST_THINGS --X_SCENIC
        X_AT <8> X_PLACE|PLACE && X_OMEN|X_GOODBYE|X_LAST_THINGS|X_DECIDED|X_LAST --X_SCENIC --X_TRIP
        X_PLACE & X_OMEN & X_GOODBYE|X_LAST -X_SCENIC -X_TRIP
        """,
    ),
    # Evidence.
    ("means", "MEANS", "X_PILLS|X_ROPE|X_BLADE|X_GUN|X_GAS & X_READY|X_IN_HAND --X_COOKING -X_DOSE --X_CAMP"),
    ("place", "PLACE", "X_AT <8> X_PLACE --X_SCENIC --X_TRIP\nX_EDGE --X_SCENIC"),
    ("farewell", "FAREWELL", "X_GOODBYE|X_READ_THIS -X_TRIP\nX_LAST -X_TRIP -X_TRIFLE"),
    ("last-things", "LAST_THINGS", "X_LAST_THINGS -X_TRIP"),
    ("shut-in", "SHUT_IN", "X_SHUT -X_SCENIC"),
    ("soon", "SOON", "X_SOON"),
    # Gloom.
    (
        "passive",
        "PASSIVE",
        """
        X_NOT_WAKE -X_CAUSE
        X_HOPE <8> X_NOT_WAKE_INF
        X_NOT_WAKE_INF <4> X_HOPE|X_RELIEF
        X_HOPE|X_NOT_CARE <12> X_EVENT
        X_EVENT <8> X_NOT_CARE|X_RELIEF
        X_FATE <6> X_TAKES_ME
        X_HOPE|X_NOT_CARE <8> X_NO_BIRTH
        X_NOT_FEAR <4> X_DEATH|X_DIE
        X_DEATH <6> X_RELIEF -WORK
        X_RELIEF <4> X_DEATH -WORK
        """,
    ),
    (
        "mention",
        "MENTION",
        """
        X_OWN_DEATH -WORK -X_CAUSE
        SUICIDE & I -WORK
        X_SLANG -WORK
        X_I_DIE -X_CAUSE -X_TRIFLE -X_OLD_AGE
        X_MIND|THINK <4> X_DEATH & X_OFTEN|I
        X_HOARD & X_PILLS|X_ROPE|X_GUN -X_DOSE -X_COOKING -X_CAMP
        X_CODED
        X_END_ALL && X_CALM|X_GOODBYE|X_LAST --X_TRIP --X_TRIFLE
        X_TEMPTED & X_PLACE -X_SCENIC -X_SPORT
        """,
    ),
    ("burden", "BURDEN", "X_BURDEN -X_POLITICAL\nX_WITHOUT_ME <6> X_BETTER\nX_BETTER <4> X_WITHOUT_ME"),
    (
        "survivor-guilt",
        "GUILT",
        "X_GUILT\nX_WHY_ME & X_SURVIVED\nX_ASHAMED <6> X_ALIVE\nX_INSTEAD & X_DEAD_VERB|X_SHOULD",
    ),
    (
        "no-future",
        "NO_FUTURE",
        "X_NO_FUTURE -X_TRIFLE -X_POLITICAL\nX_NOT_SEE <4> X_FUTURE -X_TRIFLE\nX_FUTURE <4> X_NOT_SEE -X_TRIFLE -X_POLITICAL",
    ),
    (
        "no-meaning",
        "NO_MEANING",
        "X_NO_MEANING -X_TRIFLE\nX_WHY_LIVE <6> X_LIVE -X_TRIFLE\nX_LIFE_IS <4> X_EMPTY -X_TRIFLE -WORK",
    ),
    # Self-injury.
    (
        "self-injury",
        "SELF_INJURY",
        """
        X_HURT -PAST --X_COOKING --X_ACCIDENT -X_HAIR --X_LONG_AGO
        X_HURT_VERB <6> X_BODY & X_RECENT|STILL|X_ON_PURPOSE|X_URGE --X_COOKING --X_ACCIDENT -X_HAIR --X_LONG_AGO
        X_BODY <4> X_HURT_VERB & X_RECENT|STILL|X_ON_PURPOSE|X_URGE --X_COOKING --X_ACCIDENT -X_HAIR --X_LONG_AGO
        X_HURT_VERB <6> X_BODY && X_ON_PURPOSE|X_URGE --X_COOKING --X_ACCIDENT --X_LONG_AGO
        X_URGE|X_WANT <6> X_HURT_INF --X_RESISTED -X_HAIR --X_COOKING -PAST
        X_HURT_INF <4> X_URGE|X_WANT --X_RESISTED -X_HAIR --X_COOKING -PAST
        X_URGE <6> X_TAKE_BLADE --X_RESISTED --X_COOKING
        """,
    ),
    (
        "urge-resisted",
        "URGE_RESISTED",
        """
        X_HURT_INF && X_RESISTED -X_HAIR --X_LONG_AGO
        X_URGE & X_BLADE && X_RESISTED --X_COOKING
        X_URGE <4> X_HURT_INF -X_HAIR
        """,
    ),
    # Persecution.
    (
        "threat",
        "THREATENED",
        """
        X_THREAT && X_STRANGER|X_AGENT|X_SENT --X_DREAM --X_GAME
        X_THREAT_SURE --X_DREAM --X_GAME -WORK
        X_KNOW_YOU & X_STRANGER|X_AGENT|X_SENT -X_DREAM
        X_KNOW_YOU && X_STRANGER|X_SENT --X_DREAM --X_FRIENDLY
        """,
    ),
    (
        "picture-of-home",
        "THREATENED",
        """
        X_PHOTO <6> X_HOME && X_STRANGER|X_AGENT|X_THREAT -X_FRIENDLY --X_DREAM
        X_SENT <6> X_PHOTO <6> X_HOME -X_FRIENDLY --X_DREAM
        X_OMINOUS -X_DREAM -WORK
        """,
    ),
    (
        "danger-now",
        "DANGER_NOW",
        """
        X_FORCE <4> X_DOOR -PAST --X_DREAM --X_FRIENDLY
        X_DOOR <4> X_FORCE -PAST --X_DREAM --X_FRIENDLY
        X_AT_DOOR && X_NOW|X_HIDING|X_HELP_NOW|X_FORCE -PAST --X_DREAM --X_FRIENDLY
        X_FOLLOW & X_NOW|X_HIDING|X_HELP_NOW -PAST --X_DREAM
        X_FOLLOW && X_HIDING|X_HELP_NOW|X_PLEASE -PAST --X_DREAM
        X_DANGER_PLAIN -PAST --X_DREAM --X_FRIENDLY
        """,
    ),
    (
        "acute-fear",
        "ACUTE_FEAR",
        """
        X_FEAR && X_SYMPTOM --X_DREAM --X_HOMEWORK
        X_WATCHED && X_SYMPTOM|X_FEAR --X_DREAM
        X_AGENT && X_SYMPTOM --X_DREAM
        X_AT_DOOR|X_THREAT|X_FOLLOW && X_SYMPTOM --X_DREAM --X_FRIENDLY
        """,
    ),
    (
        "family",
        "FAMILY_THREATENED",
        """
        X_TAKEN <10> X_FAMILY && X_BECAUSE|X_AGENT --X_FRIENDLY --X_LONG_AGO -PAST
        X_FAMILY <12> X_TAKEN && X_BECAUSE|X_AGENT|X_SYMPTOM --X_FRIENDLY --X_LONG_AGO -PAST
        X_RAID & X_FAMILY --X_LONG_AGO -PAST
        X_AGENT <12> X_FAMILY && X_BECAUSE --X_LONG_AGO -PAST
        X_FAMILY <8> X_VANISHED && X_AGENT|X_SYMPTOM|X_BECAUSE -PAST --X_LONG_AGO
        """,
    ),
    # Violence.
    (
        "harm",
        "HARM_INTENT",
        """
        X_WILL_KILL && X_TARGET|X_STALK|X_PRISON --JOKE --X_GAME --X_UNWANTED --X_NOT_ME
        X_WANT|X_WILL|X_DECIDED <6> X_VIOLENCE && X_TARGET|X_STALK|X_PRISON --JOKE --X_GAME --X_UNWANTED --X_NOT_ME
        X_STALK && X_ARMED & X_CARRY --X_UNWANTED --X_COOKING --X_GAME
        X_REVENGE && X_TARGET|X_STALK|X_PRISON --X_UNWANTED --X_NOT_ME
        """,
    ),
    (
        "harm-now",
        "HARM_NOW",
        "X_AT_TARGET && X_ARMED && X_TARGET|X_WILL_KILL|X_VIOLENCE|X_HE --X_COOKING --X_UNWANTED --X_DREAM --X_GAME",
    ),
    ("violent-images", "VIOLENT_IMAGES", "X_IMAGES && X_VIOLENCE|X_WILL_KILL && X_UNWANTED --X_GAME"),
    # Somebody else.
    (
        "other-at-risk",
        "OTHER_IN_DANGER",
        """
        X_NEAR <14> X_HE_WILL && X_HELP_NOW|X_SOON|X_NOW|X_SAYS -PAST --X_LONG_AGO --WORK
        X_HE_WILL && X_HELP_NOW -PAST --X_LONG_AGO --WORK
        """,
    ),
    (
        "other-now",
        "OTHER_IN_DANGER_NOW",
        """
        X_NEAR <14> X_HE_NOW && X_HELP_NOW|X_NOW|X_PLEASE -PAST --X_LONG_AGO --WORK
        X_HE_NOW && X_HELP_NOW -PAST --X_LONG_AGO --WORK
        """,
    ),
    # What only sounds like it.
    (
        "hyperbole",
        "IDIOM",
        """
        X_KILLED|X_DIE|X_I_DIE|X_VIOLENCE|X_WILL_KILL|X_PHRASE <4> X_CAUSE
        X_CAUSE <4> X_KILLED|X_DIE|X_I_DIE|X_VIOLENCE|X_PHRASE
        X_KILLED|X_DIE|X_VIOLENCE|X_WILL_KILL <4> X_THING|X_POLITICAL
        X_THING|X_POLITICAL <4> X_KILLED|X_VIOLENCE
        X_EVERYDAY <6> X_KILLED|X_WILL_KILL
        X_KILLED|X_WILL_KILL|X_VIOLENCE|X_HE_WILL <4> X_EVERYDAY
        X_NOT_WISH <2> X_DIE|X_ACT|DIE
        X_ASK <8> SUICIDE|X_OWN_DEATH|X_MIND
        X_NOT_WANT <4> X_LIVE+X_LIVE_HOW
        X_NO_LIFE+X_LIVE_HOW
        X_KILLED|X_I_DIE|X_I_ACT & JOKE
        """,
    ),
    ("figure", "IDIOM", "X_FIGURE"),
)


def rules(code: str, prefix: str, examples: Mapping[str, tuple[str, ...]]) -> tuple[Rule, ...]:
    """`prefix` stands for X in the patterns: the language's own concepts."""
    return tuple(
        Rule(f"{code}.{name}", kind, pattern.replace("X_", f"{prefix}_"), examples[name])
        for name, kind, pattern in PATTERNS
    )


def first_person(prefix: str, concepts: Mapping[str, str]) -> frozenset[str]:
    """Concepts whose very form says I."""
    own = {name.removeprefix(f"{prefix}_") for name in concepts if name.startswith(f"{prefix}_")}
    return frozenset(f"{prefix}_{name}" for name in own - OF_OTHERS) | {"I"}
