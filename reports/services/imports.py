"""A JSON export read into an empty database. What the file says of its old server (access log, released reports) is not
taken over: a log that came in a file would be no proof. Doctors come as accounts that nobody can sign in to."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

import orjson
from django.core.exceptions import ValidationError
from django.db import DatabaseError, models, transaction
from django.utils import timezone

from clinical.clocks import set_next_escalation, start_round
from clinical.models import CheckIn, RiskEvent, RiskLevel, RiskOutcome, RiskSource, RiskStatus, RiskType
from clinical.queries.own_risk_events import STATES
from messaging.models import Party
from patients.models import Doctor, Patient, User, UserType
from patients.services.codes import ActivationCode, issue_activation_code
from patients.services.handles import is_username
from reports.record import tables
from reports.record.json_file import KIND, VERSION
from reports.record.sections import SECTIONS, CareTeam, RiskEvents
from reports.record.tables import Row, Table, batches
from xinshou.encryption import SealedField, blind_index, create_data_key
from xinshou.sealed_files import new_file_key

NOT_TAKEN_OVER = frozenset({"export_info", "export_end", "access_log", "reports"})
TRIGGER = "Told by the patient's own export; see the record."
LEVEL = RiskLevel.MEDIUM
"""A patient's file does not say how grave an event was. This is the least that a human must look at."""


class ImportRefused(Exception):
    """Why, and where in the file; never what stands there."""


@dataclass
class Imported:
    username: str
    code: ActivationCode
    first_day: date
    """Of the words that came in."""
    rows: dict[str, int] = field(default_factory=dict)
    left_out: int = 0
    """Rows without what they cannot be without: it was unreadable on the old server."""


def import_record(content: bytes) -> Imported:
    """Raises ImportRefused; then nothing is stored."""
    record = _checked(content)
    try:
        with transaction.atomic():
            if Patient.objects.exists() or Doctor.objects.exists():
                raise ImportRefused("the database is not empty")
            return Importer(record).run()
    except DatabaseError:
        raise ImportRefused("the database refuses a row: the file contradicts itself") from None


def _checked(content: bytes) -> dict[str, Any]:
    try:
        record = orjson.loads(content)
    except orjson.JSONDecodeError:
        raise ImportRefused("this is no JSON file, or its end is missing") from None
    info = record.get("export_info") if isinstance(record, dict) else None
    if not isinstance(info, dict) or (info.get("kind"), info.get("version")) != (KIND, VERSION):
        raise ImportRefused(f"this is no export of version {VERSION}")
    unknown = set(record) - {section.name for section in SECTIONS} - NOT_TAKEN_OVER
    if unknown:
        raise ImportRefused("a section is unknown")
    if not record.get("account") or not record.get("profile"):
        raise ImportRefused("the export was made without the profile")
    _require_whole(record)
    return dict(record)


def _require_whole(record: dict[str, Any]) -> None:
    end = record.get("export_end")
    if not isinstance(end, dict) or not isinstance(end.get("rows"), dict):
        raise ImportRefused("rows are missing")
    for name, rows in end["rows"].items():
        found = record.get(name)
        if (len(found) if isinstance(found, list) else int(found is not None)) != rows:
            raise ImportRefused("rows are missing")


@dataclass(frozen=True)
class Above:
    """The row that a lower row belongs to, by `column`."""

    column: str
    pk: Any
    row: Row
    above: "Above | None"


