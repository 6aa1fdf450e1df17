import time

import pytest

from xinshou import llm
from xinshou.fake_llm import SENTENCE, FakeLLM, Mode
from xinshou.llm import LLMUnavailable, Message, Reason, stream

SAID: list[Message] = [{"role": "user", "content": "canary words of a patient"}]
BEFORE_A_PIECE = {
    Mode.SERVER_ERROR: Reason.SERVER_ERROR,
    Mode.RATE_LIMITED: Reason.RATE_LIMITED,
    Mode.UNAUTHORIZED: Reason.REFUSED,
    Mode.REDIRECT: Reason.REFUSED,
    Mode.BAD_REQUEST: Reason.INVALID,
    Mode.EMPTY: Reason.INVALID,
    Mode.HTML: Reason.SERVER_ERROR,
    Mode.BROKEN: Reason.SERVER_ERROR,
    Mode.WRONG_SCHEMA: Reason.SERVER_ERROR,
    Mode.COMPRESSED: Reason.SERVER_ERROR,
    Mode.HANG: Reason.TIMEOUT,
}
AFTER_A_PIECE = {
    Mode.DISCONNECT: Reason.SERVER_ERROR,
    Mode.DRIP: Reason.TIMEOUT,
    Mode.HUGE: Reason.SERVER_ERROR,
}


def pieces_until(seconds: float = 2) -> tuple[list[str], Reason | None]:
    pieces: list[str] = []
    try:
        for piece in stream(SAID, max_tokens=100, deadline_seconds=seconds):
            pieces.append(piece)
    except LLMUnavailable as error:
        return pieces, error.reason
    return pieces, None


def test_pieces_make_the_answer(fake_llm: FakeLLM) -> None:
    pieces, reason = pieces_until(5)
    assert ("".join(pieces), reason) == (SENTENCE, None)
    assert len(pieces) > 1
    assert fake_llm.requests[0].body["stream"] is True


@pytest.mark.parametrize("mode", BEFORE_A_PIECE)
def test_an_ill_model_gives_a_reason_and_no_piece(mode: Mode, fake_llm: FakeLLM) -> None:
    fake_llm.mode = mode
    assert pieces_until() == ([], BEFORE_A_PIECE[mode])


@pytest.mark.parametrize("mode", AFTER_A_PIECE)
def test_an_answer_that_breaks_off_is_not_begun_anew(mode: Mode, fake_llm: FakeLLM) -> None:
    fake_llm.mode = mode
    pieces, reason = pieces_until()
    assert (bool(pieces), reason) == (True, AFTER_A_PIECE[mode])
    assert len(fake_llm.requests) == 1


def test_before_the_first_piece_it_is_tried_again(fake_llm: FakeLLM) -> None:
    fake_llm.mode = Mode.SERVER_ERROR
    pieces_until(2)
    assert len(fake_llm.requests) == 3


def test_a_deadline_is_a_deadline(fake_llm: FakeLLM) -> None:
    fake_llm.mode = Mode.HANG
    started = time.monotonic()
    pieces_until(0.3)
    assert time.monotonic() - started < 15


def test_a_reader_that_has_enough_ends_the_request(fake_llm: FakeLLM) -> None:
    fake_llm.mode = Mode.DRIP
    arriving = stream(SAID, max_tokens=100, deadline_seconds=30)
    assert next(arriving)
    arriving.close()  # type: ignore[attr-defined]
    assert not llm.breaker.is_open()


def test_five_failures_open_the_breaker(fake_llm: FakeLLM) -> None:
    fake_llm.mode = Mode.SERVER_ERROR
    reasons = [pieces_until(0.2)[1] for _ in range(6)]
    assert reasons[-1] is Reason.BREAKER_OPEN
