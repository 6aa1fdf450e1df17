"""One settings file. Exactly one mode is on: demo (XINSHOU_DEMO=1), development (DEBUG=1), tests (XINSHOU_TESTING=1),
otherwise production, which refuses to load with a missing or weak secret."""

from pathlib import Path
from urllib.parse import urlsplit

import django_stubs_ext
from bootstrap_wrapper import get_bootstrap_dir
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from xinshou.embedded import ensure_secrets, local_dir, read_services
from xinshou.endpoints import MailServer, llm_endpoint, mail_server
from xinshou.env import (
    attachment_storage,
    database_settings,
    env_bool,
    env_choice,
    env_clocks,
    env_int,
    env_limits,
    env_list,
    env_str,
    key_bytes,
    key_ring,
    replica_settings,
)

django_stubs_ext.monkeypatch()  # lets classes of Django be written as the generics that the type checker knows

BASE_DIR = Path(__file__).resolve().parent.parent
LOCAL_DIR = local_dir()

DEBUG = env_bool("DEBUG")
DEMO = env_bool("XINSHOU_DEMO")
TESTING = env_bool("XINSHOU_TESTING")
PRODUCTION = not (DEBUG or DEMO or TESTING)
if DEMO and DEBUG:
    raise ImproperlyConfigured("XINSHOU_DEMO and DEBUG exclude each other")

# Secrets ------------------------------------------------------------------------------------------------------------
_local = {} if PRODUCTION else ensure_secrets(LOCAL_DIR)
SECRET_KEY = env_str("SECRET_KEY", _local.get("secret_key"))
MASTER_KEYS = key_ring(
    Path(env_str("XINSHOU_MASTER_KEYS_FILE")).read_text(encoding="ascii").replace("\n", ",")
    if env_str("XINSHOU_MASTER_KEYS_FILE", "")
    else env_str("XINSHOU_MASTER_KEYS", _local.get("master_keys"))
)
INDEX_KEY = key_bytes("XINSHOU_INDEX_KEY", env_str("XINSHOU_INDEX_KEY", _local.get("index_key")))
if not MASTER_KEYS:
    raise ImproperlyConfigured("XINSHOU_MASTER_KEYS holds no key")

BIND = env_str("XINSHOU_BIND", "127.0.0.1")
LOOPBACK_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
ALLOWED_HOSTS = env_list("ALLOWED_HOSTS", () if PRODUCTION else (*LOOPBACK_HOSTS, "testserver"))
CSRF_TRUSTED_ORIGINS = env_list("CSRF_TRUSTED_ORIGINS")
if DEBUG and not {*LOOPBACK_HOSTS, "testserver"}.issuperset(ALLOWED_HOSTS):
    raise ImproperlyConfigured("DEBUG=1 is for this machine only: ALLOWED_HOSTS names others")
if PRODUCTION:
    if len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 5 or SECRET_KEY.startswith("django-insecure-"):
        raise ImproperlyConfigured("SECRET_KEY is too weak: at least 50 random characters")
    if not ALLOWED_HOSTS or any(host.startswith((".", "*")) for host in ALLOWED_HOSTS):
        raise ImproperlyConfigured("ALLOWED_HOSTS must name each host, without wildcards")
    if any(key == bytes(32) or len(set(key)) < 8 for _id, key in MASTER_KEYS) or len(set(INDEX_KEY)) < 8:
        raise ImproperlyConfigured("a master key or XINSHOU_INDEX_KEY is not random")
SITE_URL = env_str("XINSHOU_SITE_URL", f"https://{ALLOWED_HOSTS[0]}" if PRODUCTION else "http://127.0.0.1:8000")
"""Where people's browsers find the dashboard; stands in the link that a forgotten password is reset with."""

_site = urlsplit(SITE_URL)
PASSKEY_RP_ID = env_str("PASSKEY_RP_ID", _site.hostname or "" if PRODUCTION else "localhost")
"""The domain that passkeys are made for. Changing it makes every passkey useless."""
PASSKEY_ORIGINS = env_list("PASSKEY_ORIGINS", (f"{_site.scheme}://{_site.netloc}",) if PRODUCTION else ())
"""Where passkeys may be used: origins of pages, or android:apk-key-hash:… of an app. Empty: the page's own origin."""

