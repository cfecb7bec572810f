"""The plugin's settings in mkdocs.yml."""

from datetime import date

from mkdocs.config import Config
from mkdocs.config.config_options import Optional, Type


class EsafetyConfig(Config):  # type: ignore[no-untyped-call]
    """Settings in mkdocs.yml; all have defaults."""

    today = Optional(Type((date, str)))
    """The day of the build, for the review clock; empty means the machine's day."""
    site_url = Optional(Type(str))
    """A public address that overrules `data/school.yml`."""
    rendered_site = Optional(Type(str))
    """Where the rendered site is written for paper; empty writes none."""
    preview = Optional(Type((int, str)))
    """Shows the newest draft instead of the edition in force; empty never does."""
    published = Optional(Type((int, str)))
    """Gives the site the menu of all published editions; empty leaves it out."""


def day_of(setting: object) -> date:
    """Return the day a setting names; an empty one means the machine's day."""
    if isinstance(setting, date):
        return setting
    return date.fromisoformat(str(setting)) if setting else date.today()
