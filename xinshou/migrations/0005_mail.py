import uuid
from typing import ClassVar

import django.utils.timezone
import xinshou.encryption
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar[list[tuple[str, str]]] = [("xinshou", "0004_outbox")]
    operations: ClassVar[list[migrations.operations.base.Operation]] = [
        migrations.CreateModel(
            name="MailMessage",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("NOTICE", "Notice"), ("REMINDER", "Reminder"), ("SERVICE_ALARM", "Service Alarm")],
                        max_length=20,
                    ),
                ),
                ("user_id", models.UUIDField()),
                ("address", xinshou.encryption.EncryptedText(max_length=255)),
                ("language", xinshou.encryption.EncryptedText(max_length=20)),
                (
                    "status",
                    models.CharField(
                        choices=[("PENDING", "Pending"), ("SENT", "Sent"), ("FAILED", "Failed")],
                        default="PENDING",
                        max_length=7,
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("next_try_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("lease_until", models.DateTimeField(null=True)),
                ("sent_at", models.DateTimeField(null=True)),
                ("failed_at", models.DateTimeField(null=True)),
                (
                    "failure",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("UNREACHABLE", "Unreachable"),
                            ("SERVER_REFUSED", "Server Refused"),
                            ("RECIPIENT_REFUSED", "Recipient Refused"),
                            ("ADDRESS_UNREADABLE", "Address Unreadable"),
                            ("NOT_CONFIGURED", "Not Configured"),
                        ],
                        default="",
                        max_length=20,
                    ),
                ),
                ("on_failure", models.CharField(blank=True, default="", max_length=100)),
                ("about_id", models.UUIDField(null=True)),
            ],
            options={
                "indexes": [models.Index(fields=["created_at"], name="ix_mail_created")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["NOTICE", "REMINDER", "SERVICE_ALARM"])),
                        name="mail_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["PENDING", "SENT", "FAILED"])), name="mail_status_known"
                    ),
                ],
            },
        ),
    ]
