"""Page-sized reads about people."""

from collections.abc import Sequence

from patients.models import ConnectionRequest, Doctor
from xinshou.encryption import prefetch_keys

SEARCHED_AT_MOST = 500


def connection_requests(doctor: Doctor, *, status: str | None, search: str) -> Sequence[ConnectionRequest]:
    """The doctor's requests, newest first. A search decrypts what the doctor typed, in the newest 500."""
    requests = ConnectionRequest.objects.filter(doctor=doctor).select_related("patient__user").order_by("-created_at")
    if status:
        requests = requests.filter(status=status)
    if not search:
        return requests  # type: ignore[return-value]
    newest = list(requests[:SEARCHED_AT_MOST])
    prefetch_keys([request.patient_id for request in newest if request.patient_id])
    needle = search.casefold()
    return [request for request in newest if needle in request.typed_identifier.casefold()]
