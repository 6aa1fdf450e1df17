"""Takes names, addresses and numbers out of a text before it is sent to a model, and finds the way back.

All is searched in a view of the text without case, accents, width, invisible characters and variants of letters and
digits, so that a name is found however it is written; the view remembers where each character stood. A name that is a
word as well (Hope, امید, 雪) is taken out everywhere: the rules have read the original, and a model can only add.

Not found: names it was not told, nicknames, numbers spelled out, and stories that point to one person."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import permutations

_VARIANTS = str.maketrans("ıيىكةأإآٱؤئ", "iییکهااااوی", "ـ")
_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_UNSPACED = f"{_HAN}\u1100-\u11ff\u3040-\u30ff\uac00-\ud7af\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff"
"""Scripts whose names have no borders to look for: no spaces between words, or endings at every word."""
_WORD, _LETTER = rf"[^\W{_UNSPACED}]", rf"[^\W\d_{_UNSPACED}]"
_ENDINGS = (
    "'?(?:y?[ae]|y?[iu]|[dt][ae]n?|n?[iu]n|y?l[ae]|l[ae]r|c[iu]g?[iu]m|s"  # tr, and the English 's
    "|а|я|у|ю|е|ом|ем|ои|еи|ы|и|ів|ові"
    "|م|ت|ش|و|ه|ی|رو|را|جان|ها|مون|تون|شون|خانم|اقا)"
)
"""What stands at a name without a space in tr, ru, uk and fa (after folding), and stays in the text."""
_JOINT = r"[\s·.\-]{0,3}"
_TLD = "(?:com|org|net|info|edu|gov|cn|hk|tw|ir|app|dev|xyz)"
_PLATFORM = "(?:wechat|weixin|微信|telegram|whatsapp|signal|instagram|facebook|skype|line|qq|تلگرام|واتساپ)"
_DATE_AHEAD = r"(?![0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}(?![0-9]))"
_ALONE, _ENDS = "(?<![0-9a-z])", "(?![0-9a-z])"

_PATTERNS = {
    "URL": (
        rf"(?:https?|ftp)://[^\s<>\"',;!{_UNSPACED}]++",
        r"(?<![a-z0-9@.-])www\.[a-z0-9][a-z0-9./?=&%#_~:+-]*+",
        rf"(?<![a-z0-9@.-])(?:[a-z0-9-]{{1,63}}\.){{1,4}}{_TLD}(?![a-z0-9@])(?:/[a-z0-9./?=&%#_~:+-]*+)?",
        r"(?<![a-z0-9@.-])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,10}/[a-z0-9./?=&%#_~:+-]++",
    ),
    "EMAIL": (rf"(?<!{_WORD})(?<![.+%-])(?:{_WORD}|[.+%-])++@(?:{_WORD}|-)++(?:\.(?:{_WORD}|-)++)*+",),
    "IP": (
        r"(?<![0-9.])(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?![0-9])",
        r"(?<![0-9a-f:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}(?![0-9a-f:])",
        r"(?<![0-9a-f:])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![0-9a-f:])",
    ),
    "ID": (
        rf"{_ALONE}[0-9a-f]{{8}}-(?:[0-9a-f]{{4}}-){{3}}[0-9a-f]{{12}}{_ENDS}",
        rf"{_ALONE}[0-9]{{17}}[0-9x]{_ENDS}",
        rf"{_ALONE}[a-z]{{2}}[0-9]{{2}}(?: ?[0-9a-z]{{4}}){{3,7}}(?: ?[0-9a-z]{{1,3}})?{_ENDS}",
        rf"{_ALONE}[a-z]{{1,3}}-?[0-9]{{2,4}}(?:-[0-9]{{2,4}}){{1,3}}{_ENDS}",
        rf"{_ALONE}[a-z]{{1,3}}-?[0-9]{{5,18}}{_ENDS}",
        rf"(?<!{_WORD})(?<![@.])@[a-z0-9_]{{3,40}}",
    ),
    "PHONE": (
        r"(?<![0-9])(?:\+|00)[ (]{0,2}[1-9](?:[ ().-]{0,2}[0-9]){6,14}(?![0-9])",
        rf"(?<![0-9]){_DATE_AHEAD}\(?0[0-9](?:[ ().-]{{0,2}}[0-9]){{5,13}}(?![0-9])",
        r"(?<![0-9])\(?[0-9]{3,4}\)?[ .-]{1,2}[0-9]{3,4}[ .-][0-9]{3,4}(?![0-9])",
        r"(?<![0-9])1[3-9][0-9]{9}(?![0-9])",
    ),
    "NUMBER": ("[0-9]{6,}+",),
}
_ACCOUNT = rf"{_PLATFORM} ?(?:id|号)? ?[:=是] ?(?P<ACCOUNT>[a-z0-9_.-]{{4,40}})"
_FIXED = re.compile(
    "|".join([*(f"(?P<{kind}>{'|'.join(patterns)})" for kind, patterns in _PATTERNS.items()), _ACCOUNT])
)


@dataclass(frozen=True)
class Replacement:
    start: int
    end: int
    original_start: int
    original_end: int


@dataclass(frozen=True)
class Pseudonymised:
    text: str = field(repr=False)
    original: str = field(repr=False)
    replacements: tuple[Replacement, ...]
    """In order; `start` and `end` count characters of `text`."""

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stood; a placeholder that is only touched counts whole."""
        if not 0 <= start <= end <= len(self.text):
            raise ValueError("no span of the text")
        before = bisect_right(self.replacements, start, key=lambda each: each.start)
        first = self.replacements[before - 1] if before else Replacement(0, 0, 0, 0)
        before = bisect_left(self.replacements, end, key=lambda each: each.start)
        last = self.replacements[before - 1] if before else Replacement(0, 0, 0, 0)
        return (
            first.original_start if start < first.end else start - first.end + first.original_end,
            last.original_end if end < last.end else end - last.end + last.original_end,
        )


