import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_theme_is_kept_in_a_cookie(client: Client) -> None:
    response = client.post(reverse("set_preference"), {"theme": "dark", "next": "/sign-in/"})
    assert (response.status_code, response.headers["Location"]) == (302, "/sign-in/")
    assert response.cookies["theme"].value == "dark"


def test_cookie_reaches_the_page(client: Client) -> None:
    client.post(reverse("set_preference"), {"theme": "dark", "shortcuts": "off"})
    page = client.get(reverse("sign_in")).content.decode()
    assert 'data-bs-theme="dark"' in page
    assert 'data-shortcuts="off"' in page


def test_unknown_value_is_not_kept(client: Client) -> None:
    response = client.post(reverse("set_preference"), {"theme": '"><script>'})
    assert response.cookies.get("theme") is None


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example", "javascript:alert(1)", ""])
def test_never_leads_to_another_host(client: Client, target: str) -> None:
    response = client.post(reverse("set_preference"), {"theme": "light", "next": target})
    assert response.headers["Location"] == "/"


def test_needs_post(client: Client) -> None:
    assert client.get(reverse("set_preference")).status_code == 405


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("zh-hans", "ltr"), ("fa", "rtl")])
def test_language_sets_words_and_direction(client: Client, language: str, direction: str) -> None:
    client.post(reverse("set_language"), {"language": language, "next": "/sign-in/"})
    page = client.get(reverse("sign_in")).content.decode()
    assert f'dir="{direction}"' in page
    assert ("bootstrap.rtl.min.css" in page) is (direction == "rtl")
