"""Let devices keep a finished site: a worker and an installation file for each language."""

from pathlib import Path

from esafety.site.build_state import BuildState
from esafety.site.offline.worker import write_manifest, write_worker
from esafety.text.templates import templates_by_language


def write_offline_files(site: Path, state: BuildState) -> None:
    """Write both for every language of a site whose pages are finished, to the last byte."""
    content, pages = state.content, state.rendered.pages
    languages = dict.fromkeys(page.language for page in pages)
    for words in templates_by_language(state.root, languages).values():
        write_manifest(site, state.root, content.school, words)
        write_worker(site, state.root, content.edition, pages, words)
