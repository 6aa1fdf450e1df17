"""Drafts of notes: what a model is sent, what of it is believed, that a doctor's words stay, and never nothing."""

import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from chat.models import NoteDraft
from chat.services.note_drafts import draft
from chat.tests.assistant_rows import make_talk
from clinical.models import AppointmentStatus, ClinicalNote, EgressEntry, NoteVersion, NoteWorkingCopy, RiskLevel
from clinical.services.notes import Editor, Written, fill_note, keep_working_copy, save_note
from clinical.tests.factories import (
    give_consent,
    make_appointment,
    make_assessment,
    make_check_in,
    make_note,
    make_pre_visit_summary,
    make_risk_event,
    make_safety_plan,
)
from clinical.tests.views.test_notes import filled, page_of
from patients.models import AuditEntry, ConsentPurpose, ConsentRecord, Patient
from patients.tests.base import Cast, api, assert_problem, doctor_client
from patients.tests.factories import connect, disconnect
from xinshou.fake_llm import FakeLLM, Mode
from xinshou.tests.outbox import run_outbox

PROMPT = "draft of a clinician's note"


@pytest.fixture
def note(cast: Cast) -> ClinicalNote:
    """Mei has something of everything, and lets an AI read."""
    give_consent(cast.mei, ConsentPurpose.AI_CHAT)
    now = timezone.now()
    for days in (40, 10):
        make_appointment(cast.mei, now - timedelta(days=days), status=AppointmentStatus.COMPLETED, completed_at=now)
    make_assessment(cast.mei, "PHQ9", [1] * 9, at=now - timedelta(days=3))
    make_assessment(cast.mei, "GAD7", [1] * 7, at=now - timedelta(days=30))
    make_risk_event(cast.mei, RiskLevel.HIGH, trigger_text="moonlit trigger")
    make_safety_plan(cast.mei)
    make_pre_visit_summary(cast.mei, words="The hearing frightens Mei")
    for day in range(3):
        make_check_in(cast.mei, cast.mei.local_day() - timedelta(days=day), mood=4, notes="moonlit note")
    make_talk(cast.mei, "moonlit talk", "I hear you.")
    return make_note(cast.dr_lin, cast.mei)


def drafted(note: ClinicalNote, **typed: str) -> ClinicalNote:
    """Asked for in the editor, made by a worker."""
    answer = doctor_client(note.doctor).post(page_of(note), filled(note.version, then="draft", **typed))
    assert answer.status_code == 302
    run_outbox()
    return ClinicalNote.objects.get(pk=note.pk)


def keep(note: ClinicalNote, **typed: str) -> None:
    """Typed in an editor of its own and not saved."""
    sections = dict.fromkeys(note.sections, "") | typed
    keep_working_copy(doctor=note.doctor, note_id=note.pk, sections=sections, editor=Editor(uuid4(), note.version))


def answer(fake_llm: FakeLLM, reported: list[str], observed: list[str]) -> None:
    fake_llm.answer_when(PROMPT, json.dumps({"reported": reported, "observed": observed}))


def sent(fake_llm: FakeLLM) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(fake_llm.requests[-1].body["messages"][1]["content"])["sources"]
    return found


def number_of(fake_llm: FakeLLM, kind: str) -> int:
    return next(int(source["n"]) for source in sent(fake_llm) if source["kind"] == kind)


def withdraw(patient: Patient, purpose: ConsentPurpose) -> None:
    ConsentRecord.objects.create(patient=patient, purpose=purpose, granted=False, version="2026-11")


# Without a model


def test_without_a_model_the_draft_is_the_facts_each_with_its_source(note: ClinicalNote) -> None:
    done = drafted(note)
    assert done.drafted_by == "RECORD"
    lines = [line for text in done.sections.values() for line in text.split("\n") if line]
    assert len(lines) == len(done.sources) >= 7
    assert all(
        line.endswith(f"[{fact['number']}]")
        for line, fact in zip(sorted(lines, key=_number), done.sources, strict=True)
    )
    assert "PHQ-9: 9 of 27" in done.sections["observed"]
    assert "Risk event of" in done.sections["safety"] and "Safety plan" in done.sections["safety"]
    assert (done.sections["assessment"], done.sections["plan"]) == ("", "")


def _number(line: str) -> int:
    return int(line.rpartition("[")[2][:-1])


def test_only_the_time_since_the_visit_before_is_told(note: ClinicalNote) -> None:
    observed = drafted(note).sections["observed"]
    assert "GAD-7" not in observed
    assert "of the last 10 days" in observed


