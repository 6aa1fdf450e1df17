from typing import Any

import pytest

from patients.hashers import OwaspArgon2Hasher

NOWHERE = "redis://127.0.0.1:1/0"


@pytest.fixture
def wide_limits(settings: Any) -> None:
    settings.THROTTLE_SCALE = 1000


@pytest.fixture
def strict_limits(settings: Any) -> None:
    settings.THROTTLES_ON = True
    settings.THROTTLE_SCALE = 1


@pytest.fixture
def no_redis(settings: Any) -> None:
    settings.REDIS_URL = NOWHERE
    settings.CACHES = {alias: {**cache, "LOCATION": NOWHERE} for alias, cache in settings.CACHES.items()}


@pytest.fixture
def hash_calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows by one entry for each Argon2 run."""
    calls: list[str] = []
    for name in ("encode", "verify"):
        original = getattr(OwaspArgon2Hasher, name)

        def counted(self: Any, *args: Any, _original: Any = original, _name: str = name) -> Any:
            calls.append(_name)
            return _original(self, *args)

        monkeypatch.setattr(OwaspArgon2Hasher, name, counted)
    return calls
