"""The leaflet of the real school: every panel where a reader unfolds it, in both languages."""

import re
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from esafety.documents.leaflet.source import INSIDE, OUTSIDE, PANELS, leaflet_paths
from panels import WHERE, letters_of, size_of, words_at
from workshop import CONTENT, URL, parsed

SHEET = 297.0
# Points: a parent reads it at the kitchen table; only two notes are smaller.
SMALLEST, NOTES = 10.5, 8.5


@pytest.fixture(params=["tr", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def leaflet(site: Path, language: str) -> Path:
    return site / leaflet_paths(CONTENT.edition.name, language)["leaflet"]


def headings(site: Path, language: str) -> dict[str, str]:
    """Return the heading of each part as the web page says it."""
    folder = site / ("" if language == "tr" else language)
    page = parsed(folder / "safer-internet-day/leaflet/index.html")
    return {name: page.xpath(f"string(//h2[@id='{name}']/text())").strip() for name in PANELS}


def test_it_is_one_sheet_of_a4_lying(leaflet: Path) -> None:
    assert size_of(leaflet) == [pytest.approx((SHEET, 210), abs=0.1)] * 2


def test_each_part_of_the_page_stands_on_its_own_panel(
    leaflet: Path, site: Path, language: str
) -> None:
    for name, heading in headings(site, language).items():
        assert heading
        on = [panel for panel in PANELS if heading in " ".join(words_at(leaflet, panel).split())]
        assert on == [name]


def test_unfolded_the_panels_follow_each_other() -> None:
    order = sorted(WHERE, key=lambda panel: WHERE[panel])

    assert order == ["day", "help", "cover", *INSIDE]
    assert set(OUTSIDE) == set(order[:3])


def test_turned_on_the_short_edge_every_panel_backs_one_as_wide(leaflet: Path) -> None:
    # Turned so, what stands x from the left stands x from the right of the other side.
    backs = {"cover": "talk", "help": "settings", "day": "family-rule"}
    for front, back in backs.items():
        _, left, right = WHERE[front]
        assert (SHEET - right, SHEET - left) == WHERE[back][1:]
        assert words_at(leaflet, front).strip()
        assert words_at(leaflet, back).strip()
    narrow = {name for name, (_, left, right) in WHERE.items() if right - left < SHEET / 3}
    assert narrow == {"day", "family-rule"}


def test_no_letter_comes_near_a_fold_or_an_edge(leaflet: Path) -> None:
    for side, left, _, right, _ in letters_of(leaflet):
        near = [
            edge
            for where, *edges in WHERE.values()
            for edge in edges
            if where == side and left - 5 < edge < right + 5
        ]
        assert near == []


def test_no_letter_of_the_text_is_small(leaflet: Path) -> None:
    sizes = [round(size, 1) for *_, size in letters_of(leaflet)]

    assert len(sizes) > 1500
    small = [size for size in sizes if size < SMALLEST]
    assert set(small) <= {NOTES}
    assert len(small) < len(sizes) / 10


def test_a_panel_holds_few_words(leaflet: Path) -> None:
    # On the back stand the helplines, with what each is for, and the QR code's address.
    for name in PANELS:
        words = re.findall(r"[^\W\d_]{2,}", words_at(leaflet, name))
        assert 10 <= len(words) <= (120 if name == "help" else 90), name


def test_a_telephone_reads_the_way_to_the_page_of_the_day(leaflet: Path, language: str) -> None:
    document = pypdfium2.PdfDocument(leaflet)
    picture = document[0].render(scale=3).to_pil()
    document.close()

    (found,) = zxingcpp.read_barcodes(picture)
    way = "" if language == "tr" else "en/"
    assert found.text == f"{URL}{way}safer-internet-day/"


def test_the_lines_and_the_form_stand_on_the_back(leaflet: Path) -> None:
    back = words_at(leaflet, "help")

    for line in CONTENT.helplines:
        assert (line.number or str(line.address).split("//")[1].split("/")[0][4:]) in back
