"""The stretches of a text that the learned weights read: sentences, or clauses of long ones, that follow each other and
are about as long as the short messages they were learned from. In a long note one cry for help is a small part of the
words."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TypeAlias

from clinical.risk.reading import Reading

Window: TypeAlias = tuple[int, int]
"""Bounds in a reading's view."""

WINDOW = 32
"""Units (reading.py): sixteen words, or as many letters of a script without spaces."""
WHOLE = 72
"""A text of so many is a short message, read in one piece."""
LONGEST_SENTENCE = 48
"""A sentence of a longer text of so many is not cut."""
PIECE = 16
"""Units into which a longer one is cut: windows of two pieces overlap by one, so that less of a cry lies on a seam."""
MOST_LETTERS = 300
LEAST_LETTERS = 4
CLAUSE_END = re.compile(r"[,،，、:：—–]\s*|\s-\s")
WORD_END = re.compile(r"\s+|(?<=[\u2e80-\uffff])")


def windows(reading: Reading) -> list[Window]:
    """Overlapping where several pieces fit into one; all letters but white space are in one at least. None for a text
    too short to sound like anything."""
    if len(reading.view.folded) < LEAST_LETTERS:
        return []
    pieces = [piece for sentence in _sentences(reading) for piece in _pieces(reading, *sentence)]
    if pieces and _fits(reading, pieces[0][0], pieces[-1][1], WHOLE):
        return [(pieces[0][0], pieces[-1][1])]
    return [*_joined(reading, pieces)]


def _fits(reading: Reading, start: int, end: int, most: int) -> bool:
    return reading.gap(start, end) <= most and end - start <= MOST_LETTERS


def _sentences(reading: Reading) -> Iterator[Window]:
    numbers, text = reading.sentences, reading.view.folded
    start = 0
    while start < len(text):
        end = bisect_right(numbers, numbers[start], start)
        inside = text[start:end]
        if inside.strip():
            yield start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())
        start = end


def _pieces(reading: Reading, start: int, end: int) -> Iterator[Window]:
    """Of a long sentence: up to a sign between clauses where one comes in time, else up to the end of a word."""
    if _fits(reading, start, end, LONGEST_SENTENCE):
        yield start, end
        return
    while not _fits(reading, start, end, PIECE):
        last = min(bisect_right(reading.units, reading.units[start] + PIECE, start) - 1, start + MOST_LETTERS)
        cut = _cut(reading, start, max(start + 1, last))
        yield start, cut
        start = cut
    yield start, end


def _cut(reading: Reading, start: int, last: int) -> int:
    text = reading.view.folded
    for sign in (CLAUSE_END, WORD_END):
        ends = [found.end() for found in sign.finditer(text, start, last)]
        if ends and reading.gap(start, ends[-1]) * 3 > PIECE:
            return ends[-1]
    return last


def _joined(reading: Reading, pieces: list[Window]) -> Iterator[Window]:
    """As many as fit; the last of several is the first of the next, since what is said goes on."""
    first = 0
    while first < len(pieces):
        last = first
        while last + 1 < len(pieces) and _fits(reading, pieces[first][0], pieces[last + 1][1], WINDOW):
            last += 1
        yield pieces[first][0], pieces[last][1]
        first = last if first < last < len(pieces) - 1 else last + 1
