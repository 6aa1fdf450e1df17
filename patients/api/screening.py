from django.core.exceptions import ImproperlyConfigured

from patients.services.profiles import TextScreen


class ScreensTexts:
    """For views that take a patient's own words. They are mounted with the risk door, `View.as_view(screen=...)`, since
    this app may not import `clinical`."""

    screen: TextScreen | None = None

    def text_screen(self) -> TextScreen:
        if self.screen is None:
            raise ImproperlyConfigured(f"{type(self).__name__} is mounted without the risk door")
        return self.screen