# Applications -------------------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "patients.apps.PatientsConfig",
    "clinical.apps.ClinicalConfig",
    "messaging.apps.MessagingConfig",
    "chat.apps.ChatConfig",
    "reports.apps.ReportsConfig",
    "xinshou.apps.XinshouConfig",
    "xinshou.apps.AdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.forms",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "corsheaders",
    "django_htmx",
    "bootstrap_wrapper",
]
MIDDLEWARE = [
    "xinshou.middleware.RequestContextMiddleware",
    "xinshou.middleware.SecurityHeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "xinshou.middleware.ApiPathMiddleware",
    "patients.sessions.StaffSessionMiddleware",
    "xinshou.middleware.LanguageMiddleware",
    "xinshou.middleware.FormAddressMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "xinshou.middleware.PageUserMiddleware",
    "xinshou.middleware.PageMessagesMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "xinshou.middleware.PageHtmxMiddleware",
]
ROOT_URLCONF = "xinshou.urls"
PROFILING = DEMO and env_bool("XINSHOU_PROFILING")
"""Silk records each request and its SQL: `make profile`, on invented people in a database of its own.
Production does not start with it, see xinshou/checks.py."""
if PROFILING:
    INSTALLED_APPS = [*INSTALLED_APPS, "silk"]
    MIDDLEWARE = ["silk.middleware.SilkyMiddleware", *MIDDLEWARE]
    SILKY_MAX_REQUEST_BODY_SIZE = SILKY_MAX_RESPONSE_BODY_SIZE = 0
    SILKY_HIDE_COOKIES = True
APPEND_SLASH = False
WSGI_APPLICATION = "xinshou.wsgi.application"
ASGI_APPLICATION = "xinshou.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "xinshou.folding.Loader",
                    ["django.template.loaders.filesystem.Loader", "django.template.loaders.app_directories.Loader"],
                )
            ],
            "builtins": ["xinshou.links", "xinshou.dates"],
            "libraries": {
                "heroicons": "xinshou.icons",
                "i18n": "xinshou.translations",
                "page_links": "xinshou.page_links",
                "static": "xinshou.assets",
            },
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "xinshou.context.shell",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Database, cache, queue ---------------------------------------------------------------------------------------------
_services = None if PRODUCTION else read_services(LOCAL_DIR)
_database_url = env_str("DATABASE_URL", _services.database_url if _services else None if PRODUCTION else "")
REDIS_URL = env_str("REDIS_URL", _services.redis_url if _services else None if PRODUCTION else "redis://127.0.0.1:1/0")
THROTTLE_REDIS_URL = env_str("XINSHOU_THROTTLE_REDIS_URL", REDIS_URL)
PREPARE_THRESHOLD = 5
"""Lets statements that are kept be prepared (xinshou/statements.py). All others are bound in the client."""
DATABASES = {"default": database_settings(_database_url or "postgresql://nobody@127.0.0.1:1/not_running")}
DB_POOL_SIZE = 0 if TESTING else env_int("DB_POOL_SIZE", 8)
"""Connections of one process. 0: each thread keeps its own, see ONE_THREAD in xinshou/layout.py."""
DATABASES["default"]["CONN_MAX_AGE"] = 0 if TESTING or DB_POOL_SIZE else None
DATABASES["default"]["OPTIONS"] = {
    **DATABASES["default"]["OPTIONS"],  # type: ignore[dict-item]
    "pool": DB_POOL_SIZE and {"min_size": 1, "max_size": DB_POOL_SIZE, "timeout": 10},
    "prepare_threshold": PREPARE_THRESHOLD,
}
REPLICA_MAX_LAG_SECONDS = env_int("REPLICA_MAX_LAG_SECONDS", 5)
"""A replica that is further behind is not asked."""
if not 1 <= REPLICA_MAX_LAG_SECONDS <= 60:
    raise ImproperlyConfigured("REPLICA_MAX_LAG_SECONDS must be from 1 to 60")
