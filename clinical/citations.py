"""How a sentence names the facts that it rests on: [3], or [1][4]. Pure Python."""

import re

CITED = re.compile(r"\[(\d{1,3})\]")


def numbers_in(text: str) -> set[int]:
    return {int(number) for number in CITED.findall(text)}
