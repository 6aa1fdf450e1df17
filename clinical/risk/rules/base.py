"""Rules are data. A language gives words for concepts, and rules that say which concepts, in which order and how near,
mean which kind of risk. Nothing here is a regular expression, so nothing can run away."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from clinical.risk.findings import Level

OWN_WORDING = "own wording; level by rubric v1"


@dataclass(frozen=True, slots=True)
class Rule:
    """`pattern` is read left to right:

    `A B`       A, then B, in one sentence, at most the language's gap apart; `A <n> B` sets the gap (units: a word is 2, a
                Chinese letter 1); `A+B` nothing between.
    `A|B`       either concept. `"x / y*"` stands for a concept with these phrases.
    `A & B`     both in one sentence, any order, within 24 units; `A && B` at most two sentences apart.
    `-A`        no A in that sentence. `--A` none in two sentences on either side either.
    Several patterns may share a rule, one a line. `examples` are sentences on which the rule must fire."""

    id: str
    kind: str
    pattern: str
    examples: tuple[str, ...]
    level: Level | None = None
    hard: bool | None = None
    source: str = OWN_WORDING


@dataclass(frozen=True, slots=True)
class Language:
    """`concepts`: phrases parted by | (see Lexicon). Names that every language shares and the guards read:
    I, OTHER (persons who are not I), NEG (directly before what it denies), NEG_AFTER (directly behind), BREAK (but),
    PAST (a time long over), RESOLVED (it is over), CURRENT (again, still, now), SAID (somebody says), WORK (film, song,
    book, news, game, training), JOKE; OVERLAP of OTHER and I is fine. Guards also read STILL (again, still: whatever is
    past, it is back), MEANT (words that explain what other words meant: "by that I meant") and PARTING (partings.py). SAID holds no verb in the
    first person: who quotes himself is not quoted. `first_person` names concepts whose very form says I, so that another
    person in the sentence does not matter (a hit that holds an I of any language does too). `subject_anew`: concepts
    (a comma) before which the last person named is forgotten."""

    code: str
    codes: tuple[str, ...]
    concepts: Mapping[str, str]
    rules: tuple[Rule, ...]
    first_person: frozenset[str] = frozenset({"I"})
    subject_anew: frozenset[str] = frozenset()
    gap: int = 6
    neg_reach: int = 6
    neg_after_reach: int = 2
    sensitive: frozenset[str] = field(default=frozenset({"DIE", "KILL_SELF", "SUICIDE", "CUT"}))

    def having(self, concepts: Mapping[str, str]) -> "Language":
        return replace(self, concepts={**self.concepts, **concepts})


@dataclass(frozen=True, slots=True)
class Item:
    """One place of a sequence: any of `concepts`, at most `gap` units after the one before (None: the language's)."""

    concepts: tuple[str, ...]
    gap: int | None


@dataclass(frozen=True, slots=True)
class Pattern:
    """`parts` must all be near each other; the sequences of a part stand in one sentence; `without` must not be in it,
    `nowhere` not near it."""

    parts: tuple[tuple[tuple[Item, ...], ...], ...]
    without: tuple[str, ...] = ()
    nowhere: tuple[str, ...] = ()

    @property
    def items(self) -> list[Item]:
        return [item for part in self.parts for sequence in part for item in sequence]


_TOKEN = re.compile(r'"[^"]*"|[A-Z_][A-Z_0-9]*|<\d+>|[+|]|&&?|--?|\s+')


def parse(text: str) -> tuple[list[Pattern], dict[str, str]]:
    """The patterns of a rule, one a line, and the unnamed concepts in it (name: phrases). Raises ValueError."""
    inline: dict[str, str] = {}
    return [_pattern(line.strip(), inline) for line in text.strip().splitlines() if line.strip()], inline


def _tokens(line: str) -> list[str]:
    tokens, at = [], 0
    while at < len(line):
        match = _TOKEN.match(line, at)
        if not match:
            raise ValueError(f"not a pattern: {line[at:]!r} in {line!r}")
        if match.group().strip():
            tokens.append(match.group())
        at = match.end()
    return tokens


def _pattern(line: str, inline: dict[str, str]) -> Pattern:
    parts: list[list[list[Item]]] = [[[]]]
    without: list[str] = []
    nowhere: list[str] = []
    gap: int | None = None
    joins, refuses = False, ""
    for sign in _tokens(line):
        if sign == "&&":
            parts.append([[]])
        elif sign == "&":
            parts[-1].append([])
        elif sign in ("-", "--"):
            refuses = sign
        elif sign.startswith("<"):
            gap = int(sign[1:-1])
        elif sign == "+":
            gap = 0
        elif sign == "|":
            joins = True
        else:
            name = _name(sign, inline)
            if refuses:
                (without if refuses == "-" else nowhere).append(name)
            elif joins:
                last = parts[-1][-1].pop()
                parts[-1][-1].append(Item((*last.concepts, name), last.gap))
            else:
                parts[-1][-1].append(Item((name,), gap))
            gap, joins, refuses = None, False, ""
    return Pattern(tuple(tuple(tuple(s) for s in part if s) for part in parts), tuple(without), tuple(nowhere))


def _name(token: str, inline: dict[str, str]) -> str:
    if not token.startswith('"'):
        return token
    phrases = " | ".join(phrase.strip() for phrase in token[1:-1].split(" / "))
    name = f'"{phrases}"'
    inline[name] = phrases
    return name
