from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.db.models.signals import post_init
from django.utils import timezone

from clinical.models import CheckIn, RiskEvent, RiskLevel, RiskSource, RiskStatus
from clinical.tests.factories import give_consent, make_assessment, make_check_in, make_risk_event
from clinical.tests.statements import counted_statements
from patients.models import AccessCategory, AuditAction, AuditEntry, ConsentPurpose, Doctor, Patient
from patients.tests.base import api, doctor_client
from patients.tests.factories import disconnect
from xinshou.encryption import forget_cached_keys

TABS = ["overview", "assessments", "check-ins", "profile"]
OVERVIEW = {
    AccessCategory.CHECKINS,
    AccessCategory.ASSESSMENTS,
    AccessCategory.RISK_EVENTS,
    AccessCategory.SAFETY_PLAN,
    AccessCategory.PROFILE,
}


def page(doctor: Doctor, patient: Patient, **query: str) -> Any:
    return doctor_client(doctor).get(f"/patients/{patient.pk}/", query)


def words(doctor: Doctor, patient: Patient, **query: str) -> str:
    response = page(doctor, patient, **query)
    assert response.status_code == 200
    return str(response.content.decode())


@pytest.mark.parametrize("tab", TABS)
def test_nobody_elses_patient_is_there(cast: Any, tab: str) -> None:
    bodies = set()
    for doctor, patient_id in [(cast.dr_osei, cast.mei.pk), (cast.dr_rossi, cast.mei.pk), (cast.dr_lin, uuid4())]:
        response = doctor_client(doctor).get(f"/patients/{patient_id}/", {"tab": tab})
        assert response.status_code == 404
        bodies.add(response.content.decode())
    assert len(bodies) == 1
    assert not AuditEntry.objects.filter(action=AuditAction.READ).exists()


def test_the_record_closes_with_the_next_request(dr_lin: Doctor, mei: Patient) -> None:
    client = doctor_client(dr_lin)
    assert client.get(f"/patients/{mei.pk}/").status_code == 200
    disconnect(mei)
    assert client.get(f"/patients/{mei.pk}/").status_code == 404


@pytest.mark.parametrize(
    ("tab", "categories"),
    [
        ("overview", OVERVIEW),
        ("assessments", {AccessCategory.ASSESSMENTS}),
        ("check-ins", {AccessCategory.CHECKINS}),
        ("profile", {AccessCategory.PROFILE}),
        ("nonsense", OVERVIEW),
    ],
)
def test_each_part_opened_is_logged(dr_lin: Doctor, mei: Patient, tab: str, categories: set[str]) -> None:
    page(dr_lin, mei, tab=tab)
    logged = AuditEntry.objects.filter(action=AuditAction.READ, actor_id=dr_lin.user_id)
    assert set(logged.values_list("category", flat=True)) == categories


def test_the_chart_has_gaps_and_a_table(dr_lin: Doctor, mei: Patient) -> None:
    today = mei.local_day()
    for days_ago, mood in ((0, 8), (3, 2)):
        make_check_in(mei, today - timedelta(days=days_ago), mood)
    response = page(dr_lin, mei, period="7")
    assert [mood for _day, mood, _sleep in response.context["points"]] == [2, 8]
    text = response.content.decode()
    assert text.count('<path class="mood"') == 1  # the legend's: two lone days are never joined by a line
    assert text.count('<circle class="mood-dot"') == 3
    assert text.count('<th scope="row">') == 2


@pytest.mark.parametrize(("period", "days"), [("7", 7), ("365", 365), ("8", 30), ("٧", 30), ("x", 30)])
def test_the_period(dr_lin: Doctor, mei: Patient, period: str, days: int) -> None:
    context = page(dr_lin, mei, period=period).context
    assert (context["period"], (context["period_end"] - context["period_start"]).days) == (days, days - 1)


def test_an_answer_that_alarms_reads_as_words(dr_lin: Doctor, mei: Patient) -> None:
    api(mei).post(
        "/api/v1/clinical/assessment",
        {"assessment_type": "PHQ9", "responses": {f"q{number}": 0 for number in range(1, 9)} | {"q9": 2}},
    )
    text = words(dr_lin, mei)
    assert "PHQ-9, item 9: 2 of 3" in text
    assert "PHQ9 q9" not in text


def test_words_that_alarm_are_shown_as_they_were_written(dr_lin: Doctor, mei: Patient) -> None:
    make_risk_event(mei, RiskLevel.HIGH, trigger_text="<b>我不想活了</b>", source=RiskSource.CHECKIN)
    assert "&lt;b&gt;我不想活了&lt;/b&gt;" in words(dr_lin, mei)


def test_reviewed_events_are_no_longer_open(dr_lin: Doctor, mei: Patient) -> None:
    make_risk_event(mei, RiskLevel.HIGH, status=RiskStatus.REVIEWED)
    response = page(dr_lin, mei)
    assert response.context["risk_events"] == []
    assert (response.context["banner"].risk_level, response.context["banner"].unreviewed_count) == (None, 0)


