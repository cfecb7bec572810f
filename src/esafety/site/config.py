"""The plugin's settings in mkdocs.yml."""

import logging
from datetime import date
from pathlib import Path

from mkdocs.config import Config
from mkdocs.config.config_options import Optional, Type
from mkdocs.exceptions import Abort

from esafety.checks.site_configuration import check_settings
from esafety.source_tree.read_folder import text_at
from esafety.text.languages import SPOKEN_LANGUAGES

log = logging.getLogger("mkdocs.plugins.esafety")


class EsafetyConfig(Config):  # type: ignore[no-untyped-call]
    """Settings in mkdocs.yml; all have defaults."""

    school = Optional(Type(str))
    """The school's folder, where it takes the kit; without it the one that holds mkdocs.yml."""
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


def refuse_foreign_settings(configuration: Path) -> None:
    """Stop MkDocs where `mkdocs.yml` has a setting that this site has not.

    Asked while the plugins are loaded, this comes before MkDocs imports hooks; programs that
    YAML itself names (`!!python/…`) or plugins listed above ours have run by then, so that
    every command of the school checks the file before MkDocs reads it.

    Raises:
        Abort: after all problems were logged.
    """
    problems = [*check_settings(text_at(configuration))]
    for problem in problems:
        for language in SPOKEN_LANGUAGES:
            log.error("%s: %s", problem.place, problem.sentence(language))
    if problems:
        raise Abort("mkdocs.yml holds settings that are not used here; see above.")


def day_of(setting: object) -> date:
    """Return the day a setting names; an empty one means the machine's day."""
    if isinstance(setting, date):
        return setting
    return date.fromisoformat(str(setting)) if setting else date.today()
