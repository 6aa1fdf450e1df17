"""The paths of this app, by the prefix under which xinshou/api_urls.py mounts them."""

from django.urls import URLPattern, URLResolver

auth: list[URLPattern | URLResolver] = []
privacy: list[URLPattern | URLResolver] = []
doctor: list[URLPattern | URLResolver] = []
patient: list[URLPattern | URLResolver] = []
