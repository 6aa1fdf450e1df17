from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from patients import erasure


class ClinicalConfig(AppConfig):
    name = "clinical"
    verbose_name = _("Clinic")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import_module("clinical.queries.live_events")
        import_module("clinical.queries.visit_events")
        import_module("clinical.queries.risk_gauges").register()
        erasure.on_erasure("clinical.services.erasure.forget_grants")
