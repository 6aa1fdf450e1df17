"""What Mei says to the companion: by every door, with words of danger, with who she is, well and refused."""

from dataclasses import dataclass, field
from typing import Any

from django.test import Client

from chat.models import Conversation, Turn
from xinshou.tests.canaries import Canaries
from xinshou.tests.leaks.sinks import Listening

CHAT = "/api/v1/chat"


@dataclass
class ChatJourney:
    canary: Canaries
    listening: Listening
    mei: Client
    identity: Canaries = field(repr=False)

    def travel(self) -> None:
        self.set_boundaries()
        talk = self.talk()
        self.stream(talk)
        self.prepare_a_visit()
        self.be_refused(talk)
        self.read_and_end(talk)

    def set_boundaries(self) -> None:
        topics = {"topics": [self.canary("boundary"), self.canary("boundary")]}
        assert self.mei.put("/api/v1/clinical/boundaries", topics).status_code == 200
        assert self.mei.get("/api/v1/clinical/boundaries").json()["topics"] == topics["topics"]

    def talk(self) -> str:
        """What the model answers is a word of its own, as it would be the patient's again."""
        self.listening.model.answer_when("You are the companion in an app", f"Thank you, {self.canary.ascii('reply')}.")
        who = " ".join(f"my {place.split()[-1]} is {text} ." for place, text in self.identity.words.items())
        first = self.send(f"{self.canary('said')} and the rain went on all day long. {who}")
        body = self.mei.get(f"{CHAT}/messages/{first['message_id']}").json()
        assert (body["status"], body["source"]) == ("DONE", "MODEL")
        again = self.send(f"I want to kill myself . {self.canary('danger')}", conversation_id=first["conversation_id"])
        assert again["source"] == "SAFETY"
        return str(first["conversation_id"])

    def send(self, text: str, path: str = CHAT, **more: Any) -> Any:
        key = {"Idempotency-Key": self.canary.ascii("key")}
        sent = self.mei.post(f"{path}?wait=0", {"message": text, **more}, headers=key)
        assert sent.status_code == (200 if sent.json()["reply"] else 202)
        self.listening.work()
        return sent.json()

    def stream(self, talk: str) -> None:
        body = {"message": f"{self.canary('streamed')} and then the bus was late again.", "conversation_id": talk}
        streaming = self.mei.post(f"{CHAT}/stream", body)
        self.listening.work()
        said = b"".join(streaming).decode()
        assert "event: metadata" in said
        turn = Turn.objects.filter(conversation=talk).order_by("-sequence")[0]
        again = b"".join(self.mei.get(f"{CHAT}/messages/{turn.pk}/events")).decode()
        assert "event: text_delta" in again

    def prepare_a_visit(self) -> None:
        talk = self.send(self.canary("visit"), f"{CHAT}/pre-visit")["conversation_id"]
        for place in ("complaint", "changes"):
            self.send(f"{self.canary(place)} and much rain.", f"{CHAT}/pre-visit", conversation_id=talk)
        assert self.mei.post(f"{CHAT}/conversations/{talk}/end").json()["pre_visit_summary_id"] is not None
        self.listening.work()

    def be_refused(self, talk: str) -> None:
        picture = {"media_type": "image/png", "data": self.canary.ascii("picture")}
        for body in (
            {"message": self.canary("refused"), "images": [picture]},
            {"message": self.canary("refused") * 1000},
            {"message": self.canary("refused"), self.canary("unknown field"): 1},
            {"message": self.canary("refused"), "conversation_id": self.canary("conversation")},
        ):
            assert self.mei.post(f"{CHAT}?wait=0", body).status_code == 400
        assert self.mei.get(f"{CHAT}/messages/{self.canary('message id')}").status_code == 404

    def read_and_end(self, talk: str) -> None:
        memory = f"It rained all day. {self.canary.ascii('memory')} was warm."
        self.listening.model.answer_when("the memory of a conversation", memory)
        assert self.mei.post(f"{CHAT}/conversations/{talk}/end").status_code == 200
        self.listening.work()
        assert self.mei.get(f"{CHAT}/conversations").status_code == 200
        assert self.mei.get(f"{CHAT}/conversations/{talk}").status_code == 200
        assert Conversation.objects.filter(summary__isnull=False).exists()
        assert self.mei.get("/api/v1/privacy/egress-log").json()["total"] > 0
