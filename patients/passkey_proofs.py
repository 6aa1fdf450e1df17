"""WebAuthn by the library `webauthn`: what a browser is asked and what its answer proves. No database here.

User verification is always required: a passkey stands for "something one has and something one knows or is"."""

from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from django.conf import settings
from django.http import HttpRequest
from rest_framework.request import Request
from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import (
    base64url_to_bytes,
    bytes_to_base64url,
    decode_credential_public_key,
    decoded_public_key_to_cryptography,
    options_to_json_dict,
    parse_cbor,
    parse_client_data_json,
)
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AttestationFormat,
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

TIMEOUT_MS = 5 * 60 * 1000
FORMATS = {AttestationFormat.NONE, AttestationFormat.PACKED}
"""What devices send that are not asked for an attestation. The library reads others, some not safely."""
_MALFORMED = (
    WebAuthnException, InvalidSignature, UnsupportedAlgorithm,
    ValueError, TypeError, KeyError, IndexError, RecursionError,
)  # fmt: skip
"""The library names most faults of an answer; odd JSON and a key of odd CBOR reach plain Python's."""


class NotProved(Exception):
    """The answer proves nothing: malformed, of another site, without its owner, not signed by this key."""


@dataclass(frozen=True)
class NewKey:
    """Both as base64url."""

    credential_id: str
    public_key: str
    sign_count: int


def origins_of(request: HttpRequest | Request) -> list[str]:
    """Those of the settings; outside of production, where none are set, the page's own."""
    return settings.PASSKEY_ORIGINS or [f"{request.scheme}://{request.get_host()}"]


def ask_to_create(challenge: bytes, *, handle: bytes, label: str, site: str, known: list[str]) -> dict[str, Any]:
    """PublicKeyCredentialCreationOptions as JSON. Not discoverable if the device lets us choose: a phone that is
    searched should not list where it may sign in. No attestation: we need not know whose make the device is."""
    return options_to_json_dict(
        generate_registration_options(
            rp_id=settings.PASSKEY_RP_ID,
            rp_name=site,
            user_id=handle,
            user_name=label,
            challenge=challenge,
            timeout=TIMEOUT_MS,
            exclude_credentials=_described(known),
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.DISCOURAGED,
                user_verification=UserVerificationRequirement.REQUIRED,
            ),
        )
    )


def ask_to_sign(challenge: bytes, *, known: list[str]) -> dict[str, Any]:
    """PublicKeyCredentialRequestOptions as JSON."""
    return options_to_json_dict(
        generate_authentication_options(
            rp_id=settings.PASSKEY_RP_ID,
            challenge=challenge,
            timeout=TIMEOUT_MS,
            allow_credentials=_described(known),
            user_verification=UserVerificationRequirement.REQUIRED,
        )
    )


def challenge_in(credential: dict[str, Any]) -> bytes:
    """The challenge that the answer says it answers. Raises NotProved, also for an answer out of a foreign frame."""
    try:
        said = parse_client_data_json(base64url_to_bytes(credential["response"]["clientDataJSON"]))
    except _MALFORMED:
        raise NotProved from None
    if said.cross_origin:
        raise NotProved
    return said.challenge


def check_new_key(credential: dict[str, Any], *, challenge: bytes, origins: list[str]) -> NewKey:
    """Raises NotProved."""
    try:
        attestation = parse_cbor(base64url_to_bytes(credential["response"]["attestationObject"]))
        if attestation["fmt"] not in FORMATS:
            raise NotProved
        new = verify_registration_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=settings.PASSKEY_RP_ID,
            expected_origin=origins,
            require_user_verification=True,
        )
        decoded_public_key_to_cryptography(decode_credential_public_key(new.credential_public_key))
    except _MALFORMED:
        raise NotProved from None
    key = bytes_to_base64url(new.credential_public_key)
    return NewKey(bytes_to_base64url(new.credential_id), key, new.sign_count)


def check_signature(
    credential: dict[str, Any], *, challenge: bytes, origins: list[str], public_key: str, sign_count: int
) -> int:
    """The new count. Raises NotProved, also when the count did not rise: then there may be a copy of the key."""
    try:
        proof = verify_authentication_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=settings.PASSKEY_RP_ID,
            expected_origin=origins,
            credential_public_key=base64url_to_bytes(public_key),
            credential_current_sign_count=sign_count,
            require_user_verification=True,
        )
    except _MALFORMED:
        raise NotProved from None
    return proof.new_sign_count


def _described(known: list[str]) -> list[PublicKeyCredentialDescriptor]:
    return [PublicKeyCredentialDescriptor(id=base64url_to_bytes(credential_id)) for credential_id in known]
