"""One text, read in two ways: plain, and with its disguises taken off. Both keep the way back to the original."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

from opencc import OpenCC

from clinical.risk.letters import Letters
from clinical.risk.vocabulary import Vocabulary

READ_OF_A_PILE = 9
"""A letter with so many combining marks less one; what is piled higher is ornament."""
READ_WHOLE = 120
"""Letters; of a longer text only what stands around its disguises is read a second time."""
BESIDE_EDITS, LONGEST_SENTENCE = 40, 200
SENTENCE_MARKS = ".!?。！？\n"
MOST_PIECES = 4
"""Pieces into which a word or phrase is looked for as torn."""
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]"
)
HALF_LETTER = re.compile("[\ud800-\udfff]")
"""Half of a letter of two code units, which no encoding can write."""
ARABIC_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
ONE_SPELLING = str.maketrans(
    {"ي": "ی", "ى": "ی", "ئ": "ی", "ك": "ک", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ۀ": "ه", "ؤ": "و",
     "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "ё": "е", "*": "⁎",
     "ø": "o", "ł": "l", "đ": "d", "ß": "s", "æ": "a", "œ": "o"}
)  # fmt: skip
DOTLESS = {"ı": "i"}
LOOKALIKES = "аеорсухіјѕһԁɡոυονρτκαιеъԝӏѵωηкмтвгбнзлд"
AS_LATIN = str.maketrans(
    dict(zip(LOOKALIKES, "aeopcyxijshdgnuovptkaie'wlvwnkmtvrbhzld", strict=True)) | {"ⅼ": "l", "ɑ": "a"}
)
LOOKS_LATIN = re.compile("[\u0370-\u052fɡɑⅼ]")
LATIN, LAST_LATIN = re.compile("[a-z]"), "\u024f"
AS_CYRILLIC = str.maketrans(
    {
        "a": "а",
        "e": "е",
        "o": "о",
        "p": "р",
        "c": "с",
        "y": "у",
        "x": "х",
        "i": "і",
        "k": "к",
        "m": "м",
        "h": "н",
        "t": "т",
        "b": "в",
    }
)
FANCY = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True)) | {
    chr(first + i): chr(ord("a") + i) for first in (0x1F130, 0x1F150, 0x1F170) for i in range(26)
}
"""Small capitals and letters in squares and circles, which NFKC leaves."""

HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
ONE_HAN = re.compile(f"[{HAN}]")
SIGN = r"\t._\-*⁎·•/|~^+=#&\\,'\u2010-\u2015\u30fb\u2022\U0001f000-\U0001f12f\U0001f18a-\U0001faff\u2600-\u27bf"
SEPARATOR = rf"[ {SIGN}]"
LONE = rf"[^\W_{HAN}]"
ALONE_LEFT, ALONE_RIGHT = rf"(?:(?<![^\W_])|(?<=[{HAN}]))", rf"(?:(?![^\W_])|(?=[{HAN}]))"
SPACED_LETTERS = re.compile(rf"{ALONE_LEFT}({LONE}{SEPARATOR}{{1,3}}){{2,40}}{LONE}{ALONE_RIGHT}(?:\.(?= [a-z]))?")
SPACED_HAN = re.compile(rf"(?<=[{HAN}])(?:(?!,){SEPARATOR}){{1,3}}(?=[{HAN}]|[a-z]{{1,4}}(?![a-z]))")
CLAUSE = 3
"""Letters in a row on either side of a space that are no torn word."""
CLAUSE_OF_HAN = re.compile(f"[{HAN}]{{{CLAUSE}}}")
MASKED_WORD = re.compile(r"[^\W\d_][^\W_]{0,20}(?:[*⁎•●○#%_@$!|€0-9]{1,5}[^\W_]{0,20}){1,6}|[@$!€0-9][^\W_]{2,30}")
MASK = re.compile("[*⁎•●○#%_@$!|€0-9]")
MOST_BEFORE_MASK = 21
BEFORE_MASK = re.compile(r"[^\W\d_][^\W_]*\Z")
"""The letters of a word up to its first such sign."""
WORD = re.compile(r"[^\W\d_]{2,40}")
PIECE = re.compile(r"[^\W_]{1,20}")
THRICE = re.compile(r"(\w)\1\1")
REPEATED = re.compile(r"([^\W\d_])\1{2,}")
MAY_HAVE_ACCENTS = re.compile("[^\0-\x7f\u3001-\u3029\u4e00-\u9fff]")
ODD, ODDS = "\0", re.compile("\0+")
NEEDLESS_SPACES = re.compile(r"(?<=[ \n]) +")
SOFT_END = re.compile(r"(?<=[a-zа-я])(?: ?(?:\.{2,4}|…) ?|\n)(?=[a-zа-я])")
"""Dots or a line's end in the middle of a sentence: the next word goes on in small letters."""


