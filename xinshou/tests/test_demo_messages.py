"""The demo's messages keep the rules of the API, alarm nobody, and some of them wait."""

import pytest
from django.contrib.auth.hashers import make_password

from clinical.models import RiskEvent, RiskSource
from clinical.risk.detector import detect
from messaging.models import Attachment, Thread
from messaging.queries.unread import unread_longer_than
from messaging.tests.factories import API
from patients.models import Doctor, User
from patients.tests.base import api
from xinshou.demo_data.messages import SNIPPETS, THREADS, seed_message_files
from xinshou.demo_data.people import DOCTORS, PASSPHRASE, PATIENTS
from xinshou.demo_data.seeding import Seeder

KNOWN = {row.username: row for row in PATIENTS}


@pytest.fixture
def demo(db: None) -> None:
    rows = [KNOWN[name] for name in sorted(THREADS)]
    Seeder(make_password(PASSPHRASE), days=2, gaps=True).seed(DOCTORS, rows)


def doctor(name: str) -> Doctor:
    return User.objects.by_username(name).get().doctor


def test_the_threads_are_there_and_in_order(demo: None) -> None:
    assert Thread.objects.count() == len(THREADS)
    mei = User.objects.by_username("mei").get()
    (row,) = api(mei).get(f"{API}/threads").json()["items"]
    shown = api(mei).get(f"{API}/threads/{row['id']}").json()["messages"]
    assert [message["content"] for message in shown] == [text for _who, _ago, text in THREADS["mei"]]
    assert [message["created_at"] for message in shown] == sorted(message["created_at"] for message in shown)


def test_some_wait_and_some_for_more_than_a_day(demo: None) -> None:
    assert api(doctor("dr.lin")).get(f"{API}/unread").json()["total_unread"] >= 5
    assert len(unread_longer_than(doctor("dr.lin"))) >= 2


def test_the_words_alarm_nobody() -> None:
    for name, said in THREADS.items():
        for text in (text for who, _ago, text in said if who == "PATIENT"):
            assert not detect(text, KNOWN[name].language).findings, text
    assert all(len(title) <= 80 for snippets in SNIPPETS.values() for title, _text in snippets)


def test_the_letter_and_the_picture_are_sent(demo: None) -> None:
    seed_message_files()
    assert sorted(Attachment.objects.values_list("file_type", flat=True)) == ["application/pdf", "image/jpeg"]
    assert not RiskEvent.objects.filter(source=RiskSource.MESSAGE).exists()
    picture = Attachment.objects.get(file_type="image/jpeg")
    assert api(doctor("dr.lin")).get(f"{API}/attachments/{picture.pk}").status_code == 200
