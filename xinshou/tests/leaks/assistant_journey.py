"""What Dr Lin asks the assistant about Mei, by both doors, with names in it, answered and refused."""

from dataclasses import dataclass, field
from uuid import UUID

from django.test import Client

from chat.models import AssistantTurn
from clinical.models import PreVisitSummary
from xinshou.tests.canaries import Canaries
from xinshou.tests.leaks.risk_journey import Desk
from xinshou.tests.leaks.sinks import Listening


@dataclass
class AssistantJourney:
    canary: Canaries
    listening: Listening
    mei: Client
    mei_id: UUID
    lin: Desk
    identity: Canaries = field(repr=False)

    def travel(self) -> None:
        self.ask_on_the_dashboard()
        self.ask_by_api()
        self.be_refused()
        self.read()

    def ask_on_the_dashboard(self) -> None:
        draft = f"Event one waits [1]. {self.canary.ascii('draft')} was said [2]."
        self.listening.model.answer_when("a clinician read one patient's record", draft)
        who = " ".join(f"the {place.split()[-1]} is {text} ." for place, text in self.identity.words.items())
        page = f"/patients/{self.mei_id}/assistant/"
        asked = self.lin.browser.post(page, {"message": f"{self.canary('question')} and sleep? {who}"})
        assert asked.status_code == 302
        self.listening.work()
        turn = AssistantTurn.objects.filter(role="assistant").latest("created_at")
        assert (turn.status, turn.source) == ("DONE", "MODEL")
        place = f"{page}{turn.conversation_id}/"
        assert self.lin.browser.get(place).status_code == 200
        assert self.lin.browser.get(f"{place}turns/{turn.pk}/").status_code == 200
        assert b"message_complete" in b"".join(self.lin.browser.get(f"{place}turns/{turn.pk}/events/"))
        assert self.lin.browser.post(f"{place}summary/").status_code == 302

    def ask_by_api(self) -> None:
        root = f"/api/v1/clinical/doctor/patients/{self.mei_id}"
        key = {"Idempotency-Key": self.canary.ascii("key")}
        answer = self.lin.api.post(f"{root}/ai-chat", {"message": self.canary("question")}, headers=key)
        assert answer.status_code == 200
        talk = f"{root}/ai-conversations/{answer.json()['conversation_id']}"
        for path in (f"{root}/ai-conversations", talk, f"{root}/pre-visit-summaries"):
            assert self.lin.api.get(path).status_code == 200
        assert self.lin.api.post(f"{talk}/summarize").status_code == 200

    def be_refused(self) -> None:
        root, page = f"/api/v1/clinical/doctor/patients/{self.mei_id}", f"/patients/{self.mei_id}/assistant/"
        for body in (
            {"message": self.canary("refused") * 1000},
            {"message": self.canary("refused"), self.canary("unknown field"): 1},
            {"message": self.canary("refused"), "conversation_id": self.canary("conversation")},
        ):
            assert self.lin.api.post(f"{root}/ai-chat", body).status_code == 400
        assert self.lin.browser.post(page, {"message": self.canary("refused") * 1000}).status_code == 400

    def read(self) -> None:
        page = f"/patients/{self.mei_id}/"
        for talk in self.lin.browser.get(f"{page}conversations/").context.get("conversations", []):
            assert self.lin.browser.get(f"{page}conversations/{talk.pk}/").status_code == 200
        for summary in PreVisitSummary.objects.filter(patient_id=self.mei_id):
            assert self.lin.browser.get(f"{page}pre-visit/{summary.pk}/").status_code == 200