@dataclass(frozen=True, slots=True)
class View:
    """`exact` and `folded` (without accents) have the same length; letter i of them stands at `starts[i]:ends[i]` of
    the original, in code points. `softened`: some of its sentences were put together. `is_whole`: nothing of the
    original is left out."""

    name: str
    exact: str
    folded: str
    starts: list[int]
    ends: list[int]
    softened: bool = False
    is_whole: bool = True

    def span(self, start: int, end: int) -> tuple[int, int]:
        return self.starts[start], self.ends[end - 1]


def plain_view(text: str) -> View:
    """NFKC, lower case, no invisible or bidirectional marks, one spelling of Arabic and Persian letters, simplified
    Chinese, one space for any white space but a line's end."""
    exact = text.translate(SIMPLE)
    starts, ends = [*range(len(text))], [*range(1, len(text) + 1)]
    if ODD in exact:
        exact, starts, ends = _spelled_out(text, exact)
    if NEEDLESS_SPACES.search(exact):
        exact, starts, ends = _spaced_once(exact, starts, ends)
    return View("plain", exact, fold(exact), starts, ends)


def _spelled_out(text: str, simple: str) -> tuple[str, list[int], list[int]]:
    """Letter by letter only where letters are odd."""
    kept: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for odd in ODDS.finditer(simple):
        start, end = odd.span()
        if start and unicodedata.combining(text[start]):
            start -= 1
        kept.append(simple[at:start])
        starts += range(at, start)
        ends += range(at + 1, start + 1)
        letters = [at for at in range(start, end) if at == start or not unicodedata.combining(text[at])]
        for left, right in pairwise([*letters, end]):
            piece = _plain(text[left : min(right, left + READ_OF_A_PILE)])
            kept.append(piece)
            starts += [left] * len(piece)
            ends += [right] * len(piece)
        at = end
    starts += range(at, len(text))
    ends += range(at + 1, len(text) + 1)
    return "".join([*kept, simple[at:]]), starts, ends


def _spaced_once(exact: str, starts: list[int], ends: list[int]) -> tuple[str, list[int], list[int]]:
    """Without spaces behind white space, which then reaches over them."""
    kept: list[str] = []
    kept_starts: list[int] = []
    kept_ends: list[int] = []
    at = 0
    for needless in NEEDLESS_SPACES.finditer(exact):
        start, end = needless.span()
        kept.append(exact[at:start])
        kept_starts += starts[at:start]
        kept_ends += ends[at:start]
        kept_ends[-1] = ends[end - 1]
        at = end
    return "".join([*kept, exact[at:]]), kept_starts + starts[at:], kept_ends + ends[at:]


def unmasked_view(plain: View, words: Vocabulary) -> View | None:
    """The text as it reads once its disguises are off: letters spaced or dotted apart, torn words, look-alikes of
    another script, numbers for letters, stars in words, drawn-out letters. None where there are none."""
    edits = [
        *_together(plain, words),
        *(
            (start, end, "")
            for start, end in _spans(SPACED_HAN, plain.exact)
            if not _between_clauses(plain.exact, start, end)
        ),
        *_softened(plain.exact),
        *_respelled(plain, words),
        *_joined(plain, words),
    ]
    return _edited(plain, edits) if edits else None


Edit: TypeAlias = tuple[int, int, str]


def _between_clauses(text: str, start: int, end: int) -> bool:
    """Whether start:end is a space that parts Chinese clauses where others put a comma: no letters are torn apart."""
    return text[start:end] == " " and all(
        CLAUSE_OF_HAN.fullmatch(text, at, at + CLAUSE) for at in (max(0, start - CLAUSE), end)
    )


def _together(plain: View, words: Vocabulary) -> Iterator[Edit]:
    for start, end in _spans(SPACED_LETTERS, plain.folded):
        letters = re.sub(SEPARATOR, "", plain.folded[start:end])
        if not letters.isdigit():
            yield start, end, words.parted(letters)


def _softened(text: str) -> Iterator[Edit]:
    if ".." in text or "\n" in text:
        yield from ((start, end, " ") for start, end in _spans(SOFT_END, text))


def _respelled(plain: View, words: Vocabulary) -> Iterator[Edit]:
    text = plain.exact
    for start, end in _spans(WORD, text) if THRICE.search(text) or LOOKS_LATIN.search(text) else ():
        word = text[start:end]
        bare = _one_script(words.undrawn(word) if REPEATED.search(word) else word, words)
        if bare != word:
            yield start, end, bare
    for start, end in _masked(text):
        if hidden := words.hidden_in(plain.folded[start:end]):
            yield start, end, hidden


def _masked(text: str) -> Iterator[tuple[int, int]]:
    """The words with a number, a sign or a star in them, from left to right."""
    at = 0
    while sign := MASK.search(text, at):
        begun = BEFORE_MASK.search(text, max(at, sign.start() - MOST_BEFORE_MASK), sign.start())
        found = MASKED_WORD.match(text, begun.start() if begun else sign.start())
        if found:
            yield found.span()
        at = found.end() if found else sign.end()


