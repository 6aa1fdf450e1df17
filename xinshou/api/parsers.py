"""JSON in, read strictly: what two parsers could understand differently is refused, naming where it stands."""

import json
import math
import re
from collections import Counter
from collections.abc import Mapping
from typing import IO, Any, cast

from django.core.exceptions import TooManyFilesSent
from django.http.multipartparser import MultiPartParser, MultiPartParserError
from django.utils.datastructures import MultiValueDict
from rest_framework.parsers import BaseParser

from xinshou.api.problems import Problem, invalid

MAX_BODY_BYTES = 1024 * 1024
MAX_DEPTH = 32
MAX_CONTAINERS = 10_000
"""Lists and objects of one body: far more than any endpoint takes, few enough to be made in a moment."""
MAX_NUMBER_LENGTH = 20
"""Digits of a whole number: more than any column holds, less than it takes to slow anything down."""

_STRINGS = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_AS_BRACKETS = bytes.maketrans(b"{}", b"[]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CHARSETS = {"", "utf-8", "utf8"}


class StrictJSONParser(BaseParser):
    """Problems: 413 `too-large`, 415 `unsupported-media-type`, 400 `validation`. An empty body is an empty object."""

    media_type = "application/json"

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        headers = parser_context["request"].headers if parser_context else {}
        if charset_of(media_type or "") not in _CHARSETS or headers.get("Content-Encoding", "identity") != "identity":
            raise Problem(415, "unsupported-media-type")
        most = parser_context["request"].max_body_bytes if parser_context else MAX_BODY_BYTES
        raw = read_body(stream, headers.get("Content-Length", ""), most)
        if parser_context:
            parser_context["request"].raw_body = raw
        return parse_json(raw) if raw else {}


class SealedFileParser(BaseParser):
    """A form with files, for views that say `takes_files`: sealed while they arrive. Problems as StrictJSONParser's."""

    media_type = "multipart/form-data"

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        assert parser_context is not None  # noqa: S101  # a view always gives one
        request = parser_context["request"]
        length = request.headers.get("Content-Length", "")
        if request.headers.get("Content-Encoding", "identity") != "identity":
            raise Problem(415, "unsupported-media-type")
        if not (length.isascii() and length.isdigit()):
            raise invalid("header.Content-Length", "required")
        counted = CountedStream(stream)
        try:
            form = MultiPartParser(
                {**request.META, "CONTENT_TYPE": media_type},
                cast(Any, counted),
                request._request.upload_handlers,
                "utf-8",
            )
            fields, files = cast("tuple[MultiValueDict[str, Any], MultiValueDict[str, Any]]", form.parse())
        except (MultiPartParserError, TooManyFilesSent, UnicodeError):
            raise invalid("", "invalid-form") from None
        if counted.size < int(length):
            raise invalid("", "incomplete-body")
        sent: list[Any] = list(files.values())
        request.raw_body = b"|".join(part for file in sent for part in (_told(file), file.fingerprint.encode()))
        return _once(fields) | _once(files)


class CountedStream:
    def __init__(self, stream: IO[Any]) -> None:
        self._stream, self.size = stream, 0

    def read(self, size: int = -1) -> bytes:
        chunk: bytes = self._stream.read(size)
        self.size += len(chunk)
        return chunk


def _told(file: Any) -> bytes:
    return str(file.name).encode("utf-8", "replace")


def _once(values: MultiValueDict[str, Any]) -> dict[str, Any]:
    for name, several in values.lists():
        if len(several) > 1:
            raise invalid(name, "duplicate")
    return values.dict()


def charset_of(media_type: str) -> str:
    for parameter in media_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip('"').lower()
    return ""


def read_body(stream: IO[Any], announced: str, most: int = MAX_BODY_BYTES) -> bytes:
    """All of the body, which may come without a length. 400 when fewer bytes arrive than were announced."""
    length = int(announced) if announced.isascii() and announced.isdigit() else None
    if length is not None and length > most:
        raise Problem(413, "too-large")
    chunks, size = [], 0
    while chunk := stream.read(most + 1 - size):
        chunks.append(chunk)
        size += len(chunk)
        if size > most:
            raise Problem(413, "too-large")
    if length is not None and size < length:
        raise invalid("", "incomplete-body")
    return b"".join(chunks)


def parse_json(raw: bytes) -> Any:
    """Raises Problem 400 `validation`, and nothing else, for bytes that are not strict JSON."""
    if raw.count(b"[") + raw.count(b"{") > MAX_DEPTH:
        _refuse_shape(raw)
    try:
        value = _decoder.decode(raw.decode("utf-8"))
    except UnicodeDecodeError:
        raise invalid("", "not-utf8") from None
    except (json.JSONDecodeError, RecursionError):
        raise invalid("", "invalid-json") from None
    if b"\\u" in raw:
        _refuse_bad_text(value)
    return value


def _refuse_shape(raw: bytes) -> None:
    """Takes the innermost pairs away, level by level. What does not balance is left for the decoder to refuse: of that
    it can meet at most twice MAX_DEPTH levels."""
    rest = _STRINGS.sub(b"", raw).translate(_AS_BRACKETS, _NO_BRACKETS)
    containers = rest.count(b"[")
    for _ in range(MAX_DEPTH):
        rest = rest.replace(b"[]", b"")
    opened = rest.count(b"[")
    if opened > MAX_DEPTH or (opened and opened * 2 == len(rest)):
        raise invalid("", "too-deep")
    if containers > MAX_CONTAINERS:
        raise invalid("", "too-many")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        counts = Counter(key for key, _ in pairs)
        raise invalid(counts.most_common(1)[0][0], "duplicate-key")
    return result


def _integer(digits: str) -> int:
    if len(digits) > MAX_NUMBER_LENGTH:
        raise invalid("", "number-too-large")
    return int(digits)


def _float(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise invalid("", "not-finite")
    return value


def _constant(name: str) -> float:
    raise invalid("", "not-finite")


_decoder = json.JSONDecoder(object_pairs_hook=_object, parse_int=_integer, parse_float=_float, parse_constant=_constant)


def _refuse_bad_text(value: Any) -> None:
    """Escapes are the only way to a NUL or half a character in text that is valid UTF-8."""
    waiting: list[tuple[str, Any]] = [("", value)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str):
            _refuse_text(path, value)
        elif isinstance(value, dict):
            for key, inner in value.items():
                _refuse_text(_join(path, key), key)
                waiting.append((_join(path, key), inner))
        elif isinstance(value, list):
            waiting.extend((_join(path, str(index)), inner) for index, inner in enumerate(value))


def _join(path: str, step: str) -> str:
    return f"{path}.{step}" if path else step


def _refuse_text(path: str, text: str) -> None:
    if "\x00" in text:
        raise invalid(path, "nul-character")
    if not text.isascii() and _SURROGATE.search(text):
        raise invalid(path, "lone-surrogate")
