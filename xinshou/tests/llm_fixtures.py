"""A model for tests: `fake_llm` is configured as the product's model; `fake_llm.mode = Mode.HANG` makes it ill."""

from collections.abc import Iterator
from typing import Any

import pytest

from xinshou import llm
from xinshou.fake_llm import FakeLLM


@pytest.fixture
def fake_llm(settings: Any) -> Iterator[FakeLLM]:
    with FakeLLM() as fake:
        settings.LLM_BASE_URL, settings.LLM_MODEL = fake.base_url, "fake"
        llm.breaker.reset()
        yield fake
    llm.breaker.reset()