if _replica_url := env_str("REPLICA_DATABASE_URL", ""):
    DATABASES["replica"] = replica_settings(_replica_url, DATABASES["default"])
    DATABASES["replica"]["OPTIONS"] = {
        **DATABASES["replica"]["OPTIONS"],  # type: ignore[dict-item]
        # No connection is kept for the case, and nobody waits for one: the primary answers as well.
        "pool": DB_POOL_SIZE and {"min_size": 0, "max_size": DB_POOL_SIZE, "timeout": 1},
        "prepare_threshold": PREPARE_THRESHOLD,
    }
    DATABASE_ROUTERS = ["xinshou.replicas.PrimaryRouter"]
    _signed_in = MIDDLEWARE.index("xinshou.middleware.PageUserMiddleware") + 1
    MIDDLEWARE = [*MIDDLEWARE[:_signed_in], "xinshou.replicas.WrittenMiddleware", *MIDDLEWARE[_signed_in:]]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    alias: {
        "BACKEND": "django_redis.cache.RedisCache",
        "LOCATION": THROTTLE_REDIS_URL if alias == "throttles" else REDIS_URL,
        "KEY_PREFIX": f"xsc:{alias}",
        "OPTIONS": {
            "SERIALIZER": "django_redis.serializers.json.JSONSerializer",
            "SOCKET_CONNECT_TIMEOUT": 1,
            "SOCKET_TIMEOUT": 1,
        },
    }
    for alias in ("default", "throttles")
}
CELERY_BROKER_URL = REDIS_URL
CELERY_BEAT_SCHEDULE_FILENAME = str(LOCAL_DIR / "beat")

# Language model: none unless LLM_BASE_URL is set; tests bring their own ---------------------------------------------
LLM_REMOTE_OK = env_bool("LLM_REMOTE_OK")
"""Texts may leave the private network, those of patients only with their consent AI_REMOTE_PROVIDER."""
LLM_BASE_URL = "" if TESTING else llm_endpoint("LLM_BASE_URL", env_str("LLM_BASE_URL", ""), remote_ok=LLM_REMOTE_OK)
LLM_API_KEY = env_str("LLM_API_KEY", "")
LLM_MODEL = env_str("LLM_MODEL", None if LLM_BASE_URL else "")
LLM_DEADLINE_SECONDS = env_int("LLM_DEADLINE_SECONDS", 60)
"""No call takes longer, whatever deadline its caller has."""
LLM_TAKES_IMAGES = env_bool("LLM_TAKES_IMAGES")
"""The model reads pictures: only then are those of patients kept for it and sent."""
ASSISTANT_WAIT_SECONDS = 0 if TESTING else env_int("ASSISTANT_WAIT_SECONDS", 25)
"""So long a doctor's question waits for the worker; then the facts on record are the answer."""
if LLM_BASE_URL and not LLM_MODEL:
    raise ImproperlyConfigured("LLM_MODEL is empty")
if not 1 <= LLM_DEADLINE_SECONDS <= 600:
    raise ImproperlyConfigured("LLM_DEADLINE_SECONDS must be from 1 to 600")

# Companion ----------------------------------------------------------------------------------------------------------
CHAT_MODEL_SECONDS = 20.0
"""The model's deadline for one reply; then the offline companion answers."""
CHAT_OVERDUE_SECONDS = 45
"""A reply that no worker has taken for so long is given by the web process that is asked for it."""
CHAT_CALLS_PER_DAY = env_int("CHAT_CALLS_PER_DAY", 300)
"""Model calls for one patient in 24 hours; beyond it the offline companion answers."""

# Mail: constant words only; without EMAIL_URL production sends none --------------------------------------------------
_mail_server = mail_server("EMAIL_URL", env_str("EMAIL_URL", ""))
MAIL_WANTED = _mail_server is not None or not PRODUCTION
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if _mail_server else 'filebased'}.EmailBackend"
EMAIL_FILE_PATH = str(LOCAL_DIR / "mail")
_server = _mail_server or MailServer()
EMAIL_HOST, EMAIL_PORT, EMAIL_USE_TLS, EMAIL_USE_SSL = _server.host, _server.port, _server.starttls, _server.tls
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _server.user, _server.password
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env_str("EMAIL_FROM", None if PRODUCTION and MAIL_WANTED else "notices@localhost")
if "@" not in DEFAULT_FROM_EMAIL:
    raise ImproperlyConfigured("EMAIL_FROM must be an e-mail address")

# Health: when is the share of 5xx answers an illness, and for how long is an answer remembered --------------------
HEALTH_ERROR_PERCENT = env_int("XINSHOU_HEALTH_ERROR_PERCENT", 5)
HEALTH_ERROR_MINUTES = 5
HEALTH_ERROR_AT_LEAST = 20
HEALTH_WORKER_STALE_SECONDS = 60
HEALTH_FRESH_SECONDS = 0 if TESTING else 1

