import time
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from clinical.services.heartbeats import self_test
from patients.models import User
from xinshou.demo_data.factors import demo_seed
from xinshou.demo_data.messages import seed_message_files
from xinshou.demo_data.people import ADMIN_USERNAME, DOCTORS, PASSPHRASE, PATIENTS, DemoDoctor, DemoPatient
from xinshou.demo_data.risk import seed_roster
from xinshou.demo_data.seeding import Seeder, Volume, seed_factors

PATIENTS_PER_DOCTOR = 40
DEMO_DAYS = 365
LOAD_DAYS = 90


class Command(BaseCommand):
    help = "Fills an empty demo database with synthetic people and a year of their check-ins and questionnaires."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--scale",
            type=int,
            default=1,
            help="multiplies the 40 patients for load tests, with a doctor for each 40 and 90 days of check-ins",
        )

    def handle(self, *args: Any, scale: int, **options: Any) -> None:
        if not (settings.DEMO or settings.DEBUG or settings.TESTING):
            raise CommandError("seed_demo writes known passphrases: it runs with XINSHOU_DEMO=1 or DEBUG=1 only")
        if scale < 1:
            raise CommandError("--scale must be at least 1")
        password = make_password(PASSPHRASE)
        if User.objects.by_username(ADMIN_USERNAME).exists():
            self.stdout.write("the demo people are here already")
        else:
            self._seed_demo(Seeder(password, DEMO_DAYS, gaps=True), on_call=scale == 1)
            seed_message_files()
        seed_factors(demo_seed)
        self_test()  # or a demo of yesterday would begin with the alarm that screening has stopped
        if scale > 1:
            self._seed_load(Seeder(password, LOAD_DAYS, gaps=False), scale - 1)
            seed_factors(demo_seed)

    @transaction.atomic
    def _seed_demo(self, seeder: Seeder, *, on_call: bool) -> None:
        """Load tests go without a roster: the people on it would be called for each of their waiting events."""
        started = time.monotonic()
        seeder.administrator(ADMIN_USERNAME)
        volume = seeder.seed(DOCTORS, PATIENTS)
        if on_call:
            seed_roster(seeder.now)
        self._tell(volume, started)

    def _seed_load(self, seeder: Seeder, doctors: int) -> None:
        """`load-doctor-01` with `load-patient-0001` to `-0040`, and so on; accounts that exist stay as they are."""
        if User.objects.by_username("load-doctor-01").exists():
            self.stdout.write("the load-test people are here already")
            return
        started = time.monotonic()
        count = doctors * PATIENTS_PER_DOCTOR
        self._tell(seeder.seed(load_doctors(doctors), load_patients(count)), started)

    def _tell(self, volume: Volume, started: float) -> None:
        self.stdout.write(
            f"seeded {volume.doctors} doctors, {volume.patients} patients, {volume.check_ins} check-ins, "
            f"{volume.assessments} questionnaires and {volume.risk_events} risk events "
            f"in {time.monotonic() - started:.1f} s"
        )


def load_doctors(count: int) -> list[DemoDoctor]:
    return [
        DOCTORS[number % len(DOCTORS)]._replace(
            username=f"load-doctor-{number + 1:02d}", last_name=f"Load {number + 1}"
        )
        for number in range(count)
    ]


def load_patients(count: int) -> list[DemoPatient]:
    return [
        PATIENTS[number % len(PATIENTS)]._replace(
            username=f"load-patient-{number + 1:04d}",
            alias=f"Load {number + 1}",
            doctor=number // PATIENTS_PER_DOCTOR,
        )
        for number in range(count)
    ]
