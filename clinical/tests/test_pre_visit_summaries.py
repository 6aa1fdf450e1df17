"""Opened once, filled once, read by the connected doctor only."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone

from clinical.models import PreVisitSummary, SummarySource
from clinical.services.pre_visit_summaries import fill_summary, open_summary
from clinical.tests.factories import give_consent, make_assessment, make_pre_visit_summary
from clinical.tests.statements import counted_statements
from patients.models import AccessCategory, AuditEntry, ConsentPurpose, Patient
from patients.tests.base import Cast, api, doctor_client
from patients.tests.factories import disconnect, make_break_glass, make_cover, make_patient
from xinshou.encryption import forget_cached_keys

FIELDS = {
    "id", "patient_id", "conversation_id", "scheduled_visit", "chief_complaint", "phq9_score", "gad7_score",
    "doctor_viewed", "doctor_viewed_at", "created_at",
}  # fmt: skip


def path_of(patient: Patient) -> str:
    return f"/api/v1/clinical/doctor/patients/{patient.pk}/pre-visit-summaries"


def page_of(summary: PreVisitSummary) -> str:
    return f"/patients/{summary.patient_id}/pre-visit/{summary.pk}/"


def test_the_end_of_a_conversation_opens_one_row_with_the_scores_of_the_moment(mei: Patient) -> None:
    make_assessment(mei, "PHQ9", [3] * 9, at=timezone.now() - timedelta(days=9))
    make_assessment(mei, "PHQ9", [1] * 9)
    conversation = uuid4()
    first, again = open_summary(mei, conversation), open_summary(mei, conversation)
    assert (first.pk, first.phq9_score, first.gad7_score) == (again.pk, 9, None)
    assert PreVisitSummary.objects.count() == 1


def test_it_is_filled_once(mei: Patient) -> None:
    summary = open_summary(mei, uuid4())
    entry: Any = {"text": "The hearing", "source": str(uuid4())}
    assert fill_summary(
        summary.pk, chief_complaint="Nights", content={"to_discuss": [entry]}, source=SummarySource.FALLBACK
    )
    assert not fill_summary(summary.pk, chief_complaint="Other", content={}, source=SummarySource.MODEL)
    summary.refresh_from_db()
    assert (summary.chief_complaint, summary.source) == ("Nights", "FALLBACK")
    assert summary.content["to_discuss"] == [entry]


def test_an_unknown_section_is_refused(mei: Patient) -> None:
    summary = open_summary(mei, uuid4())
    with pytest.raises(KeyError):
        fill_summary(summary.pk, chief_complaint=None, content={"diagnosis": []}, source=SummarySource.MODEL)


def test_the_doctor_reads_them_newest_first(cast: Cast) -> None:
    now = timezone.now()
    old = make_pre_visit_summary(cast.mei, words="old", created_at=now - timedelta(days=9), phq9_score=12)
    new = make_pre_visit_summary(cast.mei, words=None, created_at=now)
    rows = api(cast.dr_lin).get(path_of(cast.mei)).json()
    assert [row["id"] for row in rows] == [str(new.pk), str(old.pk)]
    assert all(row.keys() == FIELDS for row in rows)
    assert [(row["chief_complaint"], row["phq9_score"], row["doctor_viewed"]) for row in rows] == [
        (None, None, False),
        ("old", 12, False),
    ]


def test_pages_of_the_list(cast: Cast) -> None:
    made = [make_pre_visit_summary(cast.mei, created_at=timezone.now() - timedelta(days=day)) for day in range(3)]
    rows = api(cast.dr_lin).get(path_of(cast.mei), {"limit": 1, "offset": 1}).json()
    assert [row["id"] for row in rows] == [str(made[1].pk)]


def test_opening_it_marks_it_as_viewed_once_and_is_logged(cast: Cast) -> None:
    summary, client = make_pre_visit_summary(cast.mei, words="moon over the quay"), doctor_client(cast.dr_lin)
    page = client.get(page_of(summary)).content.decode()
    assert page.count("moon over the quay") == 7
    viewed_at = PreVisitSummary.objects.get().doctor_viewed_at
    client.get(page_of(summary))
    assert viewed_at is not None
    assert PreVisitSummary.objects.get().doctor_viewed_at == viewed_at
    assert AuditEntry.objects.filter(category=AccessCategory.CHAT).count() == 2
    assert api(cast.dr_lin).get(path_of(cast.mei)).json()[0]["doctor_viewed"] is True


def test_what_is_not_filled_yet_is_not_viewed(cast: Cast) -> None:
    summary = make_pre_visit_summary(cast.mei, words=None)
    assert "is being prepared" in doctor_client(cast.dr_lin).get(page_of(summary)).content.decode()
    assert PreVisitSummary.objects.get().doctor_viewed_at is None


def test_nobody_else_opens_it(cast: Cast) -> None:
    summary = make_pre_visit_summary(cast.mei)
    for doctor in (cast.dr_osei, cast.dr_rossi):
        assert doctor_client(doctor).get(page_of(summary)).status_code == 404
        assert api(doctor).get(path_of(cast.mei)).status_code == 404
    disconnect(cast.mei)
    assert doctor_client(cast.dr_lin).get(page_of(summary)).status_code == 404


def test_another_patients_summary_is_not_there(cast: Cast) -> None:
    summary = make_pre_visit_summary(cast.amir)
    mine = f"/patients/{cast.mei.pk}/pre-visit/{summary.pk}/"
    assert doctor_client(cast.dr_lin).get(mine).status_code == 404


def test_the_way_to_the_turns_needs_the_patients_consent(cast: Cast) -> None:
    summary, client = make_pre_visit_summary(cast.mei), doctor_client(cast.dr_lin)
    source = summary.content["changes"][0]["source"]
    assert f"#turn-{source}" not in client.get(page_of(summary)).content.decode()
    give_consent(cast.mei, ConsentPurpose.SHARE_CHAT_WITH_DOCTOR)
    assert f"#turn-{source}" in client.get(page_of(summary)).content.decode()


def test_a_damaged_row_keeps_its_place(cast: Cast) -> None:
    summary = make_pre_visit_summary(cast.mei)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE clinical_previsitsummary SET content = set_byte(content, 30, 255 - get_byte(content, 30)),"
            " chief_complaint = set_byte(chief_complaint, 30, 255 - get_byte(chief_complaint, 30))"
        )
    assert api(cast.dr_lin).get(path_of(cast.mei)).json()[0]["chief_complaint"] is None
    assert "unreadable" in doctor_client(cast.dr_lin).get(page_of(summary)).content.decode()


def test_the_patient_page_shows_the_newest_words_and_logs_them_only_where_there_are_some(cast: Cast) -> None:
    client = doctor_client(cast.dr_lin)
    client.get(f"/patients/{cast.mei.pk}/")
    assert not AuditEntry.objects.filter(category=AccessCategory.CHAT).exists()
    make_pre_visit_summary(cast.mei, words="moon over the quay")
    assert "moon over the quay" in client.get(f"/patients/{cast.mei.pk}/").content.decode()
    assert AuditEntry.objects.filter(category=AccessCategory.CHAT).count() == 1


def test_who_covers_or_reads_in_an_emergency_sees_none(cast: Cast) -> None:
    make_pre_visit_summary(cast.mei, words="moon over the quay")
    make_cover(cast.dr_lin, cast.dr_osei)
    make_break_glass(cast.dr_rossi, cast.mei)
    for reader in (cast.dr_osei, cast.dr_rossi):
        page = doctor_client(reader).get(f"/patients/{cast.mei.pk}/")
        assert page.status_code == 200
        assert "moon over the quay" not in page.content.decode()
        assert "Prepared for the visit" not in page.content.decode()
    assert not AuditEntry.objects.filter(category=AccessCategory.CHAT).exists()


@pytest.mark.django_db(transaction=True)
def test_ten_more_summaries_cost_no_more_statements(cast: Cast) -> None:
    def statements() -> int:
        client.get(path_of(cast.mei))
        forget_cached_keys()
        with counted_statements() as counted:
            client.get(path_of(cast.mei))
        return len(counted)

    client = api(cast.dr_lin)
    make_pre_visit_summary(cast.mei)
    few = statements()
    for _ in range(10):
        make_pre_visit_summary(cast.mei)
    assert statements() == few


def test_words_are_sealed_in_the_row(cast: Cast) -> None:
    make_pre_visit_summary(make_patient(), words="moon over the quay")
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(s)::text FROM clinical_previsitsummary s")
        assert "moon" not in cursor.fetchone()[0]