def test_a_note_of_today_tells_what_led_to_todays_visit(cast: Cast) -> None:
    now = timezone.now()
    for days in (10, 0):
        held = now - timedelta(days=days)
        make_appointment(cast.mei, held, status=AppointmentStatus.COMPLETED, completed_at=held)
    begun, closed = now - timedelta(days=4), now - timedelta(days=3)
    make_risk_event(cast.mei, RiskLevel.HIGH, level_since=begun, status="REVIEWED", reviewed_at=closed)
    assert "level High" in drafted(make_note(cast.dr_lin, cast.mei)).sections["safety"]


def test_an_event_that_was_closed_since_the_visit_before_is_told(cast: Cast) -> None:
    now = timezone.now()
    before = now - timedelta(days=10)
    make_appointment(cast.mei, before, status=AppointmentStatus.COMPLETED, completed_at=before)
    old, long_ago = now - timedelta(days=20), now - timedelta(days=60)
    make_risk_event(cast.mei, RiskLevel.HIGH, level_since=old, status="REVIEWED", reviewed_at=now)
    make_risk_event(cast.mei, RiskLevel.CRITICAL, level_since=long_ago, status="REVIEWED", reviewed_at=old)
    safety = drafted(make_note(cast.dr_lin, cast.mei)).sections["safety"]
    assert "level High" in safety and "Critical" not in safety


def test_words_come_in_by_consent_only(note: ClinicalNote, cast: Cast) -> None:
    assert "moonlit" not in str(drafted(note).sections)
    give_consent(cast.mei, ConsentPurpose.SHARE_CHECKIN_NOTES)
    give_consent(cast.mei, ConsentPurpose.SHARE_CHAT_WITH_DOCTOR)
    reported = drafted(make_note(cast.dr_lin, cast.mei)).sections["reported"]
    assert "moonlit note" in reported and "moonlit talk" in reported and "trigger" not in reported


# With a model


def test_a_model_gets_facts_without_names_and_nothing_of_risk(note: ClinicalNote, fake_llm: FakeLLM) -> None:
    drafted(note)
    assert {source["kind"] for source in sent(fake_llm)} <= {"PRE_VISIT", "SCORE", "MOOD", "ADHERENCE", "SLEEP"}
    everything = json.dumps(fake_llm.requests[-1].body, ensure_ascii=False)
    assert "Mei" not in everything and str(note.patient_id) not in everything and "Risk event" not in everything
    (entry,) = EgressEntry.objects.all()
    assert entry.kind == "NOTE_DRAFT"


def test_what_a_model_says_is_a_draft_and_its_facts_can_be_looked_up(note: ClinicalNote, fake_llm: FakeLLM) -> None:
    drafted(make_note(note.doctor, note.patient))
    told, scored = number_of(fake_llm, "PRE_VISIT"), number_of(fake_llm, "SCORE")
    answer(fake_llm, [f"[NAME_1] is frightened by the hearing [{told}]."], [f"PHQ-9 was 9 [{scored}]."])
    done = drafted(note)
    assert done.drafted_by == "MODEL"
    assert done.sections["reported"].startswith(f"Mei is frightened by the hearing [{told}].\n")
    assert done.sections["observed"].startswith(f"PHQ-9 was 9 [{scored}].\n")
    assert "Risk event of" in done.sections["safety"]
    page = doctor_client(note.doctor).get(page_of(note)).content.decode()
    assert "Draft, not checked by a clinician" in page and f'id="fact-{told}"' in page
    assert list(done.versions.order_by("version").values_list("origin", flat=True)) == ["DOCTOR", "MODEL"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The patient is better.",
        "The patient is better [99].",
        "The patient has PTSD [1].",
        "See https://a.example [1].",
    ],
)
def test_a_sentence_without_a_fact_or_against_a_rule_is_left_out(
    note: ClinicalNote, fake_llm: FakeLLM, sentence: str
) -> None:
    answer(fake_llm, [sentence], [])
    done = drafted(note)
    assert "better" not in str(done.sections) and "PTSD" not in str(done.sections) and "https" not in str(done.sections)
    assert "The hearing frightens" in done.sections["reported"]
    assert NoteDraft.objects.get().left_out == 1


def test_what_a_model_forgets_follows_as_it_is(note: ClinicalNote, fake_llm: FakeLLM) -> None:
    give_consent(note.patient, ConsentPurpose.SHARE_CHECKIN_NOTES)
    give_consent(note.patient, ConsentPurpose.SHARE_CHAT_WITH_DOCTOR)
    drafted(make_note(note.doctor, note.patient))
    mood, prepared = number_of(fake_llm, "MOOD"), number_of(fake_llm, "PRE_VISIT")
    answer(fake_llm, [f"The hearing weighs most [{prepared}]."], [f"Mood was low [{mood}]."])
    done = drafted(note)
    reported, observed = done.sections["reported"], done.sections["observed"]
    assert reported.startswith(f"The hearing weighs most [{prepared}].\n") and reported.count(f"[{prepared}]") == 1
    assert "moonlit note" in reported and "moonlit talk" in reported
    assert observed.startswith(f"Mood was low [{mood}].\n") and "PHQ-9: 9 of 27" in observed