class Pseudonymiser:
    """For one call to a model: the same value has the same placeholder in all its texts."""

    def __init__(self, names: Iterable[str | None] = (), *, values: Iterable[str | None] = ()) -> None:
        """`names` as they are known, in any script, with or without titles; of `values` no part is looked for by
        itself. None and "" are passed over."""
        self._names = _names_pattern(_given(names), _given(values))
        self._numbers: dict[str, dict[str, int]] = {}

    def replace(self, text: str) -> Pseudonymised:
        view, origin = _view(text)
        parts, replacements, done, length = [], [], 0, 0
        for kind, start, end in sorted(self._find(view), key=lambda each: each[1]):
            original_start = max(origin[start], done)
            original_end = max(origin[end - 1] + 1, origin[end])
            placeholder = self._placeholder(kind, view[start:end])
            parts += [text[done:original_start], placeholder]
            length += original_start - done
            replacements.append(Replacement(length, length + len(placeholder), original_start, original_end))
            length, done = length + len(placeholder), original_end
        return Pseudonymised("".join([*parts, text[done:]]), text, tuple(replacements))

    def _find(self, view: str) -> Iterator[tuple[str, int, int]]:
        """Names are looked for in what the fixed patterns have left."""
        rest, done = [], 0
        for match in _FIXED.finditer(view):
            kind = match.lastgroup or ""
            start, end = match.span(kind)
            yield ("ID" if kind == "ACCOUNT" else kind), start, end
            rest += [view[done:start], "\0" * (end - start)]
            done = end
        for match in self._names.finditer("".join([*rest, view[done:]])) if self._names else ():
            yield "NAME", match.start(), match.end()

    def _placeholder(self, kind: str, value: str) -> str:
        numbers = self._numbers.setdefault(kind, {})
        return f"[{kind}_{numbers.setdefault(value, len(numbers) + 1)}]"


def pseudonymise(text: str, names: Iterable[str | None] = ()) -> Pseudonymised:
    return Pseudonymiser(names).replace(text)


def _given(values: Iterable[str | None]) -> list[str]:
    return [" ".join(_view(value)[0].split()) for value in values if value]


def _names_pattern(names: list[str], values: list[str]) -> re.Pattern[str] | None:
    parts = {part for name in names for part in re.split(r"[\s·.,()\-]+", name)}
    wanted = {name for name in {*names, *parts, *values} if len(name) > 1}
    lonely = {part for part in {*names, *parts} if re.fullmatch(f"[{_HAN}]{{1,2}}", part)}
    wanted |= {first + last for first, last in permutations(sorted(lonely), 2) if len(first + last) < 4}
    wanted |= {title + part for part in lonely if len(part) == 1 for title in "小阿老"}
    longest_first = sorted(wanted, key=lambda name: (-len(name), name))
    return re.compile("|".join(map(_bordered, longest_first))) if longest_first else None


def _bordered(name: str) -> str:
    literal = _JOINT.join(re.escape(part) for part in name.split())
    if re.search(f"[{_UNSPACED}]", name):
        return literal
    after = f"(?=(?:{_ENDINGS})?(?!{_LETTER}))" if len(name) > 2 else f"(?!{_LETTER})"
    before = (
        f"(?:(?<!{_LETTER})|(?<=(?<!{_LETTER})[وبلف]))" if re.search("[\u0600-\u06ff]", name) else f"(?<!{_LETTER})"
    )
    return f"{before}{literal}{after}"


def _view(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters and its end the index in `text`."""
    letters, origin = [], []
    for index, char in enumerate(text):
        folded = _folded(char)
        letters.append(folded)
        origin += [index] * len(folded)
    return "".join(letters), [*origin, len(text)]


@lru_cache(maxsize=8192)
def _folded(char: str) -> str:
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", char).casefold())
    kept = "".join(letter for letter in plain if unicodedata.category(letter) not in {"Mn", "Cf"})
    return unicodedata.normalize("NFC", kept).translate(_VARIANTS)
