"""django-stubs' plugin, told that a sealed field is named `notes` to Model(...) and create(...).

Its attname, which the plugin goes by, is `notes_sealed` (xinshou/encryption/fields.py)."""

from mypy.checker import TypeChecker
from mypy.plugin import Plugin
from mypy.types import Type
from mypy_django_plugin import main
from mypy_django_plugin.django.context import DjangoContext


class SealedAwareContext(DjangoContext):
    def get_expected_types(self, api: TypeChecker, model_cls: type, *, method: str) -> dict[str, Type]:
        types = super().get_expected_types(api, model_cls, method=method)
        return {name.removesuffix("_sealed"): expected for name, expected in types.items()}


def plugin(version: str) -> type[Plugin]:
    main.DjangoContext = SealedAwareContext
    return main.plugin(version)
