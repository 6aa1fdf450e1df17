import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import uuid
import xinshou.encryption
from django.conf import settings
from django.contrib.postgres.operations import BtreeGistExtension
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("clinical", "0007_boundaries"),
        ("patients", "0003_grants_by_the_clock"),
    ]

    operations = [
        BtreeGistExtension(),
        migrations.CreateModel(
            name="CalendarFeed",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="calendar_feed",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name="Appointment",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("starts_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField()),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("PENDING", "Pending"),
                            ("CONFIRMED", "Confirmed"),
                            ("COMPLETED", "Completed"),
                            ("CANCELLED", "Cancelled"),
                            ("NO_SHOW", "No Show"),
                        ],
                        default="PENDING",
                        max_length=9,
                    ),
                ),
                (
                    "appointment_type",
                    models.CharField(
                        choices=[
                            ("INITIAL", "Initial"),
                            ("FOLLOW_UP", "Follow Up"),
                            ("EMERGENCY", "Emergency"),
                            ("CONSULTATION", "Consultation"),
                        ],
                        default="FOLLOW_UP",
                        max_length=12,
                    ),
                ),
                (
                    "booked_by",
                    models.CharField(
                        choices=[("DOCTOR", "Doctor"), ("PATIENT", "Patient"), ("SYSTEM", "System")],
                        default="DOCTOR",
                        max_length=7,
                    ),
                ),
                ("pre_visit_summary_id", models.UUIDField(null=True)),
                ("reason", xinshou.encryption.EncryptedText(max_length=500, null=True)),
                ("notes", xinshou.encryption.EncryptedText(max_length=5000, null=True)),
                ("patient_notes", xinshou.encryption.EncryptedText(max_length=2000, null=True)),
                ("completion_notes", xinshou.encryption.EncryptedText(max_length=5000, null=True)),
                ("cancel_reason", xinshou.encryption.EncryptedText(max_length=500, null=True)),
                (
                    "cancelled_by",
                    models.CharField(
                        blank=True,
                        choices=[("DOCTOR", "Doctor"), ("PATIENT", "Patient"), ("SYSTEM", "System")],
                        default="",
                        max_length=7,
                    ),
                ),
                ("cancelled_at", models.DateTimeField(null=True)),
                ("completed_at", models.DateTimeField(null=True)),
                ("created_at", models.DateTimeField()),
                ("updated_at", models.DateTimeField()),
                (
                    "doctor",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="appointments",
                        to="patients.doctor",
                    ),
                ),
                (
                    "patient",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="appointments",
                        to="patients.patient",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="AppointmentReminder",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("DAY_BEFORE", "Day Before"), ("HOUR_BEFORE", "Hour Before")], max_length=11
                    ),
                ),
                ("due_at", models.DateTimeField()),
                ("settled_at", models.DateTimeField(null=True)),
                ("sent_at", models.DateTimeField(null=True)),
                (
                    "appointment",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reminders",
                        to="clinical.appointment",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="AvailabilityException",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("on_date", models.DateField()),
                ("start_time", models.TimeField(null=True)),
                ("end_time", models.TimeField(null=True)),
                (
                    "doctor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="availability_exceptions",
                        to="patients.doctor",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="AvailabilityRule",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("weekday", models.PositiveSmallIntegerField()),
                ("start_time", models.TimeField()),
                ("end_time", models.TimeField()),
                (
                    "doctor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="availability_rules",
                        to="patients.doctor",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="BookingSettings",
            fields=[
                (
                    "doctor",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="booking_settings",
                        serialize=False,
                        to="patients.doctor",
                    ),
                ),
                (
                    "booking_mode",
                    models.CharField(
                        choices=[
                            ("DOCTOR_BOOKS", "Doctor Books"),
                            ("PATIENT_REQUESTS", "Patient Requests"),
                            ("SELF_BOOK", "Self Book"),
                        ],
                        default="DOCTOR_BOOKS",
                        max_length=16,
                    ),
                ),
                ("slot_minutes", models.PositiveSmallIntegerField(default=50)),
                ("notice_hours", models.PositiveSmallIntegerField(default=24)),
                ("horizon_days", models.PositiveSmallIntegerField(default=28)),
                (
                    "calendar_view",
                    models.CharField(
                        choices=[("month", "Month"), ("week", "Week"), ("day", "Day"), ("list", "List")],
                        default="week",
                        max_length=5,
                    ),
                ),
                ("updated_at", models.DateTimeField(auto_now=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("booking_mode__in", ["DOCTOR_BOOKS", "PATIENT_REQUESTS", "SELF_BOOK"])),
                        name="booking_mode_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("slot_minutes__range", (10, 240))), name="slot_10_to_240_minutes"
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="appointment",
            index=models.Index(fields=["doctor", "starts_at"], name="ix_appointments_doctor"),
        ),
        migrations.AddIndex(
            model_name="appointment",
            index=models.Index(fields=["patient", "starts_at"], name="ix_appointments_patient"),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["PENDING", "CONFIRMED", "COMPLETED", "CANCELLED", "NO_SHOW"])),
                name="appointment_status_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_at__gt", models.F("starts_at"))), name="appointment_ends_after_start"
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("cancelled_at__isnull", False),
                        ("status", "CANCELLED"),
                        models.Q(("cancelled_by", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(("status", "CANCELLED"), _negated=True),
                        ("cancelled_at__isnull", True),
                        ("cancelled_by", ""),
                    ),
                    _connector="OR",
                ),
                name="appointment_cancelled_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("completed_at__isnull", False), ("status", "COMPLETED")),
                    models.Q(models.Q(("status", "COMPLETED"), _negated=True), ("completed_at__isnull", True)),
                    _connector="OR",
                ),
                name="appointment_completed_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("status__in", ["PENDING", "CONFIRMED"])),
                expressions=[
                    ("doctor", "="),
                    (
                        models.Func(
                            "starts_at",
                            "ends_at",
                            function="TSTZRANGE",
                            output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                        ),
                        "&&",
                    ),
                ],
                name="doctor_is_booked_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("status__in", ["PENDING", "CONFIRMED"])),
                expressions=[
                    ("patient", "="),
                    (
                        models.Func(
                            "starts_at",
                            "ends_at",
                            function="TSTZRANGE",
                            output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                        ),
                        "&&",
                    ),
                ],
                name="patient_is_booked_once",
            ),
        ),
        migrations.AddIndex(
            model_name="appointmentreminder",
            index=models.Index(
                condition=models.Q(("settled_at__isnull", True)), fields=["due_at"], name="ix_reminders_due"
            ),
        ),
        migrations.AddConstraint(
            model_name="appointmentreminder",
            constraint=models.UniqueConstraint(fields=("appointment", "kind"), name="each_reminder_once"),
        ),
        migrations.AddConstraint(
            model_name="appointmentreminder",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["DAY_BEFORE", "HOUR_BEFORE"])), name="reminder_kind_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="availabilityexception",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("end_time__isnull", True), ("start_time__isnull", True)),
                    ("end_time__gt", models.F("start_time")),
                    _connector="OR",
                ),
                name="exception_has_both_times_or_none",
            ),
        ),
        migrations.AddConstraint(
            model_name="availabilityrule",
            constraint=models.CheckConstraint(condition=models.Q(("weekday__range", (1, 7))), name="weekday_1_to_7"),
        ),
        migrations.AddConstraint(
            model_name="availabilityrule",
            constraint=models.CheckConstraint(
                condition=models.Q(("end_time__gt", models.F("start_time"))), name="rule_ends_after_start"
            ),
        ),
    ]