# People and access --------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "patients.User"
AUTHENTICATION_BACKENDS = ["patients.backends.BlindIndexBackend"]
PASSWORD_HASHERS = ["patients.hashers.OwaspArgon2Hasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "/"
SESSION_ENGINE = "patients.sessions"
SESSION_IDLE_SECONDS = 15 * 60
SESSION_ABSOLUTE_SECONDS = 12 * 3600
SESSION_COOKIE_AGE = SESSION_ABSOLUTE_SECONDS
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_NAME = "__Host-session" if PRODUCTION else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if PRODUCTION else "csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "xinshou.errors.csrf_failure"
LANGUAGE_COOKIE_NAME = "lang"
LANGUAGE_COOKIE_HTTPONLY = LANGUAGE_COOKIE_SECURE = PRODUCTION
LANGUAGE_COOKIE_SAMESITE = "Lax"
THROTTLE_SCALE = env_int("XINSHOU_THROTTLE_SCALE", 1)
"""Every limit is multiplied by this; load tests raise it, nothing turns the limits off."""
STREAMS_BEHIND_PROXY = env_bool("XINSHOU_STREAMS")
"""Pages come from a WSGI process and a proxy leads /live/ to the streaming process."""
THROTTLES_ON = env_bool("XINSHOU_THROTTLES", True)
RATE_LIMIT_DEFAULTS = {
    "chat": 30,
    "chat/stream": 30,
    "chat/pre-visit": 30,
    "clinical/checkin": 10,
    "clinical/assessment": 10,
    "clinical/doctor/patients/<id:patient_id>/ai-chat": 20,
    "POST clinical/doctor/connection-requests": 10,
    "other": 100,
    "all": 200,
}
"""Requests a minute by path template below /api/v1; what PostgreSQL counts is in xinshou/throttles.py."""
RATE_LIMITS = env_limits("XINSHOU_RATE_LIMITS", RATE_LIMIT_DEFAULTS)
if TESTING:  # a test is somebody in a hurry; those of the limits set them back
    RATE_LIMITS = {name: 1000 * limit for name, limit in RATE_LIMITS.items()}
RATE_LIMITS_IN_REDIS = not TESTING
TRUSTED_PROXIES = env_list("TRUSTED_PROXIES")
AUDIT_ANCHOR_FILE = env_str("XINSHOU_AUDIT_ANCHOR", "")
LICENSED_PACKS_DIR = env_str("XINSHOU_LICENSED_PACKS", "")

# Risk queue ---------------------------------------------------------------------------------------------------------
RISK_CLOCK_MINUTES = env_clocks("RISK_CLOCK_MINUTES")
RISK_SECOND_PERSON = env_choice("RISK_SECOND_PERSON", ("required", "delay"))
"""Closing or lowering HIGH and CRITICAL: `required` waits for a second clinician, `delay` (a clinic with one doctor)
takes effect by itself after RISK_SECOND_DELAY_HOURS."""
RISK_SECOND_DELAY_HOURS = env_int("RISK_SECOND_DELAY_HOURS", 24)
RISK_ALARM_EMAIL = env_str("RISK_ALARM_EMAIL", "")
"""Told when a notice cannot be delivered, when nobody is on call, and when screening stops."""
RISK_SILENCE_MINUTES = env_int("RISK_SILENCE_MINUTES", 15)
SERVED_COUNTRIES = env_list("SERVED_COUNTRIES")
"""Whose residents the clinic takes in, as country codes: `manage.py preflight` wants a checked crisis line for each."""
CRISIS_FRESH_SECONDS = 0 if TESTING else 5
"""For how long a process shows the crisis lines that it read; the last known ones stay while the database is away."""

# API ----------------------------------------------------------------------------------------------------------------
API_VERSION = "1"
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["patients.tokens.BearerAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["xinshou.api.renderers.OrjsonRenderer"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "xinshou.api.renderers.JsonNegotiation",
    "DEFAULT_PARSER_CLASSES": ["xinshou.api.parsers.StrictJSONParser"],
    "EXCEPTION_HANDLER": "xinshou.api.problems.problem_handler",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "URL_FORMAT_OVERRIDE": None,
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "XinShouCai API",
    "VERSION": API_VERSION,
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_NAME_OVERRIDES": {
        "UserType": "patients.models.UserType",
        "RegisteringUserType": [("PATIENT", "Patient")],
        "RiskStatus": "clinical.api.risk_schemas.STATUSES",
        "Party": "messaging.models.Party",
        "MessageType": "messaging.models.MessageType",
        "AttemptChannel": "clinical.api.risk_schemas.CHANNELS",
        "AppointmentStatus": "clinical.api.appointment_schemas.STATUSES",
        "AppointmentParty": "clinical.api.appointment_schemas.PARTIES",
        "DueState": "clinical.api.schedules.DUE_STATES",
        "RiskSource": "clinical.api.risk_schemas.SOURCES",
        "ConsentPurpose": "patients.models.ConsentPurpose",
        "ReplySource": "chat.models.ReplySource",
        "AnswerSource": "chat.models.AnswerSource",
        "EgressKind": "clinical.models.EgressKind",
        "ReportStatus": "reports.models.ReportStatus",
        "ExportStatus": "reports.export_models.ExportStatus",
        "ExportFormat": "reports.export_models.ExportFormat",
    },
    "PATH_CONVERTER_OVERRIDES": {"id": {"type": "string", "format": "uuid"}},
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "xinshou.api.openapi.add_problem_responses",
        "xinshou.api.openapi.close_bodies",
    ],
    "SWAGGER_UI_DIST": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 32 * 1024 * 1024
