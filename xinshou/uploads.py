from typing import NoReturn

from django.core.exceptions import SuspiciousOperation
from django.core.files.uploadhandler import FileUploadHandler


class NoFiles(FileUploadHandler):
    """No form here takes a file. Django would spill one to disk, in plain and of any size, before a view is asked."""

    def new_file(self, *args: object, **kwargs: object) -> NoReturn:
        raise SuspiciousOperation

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        return None

    def file_complete(self, file_size: int) -> None:
        return None
