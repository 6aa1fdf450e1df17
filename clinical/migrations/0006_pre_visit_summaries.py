import django.db.models.deletion
import uuid
import xinshou.encryption
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("clinical", "0006_open_events_get_their_clocks"),
        ("patients", "0003_grants_by_the_clock"),
    ]

    operations = [
        migrations.CreateModel(
            name="PreVisitSummary",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("conversation_id", models.UUIDField(unique=True)),
                ("scheduled_visit", models.DateTimeField(null=True)),
                ("chief_complaint", xinshou.encryption.EncryptedText(max_length=5000, null=True)),
                ("content", xinshou.encryption.EncryptedJSON(null=True)),
                (
                    "source",
                    models.CharField(choices=[("MODEL", "Model"), ("FALLBACK", "Fallback")], max_length=8, null=True),
                ),
                ("phq9_score", models.SmallIntegerField(null=True)),
                ("gad7_score", models.SmallIntegerField(null=True)),
                ("created_at", models.DateTimeField()),
                ("filled_at", models.DateTimeField(null=True)),
                ("doctor_viewed_at", models.DateTimeField(null=True)),
                (
                    "patient",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pre_visit_summaries",
                        to="patients.patient",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["patient", "-created_at"], name="ix_pre_visit_patient")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("source__isnull", True), ("source__in", ["MODEL", "FALLBACK"]), _connector="OR"
                        ),
                        name="pre_visit_source_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("filled_at__isnull", True), ("source__isnull", True)),
                            models.Q(("filled_at__isnull", False), ("source__isnull", False)),
                            _connector="OR",
                        ),
                        name="pre_visit_filled_has_source",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("phq9_score__isnull", True), ("phq9_score__range", (0, 27)), _connector="OR"
                        ),
                        name="pre_visit_phq9_0_to_27",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("gad7_score__isnull", True), ("gad7_score__range", (0, 21)), _connector="OR"
                        ),
                        name="pre_visit_gad7_0_to_21",
                    ),
                ],
            },
        ),
    ]
