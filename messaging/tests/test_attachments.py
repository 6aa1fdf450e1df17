"""Files on their way in, at rest, out and away."""

import re
import tempfile
from base64 import b64decode
from datetime import timedelta
from io import BytesIO
from typing import Any
from unittest.mock import patch

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.utils import timezone
from PIL import Image

from messaging import storage
from messaging.models import Attachment, DoomedFile, Party
from messaging.services.attachments import forget_files, sweep_attachments
from messaging.tests.factories import API, make_attachment, make_thread, picture, upload, write
from messaging.tests.hostile_files import corpus
from messaging.tests.hostile_kinds import SECRET, TAKEN, Hostile, photo_with_gps
from patients.tests.base import Cast, api, assert_problem, in_parallel, make_cast
from patients.tests.factories import disconnect
from xinshou.encryption import destroy_data_key, forget_cached_keys
from xinshou.tests.hostile import nothing_stored
from xinshou.uploads import MAX_FILE_BYTES, SealedUpload

UPLOAD = f"{API}/upload"


@pytest.fixture(autouse=True)
def store(settings: Any, tmp_path: Any) -> Any:
    """A real folder, as the demo has it."""
    settings.STORAGES = {
        **settings.STORAGES,
        "attachments": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(tmp_path), "file_permissions_mode": 0o600},
        },
    }
    return tmp_path


def kept(folder: Any) -> list[bytes]:
    return [path.read_bytes() for path in folder.iterdir()]


def content(response: Any) -> bytes:
    return bytes(response.content)


def test_a_photo_comes_back_without_its_place(cast: Cast, store: Any) -> None:
    answer = upload(api(cast.mei), photo_with_gps(), "ferien/../../IMG 1.jpeg", "text/html")
    assert answer.status_code == 200
    body = answer.json()
    assert (body["file_name"], body["file_type"]) == ("IMG 1.jpg", "image/jpeg")
    assert set(body) == {"id", "file_name", "file_type", "file_size", "s3_key", "thumbnail_s3_key"}
    served = api(cast.mei).get(f"{API}/attachments/{body['id']}")
    assert len(content(served)) == body["file_size"]
    assert not Image.open(BytesIO(content(served))).getexif()
    assert SECRET not in content(served) + b"".join(kept(store))


def test_a_file_is_served_to_be_saved(cast: Cast) -> None:
    text = upload(api(cast.mei), "你好".encode(), '信 \u202e".txt', "text/plain").json()
    served = api(cast.mei).get(f"{API}/attachments/{text['id']}")
    assert content(served).decode() == "你好"
    assert served["Content-Type"] == "text/plain; charset=utf-8"
    assert served["X-Content-Type-Options"] == "nosniff"
    assert served["Content-Disposition"] == "attachment; filename=\"file\"; filename*=UTF-8''%E4%BF%A1.txt"
    assert served["Cache-Control"] == "no-store"
    assert "sandbox" in served["Content-Security-Policy"]


def test_a_thumbnail_is_small(cast: Cast) -> None:
    body = upload(api(cast.mei), picture("PNG", (900, 900))).json()
    small = api(cast.mei).get(f"{API}/attachments/{body['id']}?variant=thumbnail")
    assert Image.open(BytesIO(content(small))).size == (320, 320)
    text = upload(api(cast.mei), b"words", "a.txt").json()
    assert text["thumbnail_s3_key"] is None
    assert_problem(api(cast.mei).get(f"{API}/attachments/{text['id']}?variant=thumbnail"), 404, "not-found")
    assert_problem(api(cast.mei).get(f"{API}/attachments/{text['id']}?variant=x"), 400, "validation")


@pytest.mark.parametrize("case", corpus(), ids=lambda case: case.name)
def test_no_hostile_file_is_kept_as_it_came(cast: Cast, store: Any, case: Hostile) -> None:
    client = api(cast.mei)
    client.raise_request_exception = False
    answer = upload(client, case.data, case.name, "image/png")
    if case.answer != TAKEN:
        assert_problem(answer, 400, case.answer)
        assert (list(store.iterdir()), Attachment.objects.count()) == ([], 0)
        return
    assert answer.status_code == 200
    served = content(client.get(f"{API}/attachments/{answer.json()['id']}"))
    assert served != case.data
    assert SECRET not in served
    assert case.data not in kept(store)


