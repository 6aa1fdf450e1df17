"""What of a model's answer may reach a patient: read sentence by sentence by rules that know no context, so they refuse
rather than repair. What they refuse is answered by the offline companion. Pure Python."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from chat import forbidden
from chat.languages import SCRIPT_OF, SCRIPTS, script_of

LONGEST_SENTENCE = 600
LONGEST_ANSWER = 2400
"""Characters; the prompt asks for six short sentences."""
_END = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*(?=\s)|(?<=[。！？؟])[”’」』）]*|\n+")


class Refused(StrEnum):
    TOO_LONG = "too_long"
    MARKUP = "markup"
    LINK = "link"
    CONTROL = "control"
    SECRET = "secret"  # noqa: S105 - no password
    METHOD = "method"
    PROMISE = "promise"
    DIAGNOSIS = "diagnosis"
    ATTACHMENT = "attachment"
    ADVICE = "advice"
    LANGUAGE = "language"


_RULES = {
    Refused.MARKUP: re.compile("|".join(forbidden.MARKUP), re.IGNORECASE | re.MULTILINE),
    Refused.LINK: re.compile("|".join(forbidden.LINK), re.IGNORECASE | re.MULTILINE),
    Refused.SECRET: re.compile("|".join(forbidden.SECRET), re.IGNORECASE | re.MULTILINE),
    Refused.METHOD: re.compile("|".join(forbidden.METHOD), re.IGNORECASE | re.MULTILINE),
    Refused.PROMISE: re.compile("|".join(forbidden.PROMISE), re.IGNORECASE | re.MULTILINE),
    Refused.DIAGNOSIS: re.compile("|".join(forbidden.DIAGNOSIS), re.IGNORECASE | re.MULTILINE),
    Refused.ATTACHMENT: re.compile("|".join(forbidden.ATTACHMENT), re.IGNORECASE | re.MULTILINE),
    Refused.ADVICE: re.compile("|".join(forbidden.ADVICE), re.IGNORECASE | re.MULTILINE),
}
_PLACEHOLDER = re.compile(r"\[[A-Z]+_\d+\]")


def refusal_of(sentence: str, language: str) -> Refused | None:
    """Why the sentence may not go out; None when it may. `[NAME_1]` stands for a name and is no word of a language."""
    if len(sentence) > LONGEST_SENTENCE:
        return Refused.TOO_LONG
    if any(_is_control(char) for char in sentence):
        return Refused.CONTROL
    for reason, pattern in _RULES.items():
        if pattern.search(sentence):
            return reason
    return None if is_in(_PLACEHOLDER.sub("", sentence), language) else Refused.LANGUAGE


def _is_control(char: str) -> bool:
    """The joiners of Persian are letters to its readers."""
    return unicodedata.category(char) in {"Cc", "Cf", "Co", "Cs"} and char not in "\n\t\u200c\u200d"


def is_in(text: str, language: str) -> bool:
    """By script only: a sentence in the script of `language`, or without letters. Chinese of the other script is told
    by the characters that only one of them has (see chat/languages.py), over the whole answer."""
    script = script_of(text)
    if script is None:
        return not any(char.isalpha() for char in text)
    return script == SCRIPT_OF[language] or (script == "latin" and not _is_sentence(text))


def _is_sentence(text: str) -> bool:
    """A name or an abbreviation may stand alone in Latin letters."""
    return len(SCRIPTS["latin"].findall(text)) > 24


@dataclass
class Sentences:
    """Cuts a stream of pieces into whole sentences."""

    rest: str = field(default="", repr=False)

    def feed(self, piece: str) -> Iterator[str]:
        self.rest += piece
        while (match := _END.search(self.rest)) and match.end() < len(self.rest):
            sentence, self.rest = self.rest[: match.end()], self.rest[match.end() :]
            if sentence.strip():
                yield sentence

    def close(self) -> Iterator[str]:
        if self.rest.strip():
            yield self.rest
        self.rest = ""
