"""What the product refuses to start with, and the demo's door."""

import base64
import os
import re
import runpy
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.core import checks
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from patients.models import StaffSession
from patients.tests.base import Cast
from xinshou.checks import doors_are_shut
from xinshou.env import env_clocks, env_limits

CHECKOUT = Path(__file__).resolve().parents[2]
KEY = base64.b64encode(bytes(range(32))).decode()
OTHER_KEY = base64.b64encode(bytes(range(32, 64))).decode()
SECRET = "correct-horse-battery-staple-" + KEY
PRODUCTION = {
    "SECRET_KEY": SECRET,
    "ALLOWED_HOSTS": "care.example.org",
    "XINSHOU_MASTER_KEYS": f"k1:{KEY}",
    "XINSHOU_INDEX_KEY": OTHER_KEY,
    "DATABASE_URL": "postgresql://somebody:hidden-word@127.0.0.1:1/none",
    "REDIS_URL": "redis://:hidden-word@127.0.0.1:1/0",
}


def run(environment: dict[str, str], *command: str) -> subprocess.CompletedProcess[str]:
    clean = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-W", "ignore", *command],
        cwd=CHECKOUT,
        env=clean | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


REFUSED: dict[str, tuple[dict[str, str | None], str]] = {
    "no secret key": ({"SECRET_KEY": None}, "SECRET_KEY is not set"),
    "Django's default key": ({"SECRET_KEY": "django-insecure-" + SECRET}, "SECRET_KEY is too weak"),
    "a short key": ({"SECRET_KEY": "Xk3vQ9"}, "SECRET_KEY is too weak"),
    "a key of one letter": ({"SECRET_KEY": "Q" * 60}, "SECRET_KEY is too weak"),
    "no hosts": ({"ALLOWED_HOSTS": None}, "ALLOWED_HOSTS must name each host"),
    "empty hosts": ({"ALLOWED_HOSTS": " , "}, "ALLOWED_HOSTS must name each host"),
    "all hosts": ({"ALLOWED_HOSTS": "care.example.org,*"}, "ALLOWED_HOSTS must name each host"),
    "all subdomains": ({"ALLOWED_HOSTS": ".example.org"}, "ALLOWED_HOSTS must name each host"),
    "no master key": ({"XINSHOU_MASTER_KEYS": None}, "XINSHOU_MASTER_KEYS is not set"),
    "an empty key ring": ({"XINSHOU_MASTER_KEYS": " , "}, "XINSHOU_MASTER_KEYS holds no key"),
    "an unknown way to a second person": (
        {"RISK_SECOND_PERSON": "never"},
        "RISK_SECOND_PERSON must be one of required, delay",
    ),
    "a clock without a unit it knows": (
        {"RISK_CLOCK_MINUTES": "HIGH=30m/4h"},
        "RISK_CLOCK_MINUTES must be written like",
    ),
    "a clock of no time": ({"RISK_CLOCK_MINUTES": "HIGH=0/240"}, "RISK_CLOCK_MINUTES must be written like"),
    "a clock for LOW": ({"RISK_CLOCK_MINUTES": "LOW=30/240"}, "RISK_CLOCK_MINUTES must be written like"),
    "a short master key": ({"XINSHOU_MASTER_KEYS": "k1:aGlkZGVuLXdvcmQ="}, "a master key must be 32 bytes"),
    "a master key in no base64": ({"XINSHOU_MASTER_KEYS": "k1:hidden-word"}, "a master key is not base64"),
    "a zero master key": ({"XINSHOU_MASTER_KEYS": "k1:" + "A" * 43 + "="}, "is not random"),
    "one id twice": ({"XINSHOU_MASTER_KEYS": f"k1:{KEY},k1:{OTHER_KEY}"}, "two master keys have the same id"),
    "a zero second master key": ({"XINSHOU_MASTER_KEYS": f"k1:{KEY},k0:{'A' * 43}="}, "is not random"),
    "no index key": ({"XINSHOU_INDEX_KEY": None}, "XINSHOU_INDEX_KEY is not set"),
    "a zero index key": ({"XINSHOU_INDEX_KEY": "A" * 43 + "="}, "is not random"),
    "no database": ({"DATABASE_URL": None}, "DATABASE_URL is not set"),
    "another database": ({"DATABASE_URL": "mysql://somebody:hidden-word@db/x"}, "DATABASE_URL must be postgresql://"),
    "the primary as its replica": (
        {"REPLICA_DATABASE_URL": "postgresql://other:hidden-word@127.0.0.1:1/none"},
        "REPLICA_DATABASE_URL is the primary",
    ),
    "the primary's other name as its replica": (
        {"REPLICA_DATABASE_URL": "postgresql://other:hidden-word@localhost:1/none"},
        "REPLICA_DATABASE_URL is the primary",
    ),
    "a replica of another database": (
        {"REPLICA_DATABASE_URL": "postgresql://other:hidden-word@127.0.0.1:2/hidden-word"},
        "REPLICA_DATABASE_URL must name the same database",
    ),
    "a replica by another protocol": (
        {"REPLICA_DATABASE_URL": "mysql://other:hidden-word@127.0.0.1:2/none"},
        "REPLICA_DATABASE_URL must be postgresql://",
    ),
    "a replica that may be hours behind": (
        {"REPLICA_MAX_LAG_SECONDS": "3600"},
        "REPLICA_MAX_LAG_SECONDS must be from 1 to 60",
    ),
    "no Redis": ({"REDIS_URL": None}, "REDIS_URL is not set"),
    "a public model": ({"LLM_BASE_URL": "https://hidden-word.example/v1", "LLM_MODEL": "m"}, "LLM_REMOTE_OK=1 allows"),
    "a public model's address": (
        {"LLM_BASE_URL": "https://203.0.113.9/v1", "LLM_MODEL": "m"},
        "LLM_REMOTE_OK=1 allows",
    ),
    "a public model in clear": (
        {"LLM_BASE_URL": "http://hidden-word.example/v1", "LLM_MODEL": "m", "LLM_REMOTE_OK": "1"},
        "must be https",
    ),
    "a model without a name": ({"LLM_BASE_URL": "http://127.0.0.1:1/v1"}, "LLM_MODEL is not set"),
    "an empty model name": ({"LLM_BASE_URL": "http://127.0.0.1:1/v1", "LLM_MODEL": ""}, "LLM_MODEL is empty"),
    "a model's address without host": ({"LLM_BASE_URL": "hidden-word", "LLM_MODEL": "m"}, "LLM_BASE_URL names no host"),
    "a key in a model's address": (
        {"LLM_BASE_URL": "http://me:hidden-word@localhost/v1", "LLM_MODEL": "m"},
        "LLM_BASE_URL must be http",
    ),
    "a model by another protocol": ({"LLM_BASE_URL": "ftp://localhost/v1", "LLM_MODEL": "m"}, "LLM_BASE_URL must be"),
    "a model with no port": ({"LLM_BASE_URL": "http://localhost:hidden-word/v1"}, "LLM_BASE_URL names no host"),
    "an endless deadline": ({"LLM_DEADLINE_SECONDS": "100000"}, "LLM_DEADLINE_SECONDS must be from 1 to 600"),
    "mail in clear": ({"EMAIL_URL": "smtp://mail.example.org", "EMAIL_FROM": "a@b"}, "EMAIL_URL leaves the private"),
    "mail by another protocol": (
        {"EMAIL_URL": "https://me:hidden-word@mail.example.org", "EMAIL_FROM": "a@b"},
        "EMAIL_URL must be smtps",
    ),
    "mail to no host": ({"EMAIL_URL": "smtps://me:hidden-word@", "EMAIL_FROM": "a@b"}, "EMAIL_URL names no host"),
    "mail from nobody": ({"EMAIL_URL": "smtps://me:hidden-word@mail.example.org"}, "EMAIL_FROM is not set"),
    "mail from a name": (
        {"EMAIL_URL": "smtps://me:hidden-word@mail.example.org", "EMAIL_FROM": "clinic"},
        "EMAIL_FROM must be an e-mail address",
    ),
    "an unclear DEBUG": ({"DEBUG": "hidden-word"}, "DEBUG must be 1 or 0"),
    "DEBUG under a public name": ({"DEBUG": "1"}, "DEBUG=1 is for this machine only"),
    "DEBUG in the demo": ({"DEBUG": "1", "XINSHOU_DEMO": "1"}, "XINSHOU_DEMO and DEBUG exclude each other"),
}


