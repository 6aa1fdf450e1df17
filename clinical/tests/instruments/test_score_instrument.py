import json
import os
import subprocess
import sys
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest
from django.core.management.base import CommandError

from clinical.management.commands.score_instrument import Command

ROOT = Path(__file__).resolve().parents[3]
LINES = (
    b'{"id": "a", "instrument": "WHO5", "answers": [3, 3, 3, 2, 2]}\n'
    b"\n"
    b'{"id": "\xed\xa0\x80"}\n'
    b'{"id": "b", "instrument": "PHQ9", "answers": [9]}\n'
    b'{"id": "\\ud800", "instrument": "GAD-2", "answers": [3, 0]}'
)


def run(file: str) -> list[dict[str, object]]:
    out = StringIO()
    Command(stdout=out).handle(file=file)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_one_result_a_line_in_order_but_none_for_an_empty_one(tmp_path: Path) -> None:
    path = tmp_path / "forms.jsonl"
    path.write_bytes(LINES)
    results = run(str(path))
    assert [(entry["id"], entry["valid"]) for entry in results] == [
        ("a", True),
        (None, False),
        ("b", False),
        ("\ud800", True),
    ]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(LINES)))
    assert len(run("-")) == 4


def test_output_is_plain_ascii_whatever_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "forms.jsonl"
    path.write_text('{"id": "\u6885", "instrument": "PHQ2", "answers": [0, 0]}', encoding="utf-8")
    written = BytesIO()
    terminal = TextIOWrapper(written, encoding="ascii")
    Command(stdout=terminal).handle(file=str(path))
    terminal.flush()
    assert written.getvalue().startswith(b'{"id": "\\u6885", "valid": true, "total": 0')


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="No such file"):
        run(str(tmp_path / "missing.jsonl"))


def test_the_package_knows_no_django() -> None:
    probe = "import sys, clinical.instruments, clinical.instruments.jsonl; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", probe], cwd=ROOT, env=os.environ, check=False).returncode == 0
