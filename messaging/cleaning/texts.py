import re
import unicodedata

from messaging.cleaning.base import CleanFile, NotAllowed, Unreadable

MARKUP = re.compile(r"\s*<(!doctype|!--|\?xml|html|head|body|script|svg|iframe|style|table|img|a|div|p|br|h1)\b", re.I)
"""What a browser that guesses would take for a page (WHATWG MIME Sniffing, 7.1, and SVG)."""
ALLOWED_CONTROLS = frozenset("\n\t\f")


def clean_text(data: bytes) -> CleanFile:
    """UTF-8 without a byte order mark, lines end with a line feed."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotAllowed from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not any(unicodedata.category(letter)[0] in "LNPS" for letter in text):
        raise Unreadable
    if MARKUP.match(text) or any(map(_is_control, text)):
        raise NotAllowed
    return CleanFile("text/plain", ".txt", text.encode())


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) == "Cc" and letter not in ALLOWED_CONTROLS
