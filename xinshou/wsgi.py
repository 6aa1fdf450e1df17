import os

from django.core.management import call_command
from django.core.wsgi import get_wsgi_application

from clinical.risk.detector import detect

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "xinshou.settings")
application = get_wsgi_application()
call_command("check")  # application servers run no checks of their own, and ours keep an unsafe server from starting
detect("ready")  # builds what the rules need (0.7 s of a core), which the first patient after a start would wait for
