import os

from django.core.wsgi import get_wsgi_application

from xinshou.warm import warm_up

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "xinshou.settings")
application = get_wsgi_application()

warm_up()