def test_no_model_is_asked_for_what_is_written_already(note: ClinicalNote, fake_llm: FakeLLM) -> None:
    done = drafted(note, reported="Slept.", observed="Calm.")
    assert not fake_llm.requests and not EgressEntry.objects.exists()
    assert done.drafted_by == "RECORD"
    assert {fact["kind"] for fact in done.sources} <= {"RISK_EVENT", "SAFETY_PLAN", "BOUNDARY"}
    assert NoteDraft.objects.get().source == "FALLBACK"


def test_a_model_reads_only_what_it_may_write_about(note: ClinicalNote, fake_llm: FakeLLM) -> None:
    done = drafted(note, reported="Slept.")
    assert {source["kind"] for source in sent(fake_llm)} == {"SCORE", "MOOD", "ADHERENCE"}
    assert "PRE_VISIT" not in {fact["kind"] for fact in done.sources}


def test_a_model_whose_words_had_no_place_is_not_named(note: ClinicalNote) -> None:
    fact = {"number": 1, "kind": "SCORE", "text": "PHQ-9: 9 of 27", "address": "/"}
    drafted_words = {"observed": "PHQ-9 was 9 [1].", "safety": "Asked [2]."}
    sources = [fact, {**fact, "number": 2}]
    save_note(doctor=note.doctor, note_id=note.pk, written=Written({"observed": "Mine."}, None, None))
    assert fill_note(note_id=note.pk, sections=drafted_words, sources=sources, by_model={"observed"}) == {"safety"}
    done = ClinicalNote.objects.get()
    assert (done.drafted_by, [fact["number"] for fact in done.sources]) == ("RECORD", [2])


@pytest.mark.parametrize("mode", [Mode.SERVER_ERROR, Mode.WRONG_SCHEMA])
def test_an_ill_model_leaves_the_facts(note: ClinicalNote, fake_llm: FakeLLM, mode: Mode) -> None:
    fake_llm.mode = mode
    assert drafted(note).drafted_by == "RECORD"


def test_without_consent_no_model_is_asked(note: ClinicalNote, fake_llm: FakeLLM) -> None:
    withdraw(note.patient, ConsentPurpose.AI_CHAT)
    assert drafted(note).drafted_by == "RECORD"
    assert not fake_llm.requests and not EgressEntry.objects.exists()


def test_a_withdrawal_reaches_what_is_queued(note: ClinicalNote, fake_llm: FakeLLM) -> None:
    api(note.doctor).post(f"/api/v1/clinical/doctor/notes/{note.pk}/draft")
    withdraw(note.patient, ConsentPurpose.AI_CHAT)
    run_outbox()
    assert not fake_llm.requests
    assert ClinicalNote.objects.get().drafted_by == "RECORD"


# Into the note


def test_a_doctors_words_stay_as_they_are(note: ClinicalNote) -> None:
    done = drafted(note, observed="Calm today.")
    assert done.sections["observed"] == "Calm today."
    assert "The hearing frightens" in done.sections["reported"]


def test_what_is_typed_meanwhile_is_not_filled_over(note: ClinicalNote) -> None:
    client = doctor_client(note.doctor)
    client.post(page_of(note), filled(1, then="draft"))
    keep(note, observed="typing")
    run_outbox()
    page = client.get(page_of(note)).content.decode()
    assert ">\ntyping</textarea>" in page and "The hearing frightens" in page
    assert "the saved note does not have" not in page


def test_what_is_typed_in_any_tab_is_not_filled_over(note: ClinicalNote) -> None:
    doctor_client(note.doctor).post(page_of(note), filled(1, then="draft"))
    keep(note, observed="typing")
    keep(note, plan="in another tab")
    run_outbox()
    done = ClinicalNote.objects.get()
    assert not done.sections["observed"] and "The hearing frightens" in done.sections["reported"]
    copies = NoteWorkingCopy.objects.values_list("base_version", flat=True)
    assert list(copies) == [done.version, done.version]


def test_a_second_draft_that_has_no_place_says_so(note: ClinicalNote) -> None:
    first = drafted(note)
    again = drafted(first, **first.sections)
    assert again.version == first.version
    assert "No draft was written" in doctor_client(note.doctor).get(page_of(note)).content.decode()


