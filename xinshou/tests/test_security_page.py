"""docs/security.md names tests as its proofs: each is there."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")
PROOF = re.compile(r"`([\w/]+/test_\w+\.py)(?:::(test_\w+))?`")


def names_in(file: str) -> set[str]:
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_proof_exists() -> None:
    proofs = PROOF.findall(PAGE)
    assert len(proofs) > 40
    assert [file for file, _ in proofs if not (ROOT / file).exists()] == []
    assert [f"{file}::{name}" for file, name in proofs if name and name not in names_in(file)] == []


def test_no_proof_is_written_so_that_it_is_not_checked() -> None:
    assert len(re.findall(r"test_\w+\.py", PAGE)) == len(PROOF.findall(PAGE))


def test_what_is_met_names_a_proof_or_says_whose_task_it_is() -> None:
    rows = [line.split("|") for line in PAGE.splitlines() if re.match(r"\| V[0-9]", line)]
    assert len(rows) > 45
    unproven = {cells[1].split()[0] for cells in rows if cells[2].strip().startswith("met") and "test_" not in cells[4]}
    assert unproven == {"V6.1", "V11.5", "V15.1-15.2"}
