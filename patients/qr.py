import base64
import io

import segno


def qr_png(text: str) -> str:
    """A PNG in base 64, with the white border that scanners need."""
    picture = io.BytesIO()
    segno.make(text, error="m").save(picture, kind="png", scale=5, border=4)
    return base64.b64encode(picture.getvalue()).decode("ascii")
