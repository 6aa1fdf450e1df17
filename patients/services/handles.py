"""Sign-in names: what one may be, and neutral ones such as `quiet-harbour-4821` that tell of no person or place."""

import re
import secrets

MIN_USERNAME = 3
MAX_USERNAME = 40
USERNAME_LETTERS = re.compile(r"[\w.-]*")
"""Letters and digits of any script; use it with fullmatch."""

ADJECTIVES = (
    "amber", "ample", "autumn", "bright", "brisk", "calm", "clear", "cool", "crisp", "dewy", "early", "even", "fair",
    "firm", "fresh", "gentle", "glad", "golden", "grand", "hazel", "keen", "kind", "light", "lively", "lucid", "maple",
    "mellow", "mild", "misty", "modest", "neat", "noble", "olive", "open", "pale", "patient", "plain", "polite",
    "quick", "quiet", "rapid", "ready", "round", "serene", "silver", "simple", "slow", "smooth", "soft", "spring",
    "steady", "still", "summer", "sunny", "swift", "tidy", "tranquil", "vivid", "warm", "wide", "winter", "wise",
)  # fmt: skip
NOUNS = (
    "acorn", "anchor", "arbour", "autumn", "basket", "beacon", "birch", "bridge", "brook", "candle", "canvas", "cedar",
    "cello", "clover", "cloud", "comet", "copper", "coral", "cotton", "dune", "echo", "feather", "fern", "field",
    "fjord", "forest", "garden", "glade", "grove", "harbour", "heron", "hill", "island", "kettle", "kite", "lagoon",
    "lantern", "leaf", "linen", "maple", "marble", "meadow", "mirror", "morning", "orchard", "otter", "paper",
    "pebble", "pine", "planet", "pond", "quill", "reed", "ribbon", "river", "robin", "sail", "shore", "sparrow",
    "stone", "teapot", "thread", "valley", "violin", "willow", "window",
)  # fmt: skip


def is_username(name: str) -> bool:
    return MIN_USERNAME <= len(name) <= MAX_USERNAME and USERNAME_LETTERS.fullmatch(name) is not None


def neutral_handle() -> str:
    """One of some 37 million; the caller asks again when it is taken."""
    return f"{secrets.choice(ADJECTIVES)}-{secrets.choice(NOUNS)}-{secrets.randbelow(9000) + 1000}"
