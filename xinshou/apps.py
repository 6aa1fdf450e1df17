from importlib import import_module

from django.apps import AppConfig
from django.conf import settings
from django.contrib.admin.apps import AdminConfig as DjangoAdminConfig

from xinshou import checks


class XinshouConfig(AppConfig):
    name = "xinshou"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        checks.register_all()
        import_module("xinshou.gauges").register()
        import_module("xinshou.measuring").register()
        if settings.PROFILING:
            import_module("xinshou.profiling").register()


class AdminConfig(DjangoAdminConfig):
    default_site = "patients.admin_site.AdminSite"
