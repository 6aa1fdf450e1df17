from importlib import import_module

from django.apps import AppConfig

from patients import erasure


class MessagingConfig(AppConfig):
    name = "messaging"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """By name: what is registered needs the models, which are there only now."""
        import_module("messaging.registrations").register()
        erasure.on_erasure("messaging.services.attachments.forget_files")
