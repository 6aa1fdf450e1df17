"""Somebody who comes, sets up a second factor, forgets the password and leaves; and what a doctor does with theirs."""

import json
import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.core import mail
from django.core.mail import EmailMessage
from django.test import Client
from django.utils import timezone

from patients.models import ApiToken, HolidayCover, Passkey
from patients.services.second_factor import code_at, step_at
from patients.tests.base import api, api_with_token, open_session
from patients.tests.factors.soft_passkey import SoftPasskey, text
from patients.tokens import digest_of, issue_token
from xinshou.tests.canaries import Canaries
from xinshou.tests.leaks.risk_journey import Desk
from xinshou.tests.leaks.sinks import Listening

AUTH, MFA, OWN = "/api/v1/auth", "/api/v1/mfa", "/second-factor"


def set_up_factor(canary: Canaries, client: Client) -> list[str]:
    """The backup codes; seed and codes are secrets."""
    begun = client.post(f"{MFA}/setup").json()
    seed = canary.secret("totp seed", begun["secret"])
    keep_codes(canary, begun["backup_codes"])
    code = code_at(seed, step_at(timezone.now()))
    assert client.post(f"{MFA}/verify-setup", {"code": code}).status_code == 200
    return list(begun["backup_codes"])


def keep_codes(canary: Canaries, codes: list[str]) -> None:
    for code in codes:
        canary.secret("backup code", code)
        canary.secret("backup code without dashes", code.replace("-", ""))


