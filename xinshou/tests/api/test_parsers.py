import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xinshou.api.parsers import MAX_DEPTH, parse_json
from xinshou.api.problems import Problem

CPU_SECONDS = 3
"""Of this thread: far more than a pass over a body takes, far less than a pass for each of its letters."""
REFUSED = [
    (b"[" * 100_000, "", "too-deep"),
    (b'{"a":' * 100_000, "", "too-deep"),
    (b'{"a":[' * 17 + b"]}" * 17, "", "too-deep"),
    (b'"' + b"[" * 10 + b'", ' + b"[" * 100, "", "too-deep"),
    (b'{"a": 1, "b": 2, "a": 3}', "a", "duplicate-key"),
    (b'{"a": {"b": 1, "b": 1}}', "b", "duplicate-key"),
    (b"NaN", "", "not-finite"),
    (b'{"a": Infinity}', "", "not-finite"),
    (b"-Infinity", "", "not-finite"),
    (b"1e999", "", "not-finite"),
    (b"-1e999", "", "not-finite"),
    (b"9" * 5000, "", "number-too-large"),
    (b'{"a": {"b": ["x\\u0000"]}}', "a.b.0", "nul-character"),
    (b'{"a\\u0000": 1}', "a?", "nul-character"),
    (b'{"a": "\\ud800"}', "a", "lone-surrogate"),
    (b'{"a": "\\udc00\\ud800"}', "a", "lone-surrogate"),
    (b'{"\\udfff": 1}', "?", "lone-surrogate"),
    (b'{"a": "\xed\xa0\x80"}', "", "not-utf8"),
    (b"\xff\xfe{\x00}\x00", "", "not-utf8"),
    (b"\xef\xbb\xbf{}", "", "invalid-json"),
    (b'{"a": "\x00"}', "", "invalid-json"),
    (b"{} {}", "", "invalid-json"),
    (b'{"a": 1,}', "", "invalid-json"),
    (b'{"a": tr', "", "invalid-json"),
    (b"{'a': 1}", "", "invalid-json"),
    (b"\xa0", "", "not-utf8"),
    ("\u00a0{}".encode(), "", "invalid-json"),
]


@pytest.mark.parametrize(("raw", "field", "code"), REFUSED, ids=lambda value: str(value)[:25])
def test_refuses_what_two_parsers_could_read_differently(raw: bytes, field: str, code: str) -> None:
    started = time.thread_time()
    with pytest.raises(Problem) as refused:
        parse_json(raw)
    assert [(error["field"], error["code"]) for error in refused.value.errors] == [(field, code)]
    assert time.thread_time() - started < CPU_SECONDS


@pytest.mark.parametrize(
    "raw",
    [
        b"[" * MAX_DEPTH + b"]" * MAX_DEPTH,
        b'{"a":[' * 15 + b"{}" + b"]}" * 15,
        b'{"a":[' * 16 + b"0" + b"]}" * 16,
        b'["' + b"[" * 999 + b'"]',
        b"[[],[]," * 3 + b"[]]]]",
    ],
)
def test_depth_counts_nesting_and_not_brackets(raw: bytes) -> None:
    assert parse_json(raw) == json.loads(raw)


@pytest.mark.parametrize(
    "raw",
    [b"[" + b"[]," * 340_000 + b"[]]", b"[]" * 500_000, b'{"a":{},' * 100_000, b'"\\' * 300_000],
    ids=lambda raw: str(raw[:12]),
)
def test_wide_bodies_are_refused_in_no_time(raw: bytes) -> None:
    started = time.thread_time()
    with pytest.raises(Problem):
        parse_json(raw)
    assert time.thread_time() - started < CPU_SECONDS


def test_long_lists_of_numbers_are_read_in_good_time() -> None:
    raw = b"[" + b"0," * 500_000 + b"0]"
    started = time.thread_time()
    assert len(parse_json(raw)) == 500_001
    assert time.thread_time() - started < CPU_SECONDS


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        parse_json(raw)
    except Problem as refused:
        assert refused.status_code == 400
        json.dumps(refused.errors).encode()


letters = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]))
numbers = st.integers(-(10**15), 10**15) | st.floats(allow_nan=False, allow_infinity=False)
trees = st.recursive(
    st.none() | st.booleans() | numbers | letters,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(letters, inner, max_size=4),
    max_leaves=20,
)


@given(trees, st.booleans())
def test_what_json_writes_is_read_as_it_was(tree: object, ascii_only: bool) -> None:
    assert parse_json(json.dumps(tree, ensure_ascii=ascii_only).encode()) == tree
