import pytest
from django.test import Client

from patients.tests.base import JsonClient


@pytest.fixture(autouse=True)
def _small_api(request: pytest.FixtureRequest, settings) -> None:
    if "real_urls" not in request.keywords:
        settings.ROOT_URLCONF = "xinshou.tests.api.urls"


@pytest.fixture
def http() -> Client:
    """A JSON client that gets 500 as an answer, as a stranger does."""
    return JsonClient(raise_request_exception=False)
