"""The cast with canaries in everything that has words, and one object of each kind, for walks over every address."""

import re
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.test import Client
from django.test.client import ClientHandler
from django.utils import timezone

from chat.models import NoteDraft, TurnStatus
from chat.tests.assistant_rows import make_assistant_talk
from chat.tests.factories import make_conversation, say
from clinical.models import BookingSettings, Boundaries, ClinicalNote, CrisisResource
from clinical.services.calendar_feeds import renew_token
from clinical.tests.factories import (
    give_consent,
    make_appointment,
    make_assessment,
    make_check_in,
    make_contact_preferences,
    make_note,
    make_plan_proposal,
    make_pre_visit_summary,
    make_risk_event,
    make_safety_plan,
    make_schedule,
    make_screening,
)
from messaging.models import Attachment, Party, Thread
from messaging.services.drafts import keep_draft, keep_snippet
from messaging.tests.factories import make_attachment, make_message, make_thread, write
from patients.models import (
    ApiToken,
    BreakGlass,
    ConsentPurpose,
    Doctor,
    HolidayCover,
    OnCallShift,
    Patient,
    StaffSession,
    User,
)
from patients.tests.base import Cast, JsonClient, make_cast, open_session
from patients.tests.factories import make_connection_request, make_doctor, make_passkey, make_patient
from patients.tokens import digest_of, issue_token
from reports.tests.factories import make_caseload_summary, make_export, make_own_sheet, make_report, small_pdf
from xinshou.tests import access_matrix as matrix
from xinshou.tests import access_matrix_visits as visits

HANDLER = ClientHandler(enforce_csrf_checks=False)
"""One for all clients: each handler loads the middleware anew."""
API = "/api/v1/"
MEI_LINK, AMIR_LINK = str(uuid4()), str(uuid4())
"""Tokens of downloads, in the shape of ids."""
VIEWERS = {
    b"jade": {"mei", "lin"},
    b"moonlit": {"mei"},
    b"saffron": {"amir", "osei"},
    b"linden": {"lin", "mei"},
    b"oaken": {"osei", "amir"},
    b"permit": {"lin", "admin"},
    b"quillwort": {"lin", "amir"},
    b"tamarisk": {"osei", "mei"},
    b"estray": {"call"},
    b"celandine": {"lin"},
    b"farewell": {"mei", "rossi"},
    b"orlop": {"lin"},
    b"jasper": {"lin"},
    b"topaz": {"osei"},
    b"bilge": {"lin"},
    b"keelson": {"osei"},
}
"""Canaries: Mei's and Amir's records; Mei's note, not shared with her doctor; the doctors' profiles and permit; what
Dr Lin wrote to Amir, Dr Osei to Mei; a patient without a doctor; Dr Lin's snippets; what Mei once wrote to Dr Rossi;
what Dr Lin noted about a visit; what Dr Lin and Dr Osei asked the assistant; their notes. Words and who may read
them."""


@dataclass
class World:
    objects: dict[str, str]
    tokens: dict[str, str] = field(default_factory=dict)
    sessions: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Row:
    method: str
    path: str
    statuses: dict[str, int]

    @property
    def place(self) -> str:
        """The path with `{}` for its objects and without its query."""
        return re.sub(r"\{\w+\}", "{}", self.path.partition("?")[0])


def statuses_of(numbers: str, actors: str = matrix.ACTORS) -> dict[str, int]:
    return dict(zip(actors.split(), map(int, numbers.split()), strict=True))


def rows_of(table: str) -> list[Row]:
    heads, *lines = table.strip().splitlines()
    parts = [line.split(maxsplit=2) for line in lines]
    return [Row(method, path, statuses_of(numbers, heads)) for method, path, numbers in parts]


API_ROWS, BROWSER_ROWS, ADMIN_ROWS = rows_of(matrix.API), rows_of(matrix.BROWSER), rows_of(matrix.ADMIN)
ROWS = API_ROWS + BROWSER_ROWS + ADMIN_ROWS


