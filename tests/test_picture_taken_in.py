"""A picture as an editor brings it: taken in, checked, shown on the built page."""

import subprocess
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from esafety.content.check import check_content
from esafety.processes.command import COMMAND
from esafety.source_tree.read_folder import read_tree
from small_school import small_school
from workshop import build_pages, parsed, translate_again

TODAY = date(2026, 11, 29)
ABOUT = (
    *("--kind", "photograph", "--source", "Okulda çekildi", "--author", "Deneme İlkokulu"),
    *("--licence", "school", "--alt-tr", "Okulun bahçesi", "--alt-en", "The school garden"),
    *("--shows", "staff", "--staff", "P-2026/3", "--until", "2027-06-30"),
    *("--today", TODAY.isoformat()),
)


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small school whose editor took a picture in and shows it on a page."""
    folder = tmp_path_factory.mktemp("picture")
    root = small_school(folder / "school")
    Image.radial_gradient("L").resize((640, 480)).convert("RGB").save(folder / "IMG 0042.jpg")
    command = [*COMMAND, "picture", str(folder / "IMG 0042.jpg"), "--root", str(root), *ABOUT]
    subprocess.run(command, check=True, capture_output=True)
    for language, words in (("tr", "Okulun bahçesi"), ("en", "The school garden")):
        page = root / f"docs/about.{language}.md"
        text = page.read_text(encoding="utf-8")
        page.write_text(f"{text}\n![{words}](pictures/img-0042.webp)\n", encoding="utf-8")
    translate_again(root / "docs")
    return root


def said(school: Path, today: date = TODAY) -> list[str]:
    return [problem.key for problem in check_content(read_tree(school), today=today)]


def test_a_picture_that_was_taken_in_is_shown_with_its_words(school: Path, tmp_path: Path) -> None:
    assert said(school) == []

    build_pages(school, tmp_path / "site")

    for address, words in (("about", "Okulun bahçesi"), ("en/about", "The school garden")):
        page = parsed(tmp_path / f"site/{address}/index.html")
        assert words in page.xpath("//main//img/@alt")


def test_where_consent_has_ended_the_school_is_not_sound(school: Path) -> None:
    assert said(school, date(2027, 7, 1)) == ["picture-consent-ended"]


def test_a_picture_without_its_row_is_not_shown(school: Path) -> None:
    register = school / "data/images.yml"
    text = register.read_text(encoding="utf-8")
    register.write_text(text[: text.index('- id: "img-0042"')], encoding="utf-8")
    try:
        assert said(school) == ["picture-not-registered"]
    finally:
        register.write_text(text, encoding="utf-8")
