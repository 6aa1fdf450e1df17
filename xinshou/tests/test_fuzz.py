"""What schemathesis draws from the schema, for everybody, over every operation: never a 5xx, every refusal a problem
that helps, every answer of the promised shape. Seeded and bounded; `make fuzz` sends more, over a socket."""

import time
from typing import ClassVar

import requests
from django.db import transaction
from django.test import Client, TestCase, override_settings
from schemathesis.core.transport import Response

from xinshou.tests.fuzz import Fuzzer, operations
from xinshou.tests.world import HANDLER, World, make_world

ACTORS = {"patient": "mei", "doctor": "lin", "admin": "admin"}
STREAMS = ("GET /api/v1/events", "GET /api/v1/chat/messages/{message_id}/events", "POST /api/v1/chat/stream")
"""The test client is no streaming server; `make fuzz` asks a real one."""
SEED, COUNT = 20261129, 2
PARTS = 4


class Within:
    """Straight to the product; what a request changes is undone, so that no account needs to be spared."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.client = Client(raise_request_exception=False)
        self.client.handler = HANDLER

    def send(self, role: str, place: str, request: requests.PreparedRequest) -> Response | None:
        if place in STREAMS:
            return None
        headers = dict(request.headers)
        if role in ACTORS:
            headers["Authorization"] = f"Bearer {self.world.tokens[ACTORS[role]]}"
        kind = headers.pop("Content-Type", "")
        body = request.body.encode() if isinstance(request.body, str) else request.body or b""
        started = time.perf_counter()
        with transaction.atomic():
            answer = self.client.generic(request.method, request.path_url, body, kind, headers=headers)
            content = answer.getvalue()
            transaction.set_rollback(True)
        sent = {name: [value] for name, value in answer.headers.items()}
        return Response(answer.status_code, sent, content, request, time.perf_counter() - started, False)


@override_settings(THROTTLES_ON=False)
class TestTheSchema(TestCase):
    world: ClassVar[World]

    @classmethod
    def setUpTestData(cls) -> None:
        cls.world = make_world()

    def faults_of(self, part: int) -> str:
        """What was wrong with any answer, each kind once with its evidence."""
        fuzzer = Fuzzer(Within(self.world), SEED)
        fuzzer.read_everything()
        for operation in operations()[part::PARTS]:
            fuzzer.fuzz(operation, count=COUNT)
        assert fuzzer.result.sent > 350
        return "\n".join(f"{kind}\n    {evidence}" for kind, evidence in fuzzer.result.faults.items())

    def test_a_quarter(self) -> None:
        assert self.faults_of(0) == ""

    def test_another_quarter(self) -> None:
        assert self.faults_of(1) == ""

    def test_a_third_quarter(self) -> None:
        assert self.faults_of(2) == ""

    def test_the_last_quarter(self) -> None:
        assert self.faults_of(3) == ""
