"""Names and addresses of downloads: a pure function of edition, kind and language."""

from esafety.facts.languages import LANGUAGES


def download_path(edition: str, kind: str, language: str) -> str:
    """Return the path from the site's root: `downloads/2022-2023/booklet.tr.pdf`."""
    return f"downloads/{edition}/{kind}.{language}.pdf"


def booklet_paths(edition: str) -> dict[str, str]:
    """Return the booklet's path in each language."""
    return {language: download_path(edition, "booklet", language) for language in LANGUAGES}
