import json
import uuid

import pytest
from celery import shared_task
from celery.exceptions import QueueNotFound
from django.apps import apps

from patients.tasks import purge_sign_ins, seal_audit
from xinshou.celery import app
from xinshou.redis_client import redis_client


@shared_task(name="tests.take_ids")
def take_ids(*ids: str) -> None:
    """Stands for every task that works on rows."""


@pytest.fixture
def queue() -> str:
    redis_client().delete("default")
    return "default"


@pytest.mark.parametrize("value", ["woke up twice", "", 7, None, {"note": "x"}, b"x", "A" * 36])
def test_a_task_refuses_everything_but_ids(value: object, queue: str) -> None:
    with pytest.raises(TypeError, match="ids only"):
        take_ids.delay(value)
    assert redis_client().llen(queue) == 0


def test_a_task_refuses_named_arguments() -> None:
    with pytest.raises(TypeError, match="ids only"):
        take_ids.delay(note=str(uuid.uuid4()))


def test_a_message_is_json_with_ids_as_text(queue: str) -> None:
    row_id = uuid.uuid4()
    take_ids.delay(row_id)
    message = json.loads(str(redis_client().lpop(queue)))
    assert message["content-type"] == "application/json"
    assert str(row_id) in message["headers"]["argsrepr"]


def test_work_is_taken_one_by_one_and_given_back_when_a_worker_dies() -> None:
    conf = app.conf
    assert (conf.task_acks_late, conf.task_reject_on_worker_lost, conf.worker_prefetch_multiplier) == (True, True, 1)
    assert (conf.task_serializer, conf.accept_content, conf.task_ignore_result) == ("json", ["json"], True)


def test_every_scheduled_task_exists_and_cannot_pile_up() -> None:
    app.autodiscover_tasks([config.name for config in apps.get_app_configs()], force=True)
    for entry in app.conf.beat_schedule.values():
        assert entry["task"] in app.tasks
        assert entry["options"]["expires"] <= max(entry["schedule"], 5)
    assert app.conf.beat_schedule["seal-audit"]["schedule"] == 1


def test_a_worker_takes_from_every_queue_and_no_queue_is_made_by_a_typing_error() -> None:
    assert set(app.amqp.queues) == {"risk", "chat", "mail", "default", "reports"}
    with pytest.raises(QueueNotFound):
        app.send_task("tests.take_ids", queue="rsik")


def test_scheduled_names_are_those_of_the_tasks() -> None:
    assert seal_audit.name == "patients.tasks.seal_audit"
    assert purge_sign_ins.name == "patients.tasks.purge_sign_ins"
