from typing import Any

import pytest

from patients.tests.api.conftest import hash_calls, no_redis, strict_limits  # noqa: F401


@pytest.fixture(autouse=True)
def wide_limits(settings: Any) -> None:
    settings.THROTTLE_SCALE = 1000
