import os

from django.core.management import call_command
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "xinshou.settings")
application = get_wsgi_application()
call_command("check")  # application servers run no checks of their own, and ours keep an unsafe server from starting
