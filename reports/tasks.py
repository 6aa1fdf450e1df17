from uuid import UUID

from celery import shared_task

from reports.services import drawing, export_writing, exports, jobs
from xinshou.outbox import outbox_task


@outbox_task(queue="reports", lease_seconds=100)
def draw_report(report_id: UUID) -> None:
    drawing.draw_report(report_id)


@outbox_task(queue="reports", lease_seconds=100)
def write_export(export_id: UUID) -> None:
    export_writing.write_export(export_id)


@shared_task
def sweep_reports() -> None:
    jobs.sweep_reports()
    exports.sweep_exports()
