"""What our script rests on in the theme: a release that changes it stops here, not at a reader."""

import re
from pathlib import Path

import material
import pytest
from mkdocs.structure.files import File, Files

from esafety.site.scripts.theme import RESTS_ON, without_programs
from workshop import ROOT

TEMPLATES = Path(material.__file__).parent / "templates"
PAGE = (TEMPLATES / "base.html").read_text(encoding="utf-8")
# Parts of a page that the theme's program served. Another one is one that we know nothing of.
SERVED = frozenset(
    (
        *("announce", "consent", "container", "content", "dialog", "header", "main", "outdated"),
        *("palette", "progress", "sidebar", "skip", "tabs", "toc", "top"),
    )
)


@pytest.mark.parametrize("what", RESTS_ON)
def test_the_themes_page_has_what_our_script_rests_on(what: str) -> None:
    assert PAGE.count(RESTS_ON[what]) == 1, what


def test_the_theme_has_no_part_that_we_know_nothing_of() -> None:
    named = set(re.findall(r'data-md-component="(\w+)"', PAGE))

    assert named | {"header", "palette", "tabs", "toc", "top"} <= SERVED


def test_the_themes_programs_are_not_published() -> None:
    uris = ("assets/javascripts/bundle.1.min.js", "assets/javascripts/lunr/tinyseg.js", "own.js")
    files = Files([File(uri, None, "site", use_directory_urls=True) for uri in uris])

    without_programs(files)

    assert [file.src_uri for file in files] == ["own.js"]
    with pytest.raises(LookupError, match="no programs"):
        without_programs(files)


@pytest.mark.parametrize(
    ("script", "styles"),
    [
        ("menu.js", ("parts/menu.css", "parts/header.css", "base/access.css")),
        ("search-opener.js", ("parts/search.css",)),
    ],
)
def test_a_script_reckons_with_the_width_at_which_the_styles_change(
    script: str, styles: tuple[str, ...]
) -> None:
    program = (ROOT / "assets/scripts/page" / script).read_text(encoding="utf-8")
    (width,) = re.findall(r'matchMedia\("\(max-width: ([\d.]+em)\)"\)', program)
    (theme,) = (TEMPLATES / "assets/stylesheets").glob("main.*.min.css")

    assert f"(max-width:{width})" in theme.read_text(encoding="utf-8")
    for style in styles:
        css = (ROOT / "assets/styles" / style).read_text(encoding="utf-8")
        assert f"(max-width: {width})" in css, style
