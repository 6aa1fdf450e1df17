import uuid

import django.db.models.deletion
from django.db import migrations, models

import xinshou.encryption


class Migration(migrations.Migration):
    dependencies = [
        ("clinical", "0003_crisis_resources"),
        ("patients", "0002_append_only_audit"),
    ]

    operations = [
        migrations.CreateModel(
            name="ContactPreferences",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("allowed", xinshou.encryption.EncryptedJSON()),
                (
                    "preferred_channel",
                    xinshou.encryption.EncryptedText(
                        choices=[
                            ("PHONE", "Telephone"),
                            ("MESSAGE", "Message in this app"),
                            ("EMAIL", "E-mail"),
                            ("VIDEO", "Video"),
                            ("IN_PERSON", "In person"),
                        ],
                        max_length=9,
                        null=True,
                    ),
                ),
                ("name_to_use", xinshou.encryption.EncryptedText(max_length=50, null=True)),
                ("device_note", xinshou.encryption.EncryptedText(max_length=500, null=True)),
                ("safe_hours_from", xinshou.encryption.EncryptedText(max_length=8, null=True)),
                ("safe_hours_to", xinshou.encryption.EncryptedText(max_length=8, null=True)),
                ("never_contact", xinshou.encryption.EncryptedText(max_length=500, null=True)),
                ("languages", xinshou.encryption.EncryptedText(max_length=100, null=True)),
                ("interpreter", xinshou.encryption.EncryptedText(max_length=100, null=True)),
                ("safety_notes", xinshou.encryption.EncryptedText(max_length=2000, null=True)),
                ("updated_at", models.DateTimeField()),
                (
                    "patient",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contact_preferences",
                        to="patients.patient",
                    ),
                ),
            ],
        ),
    ]