@dataclass
class AccountJourney:
    canary: Canaries
    listening: Listening
    lin: Desk
    osei: Desk
    lin_codes: list[str]
    mei_name: str
    mei_id: UUID

    def travel(self) -> None:
        self.come()
        self.prove()
        self.forget_the_password()
        self.lock_out_whoever_holds_the_phone()
        self.leave()
        self.sign_in_as_a_doctor()
        self.use_the_doctors_passkey()
        self.name_a_cover()
        self.hand_over()
        self.break_the_glass()

    def come(self) -> None:
        canary = self.canary
        self.name, self.password = canary("guest name"), canary("guest password") + " nine lamps"
        self.email = f"{canary('guest email')}@nowhere.example"
        body = {"username": self.name, "password": self.password, "email": self.email, "alias": canary("guest alias")}
        token = api().post(f"{AUTH}/register", body).json()["access_token"]
        self.client = api_with_token(canary.secret("token", token))
        self.codes = set_up_factor(canary, self.client)

    def prove(self) -> None:
        client, canary = self.client, self.canary
        assert client.get(f"{MFA}/status").json()["is_verified"] is True
        assert client.post(f"{MFA}/verify", {"code": self.codes[0]}).status_code == 200
        assert client.post(f"{AUTH}/step-up", {"password": self.password}).status_code == 200
        fresh = client.post(f"{MFA}/regenerate-backup-codes", {"code": self.codes[1]}).json()["backup_codes"]
        keep_codes(canary, fresh)
        login = {"username": self.name, "password": self.password, "device_label": canary("guest device")}
        waiting = canary.secret("pre-MFA token", api().post(f"{AUTH}/login", login).json()["access_token"])
        answer = api_with_token(waiting).post(f"{AUTH}/login/mfa", {"code": fresh[0]})
        canary.secret("token", answer.json()["access_token"])
        self.use_a_passkey(fresh[2])
        assert client.post(f"{MFA}/disable", {"code": fresh[1]}).status_code == 200

    def use_a_passkey(self, code: str) -> None:
        client, canary, key = self.client, self.canary, SoftPasskey()
        canary.secret("credential id", text(key.credential_id))
        canary.secret("public key", text(key.key.public_key().public_numbers().x.to_bytes(32, "big")))
        assert client.post(f"{MFA}/verify", {"code": code}).status_code == 200
        asked = client.post(f"{MFA}/passkeys/options").json()["public_key"]
        canary.secret("challenge", asked["challenge"])
        added = client.post(f"{MFA}/passkeys", {"name": canary("passkey name"), "credential": key.create(asked)})
        assert added.status_code == 201
        own = f"{MFA}/passkeys/{added.json()['id']}"
        assert client.put(own, {"name": canary("passkey's new name")}).status_code == 200
        asked = client.post(f"{MFA}/passkeys/challenge").json()["public_key"]
        assert client.post(f"{MFA}/passkeys/verify", {"credential": key.get(asked)}).status_code == 200
        login = {"username": self.name, "password": self.password}
        waiting = api_with_token(api().post(f"{AUTH}/login", login).json()["access_token"])
        asked = waiting.post(f"{AUTH}/login/passkey/options").json()["public_key"]
        assert waiting.post(f"{AUTH}/login/passkey", {"credential": key.get(asked)}).status_code == 200
        assert len(client.get(f"{MFA}/passkeys").json()) == 1

    def forget_the_password(self) -> None:
        """The mail holds the token, and nothing else that is not constant."""
        sent = len(mail.outbox)
        assert api().post(f"{AUTH}/forgot-password", {"email": self.email}).status_code == 200
        assert (
            Client().post("/forgot-password/", {"email": self.canary.ascii("nobody") + "@nowhere.example"}).status_code
            == 200
        )
        self.listening.work()
        assert len(mail.outbox) == sent + 1
        self.mail: EmailMessage = mail.outbox.pop()
        token = re.search(r"#([0-9a-f]{64})", str(self.mail.body))
        assert token
        self.password = self.canary("new guest password") + " ten lamps"
        body = {"token": token[1], "new_password": self.password}
        assert api().post(f"{AUTH}/reset-password", body).status_code == 200
        assert Client().get("/reset-password/").status_code == 200

    def lock_out_whoever_holds_the_phone(self) -> None:
        canary = self.canary
        body = {
            "username": canary("second guest"),
            "password": canary("second password") + " six lamps",
            "alias": canary("a"),
        }
        registered = api().post(f"{AUTH}/register", body).json()
        client = api_with_token(canary.secret("token", registered["access_token"]))
        assert client.post(f"{AUTH}/lock").status_code == 200

    def leave(self) -> None:
        login = {"username": self.name, "password": self.password}
        client = api_with_token(api().post(f"{AUTH}/login", login).json()["access_token"])
        assert client.delete(f"{AUTH}/me", {"password": self.password}).status_code == 204

    def sign_in_as_a_doctor(self) -> None:
        canary, browser = self.canary, Client()
        open_session(browser, self.lin.doctor.user)
        for path in (f"{OWN}/", "/step-up/"):
            assert browser.get(path).status_code == 200
        wrong = {"password": canary("wrong passphrase")}
        assert browser.post("/step-up/", wrong).status_code == 400
        page = browser.post(f"{OWN}/backup-codes/", {"code": self.lin_codes[0]})
        keep_codes(canary, page.context["codes"])
        page = browser.post(f"{OWN}/set-up/", {"code": page.context["codes"][0]})
        seed = canary.secret("second seed", page.context["secret"])
        page = browser.post(f"{OWN}/confirm/", {"code": code_at(seed, step_at(timezone.now()))})
        keep_codes(canary, page.context["codes"])
        self.lin_browser: Any = browser

    def use_the_doctors_passkey(self) -> None:
        browser, key = self.lin_browser, SoftPasskey()
        asked = browser.post(f"{OWN}/passkeys/options/").json()["public_key"]
        name = self.canary("doctor's passkey")
        body = {"name": name, "credential": json.dumps(key.create(asked))}
        assert browser.get(f"{OWN}/passkeys/new/").status_code == 200
        assert browser.post(f"{OWN}/passkeys/new/", body).status_code == 302
        own = f"{OWN}/passkeys/{Passkey.objects.get(user=self.lin.doctor.user).pk}/"
        assert browser.get(own).status_code == 200
        assert browser.post(own, {"name": self.canary("another name of it")}).status_code == 302
        assert browser.get("/step-up/factor/").status_code == 200
        asked = browser.post("/step-up/passkey/options/").json()["public_key"]
        assert browser.post("/step-up/passkey/", {"credential": json.dumps(key.get(asked))}).status_code == 302
        assert browser.post(f"{OWN}/app/remove/").status_code == 302
        browser.post(f"{OWN}/set-up/")
        assert browser.post(f"{own}remove/").status_code == 302

    def name_a_cover(self) -> None:
        """Over by the time of the hand-over."""
        covers, today = "/api/v1/clinical/doctor/covers", timezone.now().date()
        period = {"starts_on": str(today + timedelta(days=2)), "ends_on": str(today + timedelta(days=3))}
        token = issue_token(self.lin.doctor.user, is_verified=True)
        ApiToken.objects.filter(digest=digest_of(token)).update(proved_at=timezone.now())
        client = api_with_token(token)
        made = client.post(covers, {"covering_id": str(self.osei.doctor.pk), **period})
        assert made.status_code == 201
        assert len(client.get(covers).json()) == 1
        assert self.osei.api.get("/api/v1/clinical/doctor/covered-patients").json() == []
        assert client.delete(f"{covers}/{made.json()['id']}").status_code == 204
        browser = self.lin_browser
        assert browser.get("/cover/").status_code == 200
        assert browser.post("/cover/new/", {"covering": str(self.osei.doctor.pk), **period}).status_code == 302
        assert browser.post(f"/cover/{HolidayCover.objects.latest('starts_at').pk}/end/").status_code == 302

    def hand_over(self) -> None:
        form = {"patient": str(self.mei_id), "colleague": str(self.osei.doctor.pk), "message": self.canary("hand-over")}
        assert self.lin_browser.get("/hand-over/").status_code == 200
        assert self.lin_browser.post("/hand-over/", form).status_code == 302

    def break_the_glass(self) -> None:
        osei = Client()
        open_session(osei, self.osei.doctor.user)
        body = {"identifier": self.mei_name, "reason": self.canary("emergency reason") + " and nobody can be reached"}
        assert osei.get("/emergency-access/").status_code == 200
        opened = osei.post("/emergency-access/", body)
        assert opened.status_code == 302
        assert osei.get(opened["Location"]).status_code == 200
        (waiting,) = self.lin_browser.get("/emergency-access/").context["waiting"]
        assert self.lin_browser.post(f"/emergency-access/{waiting.pk}/review/").status_code == 302