def test_a_later_draft_numbers_its_facts_after_the_first(note: ClinicalNote) -> None:
    first = drafted(note)
    again = drafted(first, **{**first.sections, "observed": ""})
    numbers = [fact["number"] for fact in again.sources]
    assert len(numbers) == len(set(numbers)) > len(first.sources)


def test_a_note_that_was_signed_meanwhile_is_left_alone(note: ClinicalNote) -> None:
    client = api(note.doctor)
    client.put(f"/api/v1/clinical/doctor/notes/{note.pk}", {"content": "mine"})
    client.post(f"/api/v1/clinical/doctor/notes/{note.pk}/draft")
    etag = client.get(f"/api/v1/clinical/doctor/notes/{note.pk}")["ETag"]
    client.post(f"/api/v1/clinical/doctor/notes/{note.pk}/sign", headers={"If-Match": etag})
    run_outbox()
    assert NoteDraft.objects.get().status == "FAILED"
    assert NoteVersion.objects.count() == 2


def test_nothing_is_drafted_for_a_doctor_who_has_left(note: ClinicalNote, fake_llm: FakeLLM) -> None:
    api(note.doctor).post(f"/api/v1/clinical/doctor/notes/{note.pk}/draft")
    disconnect(note.patient)
    run_outbox()
    assert NoteDraft.objects.get().status == "FAILED"
    assert not fake_llm.requests


def test_a_draft_is_made_once(note: ClinicalNote) -> None:
    done = drafted(note)
    draft(NoteDraft.objects.get().pk)
    assert ClinicalNote.objects.get().version == done.version


# Waiting for it


def test_the_page_waits_and_loads_anew(note: ClinicalNote, settings: Any) -> None:
    settings.ASSISTANT_WAIT_SECONDS = 25
    client = doctor_client(note.doctor)
    client.post(page_of(note), filled(1, then="draft"))
    assert "A draft is being made" in client.get(page_of(note)).content.decode()
    ask = {"HX-Request": "true"}
    assert client.get(page_of(note, "draft/"), headers=ask).status_code == 204
    assert client.get(page_of(note, "draft/"))["Location"] == page_of(note)
    run_outbox()
    assert client.get(page_of(note, "draft/"), headers=ask)["HX-Refresh"] == "true"


def test_without_a_worker_whoever_waits_gets_the_facts(note: ClinicalNote) -> None:
    client = doctor_client(note.doctor)
    client.post(page_of(note), filled(1, then="draft"))
    client.get(page_of(note, "draft/"))
    assert ClinicalNote.objects.get().drafted_by == "RECORD"


def test_by_api_it_is_asked_for_and_looked_after(note: ClinicalNote, cast: Cast) -> None:
    client, place = api(cast.dr_lin), f"/api/v1/clinical/doctor/notes/{note.pk}/draft"
    assert_problem(client.get(place), 404, "not-found")
    asked = client.post(place)
    assert (asked.status_code, asked.json()["status"]) == (202, "PENDING")
    assert client.post(place).json()["created_at"] == asked.json()["created_at"]
    run_outbox()
    assert (client.get(place).json()["status"], client.get(place).json()["source"]) == ("DONE", "FALLBACK")


def test_by_api_a_draft_without_a_worker_does_not_wait_for_ever(note: ClinicalNote, settings: Any) -> None:
    client, place = api(note.doctor), f"/api/v1/clinical/doctor/notes/{note.pk}/draft"
    client.post(place)
    settings.ASSISTANT_WAIT_SECONDS = 25
    assert client.get(place).json()["status"] == "PENDING"
    settings.ASSISTANT_WAIT_SECONDS = 0
    body = client.get(place).json()
    assert (body["status"], body["source"]) == ("DONE", "FALLBACK")
    assert ClinicalNote.objects.get().drafted_by == "RECORD"


def test_asking_is_logged_with_all_that_a_draft_is_made_of(note: ClinicalNote) -> None:
    drafted(note)
    logged = set(AuditEntry.objects.filter(actor_id=note.doctor.user_id).values_list("category", flat=True))
    assert {"CHAT", "CHECKINS", "ASSESSMENTS", "RISK_EVENTS", "SAFETY_PLAN", "PROFILE", "NOTES"} <= logged


def test_another_doctor_asks_for_nothing(note: ClinicalNote, cast: Cast) -> None:
    disconnect(cast.mei)
    connect(cast.mei, cast.dr_osei)
    client: Client = doctor_client(cast.dr_osei)
    assert client.get(page_of(note, "draft/")).status_code == 404
    assert_problem(api(cast.dr_osei).post(f"/api/v1/clinical/doctor/notes/{note.pk}/draft"), 404, "not-found")