def test_what_lies_in_the_store_is_sealed_and_nameless(cast: Cast, store: Any) -> None:
    attachment = make_attachment(cast.mei, name="passport of Mei.png")
    assert {path.name for path in store.iterdir()} == set(attachment.stored_names)
    assert all(re.fullmatch("[0-9a-f]{40}", path.name) and path.stat().st_mode & 0o077 == 0 for path in store.iterdir())
    assert not any(b"PNG" in data or b"JFIF" in data or b"passport" in data for data in kept(store))


def test_a_changed_or_cut_file_is_not_given_out(cast: Cast, store: Any) -> None:
    attachment = make_attachment(cast.mei)
    path, address = store / attachment.name_in_store, f"{API}/attachments/{attachment.pk}"
    whole = path.read_bytes()
    for spoiled in (
        whole[:-1],
        whole[:30],
        whole[:-5] + b"\0" * 5,
        b"",
        (store / attachment.thumbnail_in_store).read_bytes(),
    ):
        path.write_bytes(spoiled)
        assert_problem(api(cast.mei).get(address), 404, "not-found")
    path.unlink()
    assert_problem(api(cast.mei).get(address), 404, "not-found")


def test_an_upload_is_its_owners_until_it_is_sent(cast: Cast) -> None:
    attachment, thread = make_attachment(cast.mei), make_thread(cast.mei)
    address = f"{API}/attachments/{attachment.pk}"
    for stranger in (cast.dr_lin, cast.amir, cast.dr_osei, cast.dr_rossi):
        assert_problem(api(stranger).get(address), 404, "not-found")
    write(thread, Party.PATIENT, attachment_ids=[attachment.pk])
    assert content(api(cast.dr_lin).get(address)) == content(api(cast.mei).get(address))
    for stranger in (cast.amir, cast.dr_osei, cast.dr_rossi):
        assert_problem(api(stranger).get(address), 404, "not-found")
    disconnect(cast.mei)
    assert api(cast.dr_lin).get(address).status_code == 200
    api(cast.mei).post(f"{API}/threads/{thread.pk}/hide")
    for person in (cast.mei, cast.dr_lin):
        assert_problem(api(person).get(address), 404, "not-found")


def test_a_doctors_file_goes_under_the_patients_key_when_it_is_sent(cast: Cast) -> None:
    attachment = make_attachment(cast.dr_lin, name="plan.png")
    assert attachment.subject_id == cast.dr_lin.user_id
    write(make_thread(cast.mei), Party.DOCTOR, attachment_ids=[attachment.pk])
    attachment = Attachment.objects.get()
    assert (attachment.subject_id, attachment.file_name) == (cast.mei.pk, "plan.png")
    assert len(b64decode(attachment.file_key)) == 32
    assert api(cast.mei).get(f"{API}/attachments/{attachment.pk}").status_code == 200


def test_erasing_the_patient_makes_their_files_unreadable_and_removes_them(cast: Cast, store: Any) -> None:
    thread = make_thread(cast.mei)
    mine, theirs, waiting = make_attachment(cast.mei), make_attachment(cast.dr_lin), make_attachment(cast.mei)
    write(thread, Party.PATIENT, attachment_ids=[mine.pk])
    write(thread, Party.DOCTOR, attachment_ids=[theirs.pk])
    other = make_attachment(cast.amir)
    destroy_data_key(cast.mei.pk)
    forget_cached_keys()
    for attachment in (mine, theirs):
        assert_problem(api(cast.dr_lin).get(f"{API}/attachments/{attachment.pk}"), 404, "not-found")
    forget_files(cast.mei)
    assert list(Attachment.objects.all()) == [other]
    assert waiting not in Attachment.objects.all()
    sweep_attachments()
    assert {path.name for path in store.iterdir()} == set(other.stored_names)
    assert not DoomedFile.objects.exists()


