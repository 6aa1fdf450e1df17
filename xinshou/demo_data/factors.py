"""The demo's second factors: seeds that anybody can compute, for people who do not exist. Pure, so that load tests may
import it."""

import base64
import hashlib

from django_otp.oath import hotp

STEP_SECONDS = 30


def demo_seed(username: str) -> str:
    """Base 32, as an authenticator app takes it."""
    return base64.b32encode(hashlib.sha256(f"XinShouCai demo {username}".encode()).digest()[:20]).decode("ascii")


def demo_code(username: str, seconds: float) -> str:
    """The code at this moment (seconds since 1970)."""
    return f"{hotp(base64.b32decode(demo_seed(username)), int(seconds) // STEP_SECONDS):06}"
