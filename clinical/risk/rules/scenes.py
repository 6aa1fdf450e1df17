"""Scenes that people tell alike in every language, often without any word of death: one set of patterns, each language
with its own words for the concepts SC_*."""

from collections.abc import Mapping

from clinical.risk.rules.base import Rule

OF_OTHERS = frozenset(
    {
        "SC_ARMED", "SC_BECAUSE", "SC_BEHIND", "SC_CAUGHT", "SC_DOES_NOW", "SC_FROM", "SC_GRAVE", "SC_HARMLESS",
        "SC_HATED", "SC_HELP", "SC_KIN", "SC_KIN_HIT", "SC_LEFT_BEHIND", "SC_MENACE", "SC_RECENT", "SC_SAYS_BYE",
        "SC_SOON", "SC_TRIGGER", "SC_UNTIL_FUNERAL", "SC_WORRY",
    }
)  # fmt: skip
"""Concepts whose words do not say who speaks."""

PATTERNS: tuple[tuple[str, str, str], ...] = (
    ("erase", "WISH", "SC_WANT <12> SC_ERASE --SC_HARMLESS\nSC_BUTTON & SC_ERASE --SC_HARMLESS"),
    ("life-end", "WISH", "SC_WANT <8> SC_LIFE_END --SC_HARMLESS\nSC_LIFE_END <6> SC_WANT --SC_HARMLESS\nSC_TAKE_ME"),
    ("beside-the-dead", "WISH", "SC_MY_PLACE && SC_GRAVE --SC_HARMLESS"),
    (
        "only-the-day",
        "INTENT",
        """
        SC_RESOLVED_TO && SC_DAY --SC_HARMLESS
        SC_NO_REASON_TO_STAY && SC_DAY --SC_HARMLESS
        SC_MY_TURN && SC_UNTIL_FUNERAL --SC_HARMLESS
        SC_RATHER_I --SC_HARMLESS
        """,
    ),
    (
        "no-more-need",
        "MENTION",
        """
        SC_NO_NEED && SC_PUT_AWAY|SC_AT_PEACE --SC_HARMLESS
        SC_PUT_AWAY && SC_AT_PEACE --SC_HARMLESS
        SC_RESOLVED_TO && SC_AT_PEACE|SC_PUT_AWAY --SC_HARMLESS
        """,
    ),
    ("exchange", "SACRIFICE", "SC_WITHOUT_ME && SC_THEN_FREE --SC_HARMLESS"),
    (
        "counting-means",
        "THINKING",
        """
        SC_HOARD --SC_HARMLESS
        SC_HOW_MUCH --SC_HARMLESS
        SC_SEARCHED & SC_LEAST_PAIN --SC_HARMLESS
        SC_CLOSE_TO && SC_LURE --SC_HARMLESS
        """,
    ),
    ("pulled-back", "RECENT_ATTEMPT", "SC_TRIED && SC_PULLED_BACK && SC_RECENT --SC_HARMLESS -PAST\nSC_TRIED && SC_PULLED_BACK && SC_AFTER --SC_HARMLESS -PAST"),
    (
        "hurt-again",
        "SELF_INJURY",
        """
        SC_HURT && SC_RECENT|SC_EASES|SC_HIDES --SC_HARMLESS -PAST
        SC_HURT_URGE --SC_HARMLESS
        """,
    ),
    ("bleeding-hard", "SEVERE_BLEEDING", "SC_GUSH && SC_OWN_CUT|SC_FADING --SC_HARMLESS"),
    (
        "swallowing",
        "IN_PROGRESS",
        """
        SC_DRANK && SC_FADING|SC_REGRET|SC_GOES_ON --SC_HARMLESS --SC_PULLED_BACK
        SC_JUMPED && SC_FADING|SC_REGRET --SC_HARMLESS --SC_PULLED_BACK
        """,
    ),
    (
        "sealed-room",
        "MEANS_NOW",
        """
        SC_TAKEN_OUT && SC_SEALED|SC_SORRY|SC_LAST_SIGNAL --SC_HARMLESS
        """,
    ),
    ("brink", "AT_THE_PLACE", "SC_BRINK && SC_BRINK_SIGN|SC_SORRY|SC_LAST_SIGNAL --SC_HARMLESS\nSC_TERMINUS && SC_BRINK_SIGN|SC_SORRY --SC_HARMLESS"),
    (
        "last-lines",
        "LAST_ACT",
        """
        SC_LAST_SIGNAL && SC_LEFT_BEHIND|SC_SORRY --SC_HARMLESS
        SC_LEFT_BEHIND && SC_NO_MORE_ME --SC_HARMLESS
        SC_NO_MORE_ME && SC_SOON --SC_HARMLESS
        """,
    ),
    ("veiled-threat", "THREATENED", "SC_MENACE && SC_FROM --SC_HARMLESS"),
    (
        "trapped",
        "DANGER_NOW",
        """
        SC_BEHIND && SC_CORNERED --SC_HARMLESS
        SC_CAUGHT && SC_CORNERED|SC_HELP --SC_HARMLESS
        """,
    ),
    ("settle-score", "HARM_INTENT", "SC_HIS_END && SC_HATED --SC_HARMLESS"),
    ("near-him", "HARM_NOW", "SC_AT_HIM && SC_ARMED --SC_HARMLESS"),
    ("says-goodbye", "OTHER_IN_DANGER", "SC_KIN && SC_SAYS_BYE && SC_WORRY --SC_HARMLESS"),
    ("happens-to-them", "OTHER_IN_DANGER_NOW", "SC_KIN && SC_DOES_NOW && SC_HELP|SC_WORRY --SC_HARMLESS"),
    ("shaken", "ACUTE_FEAR", "SC_TRIGGER && SC_SHAKEN --SC_HARMLESS"),
    ("kin-pressed", "FAMILY_THREATENED", "SC_KIN_HIT && SC_BECAUSE --SC_HARMLESS"),
)  # fmt: skip


def scene_rules(code: str, examples: Mapping[str, tuple[str, ...]]) -> tuple[Rule, ...]:
    """Those scenes for which the language has examples."""
    return tuple(
        Rule(f"{code}.scene-{name}", kind, pattern, examples[name])
        for name, kind, pattern in PATTERNS
        if name in examples
    )


def own_scenes(concepts: Mapping[str, str]) -> frozenset[str]:
    """Concepts whose very form says I."""
    return frozenset(concepts) - OF_OTHERS
