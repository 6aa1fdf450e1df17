"""A clinic of 5,000 patients with 200,000 check-ins in the database, made by the server out of a few sealed rows.

The copies' sealed bytes are of another row and do not open, which no statement notices. Only the patients of the
doctor who asks are whole people."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from django.core.management import call_command
from django.db import connection, models

from clinical.models import Assessment, CheckIn, RiskEvent, RiskLevel
from clinical.tests.factories import make_assessment, make_check_in, make_risk_event
from messaging.models import Message, Party, Thread
from messaging.tests.factories import make_message, make_thread
from patients.models import Doctor, Patient, User
from patients.tests.factories import make_doctor, make_patient
from xinshou.encryption.data_keys import DataKey

SMALL, LARGE = 50, 5000
"""Patients in the clinic before and after it grows."""
CASELOAD = 40
DAYS = 40
ITEMS = {"PHQ9": 9, "GAD7": 7, "PCL5": 20}
FORMS_OF_EACH = 3
REVIEWED = 4
MESSAGES = 4
TABLES = (User, Doctor, Patient, CheckIn, Assessment, RiskEvent, Thread, Message)
NEW_ID = "gen_random_uuid()"
ACCOUNT = {"id": NEW_ID, "subject_id": NEW_ID, "username_index": f"{NEW_ID}::text", "email_index": "NULL"}


@dataclass(frozen=True)
class Clinic:
    """`doctor` cares for 40, `patient` is one of them; both can sign in."""

    doctor: Doctor
    patient: Patient

    def grow(self, patients: int) -> None:
        """To so many, each 40 with a doctor of their own, with the same days, forms, events and messages each."""
        missing = patients - Patient.objects.count()
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")  # no look-up of each foreign key
            _people(self, missing)
            _records(self)
            cursor.execute("SET session_replication_role = DEFAULT")
            for model in TABLES:
                cursor.execute(f"ANALYZE {model._meta.db_table}")


@contextmanager
def committed_clinic() -> Iterator[Clinic]:
    """Of 50 patients; leaves the database empty, with statistics that say so."""
    doctor = make_doctor("dr.busy")
    patients = [make_patient(f"p{number}", doctor=doctor, alias=f"P{number}") for number in range(CASELOAD)]
    try:
        _templates(patients[0])
        clinic = Clinic(doctor, patients[0])
        clinic.grow(SMALL)
        yield clinic
    finally:
        DataKey.objects.all().delete()
        call_command("flush", interactive=False, verbosity=0)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def copy(
    model: type[models.Model], template: str, beside: str, changed: Mapping[str, str], where: str = "true"
) -> None:
    """Inserts the rows `t` of the model's table that `template` names, once for each row of `beside` that fulfils
    `where`, with the columns of `changed` replaced by SQL. All of it is written in this file."""
    columns = [field.column for field in model._meta.concrete_fields]
    values = ", ".join(changed.get(column, f't."{column}"') for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({names}) SELECT {values} FROM {table} t, {beside} WHERE {template} AND {where}"  # noqa: S608
        )


def _people(clinic: Clinic, patients: int) -> None:
    """Accounts first: who has no profile yet gets one."""
    doctors = max(1, patients // CASELOAD)
    template = f"t.id = '{clinic.doctor.user_id}'"
    copy(User, template, f"generate_series(1, {doctors})", ACCOUNT)
    bare = "n.user_type = 'DOCTOR' AND NOT EXISTS (SELECT FROM patients_doctor d WHERE d.user_id = n.id)"
    copy(Doctor, f"t.id = '{clinic.doctor.pk}'", "patients_user n", {"id": NEW_ID, "user_id": "n.id"}, bare)
    copy(User, f"t.id = '{clinic.patient.user_id}'", f"generate_series(1, {patients})", ACCOUNT)
    people = f"""(SELECT u.*, d.id AS doctor_id FROM
        (SELECT *, row_number() OVER () AS number FROM patients_user u WHERE user_type = 'PATIENT'
            AND NOT EXISTS (SELECT FROM patients_patient p WHERE p.user_id = u.id)) u JOIN
        (SELECT *, row_number() OVER () AS number, count(*) OVER () AS many FROM patients_doctor
            WHERE id <> '{clinic.doctor.pk}') d
        ON d.number = u.number % d.many + 1) n"""  # noqa: S608 (ids of this test's own rows)
    person = {"id": "n.subject_id", "user_id": "n.id", "primary_doctor_id": "n.doctor_id"}
    copy(Patient, f"t.id = '{clinic.patient.pk}'", people, person)


def _templates(patient: Patient) -> None:
    make_check_in(patient, patient.local_day(), notes="a note", sleep_hours=6)
    for code, items in ITEMS.items():
        make_assessment(patient, code, [1] * items)
    make_risk_event(patient, RiskLevel.MEDIUM)
    make_message(make_thread(patient), "a message", Party.PATIENT)


def _records(clinic: Clinic) -> None:
    """Of everybody who has none, a day after a day of all, as a clinic writes them."""
    own = {"id": NEW_ID, "patient_id": "n.id"}
    day = {**own, "mood_score": "(random() * 10)::int", "checkin_date": "t.checkin_date - back"}
    _copy_for_the_new(clinic, CheckIn, DAYS, day)
    _copy_for_the_new(clinic, Assessment, FORMS_OF_EACH, {**own, "created_at": "t.created_at - back * interval '14 d'"})
    closed = {
        "status": "CASE back WHEN 0 THEN t.status ELSE 'REVIEWED' END",
        "next_escalation_at": "CASE back WHEN 0 THEN t.next_escalation_at END",
        "created_at": "t.created_at - back * interval '9 d'",
    }
    _copy_for_the_new(clinic, RiskEvent, 1 + REVIEWED, {**own, **closed})
    thread = {"id": NEW_ID, "patient_id": "n.id", "doctor_id": "n.primary_doctor_id", "last_sequence": str(MESSAGES)}
    copy(Thread, _first_of(Thread, clinic), f"({_new(Thread)}) n", thread)
    message = {
        "id": NEW_ID, "thread_id": "n.id", "patient_id": "n.patient_id", "sequence": "back",
        "read_at": f"CASE WHEN back < {MESSAGES} THEN now() END", "created_at": "t.created_at + back * interval '1 s'",
    }  # fmt: skip
    threads = """(SELECT * FROM messaging_thread h
        WHERE NOT EXISTS (SELECT FROM messaging_message m WHERE m.thread_id = h.id)) n"""
    copy(Message, _first_of(Message, clinic), f"generate_series(1, {MESSAGES}) back CROSS JOIN {threads}", message)


def _copy_for_the_new(clinic: Clinic, model: type[models.Model], times: int, changed: Mapping[str, str]) -> None:
    new = f"(SELECT n.*, back FROM generate_series({times - 1}, 0, -1) back CROSS JOIN ({_new(model)}) n) n"  # noqa: S608
    copy(model, _first_of(model, clinic), new, changed)


def _new(model: type[models.Model]) -> str:
    table = model._meta.db_table
    return f"SELECT * FROM patients_patient p WHERE NOT EXISTS (SELECT FROM {table} o WHERE o.patient_id = p.id)"  # noqa: S608


def _first_of(model: type[models.Model], clinic: Clinic) -> str:
    return f"t.patient_id = '{clinic.patient.pk}'"
