"""What a web process does before its first request."""

import gc

from django.core.management import call_command

from clinical.risk.detector import detect
from xinshou.large_pages import use_large_pages


def warm_up() -> None:
    """Refuses to start unsafe, since application servers run no checks of their own. Builds what the rules need (0.7 s
    of a core), which the first patient would wait for. What is there by now stays for good: each full garbage
    collection would walk over it for a tenth of a second, in the middle of somebody's request."""
    call_command("check")
    detect("ready")
    gc.collect()
    gc.freeze()
    use_large_pages()
