import uuid

import django.db.models.deletion
from django.db import migrations, models

import xinshou.encryption


class Migration(migrations.Migration):
    dependencies = [
        ("clinical", "0001_check_ins_assessments_risk_events"),
        ("patients", "0002_append_only_audit"),
    ]

    operations = [
        migrations.CreateModel(
            name="SafetyPlan",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField()),
                ("steps", xinshou.encryption.EncryptedJSON()),
                ("created_at", models.DateTimeField()),
                (
                    "patient",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="safety_plans",
                        to="patients.patient",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("patient", "version"), name="ix_safety_plans_version"),
                    models.CheckConstraint(condition=models.Q(("version__gte", 1)), name="safety_plan_version_from_1"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SafetyPlanProposal",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("base_version", models.PositiveIntegerField()),
                ("steps", xinshou.encryption.EncryptedJSON()),
                ("message", xinshou.encryption.EncryptedText(max_length=500, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("PENDING", "Pending"),
                            ("ACCEPTED", "Accepted"),
                            ("REJECTED", "Rejected"),
                            ("REPLACED", "Replaced"),
                        ],
                        default="PENDING",
                        max_length=8,
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("answered_at", models.DateTimeField(null=True)),
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
                        related_name="safety_plan_proposals",
                        to="patients.patient",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["patient", "-created_at"], name="ix_plan_proposals_patient")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["PENDING", "ACCEPTED", "REJECTED", "REPLACED"])),
                        name="plan_proposal_status_known",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "PENDING")),
                        fields=("patient", "doctor"),
                        name="one_pending_plan_proposal_per_doctor",
                    ),
                ],
            },
        ),
    ]
