import django.db.models.deletion
import django.utils.timezone
import uuid
import xinshou.encryption
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("messaging", "0002_attachments"),
        ("patients", "0003_grants_by_the_clock"),
    ]

    operations = [
        migrations.CreateModel(
            name="Draft",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("text", xinshou.encryption.EncryptedText(max_length=5000)),
                ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "patient",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="patients.patient"
                    ),
                ),
                (
                    "thread",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="draft", to="messaging.thread"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Snippet",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("owner_id", models.UUIDField(editable=False)),
                ("title", xinshou.encryption.EncryptedText(max_length=80)),
                ("text", xinshou.encryption.EncryptedText(max_length=5000)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "doctor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="snippets", to="patients.doctor"
                    ),
                ),
            ],
        ),
    ]
