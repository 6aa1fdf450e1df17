"""The model and the start list of clinical.md 2.5, which nobody has checked: no line has a `last_checked`."""

import uuid

import django.contrib.postgres.fields
from django.db import migrations, models

import xinshou.encryption

LINES = [
    ("US", "988 Suicide & Crisis Lifeline", "988"),
    ("CA", "9-8-8 Suicide Crisis Helpline", "988"),
    ("GB", "Samaritans", "116 123"),
    ("IE", "Samaritans", "116 123"),
    ("DE", "TelefonSeelsorge", "0800 111 0 111"),
    ("FR", "3114", "3114"),
    ("NL", "113 Zelfmoordpreventie", "113"),
    ("ES", "Línea 024", "024"),
    ("CH", "Die Dargebotene Hand", "143"),
    ("AT", "TelefonSeelsorge", "142"),
    ("SE", "Självmordslinjen", "90101"),
    ("NO", "Mental Helse", "116 123"),
    ("DK", "Livslinien", "70 201 201"),
    ("PL", "Telefon zaufania", "116 123"),
    ("UA", "Lifeline Ukraine", "7333"),
    ("AU", "Lifeline", "13 11 14"),
    ("NZ", "1737", "1737"),
    ("JP", "#いのちSOS", "0120-061-338"),
    ("KR", "자살예방상담전화", "109"),
    ("TW", "安心專線", "1925"),
    ("HK", "香港撒瑪利亞防止自殺會", "2389 2222"),
    ("IN", "Tele-MANAS", "14416"),
    ("TR", "112 Acil", "112"),
    ("CN", "12356", "12356"),
]
RUN_BY_THE_STATE = {"TR", "CN"}
EU_MEMBERS = [
    "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT",
    "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE",
]  # fmt: skip
DIRECTORIES = [
    ("intl-findahelpline-com", "Find A Helpline", "https://findahelpline.com"),
    ("intl-irct-org", "IRCT member centres (torture rehabilitation)", "https://irct.org"),
    ("intl-accessnow-org", "Access Now Digital Security Helpline", "https://www.accessnow.org/help"),
    ("intl-frontlinedefenders-org", "Front Line Defenders", "https://www.frontlinedefenders.org"),
]


def start_list():
    emergency = [(country, "Emergency number 112", "112") for country in EU_MEMBERS]
    for country, name, contact in LINES + emergency:
        run_by = country if country in RUN_BY_THE_STATE else None
        yield {
            "code": f"{country.lower()}-{contact.replace(' ', '')}",
            "country": country,
            "name": name,
            "contact": contact,
            "channel": "PHONE",
            "run_by_state_of": run_by,
            "operated_by": "state" if run_by else "",
        }
    for code, name, address in DIRECTORIES:
        yield {"code": code, "country": "INTL", "name": name, "contact": address, "channel": "DIRECTORY"}


def seed(apps, schema_editor):
    CrisisResource = apps.get_model("clinical", "CrisisResource")
    rows = [CrisisResource(position=place, **facts) for place, facts in enumerate(start_list())]
    CrisisResource.objects.bulk_create(rows)


class Migration(migrations.Migration):
    dependencies = [("clinical", "0002_safety_plans")]

    operations = [
        migrations.CreateModel(
            name="CrisisResource",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "code",
                    models.SlugField(
                        help_text="Stays the same for apps.", max_length=60, unique=True, verbose_name="short name"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "country",
                    models.CharField(
                        help_text="Two letters (ISO 3166), or INTL for every country.",
                        max_length=4,
                        verbose_name="country",
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("PHONE", "Telephone"),
                            ("SMS", "Text message"),
                            ("WEB_CHAT", "Web chat"),
                            ("EMAIL", "E-mail"),
                            ("DIRECTORY", "Directory"),
                        ],
                        default="PHONE",
                        max_length=9,
                        verbose_name="channel",
                    ),
                ),
                (
                    "contact",
                    models.CharField(
                        help_text="Number or address, as people use it.", max_length=255, verbose_name="contact"
                    ),
                ),
                (
                    "languages",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=10),
                        blank=True,
                        default=list,
                        help_text="Codes with commas between them: de, en, zh-Hans.",
                        size=None,
                        verbose_name="languages",
                    ),
                ),
                ("hours", models.CharField(blank=True, max_length=200, verbose_name="hours")),
                ("anonymous", models.BooleanField(blank=True, null=True, verbose_name="anonymous")),
                ("operated_by", models.CharField(blank=True, max_length=100, verbose_name="operated by")),
                (
                    "may_contact_police",
                    models.BooleanField(blank=True, null=True, verbose_name="may contact the police"),
                ),
                ("may_be_monitored", models.BooleanField(default=True, verbose_name="may be monitored")),
                ("warning", models.CharField(blank=True, max_length=500, verbose_name="warning")),
                (
                    "run_by_state_of",
                    models.CharField(
                        blank=True,
                        help_text="Two letters. Such a line is shown, with a warning, only to people who live in that "
                        "country.",
                        max_length=2,
                        null=True,
                        verbose_name="run by the state of",
                    ),
                ),
                (
                    "last_checked",
                    models.DateField(
                        blank=True,
                        help_text="The day on which a person called it or read its own page. Empty: patients do not "
                        "see it.",
                        null=True,
                        verbose_name="last checked",
                    ),
                ),
                (
                    "checked_by",
                    xinshou.encryption.EncryptedText(blank=True, max_length=100, null=True, verbose_name="checked by"),
                ),
            ],
            options={
                "verbose_name": "crisis resource",
                "verbose_name_plural": "crisis resources",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("country__regex", "^([A-Z]{2}|INTL)$")),
                        name="crisis_country_is_a_code",
                        violation_error_message="Country: two capital letters, or INTL.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("run_by_state_of__isnull", True),
                            ("run_by_state_of", models.F("country")),
                            _connector="OR",
                        ),
                        name="crisis_state_line_at_home",
                        violation_error_message="A line run by a state can be offered in that country only.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("channel__in", ["PHONE", "SMS", "WEB_CHAT", "EMAIL", "DIRECTORY"])),
                        name="crisis_channel_known",
                    ),
                ],
            },
        ),
        migrations.RunPython(seed, migrations.RunPython.noop),
    ]
