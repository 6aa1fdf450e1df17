"""One thread: to read, and to write into. Without scripts it is a page with a form; with them its parts are swapped."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.exceptions import BadRequest
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import reswap, retarget
from django_htmx.middleware import HtmxDetails

from messaging.access import Side, find_thread, open_thread, record_read
from messaging.cleaning import NotAllowed, Unreadable
from messaging.forms import ComposerForm, DraftForm, new_message_id
from messaging.models import Attachment, MessageType, Party, Thread
from messaging.models.threads import CONTENT_LENGTH
from messaging.queries.thread_page import ThreadPage, composer_of, last_words_of, snippets_of, thread_page
from messaging.services.attachments import QuotaExceeded, keep_upload
from messaging.services.drafts import keep_draft
from messaging.services.messages import NewMessage, NotConnected, WrittenBefore, send_message
from messaging.services.threads import mark_read
from messaging.storage import StoreUnavailable
from patients import audit
from patients.access import actor_of, doctor_of, doctor_page, is_looked_at
from patients.models import AccessCategory, AccessPurpose, AuditAction
from xinshou.uploads import SealedUpload, takes_files

FILE_REFUSALS = {
    NotAllowed: _("Files of this type cannot be sent. Allowed are pictures, PDF, Word (.docx) and plain text (.txt)."),
    Unreadable: _("The file is damaged, locked, or holds something that cannot be taken out, such as a macro."),
    QuotaExceeded: _("Your files take up all the room that an account has."),
    StoreUnavailable: _("Files cannot be stored right now. Try again soon, or send the words without the file."),
}


@dataclass(frozen=True)
class Shown:
    """How the page is shown: with a form that was refused, or with words that a snippet was added to."""

    form: ComposerForm | None = None
    text: str | None = None
    status: int = 200

    @property
    def typed(self) -> str | None:
        return self.form.data.get("content", "") if self.form else self.text


@takes_files
@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
def thread(request: HttpRequest, thread_id: UUID) -> HttpResponse:
    """Opening it is reading it; a page that is open in a window nobody looks at says so by sending no X-Seen."""
    if request.method == "POST":
        return _write(request, thread_id)
    if HtmxDetails(request).target == "thread-live":
        return _renewed(request, thread_id)
    with transaction.atomic():
        found, side = open_thread(actor_of(request), thread_id)
        page = thread_page(found, side, before=_whole_number(request.GET.get("before")))
        if is_looked_at(request):
            _mark_shown(page, side)
        return _show(request, page, Shown())


def _mark_shown(page: ThreadPage, side: Side) -> None:
    """Neither what stands on an earlier page nor what came meanwhile."""
    if page.first_new is None:
        return
    mark_read(page.thread, side.party, since=page.first_sequence, through=page.last_sequence)


@transaction.atomic
def _renewed(request: HttpRequest, thread_id: UUID) -> HttpResponse:
    """A page asks every few seconds: the access log hears of it only when there was something new to read."""
    found, side = find_thread(actor_of(request), thread_id)
    page = thread_page(found, side)
    if is_looked_at(request) and "X-Seen" in request.headers:
        _mark_shown(page, side)
    if request.headers.get("If-None-Match") == f'"{page.version}"':
        return HttpResponseNotModified()
    record_read(side.user, found.patient_id)
    return _live(request, page)


def _whole_number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 and int(text) else None


def _live(request: HttpRequest, page: ThreadPage, **more: Any) -> HttpResponse:
    context = {"page": page, "now": timezone.now(), "place": request.path, **more}
    return render(request, "messaging/_live.html", context)


def _show(request: HttpRequest, page: ThreadPage, shown: Shown) -> HttpResponse:
    context = {"page": page, "now": timezone.now(), "place": request.path, "nav": "messages"}
    context |= _composer(request, page.thread, shown) if page.is_open else _unsent(shown)
    return render(request, "messaging/thread.html", context, status=shown.status)


def _composer(request: HttpRequest, thread: Thread, shown: Shown) -> dict[str, Any]:
    """How to reach the patient is part of the profile, so its reading is logged."""
    doctor = doctor_of(actor_of(request))
    composer = composer_of(thread, doctor)
    audit.record(
        doctor.user, AuditAction.READ, category=AccessCategory.PROFILE, purpose=AccessPurpose.CARE,
        patient_id=thread.patient_id,
    )  # fmt: skip
    return {
        "composer": composer,
        "reach_out": composer.reach_out,
        "form": shown.form,
        "text": composer.draft if shown.typed is None else shown.typed,
        "message_id": _id_of(shown.form),
        "limit": CONTENT_LENGTH,
    }


def _unsent(shown: Shown) -> dict[str, Any]:
    """Words into a thread that has ended: their writer sees them once more."""
    return {"form": shown.form, "unsent": shown.typed}


def _id_of(form: ComposerForm | None) -> str:
    """The same form sent again is the same message, unless its id was none."""
    return str(form.cleaned_data["message_id"]) if form and "message_id" in form.cleaned_data else new_message_id()


def _write(request: HttpRequest, thread_id: UUID) -> HttpResponse:
    """The file is cleaned and stored before the message's transaction; without the message it stays unsent, and the
    sweeper takes it."""
    found, side = find_thread(actor_of(request), thread_id)
    if "snippet" in request.POST:
        return _again(request, thread_id, Shown(text=_with_snippet(request)))
    form = ComposerForm(request.POST, request.FILES)
    if not form.is_valid():
        return _again(request, thread_id, Shown(form=form, status=400))
    file = _kept_file(form, side)
    if form.errors:
        return _again(request, thread_id, Shown(form=form, status=400))
    try:
        send_message(found, side.party, _new_message(form, file))
    except NotConnected:
        form.add_error(None, _("You are not connected any more. Nobody will read this."))
        return _again(request, thread_id, Shown(form=form, status=403))
    except WrittenBefore:
        return _sent(request, thread_id)
    return _sent(request, thread_id)


def _kept_file(form: ComposerForm, side: Side) -> Attachment | None:
    """None when there is none, or when it was refused: then the form says why."""
    file: SealedUpload | None = form.cleaned_data["file"]
    if file is None:
        return None
    try:
        return keep_upload(side.user, name=file.name, data=file.read())
    except tuple(FILE_REFUSALS) as refusal:
        form.add_error("file", str(FILE_REFUSALS[type(refusal)]))
        return None


def _new_message(form: ComposerForm, file: Attachment | None) -> NewMessage:
    kind = MessageType.TEXT if file is None else MessageType.IMAGE if file.is_image else MessageType.FILE
    return NewMessage(
        form.cleaned_data["content"] or None, kind, [file.pk] if file else [], id=form.cleaned_data["message_id"]
    )


def _with_snippet(request: HttpRequest) -> str:
    """What was typed, and the snippet below it; an unknown one adds nothing."""
    typed = request.POST.get("content", "").replace("\0", "")
    chosen = [
        snippet.text
        for snippet in snippets_of(doctor_of(actor_of(request)))
        if str(snippet.pk) == request.POST["snippet"]
    ]
    return "\n".join(filter(None, [typed, *chosen]))[:CONTENT_LENGTH]


@transaction.atomic
def _again(request: HttpRequest, thread_id: UUID, shown: Shown) -> HttpResponse:
    """Nothing that was typed is lost."""
    found, side = open_thread(actor_of(request), thread_id)
    page = thread_page(found, side)
    if not HtmxDetails(request):
        return _show(request, page, shown)
    if page.is_open:
        context = {"page": page, "place": request.path, **_composer(request, found, shown)}
        part = render(request, "messaging/_composer.html", context, status=shown.status)
    else:
        part = render(request, "messaging/_unsent.html", _unsent(shown), status=shown.status)
    return reswap(retarget(part, "#composer"), "outerHTML")


@transaction.atomic
def _sent(request: HttpRequest, thread_id: UUID) -> HttpResponse:
    if not HtmxDetails(request):
        return redirect(f"{reverse('messaging:thread', args=[thread_id])}#latest")
    found, side = open_thread(actor_of(request), thread_id)
    return _live(request, thread_page(found, side), **_composer(request, found, Shown(text="")), just_sent=True)


@doctor_page
@require_POST
@transaction.atomic
def draft(request: HttpRequest, thread_id: UUID) -> HttpResponse:
    """Kept here and not in the browser, where whoever takes the computer would find it."""
    found, _side = find_thread(actor_of(request), thread_id)
    form = DraftForm(request.POST)
    if not form.is_valid() or not found.is_open:
        raise BadRequest
    text = form.cleaned_data["content"]
    if text != last_words_of(found, Party.DOCTOR):
        keep_draft(found, text)
    return render(request, "messaging/_draft_state.html", {"now": timezone.now(), "is_empty": not text.strip()})
