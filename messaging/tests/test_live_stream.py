"""A message from end to end: Mei's phone and Dr Lin's page listen to the server that the product runs on."""

from collections.abc import Iterator

import pytest

from messaging.models import Party
from messaging.services.threads import mark_read
from messaging.tests.factories import make_thread, write
from patients.tests.base import Cast
from xinshou.tests.served import Server, served
from xinshou.tests.test_live import Ear, token_of

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture(scope="module")
def server(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(tmp_path_factory.mktemp("granian")) as server:
        yield server


@pytest.fixture
def ear(server: Server) -> Iterator[Ear]:
    ear = Ear(server)
    yield ear
    for listener in ear.open:
        listener.close()


def test_both_hear_of_a_message_and_of_its_reading(ear: Ear, cast: Cast) -> None:
    thread = make_thread(cast.mei)
    mei, lin = ear(token_of(cast.mei)), ear(token_of(cast.dr_lin))
    message = write(thread, Party.PATIENT, "林医生，您在吗？")
    for ear in (mei, lin):
        heard = ear.next()
        assert heard
        assert (heard.name, heard.data["id"], heard.data["content"]) == (
            "new_message", str(message.pk), "林医生，您在吗？",
        )  # fmt: skip
    counted = lin.next()
    assert counted
    assert (counted.name, counted.data) == ("unread_update", {"total_unread": 1})
    mark_read(thread, Party.DOCTOR)
    read = mei.next()
    assert read
    assert (read.name, read.data["reader_type"], read.data["thread_id"]) == ("message_read", "DOCTOR", str(thread.pk))
