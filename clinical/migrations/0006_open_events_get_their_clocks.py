from django.db import migrations


class Migration(migrations.Migration):
    """What is there already: each event was opened once, and the sweeper looks at each open one and sets the next moment
    of its clocks."""

    dependencies = [
        ("clinical", "0005_risk_queue"),
    ]

    operations = [
        migrations.RunSQL(
            "INSERT INTO clinical_riskstep (id, event_id, patient_id, kind, at, level, level_since)"
            " SELECT gen_random_uuid(), id, patient_id, 'OPENED', created_at, level, level_since FROM clinical_riskevent",
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(
            "UPDATE clinical_riskevent SET next_escalation_at = now() WHERE level >= 2 AND status <> 'REVIEWED'",
            migrations.RunSQL.noop,
        ),
    ]
