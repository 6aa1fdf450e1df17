from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("patients", "0006_passkeys"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="locked_on",
            field=models.DateField(editable=False, null=True),
        ),
    ]
