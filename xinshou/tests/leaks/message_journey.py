"""Mei and Dr Lin write to each other, with files, drafts, snippets and refusals; each word is a canary."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from messaging.tests.factories import API, picture, upload
from xinshou.tests.canaries import Canaries
from xinshou.tests.leaks.risk_journey import Desk
from xinshou.tests.leaks.sinks import Listening


@dataclass
class MessageJourney:
    canary: Canaries
    listening: Listening
    mei: Client
    mei_id: UUID
    lin: Desk

    def travel(self) -> None:
        (row,) = self.mei.get(f"{API}/threads", {"search": self.lin.words["last_name"]}).json()["items"]
        self.thread = row["id"]
        self.write_by_api()
        self.be_refused()
        self.use_the_dashboard()
        self.listening.work()

    def write_by_api(self) -> None:
        for number, words in enumerate(("", "I want to kill myself")):
            body = {"content": f"{self.canary('message')} . {words} . {self.canary('end of message')}"}
            sent = self.mei.post(self.place("messages"), body, headers={"Idempotency-Key": f"message-{number}"})
            assert sent.json()["risk_alert"] is bool(words)
        file = upload(self.mei, self.canary("file content").encode(), f"{self.canary('file name')}.txt", "text/plain")
        body = {"message_type": "FILE", "attachment_ids": [file.json()["id"]]}
        assert self.mei.post(self.place("messages"), body).status_code == 200
        assert self.lin.api.get(f"{API}/attachments/{file.json()['id']}").status_code == 200
        made = self.lin.api.post(f"{API}/doctor/patients/{self.mei_id}/thread")
        assert made.json()["id"] == self.thread
        assert self.lin.api.post(self.place("messages"), {"content": self.canary("answer")}).status_code == 200
        assert self.lin.api.get(f"{API}/threads", {"search": self.canary("searched name")}).json()["total"] == 0
        for client in (self.mei, self.lin.api):
            assert client.get(f"{API}/threads/{self.thread}").status_code == 200
            assert client.get(f"{API}/unread").status_code == 200
            assert client.get(f"{API}/threads/unread-count").status_code == 200
            assert client.post(self.place("read")).status_code == 200
        assert self.mei.post(self.place("hide")).status_code == 400

    def place(self, verb: str) -> str:
        return f"{API}/threads/{self.thread}/{verb}"

    def be_refused(self) -> None:
        wrong: list[dict[str, Any]] = [
            {"content": self.canary("long message") * 700},
            {"content": self.canary("message"), self.canary("unknown field"): 1},
            {"content": self.canary("message"), "message_type": self.canary("type")},
            {"content": self.canary("message"), "attachment_ids": [self.canary("id")]},
        ]
        for body in wrong:
            assert self.mei.post(self.place("messages"), body).status_code == 400
        lost = {"content": f"{self.canary('lost')} . I want to die . {self.canary('lost')}"}
        assert self.mei.post(f"{API}/threads/{uuid4()}/messages", lost).status_code == 404
        for data in (
            f"<!doctype html>{self.canary('page')}".encode(),
            b"\x89PNG\r\n\x1a\n" + self.canary("x").encode(),
        ):
            assert upload(self.mei, data, f"{self.canary('file name')}.txt").status_code == 400

    def use_the_dashboard(self) -> None:
        browser, canary = self.lin.browser, self.canary
        page = f"/messages/{self.thread}/"
        assert browser.get(f"/messages/with/{self.mei_id}/").status_code == 302
        badges = ("/messages/badge/", "/messages/waiting/")
        for path in ("/messages/", page, f"{page}?before=2", *badges, "/messages/snippets/"):
            assert browser.get(path).status_code == 200, path
        assert browser.post("/messages/", {"search": canary("searched")}).status_code == 200
        assert browser.post(f"{page}draft/", {"content": canary("draft")}).status_code == 200
        assert browser.post(page, self.form(canary("form message"))).status_code == 302
        file = SimpleUploadedFile(f"{canary('form file')}.png", picture())
        assert browser.post(page, self.form(canary("with file")) | {"file": file}).status_code == 302
        assert browser.post(page, self.form(canary("refused") * 700)).status_code == 400
        attachment = self.mei.get(f"{API}/threads/{self.thread}").json()["messages"][-1]["attachments"][0]["id"]
        assert browser.get(f"/messages/attachments/{attachment}/?variant=thumbnail").status_code == 200
        snippet = {"title": canary("snippet title"), "text": canary("snippet text")}
        assert browser.post("/messages/snippets/", snippet).status_code == 302
        kept = self.lin.doctor.snippets.get()
        changed = {"title": canary("snippet title"), "text": canary("snippet text")}
        assert browser.post(f"/messages/snippets/{kept.pk}/", changed).status_code == 302
        assert browser.post(page, self.form(canary("typed"), snippet=str(kept.pk))).status_code == 200
        assert browser.post(f"/messages/snippets/{kept.pk}/delete/").status_code == 302
        assert browser.post("/mail/").status_code == 302
        assert browser.get("/mail/").status_code == 200
        assert browser.post(f"{page}draft/", {"content": canary("another draft")}).status_code == 200

    def form(self, content: str, **more: str) -> dict[str, Any]:
        return {"message_id": str(uuid4()), "content": content, "end": "1", **more}
