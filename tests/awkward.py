"""Awkward Markdown, rendered as the site renders it and set as every kind of sheet sets it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from lxml import html
from markdown import Markdown
from mkdocs.config import load_config

from esafety.documents.common.print_html import to_print_html
from esafety.documents.common.print_job import PrintJob
from esafety.documents.registry import DOCUMENT_TYPES
from esafety.text.languages import SPOKEN_LANGUAGES
from workshop import ROOT

NOON = datetime(2022, 9, 29, 12, tzinfo=UTC)
# Kinds whose every sheet has a size of its own that its own words must fit; what is set on them
# is proved by their own tests, on their own words.
FITTED = {"poster", "bundle", "leaflet", "how-to-print", "form"}
_DOT = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGA"
    "WjR9awAAAABJRU5ErkJggg=="
)


def awkward_sheets() -> Iterator[PrintJob]:
    """Yield the awkward text in both languages, in the styles of every kind."""
    markdown = _markdown()
    for language in SPOKEN_LANGUAGES:
        written = (Path(__file__).parent / f"awkward.{language}.md").read_text(encoding="utf-8")
        article = markdown.reset().convert(written.replace("DOT", _DOT))
        for kind in DOCUMENT_TYPES.values():
            if kind.name not in FITTED:
                yield _sheet(kind.name, language, article)


def _sheet(kind: str, language: str, article: str) -> PrintJob:
    tree = html.fragment_fromstring(article, create_parent="article")
    text = to_print_html(tree, "https://okul.example/a/", "a.html")
    document = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        f'<title>{kind} {language}</title></head><body><main data-title="a" data-address="b">'
        f"{text}</main></body></html>"
    )
    styles = DOCUMENT_TYPES[kind].all_styles
    path = f"awkward/{kind}.{language}.pdf"
    return PrintJob(
        DOCUMENT_TYPES[kind], language, f"{kind} {language}", document, article, path, NOON, styles
    )


def _markdown() -> Markdown:
    """Return the project's own Markdown: its extensions, its options."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    names, options = config["markdown_extensions"], config["mdx_configs"]
    return Markdown(extensions=names, extension_configs=options)
