"""The headers of every response, whoever writes it. Known to Django's middleware and to what answers before Django."""

_POWERS = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media", "fullscreen",
    "geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection", "local-fonts", "magnetometer",
    "microphone", "midi", "payment", "picture-in-picture", "screen-wake-lock", "serial", "storage-access", "usb",
    "xr-spatial-tracking",
)  # fmt: skip
_SOURCES = (
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
)  # fmt: skip
_PASSKEYS = ", publickey-credentials-create=(self), publickey-credentials-get=(self)"
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "; ".join(_SOURCES),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{power}=()" for power in _POWERS) + _PASSKEYS,
    "Referrer-Policy": "same-origin",
    "Server": "web",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""Set where a view has not set its own, which only `/meta`, the schema, instruments and static files do.
Granian writes its name into Server where there is none."""


def strict_transport(seconds: int) -> str:
    """As Django's SecurityMiddleware writes it in production."""
    return f"max-age={seconds}; includeSubDomains; preload"
