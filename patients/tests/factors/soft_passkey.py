"""An authenticator in Python: keys in memory, answers as a browser sends them."""

import base64
import hashlib
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

ORIGIN, SITE = "http://testserver", "localhost"
PRESENT, VERIFIED, NEW_KEY = 0x01, 0x04, 0x40


def text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


@dataclass
class SoftPasskey:
    """`verified` False: it has not seen its owner. Fields may be changed to make it lie."""

    origin: str = ORIGIN
    site: str = SITE
    verified: bool = True
    counts: bool = True
    count: int = 0
    cross_origin: bool = False
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    credential_id: bytes = field(default_factory=lambda: secrets.token_bytes(32))

    def create(self, options: dict[str, Any]) -> dict[str, Any]:
        numbers = self.key.public_key().public_numbers()
        cose = {1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}
        key = bytes(16) + len(self.credential_id).to_bytes(2, "big") + self.credential_id + cbor2.dumps(cose)
        attestation = {"fmt": "none", "attStmt": {}, "authData": self._data(NEW_KEY) + key}
        said = self._said("webauthn.create", options["challenge"])
        return self._answer({"clientDataJSON": text(said), "attestationObject": text(cbor2.dumps(attestation))})

    def get(self, options: dict[str, Any]) -> dict[str, Any]:
        self.count += self.counts
        data, said = self._data(0), self._said("webauthn.get", options["challenge"])
        signature = self.key.sign(data + hashlib.sha256(said).digest(), ec.ECDSA(SHA256()))
        parts = {"clientDataJSON": said, "authenticatorData": data, "signature": signature}
        return self._answer({name: text(part) for name, part in parts.items()})

    def _data(self, more: int) -> bytes:
        flags = PRESENT | more | (VERIFIED if self.verified else 0)
        return hashlib.sha256(self.site.encode()).digest() + bytes([flags]) + self.count.to_bytes(4, "big")

    def _said(self, kind: str, challenge: str) -> bytes:
        said = {"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": self.cross_origin}
        return json.dumps(said).encode()

    def _answer(self, response: dict[str, str]) -> dict[str, Any]:
        own = text(self.credential_id)
        return {"id": own, "rawId": own, "type": "public-key", "response": response}
