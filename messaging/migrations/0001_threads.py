import django.db.models.deletion
import django.utils.timezone
import uuid
import xinshou.encryption
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("patients", "0003_grants_by_the_clock"),
    ]

    operations = [
        migrations.CreateModel(
            name="Thread",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("last_sequence", models.PositiveIntegerField(default=0)),
                ("hidden_through", models.PositiveIntegerField(default=0)),
                ("last_message_at", models.DateTimeField(null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "doctor",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="threads",
                        to="patients.doctor",
                    ),
                ),
                (
                    "patient",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="threads",
                        to="patients.patient",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("sequence", models.PositiveIntegerField()),
                ("sender", models.CharField(choices=[("DOCTOR", "Doctor"), ("PATIENT", "Patient")], max_length=7)),
                (
                    "message_type",
                    models.CharField(
                        choices=[("TEXT", "Text"), ("IMAGE", "Image"), ("FILE", "File")], default="TEXT", max_length=5
                    ),
                ),
                ("content", xinshou.encryption.EncryptedText(max_length=5000, null=True)),
                ("created_at", models.DateTimeField()),
                ("read_at", models.DateTimeField(null=True)),
                (
                    "patient",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="patients.patient",
                    ),
                ),
                (
                    "thread",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="messages",
                        to="messaging.thread",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="thread",
            index=models.Index(fields=["doctor", "-last_message_at"], name="ix_threads_last_message"),
        ),
        migrations.AddConstraint(
            model_name="thread",
            constraint=models.UniqueConstraint(fields=("patient", "doctor"), name="one_thread_per_pair"),
        ),
        migrations.AddConstraint(
            model_name="thread",
            constraint=models.CheckConstraint(
                condition=models.Q(("hidden_through__lte", models.F("last_sequence"))), name="hidden_is_past"
            ),
        ),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(
                condition=models.Q(("read_at__isnull", True)),
                fields=["thread", "sender", "created_at"],
                name="ix_messages_thread_unread",
            ),
        ),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(fields=["thread", "created_at"], name="ix_messages_thread_time"),
        ),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(fields=["patient"], name="ix_messages_patient"),
        ),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.UniqueConstraint(fields=("thread", "sequence"), name="one_message_per_sequence"),
        ),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.CheckConstraint(condition=models.Q(("sequence__gte", 1)), name="message_sequence_from_1"),
        ),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.CheckConstraint(
                condition=models.Q(("sender__in", ["DOCTOR", "PATIENT"])), name="message_sender_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.CheckConstraint(
                condition=models.Q(("message_type__in", ["TEXT", "IMAGE", "FILE"])), name="message_type_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("message_type", "TEXT"), _negated=True), ("content__isnull", False), _connector="OR"
                ),
                name="text_message_has_text",
            ),
        ),
    ]
