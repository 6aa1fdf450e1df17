"""Who is shown which number, and that an unchecked one never reaches a real patient."""

from datetime import date, timedelta
from importlib import import_module
from typing import Any
from unittest.mock import patch

import pytest
from django.db import IntegrityError, OperationalError, transaction
from django.test import override_settings
from django.utils import timezone, translation

from clinical.crisis_resources import country_code, resources_by_country, resources_for
from clinical.models import CrisisResource
from patients.models import Patient
from patients.tests.base import api

META = "/api/v1/meta"


def make_line(country: str = "DE", code: str = "xx-1", **facts: Any) -> CrisisResource:
    defaults = {"name": "X", "contact": "1", "last_checked": date(2026, 1, 1)}
    return CrisisResource.objects.create(country=country, code=code, **{**defaults, **facts})


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


def test_a_country_gets_its_own_first_then_the_international_ones(db: None) -> None:
    countries = [resource["country"] for resource in resources_for("Germany")]
    assert countries == sorted(countries)
    assert set(countries) == {"DE", "INTL"}


@pytest.mark.parametrize("country", [None, "", "Narnia", "BR"])
def test_everybody_else_gets_the_international_ones(db: None, country: str | None) -> None:
    assert {resource["country"] for resource in resources_for(country)} == {"INTL"}


def test_the_start_list_is_kept_and_checked_by_nobody(db: None) -> None:
    start = list(import_module("clinical.migrations.0003_crisis_resources").start_list())
    rows = {row.code: row for row in CrisisResource.objects.all()}
    assert {line["code"]: line["contact"] for line in start} == {code: row.contact for code, row in rows.items()}
    assert {(row.last_checked, row.checked_by) for row in rows.values()} == {(None, None)}
    assert any(resource["contact"] == "112" for resource in resources_for("Italy"))


def test_an_unchecked_one_says_so(db: None) -> None:
    assert all("Not verified" in resource["warning"] for resource in resources_for("CN"))


def test_a_line_run_by_the_state_says_so_where_it_is_run(db: None) -> None:
    lines = [resource for resource in resources_for("CN") if resource["country"] == "CN"]
    assert ["may be monitored" in line["warning"] for line in lines] == [True]


@pytest.mark.parametrize("country", ["DE", None, "US", "TW"])
def test_a_line_of_a_state_is_shown_nowhere_else(db: None, country: str | None) -> None:
    assert not {"tr-112", "cn-12356"} & {resource["id"] for resource in resources_for(country)}


@pytest.mark.parametrize(
    "facts",
    [
        {"run_by_state_of": "CN"},
        {"country": "INTL", "run_by_state_of": "CN"},
        {"country": "de"},
        {"country": "Germany"[:4]},
        {"channel": "PIGEON"},
    ],
)
def test_the_database_refuses_what_must_not_be(db: None, facts: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        make_line(**facts)


@override_settings(PRODUCTION=True)
def test_production_shows_no_unchecked_number(db: None) -> None:
    assert resources_for("DE") == []
    assert resources_by_country() == {}


@override_settings(PRODUCTION=True)
def test_production_shows_a_checked_one_to_its_residents(db: None) -> None:
    make_line(languages=["de", "fa"], warning="")
    (resource,) = resources_for("DE")
    assert (resource["id"], resource["warning"], resource["languages"]) == ("xx-1", None, ["de", "fa"])
    assert resources_for("FR") == []


def test_own_words_of_warning_follow_the_built_in_ones(db: None) -> None:
    make_line("TR", run_by_state_of="TR", warning="Calls show on bills.")
    (resource,) = (line for line in resources_for("TR") if line["id"] == "xx-1")
    assert resource["warning"].startswith("Run by the state")
    assert resource["warning"].endswith("Calls show on bills.")


def test_warnings_are_in_the_readers_language(db: None) -> None:
    with translation.override("zh-hans"):
        assert "Not verified" not in resources_for("DE")[0]["warning"]


def test_an_old_check_is_stale_after_90_days() -> None:
    today = timezone.now().date()
    assert not CrisisResource(last_checked=today - timedelta(days=90)).is_stale
    assert CrisisResource(last_checked=today - timedelta(days=91)).is_stale
    assert not CrisisResource(last_checked=None).is_stale


def test_an_alert_comes_with_the_lines_of_where_the_patient_lives(mei: Patient) -> None:
    mei.country = "Deutschland"
    mei.save()
    answer = api(mei).post("/api/v1/clinical/checkin", {"mood_score": 1, "notes": "I want to kill myself"}).json()
    assert {resource["country"] for resource in answer["crisis_resources"]} == {"DE", "INTL"}


def test_the_public_list_changes_its_version_with_the_data(db: None) -> None:
    before = api().get(META)
    make_line()
    after = api().get(META, headers={"If-None-Match": before["ETag"]})
    assert after.status_code == 200
    assert "xx-1" in [line["id"] for line in after.json()["crisis_resources"]["DE"]]
    assert api().get(META, headers={"If-None-Match": after["ETag"]}).status_code == 304


@override_settings(CRISIS_FRESH_SECONDS=60)
def test_a_process_reads_them_once_in_a_while(db: None, django_assert_num_queries: Any) -> None:
    with patch.dict("clinical.crisis_resources._kept", clear=True):
        resources_for("DE")
        with django_assert_num_queries(0):
            assert resources_for("DE")


def test_help_does_not_end_with_the_database(db: None) -> None:
    known = resources_for("DE")
    with patch.object(CrisisResource.objects, "order_by", side_effect=OperationalError):
        assert resources_for("DE") == known
