from functools import partial

from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import require_GET

from patients.access import actor_of, doctor_page
from patients.sessions import is_still_signed_in
from xinshou.live import Listener, stream
from xinshou.sse import last_event_id


@doctor_page
@require_GET
def live_events(request: HttpRequest) -> HttpResponseBase:
    """For open pages, which load anew what has changed: no word of anybody passes here. Listening is no use of the
    session; the stream ends when the session does."""
    is_alive = partial(is_still_signed_in, request.session.session_key)
    listener = Listener(actor_of(request), is_alive, with_data=False)
    return stream(request, listener, last_id=last_event_id(request))
