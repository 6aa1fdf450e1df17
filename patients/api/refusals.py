from rest_framework.response import Response
from rest_framework.views import APIView

from patients.services.credentials import Refusal
from xinshou.api.problems import Problem


class AnswersRefusals(APIView):
    """Turns a service's Refusal into the problem of its code."""

    def handle_exception(self, exc: Exception) -> Response:
        if isinstance(exc, Refusal):
            exc = Problem(exc.status, exc.code)
        return super().handle_exception(exc)
