from importlib import import_module

from django.apps import AppConfig


class ChatConfig(AppConfig):
    name = "chat"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """By name: what is registered needs the models, which are there only now."""
        import_module("chat.live")
        import_module("chat.registrations").register()
