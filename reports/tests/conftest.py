from collections.abc import Iterator

import pytest

from reports import engine as engine_module


@pytest.fixture
def without_pango(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine on which the library is not installed."""

    def missing(_name: str) -> None:
        raise OSError("cannot load library 'libpango-1.0-0'")

    engine_module.engine.cache_clear()
    monkeypatch.setattr(engine_module, "import_module", missing)
    yield
    engine_module.engine.cache_clear()
