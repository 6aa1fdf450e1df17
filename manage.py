#!/usr/bin/env python
"""Django's command line. A checkout with nothing configured is the demo, so that `manage.py score_instrument FILE`
works at once; servers and workers never assume that (see docs/decisions.md)."""

import os
import sys

from django.core.management import execute_from_command_line

CONFIGURED_BY = ("SECRET_KEY", "DATABASE_URL", "DEBUG")
ONLY_A_PLACE = {"XINSHOU_LOCAL"}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "xinshou.settings")
    ours = {name for name in os.environ if name in CONFIGURED_BY or name.startswith("XINSHOU_")}
    if not ours - ONLY_A_PLACE:
        os.environ["XINSHOU_DEMO"] = "1"
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
