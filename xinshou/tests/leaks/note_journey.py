"""What Dr Lin notes about Mei, by both doors: each word of a note, what is typed, refused, drafted and added."""

import json
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from clinical.models import ClinicalNote
from clinical.models.notes import LONGEST_NOTE, SECTIONS
from xinshou.tests.canaries import Canaries
from xinshou.tests.leaks.risk_journey import Desk
from xinshou.tests.leaks.sinks import Listening

PROMPT = "draft of a clinician's note"


@dataclass
class NoteJourney:
    canary: Canaries
    listening: Listening
    mei_id: UUID
    lin: Desk
    identity: Canaries = field(repr=False)

    def travel(self) -> None:
        self.write_by_api()
        self.write_on_the_dashboard()
        self.be_refused()

    def write_by_api(self) -> None:
        api, root = self.lin.api, "/api/v1/clinical/doctor"
        key = {"Idempotency-Key": self.canary.ascii("key")}
        notes = f"{root}/patients/{self.mei_id}/notes"
        made = api.post(notes, {"content": self.canary("note content")}, headers=key)
        assert made.status_code == 201
        place = f"{root}/notes/{made.json()['id']}"
        sections = {name: self.canary(f"note {name}") for name in SECTIONS}
        saved = api.put(place, {"sections": sections, "visit_date": "2026-01-05"})
        assert saved.status_code == 200
        for path in (notes, place, f"{place}/versions"):
            assert api.get(path).status_code == 200
        assert api.post(f"{place}/draft").status_code == 202
        self.listening.work()
        assert api.get(f"{place}/draft").status_code == 200
        etag = api.get(place)["ETag"]
        assert api.post(f"{place}/sign", headers={"If-Match": etag}).status_code == 200
        assert api.post(f"{place}/addenda", {"content": self.canary("addendum")}).status_code == 201
        thrown_away = api.post(notes, {"content": self.canary("discarded note")}).json()["id"]
        assert api.delete(f"{root}/notes/{thrown_away}").status_code == 204

    def write_on_the_dashboard(self) -> None:
        browser, notes = self.lin.browser, f"/patients/{self.mei_id}/notes/"
        assert browser.post(notes).status_code == 302
        note = ClinicalNote.objects.latest("created_at")
        page = f"{notes}{note.pk}/"
        typed = {"editor": uuid4().hex, "base_version": 1, "end": "1", "appointment": "", "visit_on": ""}
        assert browser.post(f"{page}autosave/", {**typed, "plan": self.canary("typed plan")}).status_code == 200
        who = " ".join(f"the {place.split()[-1]} is {text} ." for place, text in self.identity.words.items())
        words = {**typed, "text": f"{self.canary('typed text')} {who}", "then": "draft"}
        drafted = {"reported": [f"{self.canary.ascii('drafted line')} was said [1]."], "observed": []}
        self.listening.model.answer_when(PROMPT, json.dumps(drafted))
        assert browser.post(page, words).status_code == 302
        self.listening.work()
        note.refresh_from_db()
        assert note.drafted_by == "MODEL"
        assert browser.post(page, {**words, "text": self.canary("stale text")}).status_code == 409
        for path in (notes, page, f"{page}versions/", f"{page}sign/"):
            assert browser.get(path).status_code == 200
        assert browser.get(f"{page}draft/").status_code == 302
        assert browser.post(f"{page}sign/", {"base_version": note.version}).status_code == 302
        assert browser.post(f"{page}addendum/", {"content": self.canary("typed addendum")}).status_code == 302
        assert browser.post(notes).status_code == 302
        newest = ClinicalNote.objects.latest("created_at")
        assert browser.post(f"{notes}{newest.pk}/", {**typed, "text": self.canary("discarded")}).status_code == 302
        assert browser.post(f"{notes}{newest.pk}/discard/").status_code == 302

    def be_refused(self) -> None:
        place = f"/api/v1/clinical/doctor/patients/{self.mei_id}/notes"
        for body in (
            {"content": (self.canary("refused") * LONGEST_NOTE)[: LONGEST_NOTE + 1]},
            {"content": self.canary("refused"), self.canary("unknown field"): 1},
            {"content": self.canary("refused"), "appointment_id": self.canary("visit")},
        ):
            assert self.lin.api.post(place, body).status_code == 400
