from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar[list[tuple[str, str]]] = [("xinshou", "0001_keys_schema")]
    operations: ClassVar[list[migrations.operations.base.Operation]] = [
        migrations.CreateModel(
            name="DataKey",
            fields=[
                ("subject_id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveSmallIntegerField(default=1)),
                ("master_key_id", models.CharField(max_length=64)),
                ("wrapped", models.BinaryField()),
            ],
            options={"db_table": '"keys"."data_key"'},
        ),
    ]
