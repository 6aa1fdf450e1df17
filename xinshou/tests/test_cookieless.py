"""What answers to a token or a probe knows no session, whatever cookies come with it."""

import pytest
from django.test import Client

from patients.tests.factories import make_doctor

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(make_doctor().user)
    return client


@pytest.mark.parametrize("path", ["/api/v1/auth/me", "/api/v1/meta", "/api/v1/nowhere", "/health/live", "/health"])
def test_no_session_is_opened(staff: Client, path: str) -> None:
    request = staff.get(path).wsgi_request
    assert not hasattr(request, "session")
    assert not hasattr(request, "htmx")


@pytest.mark.parametrize("path", ["/api/v1/docs", "/api/v1/docs/", "/"])
def test_pages_have_theirs(staff: Client, path: str) -> None:
    request = staff.get(path).wsgi_request
    assert request.session.session_key
    assert request.user.is_doctor