def test_a_long_history_is_not_read_whole(dr_lin: Doctor, mei: Patient) -> None:
    """The newest fifty closed ones are listed, all of the period stand in the chart, open ones are shown at any age."""
    now = timezone.now()
    for day in (0, 5, 29, *range(31, 91), 3000):
        status = RiskStatus.OPEN if day == 3000 else RiskStatus.REVIEWED
        make_risk_event(mei, RiskLevel.MEDIUM, level_since=now - timedelta(days=day), status=status)
    make_check_in(mei, mei.local_day())
    client, read = doctor_client(dr_lin), []
    client.get(f"/patients/{mei.pk}/", {"period": 30})

    def count(instance: RiskEvent, **_more: Any) -> None:
        read.append(instance.pk)

    post_init.connect(count, sender=RiskEvent)
    response = client.get(f"/patients/{mei.pk}/", {"period": 30})
    post_init.disconnect(count, sender=RiskEvent)
    shown = response.context
    assert [event.created_at.date() for event in shown["risk_events"]] == [(now - timedelta(days=3000)).date()]
    closed = [(now - event.created_at).days for event in shown["closed_events"]]
    assert closed == sorted(closed)
    assert (len(closed), closed[:4]) == (50, [0, 5, 29, 31])
    assert len(read) == 51
    pages = [client.get(f"/patients/{mei.pk}/", {"period": days}).content for days in (30, 90)]
    marks = [content.count(b"<title>Risk event ") for content in pages]
    assert marks == [3, 62]


def test_an_unreadable_row_does_not_break_the_page(dr_lin: Doctor, mei: Patient) -> None:
    make_risk_event(mei, RiskLevel.HIGH, source=RiskSource.ASSESSMENT)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE clinical_riskevent SET findings = set_byte(findings, 30, 255 - get_byte(findings, 30))")
    assert "I want to die" in words(dr_lin, mei)


def test_items_and_bands_of_a_validated_form(dr_lin: Doctor, mei: Patient) -> None:
    make_assessment(mei, "PHQ9", [2] * 8 + [1])
    text = words(dr_lin, mei, tab="assessments")
    assert "Little interest or pleasure in doing things" in text
    assert "Moderately severe" in text
    assert "Not validated in this language" not in text
    assert "Risk item:" in text


def test_the_latest_form_has_the_patients_day(dr_lin: Doctor, mei: Patient) -> None:
    mei.timezone = "Pacific/Kiritimati"
    mei.save()
    make_assessment(mei, "PHQ9", [1] * 9, at=datetime(2026, 5, 3, 12, tzinfo=UTC))
    text = words(dr_lin, mei, tab="assessments")
    assert "4 May 2026" in text and "3 May 2026" not in text


@pytest.mark.parametrize("tab", ["overview", "assessments"])
def test_no_band_where_the_language_is_not_validated(dr_lin: Doctor, mei: Patient, tab: str) -> None:
    form = make_assessment(mei, "PHQ9", [2] * 8 + [0])
    form.language = "ti"
    form.save()
    text = words(dr_lin, mei, tab=tab)
    assert "Moderately severe" not in text
    assert "Not validated in this language" in text


@pytest.mark.parametrize(("consents", "shared"), [([], False), ([True], True), ([True, False], False)])
def test_notes_are_the_patients_to_share(dr_lin: Doctor, mei: Patient, consents: list[bool], shared: bool) -> None:
    make_check_in(mei, mei.local_day(), notes="CANARY of the night")
    for granted in consents:
        give_consent(mei, ConsentPurpose.SHARE_CHECKIN_NOTES, granted)
    text = words(dr_lin, mei, tab="check-ins")
    assert ("CANARY" in text) is shared
    assert ("Notes not shared" in text) is not shared


def test_unshared_notes_are_not_even_read(dr_lin: Doctor, mei: Patient) -> None:
    make_check_in(mei, mei.local_day(), notes="sealed")
    with counted_statements() as statements:
        page(dr_lin, mei, tab="check-ins")
    assert not [sql for sql in statements if '"clinical_checkin"."notes"' in sql]


@pytest.mark.parametrize(("number", "rows"), [("1", 31), ("2", 4), ("99", 4), ("x", 31)])
def test_check_ins_come_in_pages(dr_lin: Doctor, mei: Patient, number: str, rows: int) -> None:
    for days_ago in range(35):
        make_check_in(mei, mei.local_day() - timedelta(days=days_ago))
    shown = page(dr_lin, mei, tab="check-ins", page=number).context["page"].object_list
    assert len(shown) == rows
    assert all(isinstance(line, CheckIn) for line in shown)


def test_the_profile_is_text_in_plain_words(dr_lin: Doctor, mei: Patient) -> None:
    mei.coping_strategies, mei.preferred_language, mei.country = "tea <img src=x>", "fa", "DE"
    mei.save()
    text = words(dr_lin, mei, tab="profile")
    assert "tea &lt;img src=x&gt;" in text
    assert "Persian" in text
    assert "Germany" in text


@pytest.mark.parametrize("tab", ["overview", "assessments", "check-ins"])
def test_more_rows_need_no_more_queries(transactional_db: None, dr_lin: Doctor, mei: Patient, tab: str) -> None:
    give_consent(mei, ConsentPurpose.SHARE_CHECKIN_NOTES)
    client, counts = doctor_client(dr_lin), []
    for first, last in ((0, 2), (2, 12)):
        for number in range(first, last):
            make_check_in(mei, mei.local_day() - timedelta(days=number), notes="a note")
            make_assessment(mei, "PHQ9", [1] * 9)
            make_risk_event(mei, RiskLevel.MEDIUM)
        client.get(f"/patients/{mei.pk}/", {"tab": tab})
        forget_cached_keys()
        with counted_statements() as statements:
            assert client.get(f"/patients/{mei.pk}/", {"tab": tab}).status_code == 200
        counts.append(len(statements))
    assert counts[0] == counts[1]


def test_the_parts_of_a_record_are_filled_in_and_not_drawn_anew(
    dr_lin: Doctor, mei: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A value that a part does not print would make it slow without a word."""
    make_check_in(mei, mei.local_day(), 4)
    make_assessment(mei, "PHQ9", [1] * 9)
    make_risk_event(mei)
    first = words(dr_lin, mei)
    monkeypatch.setattr("xinshou.stencils.render_to_string", None)
    assert first.count("<svg") == words(dr_lin, mei).count("<svg")