class Importer:
    def __init__(self, record: dict[str, Any]) -> None:
        self.record = record
        self.patient_id = _uuid(record["profile"], "profile")
        self.username = record["account"].get("username") or ""
        self.doctors: dict[UUID, UUID] = {}
        self.left_out = 0

    def run(self) -> Imported:
        self._care_team()
        user = self._account()
        rows = {table.name: self._table(table, self.record.get(table.name)) for table in _tables()}
        rows["risk_events"] = self._risk_events(self.record.get("risk_events") or [])
        return Imported(self.username, issue_activation_code(user), self._first_day(), rows, self.left_out)

    def _first_day(self) -> date:
        """A check-in may be of a day before the account."""
        first = CheckIn.objects.order_by("checkin_date").values_list("checkin_date", flat=True).first()
        made = User.objects.get(subject_id=self.patient_id).created_at.date()
        return min(first, made) if first else made

    def _care_team(self) -> None:
        """Accounts without a password, disabled: an administrator who knows the doctor may hand one over."""
        for row in self.record.get("care_team") or []:
            if not isinstance(row, dict) or set(row) - {"unreadable"} != set(CareTeam().columns):
                raise ImportRefused("care_team: not the columns of a doctor")
            doctor_id, user_id = _uuid(row, "care_team"), uuid4()
            self.doctors[doctor_id] = user_id
            create_data_key(user_id)
            user = _user(user_id, user_id, f"doctor-{str(doctor_id)[:8]}", UserType.DOCTOR)
            names = {key: row[key] or "" for key in ("first_name", "last_name")}
            Doctor.objects.create(id=doctor_id, user=user, specialty=row["specialty"], **names)

    def _account(self) -> User:
        row = self.record["account"]
        create_data_key(self.patient_id)
        user = _user(_uuid(row, "account"), self.patient_id, self.username, UserType.PATIENT, email=row.get("email"))
        _set_moments(tables.ACCOUNT, [(user, row)])
        return user

    def _table(self, table: Table, content: Any, above: Above | None = None) -> int:
        """How many rows came in; those below them are not counted."""
        rows = [content] if table.single and content else content or []
        for batch in batches(rows):
            pairs = [(made, row) for row in batch if (made := self._instance(table, row, above))]
            self.left_out += len(batch) - len(pairs)
            _store(table, pairs)
            for child in table.children:
                for made, row in pairs:
                    self._table(child, row.get(child.name), Above(child.parent, made.pk, row, above))
        return len(rows)

    def _instance(self, table: Table, row: Any, above: Above | None) -> models.Model | None:
        """None where a value that the row cannot be without was unreadable."""
        if not isinstance(row, dict) or set(row) - _known(table) or set(table.columns) - set(row):
            raise ImportRefused(f"{table.name}: not the columns of this section")
        columns = {name: table.model._meta.get_field(name) for name in table.columns}
        if any(row[name] is None and not column.null for name, column in columns.items()):
            if row.get("unreadable"):
                return None
            raise ImportRefused(f"{table.name}: a value is missing")
        try:
            values = {name: _value(column, row[name]) for name, column in columns.items()}
            return table.model(**values, **self._more(table, row, above))
        except (ValidationError, TypeError, ValueError):
            raise ImportRefused(f"{table.name}: a value does not fit") from None

    def _more(self, table: Table, row: Row, above: Above | None) -> dict[str, Any]:
        """What the file does not say, since it is about one patient and carries no keys."""
        parent = {above.column: above.pk} if above else {}
        if table is tables.PROFILE:
            return {"user_id": _uuid(self.record["account"], "account")}
        if table is tables.CONNECTIONS:
            return {"patient_id": self.patient_id, **self._asked(row)}
        if table is tables.ATTACHMENTS:
            return parent | self._file(row, above)
        return parent | {"patient_id": self.patient_id}

    def _asked(self, row: Row) -> dict[str, Any]:
        return {
            "doctor_subject_id": self._user_of(row),
            "typed_identifier": self.username,
            "identifier_index": blind_index("import", str(row["id"])),
            "typed_email": False,
        }

    def _user_of(self, row: Row | None) -> UUID:
        doctor_id = UUID(row["doctor_id"]) if row else None
        if doctor_id not in self.doctors:
            raise ImportRefused("care_team: a doctor is missing")
        return self.doctors[doctor_id]

    def _file(self, row: Row, message: Above | None) -> dict[str, Any]:
        """Name and size only: the file itself is not in a JSON export, and a download says that it is gone."""
        thread = message.above if message else None
        is_own = message is not None and message.row["sender"] == Party.PATIENT
        owner = _uuid(self.record["account"], "account") if is_own else self._user_of(thread.row if thread else None)
        key = b64encode(new_file_key()).decode()
        return {"owner_id": owner, "subject_id": self.patient_id, "file_key": key, "stored_at": row["created_at"]}

    def _risk_events(self, rows: list[Row]) -> int:
        for row in rows:
            if not isinstance(row, dict) or set(row) != set(RiskEvents().columns):
                raise ImportRefused("risk_events: not the columns of this section")
            try:
                _event(row, self.patient_id).save(force_insert=True)
            except (ValidationError, KeyError, TypeError, ValueError):
                raise ImportRefused("risk_events: a value does not fit") from None
        return len(rows)