"""Under ASGI Django collects a body before a view is asked, and writes what is larger to disk in plain: it must be
above every limit of xinshou/body_limit.py."""
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
FILE_UPLOAD_HANDLERS = ["xinshou.uploads.SealingUploadHandler"]
CORS_ALLOWED_ORIGINS = env_list(
    "CORS_ALLOWED_ORIGINS",
    tuple(f"http://{host}:{port}" for host in ("localhost", "127.0.0.1") for port in (3000, 3001)) if DEBUG else (),
)
CORS_URLS_REGEX = r"^/api/v1/.*$"
CORS_EXPOSE_HEADERS = [
    "ETag", "Location", "Retry-After", "RateLimit", "RateLimit-Policy", "X-RateLimit-Limit", "X-RateLimit-Remaining",
    "X-RateLimit-Reset", "X-Request-ID", "Idempotency-Replayed",
]  # fmt: skip
CORS_ALLOW_HEADERS = [
    "accept", "accept-language", "authorization", "content-type", "idempotency-key", "if-match", "if-none-match",
    "last-event-id", "prefer", "x-request-id",
]  # fmt: skip

# Edges --------------------------------------------------------------------------------------------------------------
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"  # "no-referrer" makes browsers send `Origin: null`, which fails CSRF
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = PRODUCTION and env_bool("SECURE_SSL_REDIRECT", True)
SECURE_REDIRECT_EXEMPT = [r"^health", r"^metrics$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
SECURE_HSTS_SECONDS = 63072000 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = PRODUCTION
DEBUG_PROPAGATE_EXCEPTIONS = False

# Languages and time -------------------------------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("zh-hans", "简体中文"), ("fa", "فارسی")]
MACHINE_MADE_LANGUAGES = {"fa"}
LOCALE_PATHS = [BASE_DIR / "xinshou" / "locale"]
FORMAT_MODULE_PATH = ["xinshou.formats"]
USE_I18N = USE_TZ = True
TIME_ZONE = "UTC"

# Files --------------------------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = env_str("STATIC_ROOT", str(LOCAL_DIR / "static"))
STATICFILES_DIRS = [BASE_DIR / "static", ("bootstrap", get_bootstrap_dir())]
WHITENOISE_USE_FINDERS = not PRODUCTION
WHITENOISE_AUTOREFRESH = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "attachments": attachment_storage(str(LOCAL_DIR / "attachments"), in_memory=TESTING),
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
ATTACHMENT_QUOTA_MIB = env_int("ATTACHMENT_QUOTA_MIB", 200)
"""What one account may keep in files, sent ones included."""
REPORT_WAIT_SECONDS = 0 if TESTING else 10
"""So long a POST waits for a worker before it answers 202."""
MEDIA_ROOT = env_str("MEDIA_ROOT", str(LOCAL_DIR / "media"))

# Logs: allow-listed fields only, see xinshou/logs.py ----------------------------------------------------------------
LOGGING_CONFIG = "xinshou.logs.configure"
LOGGING = {"level": env_str("LOG_LEVEL", "INFO")}
SILENCED_SYSTEM_CHECKS = [
    "auth.W004",  # sign-in names are unique through their blind index, see patients/models/users.py
    "templates.W003",  # our forms of two of Django's libraries of tags take their names; a test counts them
]

SITE_NAME = _("XinShouCai")
