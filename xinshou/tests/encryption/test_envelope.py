import os
from collections import Counter

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from xinshou.encryption.envelope import SMALLEST, DataCipher, SealBroken, pad, seal, unseal
from xinshou.tests.encryption.people import SCRIPTS

CIPHER = DataCipher(1, AESGCM(os.urandom(32)))
CONTEXT = b"table|column|row|subject"


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_what_was_sealed_opens(text: str) -> None:
    assert unseal(CIPHER, CONTEXT, seal(CIPHER, CONTEXT, text.encode())).decode() == text


def test_sealing_twice_gives_different_bytes() -> None:
    assert seal(CIPHER, CONTEXT, b"same") != seal(CIPHER, CONTEXT, b"same")


def test_the_text_is_not_in_the_bytes() -> None:
    assert b"canary" not in seal(CIPHER, CONTEXT, b"a canary sings")


@pytest.mark.parametrize(
    ("region", "index"),
    [("format", 0), ("key version", 1), ("key version", 2), ("nonce", 3), ("nonce", 14), ("body", 15), ("tag", -1)],
)
def test_one_flipped_bit_anywhere_closes_it(region: str, index: int) -> None:
    damaged = bytearray(seal(CIPHER, CONTEXT, b"note"))
    damaged[index] ^= 1
    with pytest.raises(SealBroken):
        unseal(CIPHER, CONTEXT, bytes(damaged))


@pytest.mark.parametrize("length", [0, 1, 2, 3, 14, 15, 30, 31, 46, 62])
def test_a_cut_value_does_not_open(length: int) -> None:
    with pytest.raises(SealBroken):
        unseal(CIPHER, CONTEXT, seal(CIPHER, CONTEXT, b"note")[:length])


def test_another_context_or_key_does_not_open_it() -> None:
    sealed = seal(CIPHER, CONTEXT, b"note")
    with pytest.raises(SealBroken):
        unseal(CIPHER, CONTEXT + b"x", sealed)
    with pytest.raises(SealBroken):
        unseal(DataCipher(1, AESGCM(os.urandom(32))), CONTEXT, sealed)


def test_short_texts_all_look_alike() -> None:
    sizes = {len(seal(CIPHER, CONTEXT, b"x" * length)) for length in range(29)}
    assert sizes == {SMALLEST}


@pytest.mark.parametrize(
    ("length", "padded"),
    [(0, 32), (28, 32), (29, 64), (252, 256), (253, 384), (1000, 1024), (4091, 4096), (4093, 4352), (100_000, 102_400)],
)
def test_lengths_are_rounded_up(length: int, padded: int) -> None:
    assert len(pad(b"x" * length)) == padded


def test_padding_costs_at_most_a_sixteenth_and_hides_at_least_eight_lengths() -> None:
    buckets = Counter(len(pad(b"x" * length)) for length in range(2000, 20_000))
    assert min(list(buckets.values())[1:-1]) >= 8
    assert all(len(pad(b"x" * length)) <= (length + 4) * 17 / 16 for length in range(2048, 20_000, 7))
