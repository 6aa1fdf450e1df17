import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("clinical", "0008_appointments"),
        ("patients", "0003_grants_by_the_clock"),
    ]

    operations = [
        migrations.CreateModel(
            name="AssessmentSchedule",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("instrument_code", models.CharField(max_length=20)),
                (
                    "kind",
                    models.CharField(
                        choices=[("EVERY_DAYS", "Every Days"), ("BEFORE_VISIT", "Before Visit")], max_length=12
                    ),
                ),
                ("every_days", models.PositiveSmallIntegerField(null=True)),
                ("window_days", models.PositiveSmallIntegerField(default=7)),
                ("starts_on", models.DateField()),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "patient",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assessment_schedules",
                        to="patients.patient",
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="patients.doctor"
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="assessmentschedule",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at__isnull", True)),
                fields=("patient", "instrument_code", "kind"),
                name="one_schedule_of_a_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessmentschedule",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["EVERY_DAYS", "BEFORE_VISIT"])), name="schedule_kind_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="assessmentschedule",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("every_days__range", (1, 366)), ("kind", "EVERY_DAYS")),
                    models.Q(("every_days__isnull", True), ("kind", "BEFORE_VISIT")),
                    _connector="OR",
                ),
                name="schedule_has_its_interval",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessmentschedule",
            constraint=models.CheckConstraint(
                condition=models.Q(("window_days__range", (1, 60))), name="window_1_to_60_days"
            ),
        ),
    ]