def test_the_sweeper_takes_what_was_not_sent_within_a_day(cast: Cast, store: Any) -> None:
    old, new, sent = (make_attachment(cast.mei) for _ in range(3))
    write(make_thread(cast.mei), Party.PATIENT, attachment_ids=[sent.pk])
    day_ago = timezone.now() - timedelta(hours=24, seconds=1)
    Attachment.objects.filter(pk__in=[old.pk, sent.pk]).update(created_at=day_ago)
    assert sweep_attachments() == 2
    assert set(Attachment.objects.values_list("pk", flat=True)) == {new.pk, sent.pk}
    assert {path.name for path in store.iterdir()} == {*new.stored_names, *sent.stored_names}


def test_a_store_that_is_away_is_asked_again(cast: Cast, store: Any) -> None:
    attachment = make_attachment(cast.mei)
    Attachment.objects.update(created_at=timezone.now() - timedelta(days=2))
    with patch.object(storages["attachments"].__class__, "delete", side_effect=OSError):
        assert sweep_attachments() == 0
    assert DoomedFile.objects.count() == len(attachment.stored_names)
    assert sweep_attachments() == 2
    assert list(store.iterdir()) == []


def test_a_store_that_is_away_says_503_and_leaves_nothing(cast: Cast, store: Any) -> None:
    with patch.object(storages["attachments"].__class__, "_save", side_effect=OSError("no")):
        assert_problem(upload(api(cast.mei), picture()), 503, "service-unavailable")
    row = Attachment.objects.get()
    assert row.stored_at is None
    assert_problem(api(cast.mei).get(f"{API}/attachments/{row.pk}"), 404, "not-found")
    body = {"content": "x", "attachment_ids": [str(row.pk)]}
    assert_problem(api(cast.mei).post(f"{API}/threads/{make_thread(cast.mei).pk}/messages", body), 404, "not-found")
    Attachment.objects.update(created_at=timezone.now() - timedelta(days=2))
    sweep_attachments()
    assert (list(store.iterdir()), Attachment.objects.count(), DoomedFile.objects.count()) == ([], 0, 0)
    with patch("messaging.storage.get", side_effect=storage.StoreUnavailable):
        kept_file = make_attachment(cast.mei)
        assert_problem(api(cast.mei).get(f"{API}/attachments/{kept_file.pk}"), 503, "service-unavailable")


def test_the_quota_counts_sent_files_too(cast: Cast, settings: Any) -> None:
    settings.ATTACHMENT_QUOTA_MIB = 1
    half = ("words " * 90_000).encode()
    assert upload(api(cast.mei), half, "a.txt").status_code == 200
    write(make_thread(cast.mei), Party.PATIENT, attachment_ids=[Attachment.objects.get().pk])
    assert_problem(upload(api(cast.mei), half, "b.txt"), 413, "too-large")
    assert upload(api(cast.amir), half, "a.txt").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_parallel_uploads_count_each_other(transactional_db: None, settings: Any) -> None:
    settings.ATTACHMENT_QUOTA_MIB = 1
    token_owner, half = make_cast().mei, ("words " * 90_000).encode()
    client = api(token_owner)
    answers = in_parallel(lambda _number: upload(client, half, "a.txt").status_code, times=4)
    assert sorted(answers) == [200, 413, 413, 413]


def form(files: dict[str, Any]) -> bytes:
    return encode_multipart(BOUNDARY, files)


def named(name: str = "a.png") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, picture())


def post(client: Client, body: bytes, **headers: Any) -> Any:
    return client.generic("POST", UPLOAD, body, MULTIPART_CONTENT, **headers)


@pytest.mark.parametrize(
    ("files", "field", "code"),
    [
        ({}, "file", "required"),
        ({"file": "only words"}, "file", "required"),
        ({"picture": named()}, "picture", "unknown-field"),
        ({"file": named(), "patient_id": "1"}, "patient_id", "unknown-field"),
        ({"file": [named(), named()]}, "file", "duplicate"),
    ],
    ids=["nothing", "words", "another name", "more", "twice"],
)
def test_odd_forms_are_refused_by_name(cast: Cast, files: dict[str, Any], field: str, code: str) -> None:
    client = api(cast.mei)
    with nothing_stored():
        problem = assert_problem(post(client, form(files)), 400, "validation")
    assert [(error["field"], error["code"]) for error in problem["errors"]] == [(field, code)]


