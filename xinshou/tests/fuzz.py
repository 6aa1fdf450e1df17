"""Schemathesis over docs/openapi.json: for each operation and caller, requests that fit the schema and requests that do
not, and what every answer must be. `Door` is how they travel: within the process (test_fuzz.py, each request undone) or
over a socket (loadtests/fuzz.py)."""

import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import hypothesis
import requests
import schemathesis
from schemathesis import Case
from schemathesis.checks import load_all_checks, not_a_server_error
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.core.transport import Response
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance

SCHEMA_FILE = Path(__file__).resolve().parents[2] / "docs" / "openapi.json"
BASE = "http://testserver"
ROLES = ("anonymous", "patient", "doctor", "admin")
CHECKS = [not_a_server_error, content_type_conformance, response_schema_conformance]
PROBLEM = "application/problem+json"
NAMED_503 = {"POST /api/v1/reports/pre-visit-summary/{summary_id}/pdf"}
"""Says which Debian package is missing; the tests of reports are not run without it."""
UUID = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")
KNOWN_SHARE = 0.6
OWN_NAMES = {"token_id": "session"}
"""Of path parameters whose noun is not in their name."""


class Door(Protocol):
    def send(self, role: str, place: str, request: requests.PreparedRequest) -> Response | None:
        """None where this caller must not be tried."""


@dataclass
class Result:
    statuses: Counter[int] = field(default_factory=Counter)
    faults: dict[str, str] = field(default_factory=dict)
    """The first of each kind, and how to send it again."""

    @property
    def sent(self) -> int:
        return self.statuses.total()


def operations() -> list[Any]:
    """Reads first: they find the ids that the others are tried with."""
    schema = schemathesis.openapi.from_dict(json.loads(SCHEMA_FILE.read_text("utf-8")))
    load_all_checks()
    found = [result.ok() for result in schema.get_all_operations()]
    return sorted(found, key=lambda operation: operation.method.lower() != "get")


@dataclass
class Ids:
    """Ids that a caller was told, by the noun that they belong to: most requests name one."""

    chance: random.Random
    known: dict[tuple[str, str], set[str]] = field(default_factory=dict)

    def learn(self, role: str, path: str, content: Any, name: str = "id") -> None:
        if isinstance(content, dict):
            for key, value in content.items():
                self.learn(role, path, value, key)
        elif isinstance(content, list):
            for value in content[:20]:
                self.learn(role, path, value, name)
        elif isinstance(content, str) and UUID.fullmatch(content):
            nouns = [name.removesuffix("_id")] if name != "id" else re.findall("[a-z]+", path)
            for noun in nouns:
                self.known.setdefault((role, noun.rstrip("s")), set()).add(content)

    def chosen(self, role: str, drawn: dict[str, Any]) -> dict[str, Any]:
        return {name: self._known_or(role, name, value) for name, value in drawn.items()}

    def _known_or(self, role: str, name: str, drawn: Any) -> Any:
        known = self.known.get((role, OWN_NAMES.get(name, name.removesuffix("_id")).rstrip("s")))
        return self.chance.choice(sorted(known)) if known and self.chance.random() < KNOWN_SHARE else drawn


@dataclass
class Fuzzer:
    door: Door
    seed: int
    result: Result = field(default_factory=Result)

    def __post_init__(self) -> None:
        self.ids = Ids(random.Random(self.seed))  # noqa: S311

    def read_everything(self) -> None:
        """Each list once, so that ids are known before the first is needed."""
        for operation in operations():
            if operation.method.lower() == "get" and "{" not in operation.path:
                for role in ROLES:
                    self._try(role, operation.Case())

    def fuzz(self, operation: Any, *, count: int) -> None:
        """`count` requests for each caller: half such as the schema allows, half such as it does not."""
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            try:
                self._draw(operation, mode, max(1, count // 2))
            except hypothesis.errors.Unsatisfiable:
                continue  # nothing that this operation takes could be wrong

    def _draw(self, operation: Any, mode: GenerationMode, count: int) -> None:
        @hypothesis.seed(self.seed)
        @hypothesis.settings(
            max_examples=count, database=None, deadline=None, phases=[hypothesis.Phase.generate],
            suppress_health_check=list(hypothesis.HealthCheck),
        )  # fmt: skip
        @hypothesis.given(case=operation.as_strategy(generation_mode=mode))
        def for_everybody(case: Case) -> None:
            drawn = dict(case.path_parameters or {})
            for role in ROLES:
                if drawn:
                    case.path_parameters = self.ids.chosen(role, drawn)
                self._try(role, case)

        for_everybody()

    def _try(self, role: str, case: Case) -> None:
        place = f"{case.operation.method.upper()} {case.operation.path}"
        request = prepared(case)
        response = self.door.send(role, place, request) if request else None
        if response is None:
            return
        self.result.statuses[response.status_code] += 1
        for fault in faults_of(case, place, response):
            kind = f"{role} {place}: {response.status_code} {fault[:200]}"
            self.result.faults.setdefault(kind, evidence(response))
        if response.status_code in {200, 201} and "json" in str(response.headers.get("content-type")):
            self.ids.learn(role, case.operation.path, json.loads(response.content))


def evidence(response: Response) -> str:
    sent = response.request
    return f"{sent.url} {dict(sent.headers)} {sent.body!r:.2000} -> {response.content!r:.600}"


def prepared(case: Case) -> requests.PreparedRequest | None:
    """None for a request that no client can put on the wire."""
    try:
        return requests.Request(**case.as_transport_kwargs(base_url=BASE)).prepare()
    except (ValueError, UnicodeError, requests.RequestException):
        return None


def faults_of(case: Case, place: str, response: Response) -> Iterator[str]:
    if response.status_code == 503 and place in NAMED_503:
        return
    if response.status_code >= 400:
        yield from problem_faults(response)
    try:
        case.validate_response(response, checks=CHECKS)
    except (FailureGroup, Failure) as failure:
        for one in getattr(failure, "exceptions", [failure]):
            yield f"{type(one).__name__} {one}"


def problem_faults(response: Response) -> Iterator[str]:
    kind = response.headers.get("content-type", [""])[0]
    if kind != PROBLEM:
        yield f"no problem but {kind}"
        return
    problem = json.loads(response.content)
    if problem["status"] != response.status_code:
        yield f"says {problem['status']}"
    if not problem["detail"] or problem["code"] == "internal":
        yield "says nothing that helps"
    if problem["code"] == "validation" and not all(error["message"] for error in problem["errors"]):
        yield "does not say what is wrong"
