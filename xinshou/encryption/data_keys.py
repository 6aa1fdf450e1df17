from typing import ClassVar

from django.db import models


class DataKey(models.Model):
    """A subject's data key, wrapped by a master key. Deleting the row is what erases the subject, backups included.

    It lives in its own PostgreSQL schema so that wrapped keys have their own, short-lived backups. Django passes a
    quoted "schema"."table" through; only `flush` in tests does not see the table, and leaves the keys."""

    subject_id = models.UUIDField(primary_key=True, editable=False)
    version = models.PositiveSmallIntegerField(default=1)
    master_key_id = models.CharField(max_length=64)
    wrapped = models.BinaryField()

    objects: ClassVar[models.Manager["DataKey"]] = models.Manager()

    class Meta:
        app_label = "xinshou"
        db_table = '"keys"."data_key"'

    def __str__(self) -> str:
        return "data key"