def make_world() -> World:
    cast = make_cast()
    on_call, dead = make_doctor("dr.call", id=UUID(matrix.ON_CALL)), make_patient("dead", is_active=False)
    dead_doctor = make_doctor("dr.dead", is_active=False)
    now = timezone.now()
    OnCallShift.objects.create(doctor=on_call, starts_at=now - timedelta(hours=1), ends_at=now + timedelta(hours=1))
    plant_canaries(cast)
    plant_messages(cast)
    people = {
        "mei": cast.mei.user,
        "amir": cast.amir.user,
        "lin": cast.dr_lin.user,
        "osei": cast.dr_osei.user,
        "rossi": cast.dr_rossi.user,
        "call": on_call.user,
        "admin": cast.admin,
    }
    world = World(objects={})
    world.tokens = {name: issue_token(user, is_verified=True) for name, user in (people | {"dead": dead.user}).items()}
    world.sessions = {name: session_of(user) for name, user in (people | {"dead": dead_doctor.user}).items()}
    world.objects = objects_of(cast, world)
    return world


def plant_canaries(cast: Cast) -> None:
    today = cast.mei.local_day()
    for patient, word in ((cast.mei, "jade"), (cast.amir, "saffron")):
        for name in ("alias", "first_name", "phone", "address", "triggers_notes", "current_medications"):
            setattr(patient, name, f"{word} {name}"[:20])
        patient.save()
        patient.user.email = f"{word}@example.org"
        patient.user.save()
        make_risk_event(patient, trigger_text=f"{word} trigger")
        make_assessment(patient, "PHQ9", [3] * 9)
        make_safety_plan(patient, warning_signs=[f"{word} sign"])
        make_contact_preferences(patient, safety_notes=f"{word} hush")
        Boundaries.objects.create(patient=patient, topics=[f"{word} topic"], updated_at=timezone.now())
    for patient, word in ((cast.mei, "moonlit"), (cast.amir, "saffron")):
        say(make_conversation(patient, summary=f"{word} summary"), f"{word} turn", f"{word} reply")
    make_check_in(cast.mei, today, notes="moonlit note")
    make_check_in(cast.amir, cast.amir.local_day(), notes="saffron note")
    give_consent(cast.amir, ConsentPurpose.SHARE_CHECKIN_NOTES)
    give_consent(cast.amir, ConsentPurpose.SHARE_CHAT_WITH_DOCTOR)
    for patient, word in ((cast.mei, "jade"), (cast.amir, "saffron")):
        give_consent(patient, ConsentPurpose.AI_CHAT)
        make_pre_visit_summary(patient, words=f"{word} prepared")
    for doctor, word in ((cast.dr_lin, "linden"), (cast.dr_osei, "oaken")):
        doctor.bio, doctor.phone, doctor.clinic_address = f"{word} bio", f"{word} phone", f"{word} street"
        doctor.save()
    cast.dr_lin.license_number = "permit 7"
    cast.dr_lin.save()


def plant_messages(cast: Cast) -> None:
    """Mei's last words to Dr Rossi stand in a thread that both still read."""
    for patient, doctor, word in (
        (cast.mei, cast.dr_lin, "jade"), (cast.amir, cast.dr_osei, "saffron"), (cast.mei, cast.dr_rossi, "farewell"),
    ):  # fmt: skip
        thread = make_thread(patient, doctor)
        if patient.primary_doctor_id == doctor.pk:
            file = make_attachment(patient, name=f"{word} file.txt", data=f"{word} letter".encode())
            write(thread, Party.PATIENT, f"{word} message", attachment_ids=[file.pk])
            write(thread, Party.DOCTOR, f"{word} answer")
            keep_draft(thread, f"{word} draft")
        else:
            make_message(thread, f"{word} message")
    keep_snippet(cast.dr_lin, title="celandine title", text="celandine text")
    keep_snippet(cast.dr_osei, title="oaken title", text="oaken text")


def session_of(user: User) -> str:
    return open_session(Client(), user)


def objects_of(cast: Cast, world: World) -> dict[str, str]:
    """By the name that the tables use for it in braces."""
    ids: dict[str, object] = {
        "mei": cast.mei.pk,
        "amir": cast.amir.pk,
        "random": uuid4(),
        **account_objects(cast, world),
    }
    ids |= risk_objects(cast) | visit_objects(cast) | talk_objects(cast) | message_objects(cast) | report_objects(cast)
    make_patient("visitor", doctor=cast.dr_lin, id=UUID(visits.VISITOR))
    make_risk_event(cast.mei, id=UUID(matrix.OTHER_WORDS), trigger_text="jade words")
    return {name: str(value) for name, value in ids.items()}


