import json
from collections.abc import Callable, Iterator
from typing import Any

from django.core.exceptions import ImproperlyConfigured, SuspiciousOperation
from django.http import UnreadablePostError
from django.http.request import RawPostDataException
from rest_framework.exceptions import APIException
from rest_framework.request import Request
from rest_framework.response import Response

from patients.access import own_record
from patients.api.requests import person, sent
from patients.models import Patient
from patients.services.profiles import TextScreen
from xinshou.api.problems import Problem, as_problem
from xinshou.api.views import BODY_METHODS, ApiView

RefusedScreen = Callable[[Patient, Iterator[str]], dict[str, Any]]
"""As TextScreen, for texts that are not stored."""
UNREADABLE_BODY = (APIException, SuspiciousOperation, UnreadablePostError, RawPostDataException)
"""Cut off, without a length, no JSON."""
SAID_IN_VAIN = {400, 403, 404, 409, 412, 422}
HEARD_ALREADY = "idempotency-in-progress"
"""The first request with these words is on its way."""


class ScreensTexts:
    """For views that take a patient's own words. They are mounted with the risk door, `View.as_view(screen=...)`, since
    this app may not import `clinical`."""

    screen: TextScreen | None = None

    def text_screen(self) -> TextScreen:
        if self.screen is None:
            raise ImproperlyConfigured(f"{type(self).__name__} is mounted without the risk door")
        return self.screen


class HearsRefusals(ApiView):
    """What a patient wrote is read whatever becomes of the request: too fast, malformed, stale, under a key that is
    taken, about nothing that is there. Help is offered beside the refusal; it hangs on the words alone, so that a 404
    tells no more than ever."""

    hears_patients = True
    screen_refused: RefusedScreen | None = None

    def hear_refused(self, patient: Patient, body: Any) -> dict[str, Any]:
        """What the refusal says beside itself."""
        if self.screen_refused is None:
            raise ImproperlyConfigured(f"{type(self).__name__} is mounted without the door for refused words")
        return self.screen_refused(patient, words_in(body))

    def heard(self, request: Request) -> dict[str, Any]:
        if request.method not in BODY_METHODS or not request.user.is_authenticated or not person(request).is_patient:
            return {}
        return self.hear_refused(own_record(person(request)), whatever_was_sent(request))

    def over_limit(self, request: Request) -> dict[str, Any]:
        return self.heard(request)

    def handle_exception(self, exc: Exception) -> Response:
        problem = as_problem(exc)
        if problem and problem.status_code in SAID_IN_VAIN and not self._is_heard(problem):
            problem.extras |= self.heard(self.request)
        return super().handle_exception(problem or exc)  # type: ignore[no-any-return]

    def _is_heard(self, problem: Problem) -> bool:
        return problem.code == HEARD_ALREADY or "crisis_resources" in problem.extras


def words_in(body: object) -> Iterator[str]:
    """Every text of a body, in its order, whatever its shape."""
    waiting = [body]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, str):
            yield thing.encode("utf-8", "replace").decode().replace("\0", " ")
        elif isinstance(thing, dict | list):
            waiting.extend(reversed(list(thing.values()) if isinstance(thing, dict) else thing))


def whatever_was_sent(request: Request) -> object:
    """Nothing stands for what could not be read, too, once it has been asked for."""
    try:
        return sent(request) or leniently_read(request)
    except UNREADABLE_BODY:
        return leniently_read(request)


def leniently_read(request: Request) -> object:
    """Of a body that strict reading refuses: half a character, a NUL or a name said twice silences nobody."""
    try:
        raw = getattr(request, "raw_body", b"").decode("utf-8", "replace")
        return json.loads(raw, object_pairs_hook=lambda pairs: [value for _name, value in pairs])
    except (ValueError, RecursionError):
        return {}
