import os

from django.core.asgi import get_asgi_application

from xinshou.body_limit import BodyLimit
from xinshou.warm import warm_up

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "xinshou.settings")
application = BodyLimit(get_asgi_application())  # type: ignore[arg-type]  # Django types its handler by plain dicts

warm_up()
