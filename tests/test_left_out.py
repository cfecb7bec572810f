"""Whatever a school leaves out of the kit: what remains is sound and leads nowhere dead."""

from pathlib import Path

import pytest

from esafety.content.check import check_content
from esafety.markdown.page import split_language
from esafety.site.output.check_links import broken_links, built_pages
from esafety.source_tree.read_folder import read_tree
from esafety.source_tree.reading_cache import reading_cache
from esafety.storage.kit import PARTS_FILE, is_schools_own
from examples import SOAKED
from small_site import built_site
from workshop import ROOT, URL, school_copy

TREE = read_tree(ROOT)
PAGES = sorted(
    {
        split_language(path)[0].removeprefix("docs/").removesuffix(".md")
        for path in TREE
        if path.startswith("docs/") and path.endswith(".md") and not is_schools_own(path)
    }
    - {"index"}
)
FOLDERS = sorted({page.rpartition("/")[0] for page in PAGES} - {"", "policy"})
# One of each kind at every change; all of them where there is time.
SOME = ("policy/whole", "class/private-1-2-a")


@pytest.mark.parametrize("part", [*FOLDERS, *PAGES] if SOAKED else SOME)
def test_a_school_without_a_part_of_the_kit_is_sound(part: str) -> None:
    assert part in {*FOLDERS, *PAGES}

    with reading_cache(ROOT):  # as a command does
        assert check_content(TREE | {PARTS_FILE: f"leave_out: [{part}]\n"}) == []


@pytest.mark.nightly
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # MkDocs' own, met in this process
@pytest.mark.parametrize(
    "parts",
    [
        *[", ".join((*FOLDERS, *(page for page in PAGES if "/" not in page), "policy/whole"))],
        *(["report, safer-internet-day/leaflet, for-you/visitors"] if SOAKED else []),
    ],
)
def test_the_pages_that_remain_lead_nowhere_dead(parts: str, tmp_path: Path) -> None:
    school = school_copy(tmp_path / "school", whole=True)
    (school / PARTS_FILE).write_text(f"leave_out: [{parts}]\n", encoding="utf-8")

    site = built_site(school, tmp_path / "site")

    pages = built_pages(site)
    dead = broken_links(pages, site, URL, paper=False)
    assert [line for line in dead if "/school-page/" not in line] == []  # written after the site
    assert not [page.path for page in pages if any("left-out:" in link for link in page.links)]