def _joined(plain: View, words: Vocabulary) -> Iterator[Edit]:
    """Words torn apart: su-icide, ki🔪ll, kill my self."""
    text, pieces = plain.folded, _spans(PIECE, plain.folded)
    for first, (start, end) in enumerate(pieces):
        compact, torn_by, number = text[start:end], "", first + 1
        while words.begins(compact) and number < min(first + MOST_PIECES, len(pieces)):
            begun, ended = pieces[number]
            between = text[end:begun]
            if len(between) > 2 or (" " in between and between != " ") or between in ("\n", "'"):
                break
            torn_by = between if between != " " else torn_by or " "
            compact, end, number = compact + text[begun:ended], ended, number + 1
            spelled = words.joined(compact, torn_by)
            if spelled and spelled != torn_by.join(text[left:right] for left, right in pieces[first:number]):
                yield start, end, spelled


def canonical(phrase: str) -> str:
    """A phrase of a lexicon, spelled as `plain_view` spells texts; its * stay what they are."""
    return "*".join(plain_view(part).exact for part in phrase.split("*"))


def fold(text: str) -> str:
    """Without accents; the length stays."""
    return text if text.isascii() or not MAY_HAVE_ACCENTS.search(text) else text.translate(BARE)


@lru_cache(maxsize=8192)
def _plain(letter: str) -> str:
    piled = unicodedata.normalize("NFKC", letter)
    composed = piled if len(piled) == 1 else "".join(part for part in piled if not unicodedata.combining(part))
    bare = ARABIC_MARKS.sub("", INVISIBLE.sub("", composed))
    low = FANCY.get(bare, bare).lower().translate(ONE_SPELLING).replace("i\u0307", "i")
    if "\n" in low or "\r" in low:
        return "\n"
    low = " " if low.isspace() else HALF_LETTER.sub("\ufffd", low)
    return "".join(map(_simplified, low))


def _simplified(letter: str) -> str:
    if not ONE_HAN.match(letter):
        return letter
    simple = str(_traditional_to_simplified().convert(letter))
    return simple if len(simple) == 1 else letter


@lru_cache(maxsize=1)
def _traditional_to_simplified() -> OpenCC:
    return OpenCC("t2s")


def _bare(letter: str) -> str:
    if letter in "йїґ":
        return letter
    parted = unicodedata.normalize("NFD", letter)[0]
    return DOTLESS.get(parted, parted)


def _simple(letter: str) -> str:
    """What a letter becomes wherever it stands; ODD where that is no single letter, or a mark on the one before."""
    plain = _plain(letter)
    return ODD if len(plain) != 1 or unicodedata.combining(letter) else plain


SIMPLE, BARE = Letters(_simple), Letters(_bare)


def _one_script(word: str, words: Vocabulary) -> str:
    """A word of two alphabets, in the one that can spell all of it; or one that only looks like a Latin word."""
    if not LOOKS_LATIN.search(word):
        return word
    as_latin = word.translate(AS_LATIN)
    if max(as_latin) > LAST_LATIN:
        return word.translate(AS_CYRILLIC)
    return as_latin if LATIN.search(word) or words.is_sensitive(as_latin) else word


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


def _edited(plain: View, edits: list[tuple[int, int, str]]) -> View:
    """Where edits overlap, the first in the text wins, and of those that start together the longest."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at, places = 0, []

    def keep(until: int) -> None:
        letters.append(plain.exact[at:until])
        starts.extend(plain.starts[at:until])
        ends.extend(plain.ends[at:until])

    for start, end, new in sorted(edits, key=lambda edit: (edit[0], -edit[1])):
        if start < at:
            continue
        keep(start)
        places.append((len(starts), len(starts) + len(new)))
        first, last = plain.span(start, end)
        letters.append(new)
        starts.extend([first] * len(new))
        ends.extend([last] * len(new))
        at = end
    keep(len(plain.exact))
    exact = "".join(letters)
    softened = any(new == " " for _start, _end, new in edits)
    if len(exact) <= READ_WHOLE:
        return View("unmasked", exact, fold(exact), starts, ends, softened)
    bounds = _passages(exact, places)
    exact = "\n".join(exact[left:right] for left, right in bounds)
    kept = [i for left, right in bounds for i in (*range(left, right), right - 1)][:-1]
    starts, ends = [starts[i] for i in kept], [ends[i] for i in kept]
    return View("unmasked", exact, fold(exact), starts, ends, softened, is_whole=False)


def _passages(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences around the edits; the rest of a long text reads as in the plain view."""
    bounds: list[tuple[int, int]] = []
    for start, end in places:
        left, right = _sentences_around(text, max(0, start - BESIDE_EDITS), end + BESIDE_EDITS)
        if bounds and left <= bounds[-1][1]:
            left = bounds.pop()[0]
        bounds.append((left, right))
    return bounds


def _sentences_around(text: str, left: int, right: int) -> tuple[int, int]:
    before = max(text.rfind(mark, max(0, left - LONGEST_SENTENCE), left) for mark in SENTENCE_MARKS)
    found = (text.find(mark, right, right + LONGEST_SENTENCE) for mark in SENTENCE_MARKS)
    behind = min((at for at in found if at >= 0), default=right + LONGEST_SENTENCE)
    return (before + 1 if before >= 0 else max(0, left - LONGEST_SENTENCE)), min(len(text), behind + 1)
