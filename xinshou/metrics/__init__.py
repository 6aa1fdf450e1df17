"""Timings and counts of all processes: measured in memory, gathered in Redis, read as a report or by Prometheus."""

from xinshou.metrics.buffer import buffer
from xinshou.metrics.exporter import exposition
from xinshou.metrics.recording import metrics_collector, record_metric, record_request, request_error_share, timed
from xinshou.metrics.report import OperationReport, get_metrics_report

__all__ = [
    "OperationReport",
    "buffer",
    "exposition",
    "get_metrics_report",
    "metrics_collector",
    "record_metric",
    "record_request",
    "request_error_share",
    "timed",
]
