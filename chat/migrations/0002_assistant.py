import django.db.models.deletion
import uuid
import xinshou.encryption
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("chat", "0001_conversations"),
        ("patients", "0003_grants_by_the_clock"),
    ]

    operations = [
        migrations.CreateModel(
            name="AssistantConversation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("summary", xinshou.encryption.EncryptedText(max_length=4000, null=True)),
                ("created_at", models.DateTimeField()),
                ("updated_at", models.DateTimeField()),
                (
                    "doctor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="patients.doctor"
                    ),
                ),
                (
                    "patient",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assistant_conversations",
                        to="patients.patient",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="AssistantTurn",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("sequence", models.IntegerField()),
                ("role", models.CharField(choices=[("user", "User"), ("assistant", "Assistant")], max_length=9)),
                ("content", xinshou.encryption.EncryptedText(max_length=8000, null=True)),
                ("sources", xinshou.encryption.EncryptedJSON(null=True)),
                ("language", xinshou.encryption.EncryptedText(max_length=10)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("PENDING", "Pending"),
                            ("STREAMING", "Streaming"),
                            ("DONE", "Done"),
                            ("FAILED", "Failed"),
                        ],
                        max_length=9,
                    ),
                ),
                (
                    "source",
                    models.CharField(choices=[("MODEL", "Model"), ("FALLBACK", "Fallback")], max_length=8, null=True),
                ),
                ("left_out", models.SmallIntegerField(default=0)),
                ("attempts", models.SmallIntegerField(default=0)),
                ("lease_until", models.DateTimeField(null=True)),
                ("created_at", models.DateTimeField()),
                ("completed_at", models.DateTimeField(null=True)),
                (
                    "answers",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answer",
                        to="chat.assistantturn",
                    ),
                ),
                (
                    "conversation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="turns",
                        to="chat.assistantconversation",
                    ),
                ),
                (
                    "patient",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="patients.patient"
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="assistantconversation",
            index=models.Index(fields=["patient", "doctor", "-updated_at"], name="ix_assistant_conversations"),
        ),
        migrations.AddConstraint(
            model_name="assistantturn",
            constraint=models.UniqueConstraint(fields=("conversation", "sequence"), name="ix_assistant_turns_sequence"),
        ),
        migrations.AddConstraint(
            model_name="assistantturn",
            constraint=models.CheckConstraint(
                condition=models.Q(("role__in", ["user", "assistant"])), name="assistant_turn_role_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="assistantturn",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["PENDING", "STREAMING", "DONE", "FAILED"])),
                name="assistant_turn_status_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="assistantturn",
            constraint=models.CheckConstraint(
                condition=models.Q(("source__isnull", True), ("source__in", ["MODEL", "FALLBACK"]), _connector="OR"),
                name="assistant_turn_source_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="assistantturn",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "DONE"), _negated=True),
                    models.Q(("completed_at__isnull", False), ("content__isnull", False)),
                    _connector="OR",
                ),
                name="assistant_turn_done_has_content",
            ),
        ),
    ]
