import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("clinical", "0011_signed_notes_are_final")]
    operations = [
        migrations.AlterField(
            model_name="noteworkingcopy",
            name="note",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="working_copies",
                to="clinical.clinicalnote",
            ),
        ),
        migrations.AddField(
            model_name="noteworkingcopy",
            name="editor",
            field=models.UUIDField(default=uuid.uuid4),
            preserve_default=False,
        ),
        migrations.AddConstraint(
            model_name="noteworkingcopy",
            constraint=models.UniqueConstraint(fields=("note", "editor"), name="ix_note_working_copies"),
        ),
    ]
