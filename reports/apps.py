from importlib import import_module

from django.apps import AppConfig

from patients import erasure


class ReportsConfig(AppConfig):
    name = "reports"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """By name: what is registered needs the models, which are there only now."""
        import_module("reports.live")
        erasure.on_erasure("reports.services.jobs.doom_files_of")
        erasure.on_erasure("reports.services.exports.doom_exports_of")