def configured(changes: dict[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in (PRODUCTION | changes).items() if value is not None}


@pytest.mark.parametrize("case", REFUSED)
def test_it_does_not_start_with(case: str, tmp_path: Path) -> None:
    changes, message = REFUSED[case]
    environment = configured(changes) | {"XINSHOU_LOCAL": str(tmp_path)}
    with patch.dict(os.environ, environment, clear=True), pytest.raises(ImproperlyConfigured) as refusal:
        runpy.run_path(str(CHECKOUT / "xinshou/settings.py"))
    assert message in str(refusal.value)
    assert_tells_no_secret("".join(traceback.format_exception(refusal.value)), environment)


def loaded(changes: dict[str, str | None], tmp_path: Path) -> dict[str, Any]:
    environment = configured(changes) | {"XINSHOU_LOCAL": str(tmp_path)}
    with patch.dict(os.environ, environment, clear=True):
        return runpy.run_path(str(CHECKOUT / "xinshou/settings.py"))


def test_without_them_there_is_no_model_and_no_mail(tmp_path: Path) -> None:
    settings = loaded({}, tmp_path)
    assert (settings["LLM_BASE_URL"], settings["MAIL_WANTED"]) == ("", False)


def test_a_model_and_a_mail_server_are_read(tmp_path: Path) -> None:
    model: dict[str, str | None] = {
        "LLM_BASE_URL": "https://api.example.org/v1",
        "LLM_MODEL": "m",
        "LLM_REMOTE_OK": "1",
    }
    mail: dict[str, str | None] = {
        "EMAIL_URL": "smtp+starttls://me:p%40ss@mail.example.org",
        "EMAIL_FROM": "n@c.example",
    }
    settings = loaded(model | mail, tmp_path)
    assert settings["LLM_BASE_URL"] == "https://api.example.org/v1"
    assert [settings[f"EMAIL_{name}"] for name in ("HOST", "PORT", "HOST_USER", "HOST_PASSWORD")] == [
        "mail.example.org", 587, "me", "p@ss",
    ]  # fmt: skip
    assert (settings["EMAIL_USE_TLS"], settings["EMAIL_USE_SSL"], settings["MAIL_WANTED"]) == (True, False, True)
    assert settings["EMAIL_BACKEND"] == "django.core.mail.backends.smtp.EmailBackend"


def assert_tells_no_secret(said: str, environment: dict[str, str]) -> None:
    for name in ("SECRET_KEY", "XINSHOU_MASTER_KEYS", "XINSHOU_INDEX_KEY"):
        value = environment.get(name, "").strip(" ,")
        assert not value or value not in said
        assert not value or value.removeprefix("k1:") not in said
    assert "hidden-word" not in said


@pytest.mark.parametrize("case", ["no secret key", "a zero master key", "another database"])
@pytest.mark.parametrize("module", ["xinshou.wsgi", "xinshou.asgi", "celery"])
def test_no_server_starts_with(module: str, case: str, tmp_path: Path) -> None:
    """Also with nothing but one thing wrong: no server ever takes the demo for granted."""
    changes, message = REFUSED[case]
    environment = configured(changes) | {"XINSHOU_LOCAL": str(tmp_path), "DJANGO_SETTINGS_MODULE": "xinshou.settings"}
    command = ("-m", "celery", "-A", "xinshou", "report") if module == "celery" else ("-c", f"import {module}")
    ended = run(environment, *command)
    assert ended.returncode != 0
    assert message in ended.stderr
    assert_tells_no_secret(ended.stdout + ended.stderr, environment)


def test_check_deploy_has_no_warning() -> None:
    ended = run(PRODUCTION, "manage.py", "check", "--deploy")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "System check identified no issues" in ended.stdout


def test_production_does_not_start_with_a_door_open() -> None:
    ended = run(PRODUCTION | {"XINSHOU_THROTTLES": "0", "XINSHOU_THROTTLE_SCALE": "9"}, "manage.py", "check")
    assert ended.returncode == 1
    assert re.findall(r"\(([a-z_]+\.[A-Z][0-9]+)\)", ended.stderr) == ["xinshou.E002", "xinshou.E003"]


@pytest.mark.parametrize(
    ("name", "value", "fault"),
    [
        ("SESSION_COOKIE_SECURE", False, "xinshou.E004"),
        ("SESSION_COOKIE_NAME", "session", "xinshou.E004"),
        ("MIDDLEWARE", [], "xinshou.E005"),
        ("PASSKEY_RP_ID", "localhost", "xinshou.E006"),
        ("PASSKEY_RP_ID", "192.0.2.7", "xinshou.E006"),
        ("PASSKEY_RP_ID", "other.example", "xinshou.E006"),
        ("PASSKEY_ORIGINS", [], "xinshou.E006"),
        ("PASSKEY_ORIGINS", ["http://desk.clinic.example"], "xinshou.E006"),
        ("PASSKEY_ORIGINS", ["https://desk.clinic.example", "https://evilclinic.example"], "xinshou.E006"),
        ("ALLOWED_HOSTS", ["elsewhere.example"], "xinshou.E006"),
    ],
)
def test_an_open_door_is_named(settings: Any, name: str, value: Any, fault: str) -> None:
    settings.PRODUCTION, settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE = True, True, True
    settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
    settings.PASSKEY_RP_ID, settings.ALLOWED_HOSTS = "clinic.example", ["desk.clinic.example"]
    settings.PASSKEY_ORIGINS = ["https://desk.clinic.example", "android:apk-key-hash:abc"]
    assert doors_are_shut(None) == []
    setattr(settings, name, value)
    assert [message.id for message in doors_are_shut(None)] == [fault]


@pytest.mark.parametrize(
    ("bind", "hosts"),
    [
        ("0.0.0.0", ["localhost"]),  # noqa: S104 (this is the mistake)
        ("::", ["localhost"]),
        ("192.168.1.7", ["localhost"]),
        ("demo.example.org", ["localhost"]),
        ("127.0.0.1", ["localhost", "demo.example.org"]),
        ("127.0.0.1", ["*"]),
        ("127.0.0.1", ["192.168.1.7"]),
    ],
)
def test_the_demo_is_refused_beyond_loopback(settings: Any, bind: str, hosts: list[str]) -> None:
    settings.DEMO, settings.BIND, settings.ALLOWED_HOSTS = True, bind, hosts
    assert "xinshou.E001" in {message.id for message in checks.run_checks()}


@pytest.mark.parametrize("bind", ["127.0.0.1", "localhost", "::1", "[::1]"])
def test_the_demo_may_run_on_loopback(settings: Any, bind: str) -> None:
    settings.DEMO, settings.BIND, settings.ALLOWED_HOSTS = True, bind, list(settings.LOOPBACK_HOSTS)
    assert "xinshou.E001" not in {message.id for message in checks.run_checks()}


def test_manage_py_refuses_the_demo_beyond_loopback(tmp_path: Path) -> None:
    environment = {"XINSHOU_DEMO": "1", "XINSHOU_LOCAL": str(tmp_path), "ALLOWED_HOSTS": "demo.example.org"}
    ended = run(environment, "manage.py", "check")
    assert ended.returncode == 1
    assert "xinshou.E001" in ended.stderr


@pytest.fixture
def demo(settings: Any, cast: Cast) -> Client:
    settings.DEMO = True
    return Client()


def test_the_demo_page_signs_in_with_one_click(demo: Client) -> None:
    assert demo.get("/demo/").status_code == 200
    response = demo.post("/demo/enter/", {"who": "lin"})
    assert (response.status_code, response["Location"]) == (302, "/today/")
    assert StaffSession.objects.get().user.username == "dr.lin"


def test_there_is_no_demo_page_outside_of_the_demo(cast: Cast) -> None:
    assert Client().get("/demo/").status_code == 404
    assert Client().post("/demo/enter/", {"who": "lin"}).status_code == 404
    assert not StaffSession.objects.exists()


def test_demo_sign_in_is_post_only_and_guarded_against_other_sites(demo: Client) -> None:
    assert demo.get("/demo/enter/", {"who": "lin"}).status_code == 405
    assert Client(enforce_csrf_checks=True).post("/demo/enter/", {"who": "lin"}).status_code == 403
    assert not StaffSession.objects.exists()


ELSEWHERE: dict[str, dict[str, str]] = {
    "through a proxy": {"HTTP_X_FORWARDED_FOR": "203.0.113.9"},
    "through a proxy on this machine": {"HTTP_X_FORWARDED_FOR": "127.0.0.1"},
    "through a standard proxy": {"HTTP_FORWARDED": "for=203.0.113.9"},
    "through nginx": {"HTTP_X_REAL_IP": "203.0.113.9"},
    "from the network": {"REMOTE_ADDR": "192.168.1.7"},
    "from nowhere": {"REMOTE_ADDR": ""},
    "under another name": {"HTTP_HOST": "demo.example.org"},
}


@pytest.mark.parametrize("case", ELSEWHERE)
def test_the_demo_door_is_shut(demo: Client, settings: Any, case: str) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    assert demo.get("/demo/", **ELSEWHERE[case]).status_code == 404
    assert demo.post("/demo/enter/", {"who": "lin"}, **ELSEWHERE[case]).status_code == 404
    assert not StaffSession.objects.exists()


@pytest.mark.parametrize("who", ["", "mei", "dr.lin", "rossi", "LIN", "lin\x00", "x" * 10_000])
def test_the_demo_knows_three_people(demo: Client, who: str) -> None:
    assert demo.post("/demo/enter/", {"who": who}).status_code == 404


def test_a_clinics_own_clocks_are_minutes_by_level(monkeypatch: pytest.MonkeyPatch) -> None:
    assert env_clocks("RISK_CLOCK_MINUTES") == {}
    monkeypatch.setenv("RISK_CLOCK_MINUTES", "HIGH=20/120, CRITICAL=3/15")
    assert env_clocks("RISK_CLOCK_MINUTES") == {"HIGH": (20, 120), "CRITICAL": (3, 15)}


def test_a_clinics_own_limits_are_named_paths(monkeypatch: pytest.MonkeyPatch) -> None:
    defaults = {"clinical/checkin": 10, "all": 200}
    monkeypatch.setenv("XINSHOU_RATE_LIMITS", "clinical/checkin=20, all=400")
    assert env_limits("XINSHOU_RATE_LIMITS", defaults) == {"clinical/checkin": 20, "all": 400}
    for wrong in ("checkin=5", "all=0", "all", "all=many"):
        monkeypatch.setenv("XINSHOU_RATE_LIMITS", wrong)
        with pytest.raises(ImproperlyConfigured):
            env_limits("XINSHOU_RATE_LIMITS", defaults)


def test_nobody_is_profiled_in_production(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XINSHOU_PROFILING", "1")
    settings.PRODUCTION = True
    assert "xinshou.E007" in [message.id for message in doors_are_shut(None)]
    monkeypatch.delenv("XINSHOU_PROFILING")
    assert "xinshou.E007" not in [message.id for message in doors_are_shut(None)]


def test_a_thread_that_dies_says_no_text_of_its_exception() -> None:
    dying = "threading.Thread(target=lambda: (_ for _ in ()).throw(RuntimeError('jade words'))).start()"
    environment = PRODUCTION | {"DJANGO_SETTINGS_MODULE": "xinshou.settings"}
    ended = run(environment, "-c", f"import django, threading; django.setup(); {dying}")
    said = ended.stdout + ended.stderr
    assert "thread_died" in said
    assert "RuntimeError" in said
    assert "jade words" not in said


def test_profiling_needs_the_demo() -> None:
    """Outside of it the setting loads nothing of Silk."""
    code = "from xinshou import settings; print(settings.PROFILING, 'silk' in settings.INSTALLED_APPS)"
    asked = {"XINSHOU_PROFILING": "1"}
    assert run(PRODUCTION | asked, "-c", code).stdout == "False False\n"
    assert run({"XINSHOU_DEMO": "1"} | asked, "-c", code).stdout == "True True\n"


@pytest.mark.parametrize("server", ["wsgi", "asgi"])
def test_the_rules_are_ready_before_the_first_text(server: str) -> None:
    built = "from clinical.risk import normalise; print(normalise._traditional_to_simplified.cache_info().currsize)"
    ended = run({"XINSHOU_DEMO": "1"}, "-c", f"import xinshou.{server}; {built}")
    assert ended.stdout.splitlines()[-1:] == ["1"], ended.stderr