def _tables() -> Iterator[Table]:
    """But the account, which is made first, and what stays with its old server."""
    for section in SECTIONS:
        if isinstance(section, Table) and section.name not in NOT_TAKEN_OVER | {tables.ACCOUNT.name}:
            yield section


def _known(table: Table) -> set[str]:
    return {*table.columns, *(child.name for child in table.children), "unreadable"}


def _value(column: Any, value: Any) -> Any:
    if value is None or isinstance(column, SealedField):
        return value
    return (column.target_field if isinstance(column, models.ForeignKey) else column).to_python(value)


def _store(table: Table, pairs: list[tuple[Any, Row]]) -> None:
    try:
        table.model._default_manager.bulk_create([made for made, _row in pairs])
    except (TypeError, ValueError):
        raise ImportRefused(f"{table.name}: a value does not fit") from None
    _set_moments(table, pairs)


def _set_moments(table: Table, pairs: Iterable[tuple[Any, Row]]) -> None:
    """Django sets these to now, whatever is given."""
    columns = [table.model._meta.get_field(name) for name in table.columns]
    own = [column for column in columns if getattr(column, "auto_now", False) or getattr(column, "auto_now_add", False)]
    for made, row in pairs:
        if own:
            moments = {column.name: _value(column, row[column.name]) for column in own}
            table.model._default_manager.filter(pk=made.pk).update(**moments)


def _event(row: Row, patient_id: UUID) -> RiskEvent:
    """What nobody has answered waits in this server's queue, by clocks that start now, also what the old server's team
    had seen: nobody here has."""
    created, seen, answered = (_moment(row[name]) for name in ("created_at", "seen_at", "answered_at"))
    if created is None:
        raise ValueError
    event = RiskEvent(
        id=UUID(row["id"]), patient_id=patient_id, source=RiskSource(row["source"]), risk_type=RiskType.OTHER,
        trigger_text=TRIGGER, findings=[], created_at=created,
    )  # fmt: skip
    start_round(event, LEVEL, timezone.now())
    if row["state"] not in STATES.values():
        raise ValueError
    if row["state"] == STATES[RiskStatus.REVIEWED]:
        event.status, event.outcome = RiskStatus.REVIEWED, RiskOutcome.OTHER
        event.acknowledged_at, event.reviewed_at = seen, answered
        set_next_escalation(event)
    return event


def _moment(text: str | None) -> datetime | None:
    moment: datetime | None = models.DateTimeField().to_python(text)
    return moment


def _user(user_id: UUID, subject: UUID, username: str, kind: UserType, *, email: str | None = None) -> User:
    if not is_username(username):
        raise ImportRefused("account: this is no sign-in name")
    user = User(
        id=user_id, subject_id=subject, user_type=kind, username=username,
        username_index=blind_index("username", username), email=email,
        email_index=blind_index("email", email) if email else None, is_active=kind == UserType.PATIENT,
    )  # fmt: skip
    user.set_unusable_password()
    user.save(force_insert=True)
    return user


def _uuid(row: Any, section: str) -> UUID:
    try:
        return UUID(row["id"])
    except (KeyError, TypeError, ValueError, AttributeError):
        raise ImportRefused(f"{section}: the id is missing") from None
