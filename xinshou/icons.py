"""The tags of heroicons, each icon drawn once a process: drawing takes 60 µs, and a page has twenty of them."""

from functools import lru_cache

from django import template
from heroicons.templatetags import heroicons

register = template.Library()
KEPT = 256

ICONS = {
    lru_cache(KEPT)(tag): tag.__name__
    for tag in (heroicons.heroicon_micro, heroicons.heroicon_mini, heroicons.heroicon_outline, heroicons.heroicon_solid)
}

for tag, name in ICONS.items():
    register.simple_tag(tag, name=name)
