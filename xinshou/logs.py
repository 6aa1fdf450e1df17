"""Logs that anybody may read: JSON lines with allow-listed fields, no exception's message, no value of a request.

Our own events are constant words with fields. Records of libraries keep their %-template and lose their arguments; a
ready-made sentence may hold anything, so only the place that wrote it is kept."""

import logging.config
import re
import sys
import threading
import traceback
from collections.abc import MutableMapping
from types import TracebackType
from typing import Any

import structlog

FIELDS = {
    "event", "level", "logger", "timestamp", "request_id", "route", "method", "status", "duration_ms",
    "exception", "frames", "cause", "template", "origin", "lost",
    "task", "task_id", "operation", "attempt", "count", "seconds", "scope", "state", "name", "port", "version",
    "model", "field", "row_id", "master_key_id",
}  # fmt: skip
_WORD = re.compile("[A-Za-z0-9_.:-]{1,64}")
MAX_LENGTH = 300
MAX_FRAMES = 40

Event = MutableMapping[str, Any]
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]


def configure(options: dict[str, Any]) -> None:
    """settings.LOGGING_CONFIG; `options` is settings.LOGGING with `level`."""
    common: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        plain_exception,
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *common,
            allow_listed,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    logging.config.dictConfig(_dict_config(options["level"], [*common, library_record, allow_listed]))
    threading.excepthook = log_dead_thread


def log_dead_thread(dead: threading.ExceptHookArgs) -> None:
    """In place of a traceback on stderr, which has the exception's text and no list of what may be said."""
    structlog.get_logger(__name__).error("thread_died", exc_info=dead.exc_value)


def _dict_config(level: str, foreign: list[Any]) -> dict[str, Any]:
    own_handlers = {name: {"handlers": [], "propagate": True, "level": "NOTSET"} for name in ("django", "celery")}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": foreign,
                "use_get_message": False,
                "pass_foreign_args": True,
                "keep_exc_info": False,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    structlog.processors.JSONRenderer(sort_keys=True),
                ],
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            **own_handlers,
            "django.request": {"level": "ERROR"},  # 4xx are in the access line
            "django.server": {"handlers": [], "propagate": False},  # lines with paths
            "granian.access": {"handlers": [], "propagate": False},
            # a line for each request, or for each start
            **{
                name: {"level": "WARNING"}
                for name in ("openai", "httpx2", "httpcore2", "pikepdf", "weasyprint", "fontTools")
            },
        },
    }


def allow_listed(logger: Any, method: str, event: Event) -> Event:
    """Drops what is not on the list, and counts it, so that a mistake is seen without being told."""
    lost = [key for key in event if key not in FIELDS and not key.startswith("_")]
    for key in lost:
        del event[key]
    if lost:
        event["lost"] = len(lost)
    if not _WORD.fullmatch(str(event.get("event"))):
        event["event"] = "unnamed"
    for key, value in event.items():
        if not key.startswith("_") and not isinstance(value, int | float | None):
            event[key] = [str(part) for part in value] if isinstance(value, list) else str(value)[:MAX_LENGTH]
    return event


def plain_exception(logger: Any, method: str, event: Event) -> Event:
    """Type and frames of an exception and of its causes; the message may quote a value."""
    exc_info = _exc_info(event.pop("exc_info", None))
    event.pop("stack_info", None)
    if exc_info and exc_info[0]:
        event["exception"], event["frames"] = _type_name(exc_info[0]), frames_of(exc_info[2])
        cause = exc_info[1].__cause__ or exc_info[1].__context__
        if cause is not None:
            event["cause"] = _type_name(type(cause))
    return event


def frames_of(trace: TracebackType | None) -> list[str]:
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)][-MAX_FRAMES:]


def _exc_info(given: Any) -> ExcInfo | Any:
    """What logging takes as `exc_info`: an exception, a triple, True, or nothing."""
    if isinstance(given, BaseException):
        return type(given), given, given.__traceback__
    return sys.exc_info() if given is True else given


def _type_name(kind: type[BaseException]) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def library_record(logger: Any, method: str, event: Event) -> Event:
    record: logging.LogRecord = event["_record"]
    if event.pop("positional_args", None):
        event["template"] = str(record.msg)
    event["event"] = "library"
    event["origin"] = f"{record.module}:{record.lineno} {record.funcName}"
    return event
