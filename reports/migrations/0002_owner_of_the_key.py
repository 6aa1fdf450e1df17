from django.db import migrations, models

FILL = "UPDATE reports_report SET subject_id = patient_id"


class Migration(migrations.Migration):
    """Each report names whose key seals it; until now that was the patient's."""

    dependencies = [("reports", "0001_reports")]

    operations = [
        migrations.AddField("report", "subject_id", models.UUIDField(editable=False, null=True)),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
