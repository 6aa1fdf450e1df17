import django.db.models.deletion
import django.utils.timezone
import messaging.models.attachments
import uuid
import xinshou.encryption
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("messaging", "0001_threads"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DoomedFile",
            fields=[
                ("name", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("subject_id", models.UUIDField(editable=False)),
                ("file_name", xinshou.encryption.EncryptedText(max_length=120)),
                ("file_key", xinshou.encryption.EncryptedText(max_length=64)),
                (
                    "file_type",
                    models.CharField(
                        choices=[
                            ("image/jpeg", "Jpeg"),
                            ("image/png", "Png"),
                            ("image/gif", "Gif"),
                            ("image/webp", "Webp"),
                            ("application/pdf", "Pdf"),
                            ("text/plain", "Text"),
                            ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Docx"),
                        ],
                        max_length=80,
                    ),
                ),
                ("size", models.PositiveIntegerField()),
                (
                    "name_in_store",
                    models.CharField(default=messaging.models.attachments.random_name, editable=False, max_length=40),
                ),
                ("thumbnail_in_store", models.CharField(blank=True, default="", editable=False, max_length=40)),
                ("place", models.PositiveSmallIntegerField(default=0)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("stored_at", models.DateTimeField(null=True)),
                (
                    "message",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attachments",
                        to="messaging.message",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["place", "created_at", "id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("message__isnull", True)),
                        fields=["created_at"],
                        name="ix_attachments_unsent",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "file_type__in",
                                [
                                    "image/jpeg",
                                    "image/png",
                                    "image/gif",
                                    "image/webp",
                                    "application/pdf",
                                    "text/plain",
                                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                ],
                            )
                        ),
                        name="attachment_type_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("message__isnull", True), ("stored_at__isnull", False), _connector="OR"),
                        name="sent_attachment_is_stored",
                    ),
                ],
            },
        ),
    ]
