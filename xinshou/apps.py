from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig as DjangoAdminConfig

from xinshou import checks


class XinshouConfig(AppConfig):
    name = "xinshou"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        checks.register_all()


class AdminConfig(DjangoAdminConfig):
    default_site = "patients.admin_site.AdminSite"