@pytest.mark.parametrize("size", [MAX_FILE_BYTES + 1, MAX_FILE_BYTES + 2_000_000])
def test_too_large_is_413(cast: Cast, store: Any, size: int) -> None:
    client = api(cast.mei)
    client.raise_request_exception = False
    with nothing_stored():
        assert_problem(upload(client, b"x" * size, "a.txt"), 413, "too-large")
    assert list(store.iterdir()) == []


HEAD = b'\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
CUT_OFF: dict[str, Any] = {
    "CONTENT_TYPE": MULTIPART_CONTENT,
    "CONTENT_LENGTH": "5000",
    "wsgi.input": BytesIO(form({"file": named()})[:200]),
}
BODIES: dict[str, tuple[bytes, dict[str, Any], int]] = {
    "cut off": (b"", CUT_OFF, 400),
    "no end": (b"--" + BOUNDARY.encode() + HEAD + b"xx", {}, 400),
    "no boundary": (b"nonsense", {}, 400),
    "empty": (b"", {}, 400),
    "many fields": (form({f"a{number}": "x" for number in range(2000)}), {}, 400),
    "many files": (form({f"a{number}": named() for number in range(150)}), {}, 400),
    "packed": (form({"file": named()}), {"HTTP_CONTENT_ENCODING": "gzip"}, 415),
}  # fmt: skip


@pytest.mark.parametrize("case", BODIES)
def test_broken_forms_leave_nothing(cast: Cast, store: Any, case: str) -> None:
    (body, headers, status), client = BODIES[case], api(cast.mei)
    client.raise_request_exception = False
    with nothing_stored():
        answer = post(client, body, **headers)
    assert answer.status_code == status, answer.content
    assert list(store.iterdir()) == []


@pytest.mark.parametrize("media_type", ["application/json", "text/plain", "application/octet-stream"])
def test_anything_but_a_form_is_415(cast: Cast, media_type: str) -> None:
    assert_problem(api(cast.mei).generic("POST", UPLOAD, b"{}", media_type), 415, "unsupported-media-type")


def test_nothing_in_plain_touches_the_disk(cast: Cast) -> None:
    """What is written while a file arrives is recorded: it is sealed, and has no name in any folder."""
    written: list[bytes] = []
    real = tempfile.TemporaryFile

    def listening() -> Any:
        file = real()
        whole = file.write
        return _Recorder(file, whole, written)

    data = ("canary words " * 200_000).encode()
    with (
        patch("xinshou.uploads.TemporaryFile", listening),
        patch.object(tempfile, "NamedTemporaryFile", side_effect=AssertionError),
    ):
        assert upload(api(cast.mei), data, "a.txt").status_code == 200
    assert len(written) >= len(data) // 65536
    assert not any(b"canary" in piece for piece in written)


class _Recorder:
    def __init__(self, file: Any, whole: Any, written: list[bytes]) -> None:
        self._file, self._whole, self._written = file, whole, written

    def write(self, data: bytes) -> int:
        self._written.append(data)
        return int(self._whole(data))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def test_a_sealed_upload_opens_once_it_is_whole() -> None:
    sealed = SealedUpload("a.txt")
    for chunk in (b"a" * 70_000, b"", b"b"):
        sealed.write(chunk)
    sealed.finish()
    assert sealed.read() == b"a" * 70_000 + b"b"
    sealed.close()
    with pytest.raises(ValueError, match="closed"):
        sealed.read()


def test_the_same_key_answers_the_first_file_again(cast: Cast) -> None:
    client, key = api(cast.mei), {"HTTP_IDEMPOTENCY_KEY": "k"}
    answers = [post(client, form({"file": named()}), **key).json() for _ in range(2)]
    assert answers[0] == answers[1]
    assert Attachment.objects.count() == 1
    assert_problem(post(client, form({"file": named("b.png")}), **key), 422, "idempotency-mismatch")
