from functools import lru_cache

from django.conf import settings

from clinical.instruments import Packs, load_packs


@lru_cache(maxsize=1)
def installed_packs() -> Packs:
    """The shipped texts and those that the clinic holds a licence for, read once a process."""
    return load_packs(*filter(None, [settings.LICENSED_PACKS_DIR]))
