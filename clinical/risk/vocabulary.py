"""What the rules' words tell about disguised ones."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby, islice, product

SHORTEST_MASKED = 3
SHORTEST_JOINED = 5
"""Letters that words torn apart by a space must have together; by another sign one fewer."""
LONGEST_WORD = 20
MOST_DRAWN_LETTERS = 4
LEET = dict(zip("034578 9@$!|€£+".replace(" ", ""), "oeastbgasilelt", strict=True))
AS_I, AS_L = str.maketrans(LEET | {"1": "i"}), str.maketrans(LEET | {"1": "l"})
STARS = re.compile("[*⁎•●○#%_]")
STARS_AND_NUMBERS = re.compile("[*⁎•●○#%_0-9]")
"""Outside of the Latin script no number looks like a letter."""


class Vocabulary:
    """All spellings are folded. A sensitive phrase is known with and without its spaces, and so are its words."""

    def __init__(self) -> None:
        self._words: dict[str, set[str]] = defaultdict(set)
        self._sensitive: dict[str, tuple[int, str, str]] = {}
        self._by_first: dict[str, list[str]] = defaultdict(list)
        self._short: set[str] = set()
        self._beginnings: set[str] = set()

    def add(self, phrases: Sequence[str], language: str, *, sensitive: bool) -> None:
        self._words[language].update(" ".join(phrases).split())
        for spelled in (word for phrase in phrases for word in (phrase, *phrase.split())) if sensitive else ():
            compact = spelled.replace(" ", "")
            if len(compact) < SHORTEST_MASKED:
                self._short.add(compact)
            elif compact not in self._sensitive:
                self._sensitive[compact] = (len(self._sensitive), spelled, language)
                self._by_first[compact[0]].append(compact)
                self._beginnings.update(compact[:end] for end in range(1, len(compact)))

    def is_sensitive(self, word: str) -> bool:
        return word in self._sensitive

    def begins(self, piece: str) -> bool:
        """Whether a sensitive word or phrase begins with it and goes on."""
        return piece in self._beginnings

    def hidden_in(self, masked: str) -> str | None:
        """The sensitive word that a word with numbers, signs or stars in it stands for."""
        for bare in (masked.translate(AS_I), masked.translate(AS_L)):
            if bare != masked and self._is_or_begins(bare):
                return bare
        stars = STARS if masked[0].isascii() else STARS_AND_NUMBERS
        if not stars.search(masked) or masked[0] not in self._by_first:
            return None
        parts = [r"\w{0,2}" if stars.match(letter) else re.escape(letter.translate(AS_I)) for letter in masked]
        pattern = re.compile("".join(parts))
        return next((word for word in self._by_first[masked[0]] if pattern.fullmatch(word)), None)

    def _is_or_begins(self, word: str) -> bool:
        return (
            word in self._sensitive
            or word in self._short
            or any(word[:end] in self._sensitive for end in range(4, len(word)))
        )

    def joined(self, compact: str, torn_by: str) -> str:
        """The sensitive word or phrase that these letters make together; empty if none."""
        long_enough = len(compact) >= SHORTEST_JOINED - (torn_by != " ")
        return self._sensitive.get(compact, (0, "", ""))[1] if long_enough else ""

    def parted(self, run: str) -> str:
        """Letters that were spaced apart, as words: the longest sensitive phrase in them stands free."""
        if not run.isalpha():
            run = run.translate(AS_I)
        word = self._longest_in(run)
        if not word:
            return run
        _number, spelled, language = self._sensitive[word]
        before, _, after = run.partition(word)
        parts = (self._cut(before, language), spelled, self._cut(after, language))
        return " ".join(part for part in parts if part)

    def _longest_in(self, run: str) -> str:
        """Of several the one that was added first; empty if none."""
        for size in range(len(run), SHORTEST_MASKED - 1, -1):
            found = {run[at : at + size] for at in range(len(run) - size + 1)} & self._sensitive.keys()
            if found:
                return min(found, key=self._sensitive.__getitem__)
        return ""

    def _cut(self, text: str, language: str) -> str:
        """In as few words of the language as can be; as it is when it cannot be cut."""
        best: list[list[str] | None] = [[]]
        for end in range(1, len(text) + 1):
            ways = [
                [*way, text[start:end]]
                for start in range(max(0, end - LONGEST_WORD), end)
                if (way := best[start]) is not None and text[start:end] in self._words[language]
            ]
            best.append(min(ways, key=len, default=None))
        return " ".join(best[-1]) if best[-1] else text

    def undrawn(self, word: str) -> str:
        """A drawn-out word as it is spelled: each letter that is repeated thrice or more, once or twice."""
        runs = ["".join(letters) for _letter, letters in groupby(word)]
        options = [(run[:1], run[:2]) if len(run) > 2 else (run,) for run in runs]
        if sum(len(option) == 2 for option in options) > MOST_DRAWN_LETTERS:
            return "".join(option[0] for option in options)
        ways = ["".join(way) for way in islice(product(*options), 2**MOST_DRAWN_LETTERS)]
        known = [*filter(self.is_sensitive, ways), *filter(self._knows, ways), *ways]
        return known[0]

    def _knows(self, word: str) -> bool:
        return any(word in words for words in self._words.values())
