"""Names and addresses of downloads: a pure function of edition, kind and language."""

from esafety.facts.languages import LANGUAGES


def download_path(edition: str, kind: str, language: str) -> str:
    """Return the path from the site's root: `downloads/2022-2023/booklet.tr.pdf`."""
    return f"downloads/{edition}/{kind}.{language}.pdf"


def booklet_paths(edition: str) -> dict[str, str]:
    """Return the booklet's path in each language."""
    return {language: download_path(edition, "booklet", language) for language in LANGUAGES}


def redline_paths(older: str, newer: str) -> dict[str, str]:
    """Return the path of the redline of two editions in each language."""
    return {lang: download_path(newer, f"redline-from-{older}", lang) for lang in LANGUAGES}


def redline_page(older: str, newer: str) -> str:
    """Return the source path of the page that shows a redline, without its language."""
    return f"editions/{newer}-from-{older}.md"
