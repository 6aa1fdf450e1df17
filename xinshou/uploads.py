"""Files in forms. A view takes them only when it says `takes_files`; they are sealed as they arrive, with a key that
lives in the memory of this request alone, so that neither a slow nor an aborted upload leaves anything readable."""

from collections.abc import Callable
from tempfile import TemporaryFile
from typing import IO, Any, TypeVar

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest

from xinshou.sealed_files import PIECE_BYTES, SealedWriter, joined, new_file_key, open_file

MAX_FILE_BYTES = 10 * 1024 * 1024
MAX_BODY_BYTES = MAX_FILE_BYTES + 512 * 1024
"""A file, and the other fields of its form."""

View = TypeVar("View", bound=Callable[..., Any])


def takes_files(view: View) -> View:
    """The outermost decorator of a view whose form may carry files."""
    view.takes_files = True  # type: ignore[attr-defined]
    return view


class SealedUpload:
    """One file of a form. What is beyond MAX_FILE_BYTES is not kept, and `is_too_large` says so. `fingerprint` is there
    once it is whole."""

    def __init__(self, name: str) -> None:
        self.name, self.size, self.is_too_large = name, 0, False
        self._key, self.fingerprint = new_file_key(), ""
        self._file: IO[bytes] = TemporaryFile()  # noqa: SIM115  # closed by close()
        self._sealed = SealedWriter(self._key, "upload", self._file)

    def write(self, chunk: bytes) -> None:
        self.size += len(chunk)
        self.is_too_large = self.is_too_large or self.size > MAX_FILE_BYTES
        if not self.is_too_large:
            self._sealed.write(chunk)

    def finish(self) -> None:
        self.fingerprint = self._sealed.finish()
        self._file.flush()

    def read(self) -> bytes:
        """All of it, in the clear, in memory only."""
        self._file.seek(0)
        return joined(open_file(self._key, "upload", self._file))

    def close(self) -> None:
        self._file.close()


class SealingUploadHandler(FileUploadHandler):
    """Django would spill a file to disk, in plain and of any size, before a view is asked."""

    chunk_size = PIECE_BYTES

    def handle_raw_input(
        self,
        input_data: Any,
        META: Any,  # Django's name
        content_length: int,
        boundary: Any,
        encoding: str | None = None,
    ) -> None:
        if content_length > MAX_BODY_BYTES:
            raise RequestDataTooBig

    def new_file(self, field_name: str, file_name: str, *args: Any, **kwargs: Any) -> None:
        if self.request is None or not _takes_files(self.request):
            raise SuspiciousOperation
        super().new_file(field_name, file_name, *args, **kwargs)
        self.upload = SealedUpload(file_name)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.upload.write(raw_data)

    def file_complete(self, file_size: int) -> Any:
        self.upload.finish()
        return self.upload


def _takes_files(request: HttpRequest) -> bool:
    if request.resolver_match is None:
        return False
    view = request.resolver_match.func
    return bool(getattr(view, "takes_files", False) or getattr(getattr(view, "cls", None), "takes_files", False))
