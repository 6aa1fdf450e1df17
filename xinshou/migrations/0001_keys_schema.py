from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    """Wrapped keys have a PostgreSQL schema of their own, so that their backups can be kept for a week only."""

    initial = True
    dependencies: ClassVar[list[tuple[str, str]]] = []
    operations: ClassVar[list[migrations.operations.base.Operation]] = [
        migrations.RunSQL("CREATE SCHEMA IF NOT EXISTS keys", "DROP SCHEMA keys")
    ]
