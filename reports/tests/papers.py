"""What stands on paper."""

import re
import subprocess


def words_of(pdf: bytes) -> str:
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()


def plain(text: str) -> str:
    """Without the marks of direction that pdftotext adds; heh with hamza as the two characters that people type."""
    return re.sub("[\u202a-\u202e\u2066-\u2069]", "", text).replace("\u06c0", "ه\u0654")
