import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("patients", "0007_locked_accounts"),
    ]

    operations = [
        migrations.CreateModel(
            name="HolidayCover",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("starts_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField()),
                (
                    "covering",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="covered", to="patients.doctor"
                    ),
                ),
                (
                    "doctor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="covers", to="patients.doctor"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["covering", "ends_at"], name="ix_covers_covering"),
                    models.Index(fields=["doctor", "ends_at"], name="ix_covers_doctor"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))), name="cover_ends_after_start"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("doctor", models.F("covering")), _negated=True), name="cover_by_a_colleague"
                    ),
                ],
            },
        ),
    ]
