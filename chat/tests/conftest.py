from typing import Any

import pytest

from clinical.tests.factories import give_consent
from patients.models import ConsentPurpose, Patient
from patients.tests.base import JsonClient, api
from xinshou.redis_client import redis_client


@pytest.fixture(autouse=True)
def _quick(settings: Any) -> None:
    """Deadlines scaled down."""
    settings.CHAT_MODEL_SECONDS = 1.5


@pytest.fixture
def client(mei: Patient) -> JsonClient:
    """Mei, who talks with the companion."""
    give_consent(mei, ConsentPurpose.AI_CHAT)
    return api(mei)


@pytest.fixture(autouse=True)
def _no_streams_left() -> Any:
    yield
    for key in redis_client().scan_iter("xsc:chat:*"):
        redis_client().delete(key)
