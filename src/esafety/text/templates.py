"""Fragments: small templates rendered by code, with the words and addresses of one language."""

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    select_autoescape,
)
from markupsafe import Markup

from esafety.storage.cache.templates import TemplateCache
from esafety.storage.source_files import design_text, source_file, source_folders
from esafety.text.grammar.kind_words import kind_in, words_for
from esafety.text.languages import (
    BINDING,
    KNOWN,
    format_day,
    format_month,
    format_weekday,
    isolated,
    language_name,
    language_root,
)
from esafety.text.messages import plural

# Below a school's folder.
FRAGMENTS: Final = "overrides/fragments"
# An icon that leads on points to where words go on.
ONWARD: Final = "onward"
_ONWARD: Final = {"ltr": "arrow-right", "rtl": "arrow-left"}


class Templates:
    """Renders `overrides/fragments/*.html` of a school in the folder `root` for one language.

    `cache` is the folder that keeps compiled ones.
    """

    def __init__(self, root: Path, language: str, cache: Path | None = None) -> None:
        self.language = language
        self.words = words_for(language, kind_in(root))
        self.env = Environment(
            loader=FileSystemLoader(source_folders(root, FRAGMENTS)),
            autoescape=select_autoescape(),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=TemplateCache(cache) if cache else None,
        )
        self.icon = _icons(root, KNOWN[language].direction)
        self.add_globals(self.env)

    def add_globals(self, env: Environment) -> None:
        """Give any template environment this language's words, dates and icons."""
        language = self.language
        env.globals.update(t=self.t, language=language, icon=self.icon)
        env.globals.update(binding=BINDING, languages=KNOWN, language_root=language_root)
        env.filters.update(
            day=lambda when: format_day(when, language),
            isolated=lambda fact: isolated(fact, language),
            month=lambda when: format_month(when, language),
            language_name=lambda code: language_name(code, language),
            weekday=lambda when: format_weekday(when, language),
        )

    def t(self, key: str, **params: object) -> str:
        """Return a reader's word in this language, its gaps filled.

        Of words that differ by number those of a `count` are taken.
        """
        count = params.get("count")
        number = count if isinstance(count, int) else None
        return plural(self.words, key, number, self.language).format(
            **{name: isolated(value, self.language) for name, value in params.items()}
        )

    def render(self, name: str, **params: Any) -> str:
        """Return a fragment as HTML without empty lines, so that it stays one Markdown block."""
        html = self.env.get_template(name).render(params)
        return "\n".join(line.strip() for line in html.splitlines() if line.strip())


def templates_by_language(
    root: Path, languages: Iterable[str], cache: Path | None = None
) -> dict[str, Templates]:
    """Return the fragments of a school in the folder `root`, once for each of some languages."""
    return {language: Templates(root, language, cache) for language in languages}


def _icons(root: Path, direction: str) -> Callable[..., Markup]:
    """Return what draws an icon among words of a direction; what points onward goes their way."""

    @cache
    def icon(name: str, along: str = direction) -> Markup:
        drawn = _ONWARD[along] if name == ONWARD else name
        file = source_file(root, f"assets/icons/{drawn}.svg")
        drawing = design_text(file).strip()
        return Markup(drawing.replace("<svg", '<svg class="icon" aria-hidden="true"', 1))  # noqa: S704

    return icon