def account_objects(cast: Cast, world: World) -> dict[str, object]:
    return {
        "mei_user": cast.mei.user_id,
        "lin_user": cast.dr_lin.user_id,
        "osei_user": cast.dr_osei.user_id,
        "lin_doctor": cast.dr_lin.pk,
        "osei_doctor": cast.dr_osei.pk,
        "mei_device": ApiToken.objects.get(digest=digest_of(world.tokens["mei"])).pk,
        "lin_device": ApiToken.objects.get(digest=digest_of(world.tokens["lin"])).pk,
        "lin_session": StaffSession.objects.get(user=cast.dr_lin.user).pk,
        "osei_session": StaffSession.objects.get(user=cast.dr_osei.user).pk,
        "lin_to_amir": make_connection_request(cast.dr_lin, cast.amir, message="quillwort").pk,
        "osei_to_mei": make_connection_request(cast.dr_osei, cast.mei, message="tamarisk").pk,
        "lin_cover": cover_to_come(cast.dr_lin, cast.dr_rossi).pk,
        "osei_cover": cover_to_come(cast.dr_osei, cast.dr_rossi).pk,
        "mei_passkey": make_passkey(cast.mei.user, "jade key").pk,
        "lin_passkey": (make_passkey(cast.dr_lin.user, "celandine key"), make_passkey(cast.dr_lin.user))[0].pk,
        "lin_glass": over_glass(cast.dr_lin, cast.amir).pk,
        "osei_glass": over_glass(cast.dr_osei, cast.mei).pk,
        "shift": OnCallShift.objects.get().pk,
        "line": CrisisResource.objects.get(code="de-112").pk,
    }


def risk_objects(cast: Cast) -> dict[str, object]:
    return {
        "lin_plan": make_plan_proposal(cast.dr_lin, cast.mei, message="jade message").pk,
        "osei_plan": make_plan_proposal(cast.dr_osei, cast.amir, message="saffron message").pk,
        "mei_event": cast.mei.risk_events.get().pk,
        "amir_event": cast.amir.risk_events.get().pk,
        "lost_event": make_risk_event(make_patient("lost", alias="estray"), trigger_text="estray trigger").pk,
        "mei_screening": make_screening(cast.mei, "jade excerpt").pk,
        "amir_screening": make_screening(cast.amir, "saffron excerpt").pk,
    }


def visit_objects(cast: Cast) -> dict[str, object]:
    for doctor in (cast.dr_lin, cast.dr_osei):
        BookingSettings.objects.create(doctor=doctor, booking_mode="SELF_BOOK")
    day, moment = timezone.now().date(), timezone.now() + timedelta(days=9)
    words = {"reason": "jade reason", "patient_notes": "jade", "notes": "orlop"}
    return {
        "mei_visit": make_appointment(cast.mei, moment, **words).pk,
        "amir_visit": make_appointment(cast.amir, moment, reason="saffron reason").pk,
        "mei_schedule": make_schedule(cast.mei).pk,
        "amir_schedule": make_schedule(cast.amir).pk,
        "mei_feed": renew_token(cast.mei.user),
        "week": f"start_date={day}",
        "visit_day": f"date={day + timedelta(days=9)}",
        "days": f"start_date={day - timedelta(days=9)}&end_date={day + timedelta(days=2)}",
    }


def talk_objects(cast: Cast) -> dict[str, object]:
    lin_talk = make_assistant_talk(cast.dr_lin, cast.mei, "jasper question", "jasper answer")
    osei_talk = make_assistant_talk(cast.dr_osei, cast.amir, "topaz question", "topaz answer")
    return {
        "mei_talk": cast.mei.conversations.get().pk,
        "amir_talk": cast.amir.conversations.get().pk,
        "mei_message": cast.mei.conversations.get().turns.get(role="assistant").pk,
        "amir_message": cast.amir.conversations.get().turns.get(role="assistant").pk,
        "lin_ai": lin_talk.pk,
        "osei_ai": osei_talk.pk,
        "lin_answer": lin_talk.turns.get(role="assistant").pk,
        "osei_answer": osei_talk.turns.get(role="assistant").pk,
        "lin_note": make_drafted_note(cast.dr_lin, cast.mei, "bilge").pk,
        "osei_note": make_drafted_note(cast.dr_osei, cast.amir, "keelson").pk,
        "mei_summary": cast.mei.pre_visit_summaries.get().pk,
        "amir_summary": cast.amir.pre_visit_summaries.get().pk,
    }


