"""What stands in an instance instead of a sealed value: plaintext not saved yet, and the word for a damaged one."""

from typing import Any, Self

from django.utils.translation import gettext


class Unreadable(str):
    """Stands where a damaged value was. True, printable in the reader's language; ask for it with `is UNREADABLE`."""

    __slots__ = ()

    def __str__(self) -> str:
        return gettext("unreadable")

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __reduce__(self) -> str:
        return "UNREADABLE"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _memo: dict[int, Any]) -> Self:
        return self


UNREADABLE = Unreadable("unreadable")


class Fresh:
    """Plaintext assigned but not saved yet. It neither prints nor pickles."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return "<sealed at save>"

    def __reduce_ex__(self, _protocol: object) -> Any:
        raise TypeError("plaintext is not pickled: save the instance first")

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _memo: dict[int, Any]) -> Self:
        return self
