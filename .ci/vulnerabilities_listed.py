"""Exit code 0 when pypi.org tells vulnerabilities here: one question before pip-audit asks about every package.

A mirror may answer and know none; asking it about all packages would only burden it."""

import importlib.metadata
import json
import urllib.request

version = importlib.metadata.version("django")
with urllib.request.urlopen(f"https://pypi.org/pypi/django/{version}/json", timeout=5) as answer:
    json.load(answer)["vulnerabilities"]
