import re

import pytest

from patients.services.codes import ALPHABET, canonical, new_code
from patients.services.handles import ADJECTIVES, NOUNS, is_username, neutral_handle


def test_a_code_has_80_bits_in_four_groups() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(re.fullmatch(rf"([{ALPHABET}]{{4}}-){{3}}[{ALPHABET}]{{4}}", code) for code in codes)
    # every one of the 16 places takes many values: no bit is lost on the way
    assert all(len({code.replace("-", "")[place] for code in codes}) > 20 for place in range(16))


@pytest.mark.parametrize(
    "typed",
    [
        "7KQ2-M9XD-40TB-PW1E",
        "7kq2-m9xd-40tb-pw1e",
        "7KQ2M9XD40TBPW1E",
        " 7KQ2 M9XD 40TB PW1E\n",
        "7KQ2–M9XD—40TB−PW1E".replace("−", "‐"),
        "7KQ2-M9XD-4OTB-PWIE",
        "7kq2-m9xd-4otb-pwle",
        "７ＫＱ２－Ｍ９ＸＤ－４０ＴＢ－ＰＷ１Ｅ",
    ],
)
def test_a_code_is_the_same_however_it_is_typed(typed: str) -> None:
    assert canonical(typed) == "7KQ2M9XD40TBPW1E"


def test_another_letter_is_another_code() -> None:
    assert canonical("7KQ2-M9XD-40TB-PW1F") != canonical("7KQ2-M9XD-40TB-PW1E")


def test_handles_are_neutral_sign_in_names_and_plenty() -> None:
    assert re.fullmatch(r"[a-z]+-[a-z]+-[1-9]\d{3}", neutral_handle())
    assert len({neutral_handle() for _ in range(200)}) > 195
    assert all(is_username(f"{first}-{second}-4821") for first in ADJECTIVES for second in NOUNS)
