"""Who is shown which number, and that an unchecked one never reaches a real patient."""

from datetime import date
from typing import Any

import pytest
from django.test import override_settings

from clinical import crisis_resources
from clinical.crisis_resources import RESOURCES, country_code, resources_by_country, resources_for


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("DE", "DE"), ("de", "DE"), (" Germany ", "DE"), ("Deutschland", "DE"), ("德国", "DE"), ("آلمان", "DE"),
        ("UK", "GB"), ("United Kingdom", "GB"), ("Türkiye", "TR"), ("中国", "CN"), ("香港", "HK"), ("台灣", "TW"),
        ("Narnia", None), ("", None), (None, None), ("D", None),
    ],
)  # fmt: skip
def test_a_country_is_understood_as_people_write_it(written: str | None, code: str | None) -> None:
    assert country_code(written) == code


def test_a_country_gets_its_own_and_only_those() -> None:
    assert {resource["country"] for resource in resources_for("Germany")} == {"DE"}


@pytest.mark.parametrize("country", [None, "", "Narnia", "BR"])
def test_everybody_else_gets_the_international_ones(country: str | None) -> None:
    assert {resource["country"] for resource in resources_for(country)} == {"INTL"}


def test_ids_are_unique_and_the_emergency_number_is_in_every_member_state() -> None:
    assert len({resource.id for resource in RESOURCES}) == len(RESOURCES)
    assert any(resource["contact"] == "112" for resource in resources_for("Italy"))


def test_an_unchecked_one_says_so() -> None:
    assert all("Not verified" in resource["warning"] for resource in resources_for("CN"))
    assert any("may be monitored" in resource["warning"] for resource in resources_for("CN"))


@override_settings(PRODUCTION=True)
def test_production_shows_no_unchecked_number() -> None:
    assert resources_for("DE") == []
    assert resources_by_country() == {}


@override_settings(PRODUCTION=True)
def test_production_shows_a_checked_one(monkeypatch: pytest.MonkeyPatch) -> None:
    facts: dict[str, Any] = {
        "id": "de-x",
        "name": "X",
        "country": "DE",
        "contact": "1",
        "last_checked": date(2026, 1, 1),
    }
    monkeypatch.setattr(crisis_resources, "RESOURCES", (crisis_resources.CrisisResource(**facts),))

    (resource,) = resources_for("DE")

    assert (resource["id"], resource["warning"]) == ("de-x", None)
