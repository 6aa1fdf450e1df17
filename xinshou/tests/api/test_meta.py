import pytest
from django.test import Client

from xinshou import __version__

META = "/api/v1/meta"


def test_facts(http: Client) -> None:
    body = http.get(META).json()
    assert body.pop("server_time").endswith("Z")
    assert body.pop("features") == {
        "registration": True,
        "check_ins": True,
        "assessments": True,
        "mfa": True,
        "chat": True,
        "messaging": True,
        "appointments": True,
        "reports": True,
        "data_export": True,
    }
    assert body == {
        "name": "XinShouCai",
        "version": __version__,
        "api_version": "1",
        "languages": [
            {"code": "en", "name": "English", "direction": "ltr"},
            {"code": "zh-Hans", "name": "简体中文", "direction": "ltr"},
            {"code": "fa", "name": "فارسی", "direction": "rtl"},
        ],
        "crisis_resources": {"INTL": [{"id": "x"}]},
        "instruments": ["PHQ9"],
    }


def test_the_clock_does_not_change_the_version(http: Client) -> None:
    etag = http.get(META)["ETag"]
    response = http.get(META, headers={"If-None-Match": etag})
    assert (response.status_code, response["Cache-Control"]) == (304, "public, max-age=300")


def test_another_language_is_another_version(http: Client) -> None:
    assert http.get(META)["ETag"] != http.get(META, headers={"Accept-Language": "fa"})["ETag"]


@pytest.mark.real_urls
def test_the_product_names_its_instruments_and_resources(db: None, http: Client) -> None:
    body = http.get(META).json()
    assert body["instruments"][:2] == ["PHQ9", "GAD7"]
    assert body["crisis_resources"]["INTL"][0]["channel"] == "DIRECTORY"


@pytest.mark.real_urls
def test_a_feature_is_true_where_its_door_is(db: None, http: Client) -> None:
    doors = {
        "chat": "/api/v1/chat/conversations",
        "messaging": "/api/v1/messaging/threads",
        "appointments": "/api/v1/appointments/patient/list",
        "mfa": "/api/v1/mfa/status",
        "reports": "/api/v1/reports",
        "data_export": "/api/v1/data-export/requests",
    }
    features = http.get(META).json()["features"]
    assert {name: http.get(path).status_code != 404 for name, path in doors.items()} == {
        name: features[name] for name in doors
    }
