"""Rules of shared style that no linter here checks. Layers between the apps are import-linter's, in `make lint`."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGES = ("xinshou", "patients", "clinical", "messaging", "chat", "reports", "loadtests")
MODULES = sorted(path for package in PACKAGES for path in (CHECKOUT / package).rglob("*.py"))
PRODUCT = [path for path in MODULES if not {"tests", "migrations", "loadtests"} & set(path.parts)]
TEMPLATES = sorted((CHECKOUT / "templates").rglob("*.html"))
BROAD_EXCEPTS = 3
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    return str(path.relative_to(CHECKOUT))


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions() -> Iterator[tuple[Path, FUNCTION]]:
    for path in PRODUCT:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, FUNCTION):
                yield path, node


def length(node: FUNCTION) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_there_is_something_to_look_at() -> None:
    assert len(PRODUCT) > 100
    assert len(TEMPLATES) > 30
    assert len(list(functions())) > 400


def test_files_have_at_most_450_lines() -> None:
    modules = [path for path in MODULES if "migrations" not in path.parts]
    long = [f"{name_of(path)}: {count}" for path in modules if (count := path.read_text("utf-8").count("\n")) > 450]
    assert long == []


def test_functions_have_at_most_60_lines() -> None:
    assert [f"{name_of(path)}:{node.name}" for path, node in functions() if length(node) > 60] == []


def test_the_median_function_has_at_most_10_lines() -> None:
    lengths = sorted(length(node) for _, node in functions())
    assert lengths[len(lengths) // 2] <= 10
    assert lengths[len(lengths) * 95 // 100] <= 40


def test_nothing_is_imported_inside_a_function() -> None:
    hidden = [
        f"{name_of(path)}:{inner.lineno}"
        for path, node in functions()
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert hidden == []


def is_broad(handler: ast.ExceptHandler) -> bool:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or ast.unparse(kind) in {"Exception", "BaseException"} for kind in kinds)


def test_broad_excepts_are_few_and_raise_again() -> None:
    broad = [
        (path, node)
        for path in PRODUCT
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ExceptHandler) and is_broad(node)
    ]
    swallowing = [
        f"{name_of(path)}:{node.lineno}"
        for path, node in broad
        if not any(isinstance(inner, ast.Raise) for inner in ast.walk(node))
    ]
    assert swallowing == []
    assert len(broad) <= BROAD_EXCEPTS


FORBIDDEN_NAMES = {
    "mark_safe": "text of people becomes markup",
    "csrf_exempt": "forms can be sent from anywhere",
    "receiver": "rules hide in signals",
    "SafeString": "text of people becomes markup",
}


@pytest.mark.parametrize("name", FORBIDDEN_NAMES)
def test_no_module_uses(name: str) -> None:
    users = [name_of(path) for path in PRODUCT if re.search(rf"\b{name}\b", path.read_text("utf-8"))]
    assert users == [], FORBIDDEN_NAMES[name]


def test_there_is_no_module_called_utils() -> None:
    assert [name_of(path) for path in MODULES if path.stem in {"utils", "helpers", "common", "misc"}] == []


FORBIDDEN_IN_TEMPLATES = {
    "a script that is not a file": r"<script(?![^>]*\bsrc=)[^>]*>",
    "a style element": r"<style\b",
    "a style attribute": r"\sstyle\s*=",
    "an event attribute": r"\son[a-z]+\s*=",
    "an htmx script": r"\bhx-on\b|\bhx-vals=[\"']js:",
    "a javascript address": r"javascript:",
    "unescaped text": r"\|\s*safe\b|\|\s*safeseq\b|{%\s*autoescape\s+off",
    "a third party": r"(?:src|href|action)\s*=\s*[\"'](?:https?:)?//",
}


@pytest.mark.parametrize("what", FORBIDDEN_IN_TEMPLATES)
def test_no_template_has(what: str) -> None:
    pattern = re.compile(FORBIDDEN_IN_TEMPLATES[what], re.IGNORECASE)
    assert [name_of(path) for path in TEMPLATES if pattern.search(path.read_text("utf-8"))] == []


def test_every_form_that_posts_carries_a_csrf_token() -> None:
    forms = re.compile(r"<form\b[^>]*\bmethod=[\"']post[\"'].*?</form>", re.IGNORECASE | re.DOTALL)
    naked = [
        name_of(path)
        for path in TEMPLATES
        for form in forms.findall(path.read_text("utf-8"))
        if "{% csrf_token %}" not in form and "partials/form.html" not in form
    ]
    assert naked == []
