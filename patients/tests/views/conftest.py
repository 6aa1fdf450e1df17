from typing import Any

import pytest


@pytest.fixture(autouse=True)
def wide_limits(settings: Any) -> None:
    settings.THROTTLE_SCALE = 1000
