import os

from django.core.asgi import get_asgi_application
from django.core.management import call_command

from clinical.risk.detector import detect
from xinshou.body_limit import BodyLimit

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "xinshou.settings")
application = BodyLimit(get_asgi_application())  # type: ignore[arg-type]  # Django types its handler by plain dicts
call_command("check")  # application servers run no checks of their own, and ours keep an unsafe server from starting
detect("ready")  # builds what the rules need (0.7 s of a core), which the first patient after a start would wait for