def message_objects(cast: Cast) -> dict[str, object]:
    return {
        "mei_thread": Thread.objects.get(patient=cast.mei, doctor=cast.dr_lin).pk,
        "amir_thread": Thread.objects.get(patient=cast.amir).pk,
        "rossi_thread": Thread.objects.get(doctor=cast.dr_rossi).pk,
        "mei_file": Attachment.objects.get(owner=cast.mei.user).pk,
        "amir_file": Attachment.objects.get(owner=cast.amir.user).pk,
        "mei_upload": make_attachment(cast.mei, name="moonlit file.txt", data=b"moonlit letter").pk,
        "lin_snippet": cast.dr_lin.snippets.get().pk,
        "osei_snippet": cast.dr_osei.snippets.get().pk,
    }


def report_objects(cast: Cast) -> dict[str, object]:
    return {
        "mei_report": make_report(cast.mei, small_pdf("jade report"), released_at=timezone.now()).pk,
        "mei_draft": make_report(cast.mei, small_pdf("jade draft")).pk,
        "mei_sheet": make_own_sheet(cast.mei, small_pdf("jade sheet")).pk,
        "lin_summary": make_caseload_summary(cast.dr_lin, small_pdf("celandine summary")).pk,
        "mei_form": cast.mei.assessments.get().pk,
        "amir_form": cast.amir.assessments.get().pk,
        "rossi_report": make_report(
            cast.mei, small_pdf("farewell report"), doctor=cast.dr_rossi, released_at=timezone.now()
        ).pk,
        "amir_report": make_report(cast.amir, small_pdf("saffron report"), released_at=timezone.now()).pk,
        "mei_export": make_export(cast.mei, b"jade record", MEI_LINK).pk,
        "amir_export": make_export(cast.amir, b"saffron record", AMIR_LINK).pk,
        "mei_link": MEI_LINK,
        "amir_link": AMIR_LINK,
    }


def make_drafted_note(doctor: Doctor, patient: Patient, word: str) -> ClinicalNote:
    """A draft for which a draft was asked for."""
    note, now = make_note(doctor, patient, f"{word} text", plan=f"{word} plan"), timezone.now()
    NoteDraft.objects.create(
        patient=patient,
        doctor=doctor,
        note=note,
        language="en",
        status=TurnStatus.DONE,
        created_at=now,
        completed_at=now,
    )
    return note


def over_glass(doctor: Doctor, patient: Patient) -> BreakGlass:
    """Emergency access that has ended and waits for the patient's own doctor."""
    end = timezone.now() - timedelta(minutes=1)
    reason = "An ended emergency, not reviewed."
    return BreakGlass.objects.create(
        doctor=doctor, patient=patient, reason=reason, at=end - timedelta(hours=1), until=end
    )


def cover_to_come(doctor: Doctor, covering: Doctor) -> HolidayCover:
    """Tomorrow: it opens nothing yet."""
    start = timezone.now() + timedelta(days=1)
    return HolidayCover.objects.create(
        doctor=doctor, covering=covering, starts_at=start, ends_at=start + timedelta(days=1)
    )


def is_api(path: str) -> bool:
    return path.startswith(API) and path != "/api/v1/docs"


def client_of(world: World, actor: str, path: str) -> Client:
    """A client with the actor's token for the API, with the actor's session elsewhere."""
    client = (JsonClient if is_api(path) else Client)(raise_request_exception=False)
    client.handler = HANDLER
    if is_api(path) and actor in world.tokens:
        client.defaults["HTTP_AUTHORIZATION"] = f"Bearer {world.tokens[actor]}"
    if not is_api(path) and actor in world.sessions:
        client.cookies[settings.SESSION_COOKIE_NAME] = world.sessions[actor]
    return client
