"""The product as it is served, with the addresses of loadtests/bare.py."""

import os

from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "xinshou.settings")
settings.ROOT_URLCONF = "loadtests.bare"

from xinshou.wsgi import application  # noqa: E402, F401  # after the settings
