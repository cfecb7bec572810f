"""The website of a school without its paper, for tests of pages."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from esafety.content.load import read_content
from esafety.content.preview.read import read_preview
from esafety.site.build import SiteOrder, build_site
from esafety.source_tree.read_folder import read_tree
from esafety.source_tree.reading_cache import reading_cache
from workshop import PUBLIC, TODAY


def built_site(school: Path, site: Path) -> Path:
    """Build the pages of a school into a folder, at the public address of the tests; return it."""
    today = date.fromisoformat(TODAY)
    with reading_cache(school):
        content = read_content(read_tree(school), today=today).at(PUBLIC)
        build_site(SiteOrder(school, site, today, 0, content.school.site_url, content=content))
    return site


def shown_site(school: Path, site: Path) -> Path:
    """Build the pages of a preview into a folder; return it."""
    today = date.fromisoformat(TODAY)
    with reading_cache(school):
        content = read_preview(read_tree(school), today=today)
        order = SiteOrder(school, site, today, 0, content.school.site_url, preview=True)
        build_site(replace(order, content=content))
    return site
