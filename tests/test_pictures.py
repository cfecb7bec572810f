"""Pictures as a school brings them: what is in the site, in its copy, and in its pages."""

import unicodedata
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import html
from PIL import Image

from esafety.git.history import last_commit_date
from esafety.images.check import RASTER, ending_of
from esafety.images.encoding import carries_notes, size_of
from esafety.school.cms_paths import USB_COPY
from esafety.site.output.usb_copy import write_usb_copy
from small_school import small_school
from workshop import ROOT, URL, build_pages, parsed, translate_again

SHOWN = """
![{0} 1](help/board.jpg)

![{0} 2](help/board.webp "{0}"){{ width="200" }}

![{0} 3](help/ink.jpg)

![{0} 4](help/plan.svg)

[{0} 5](help/board.jpg)
"""
DRAWN = b"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="urn:i" width="40" height="30">
<metadata>Ad Soyad</metadata><path i:author="Ad Soyad" d="M0 0h40v30z"/></svg>"""


REGISTERED = """
- id: {0}
  file: {1}
  kind: drawing
  source: Okulda yapıldı
  author: Deneme İlkokulu
  licence: school
  alt: {{tr: Pano, en: Board}}
"""


def bring_pictures(school: Path) -> None:
    """Put pictures into a school: taken on its side with a phone, in ink, as a drawing."""
    folder = school / "docs/help"
    folder.mkdir()
    notes = Image.Exif()
    notes[0x0110], notes[0x013B], notes[0x0112] = "Model X", "Ad Soyad", 6
    notes.get_ifd(0x8825).update({1: "N", 2: (39.9, 0.0, 0.0)})
    wall = Image.radial_gradient("L").resize((2400, 1800)).convert("RGB")
    wall.save(folder / "board.jpg", exif=notes, comment=b"Ad Soyad")
    wall.resize((320, 240)).save(folder / "board.webp", exif=notes)
    Image.new("CMYK", (80, 60), (255, 0, 0, 0)).save(folder / "ink.jpg")
    (folder / "plan.svg").write_bytes(DRAWN)
    wall.resize((90, 90)).save(school / "assets/art/corner.jpg", exif=notes)
    brought = ("board.jpg", "board.webp", "ink.jpg", "plan.svg")
    paths = ["assets/art/corner.jpg", *(f"docs/help/{name}" for name in brought)]
    rows = (REGISTERED.format(f"p-{number}", path) for number, path in enumerate(paths))
    with (school / "data/images.yml").open("a", encoding="utf-8") as register:
        register.write("".join(rows))


def made(school: Path) -> Path:
    """Build a school's site without paper, and its copy for a USB stick."""
    # A picture with notes stops an edition; the preview shows it without them.
    site = build_pages(school, school / "build/site", preview=True)
    write_usb_copy(site, URL, last_commit_date(ROOT))
    return site


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = small_school(tmp_path_factory.mktemp("pictures") / "school")
    bring_pictures(copy)
    for language, word in (("tr", "Pano"), ("en", "Board")):
        page = copy / f"docs/about.{language}.md"
        text = page.read_text(encoding="utf-8") + SHOWN.format(word) + "\nÖğrenci güvenliği ş\n"
        page.write_text(unicodedata.normalize("NFD", text), encoding="utf-8")
    translate_again(copy / "docs")
    menu = copy / "mkdocs.yml"
    text = menu.read_text(encoding="utf-8")
    text = text.replace("  - about.md", "  - Güvenliğiniz için: about.md")
    menu.write_text(unicodedata.normalize("NFD", text), encoding="utf-8")
    return copy


@pytest.fixture(scope="module")
def with_pictures(school: Path) -> Path:
    return made(school)


def pictures_of(site: Path) -> dict[str, bytes]:
    """Return every picture of a site, and of the copy that lies in it."""
    found = {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    with ZipFile(BytesIO(found[USB_COPY])) as copy:
        found |= {f"{USB_COPY}/{name}": copy.read(name) for name in copy.namelist()}
    return {path: content for path, content in found.items() if ending_of(path) in RASTER}


def test_no_picture_says_where_with_what_or_by_whom_it_was_taken(with_pictures: Path) -> None:
    pictures = pictures_of(with_pictures)

    assert {"help/board.jpg", f"{USB_COPY}/help/board.webp", "assets/art/corner.jpg"} <= {*pictures}
    assert [path for path, content in pictures.items() if carries_notes(content)] == []
    said = [p for p in with_pictures.rglob("*") if p.is_file() and b"Ad Soyad" in p.read_bytes()]
    assert said == []


def test_a_photo_stands_upright_and_is_not_too_large(with_pictures: Path) -> None:
    assert size_of((with_pictures / "help/board.jpg").read_bytes()) == (1200, 1600)


@pytest.mark.parametrize("page", ["about/index.html", "en/about/index.html"])
def test_a_page_gives_sizes_and_a_modern_file_beside_a_safe_one(
    with_pictures: Path, page: str
) -> None:
    article = parsed(with_pictures / page).xpath("//article")[0]
    help_folder = "../../help/" if page.startswith("en/") else "../help/"
    shown = {
        str(img.get("src")).removeprefix(help_folder): (img.get("width"), img.get("height"))
        for img in article.iter("img")
    }
    offered = [str(source.get("srcset")) for source in article.iter("source")]

    assert shown["board.jpg"] == ("1200", "1600")
    assert shown["board.webp.jpg"] == ("200", "267")
    assert shown["ink.jpg"] == ("80", "60")
    assert shown["plan.svg"] == ("40", "30")
    assert {f"{help_folder}board.jpg.webp", f"{help_folder}board.webp"} <= {*offered}
    for address in [*shown, *(name.removeprefix(help_folder) for name in offered)]:
        assert (with_pictures / "help" / address).is_file()


def test_the_copy_for_a_stick_shows_the_same_pictures(with_pictures: Path) -> None:
    with ZipFile(with_pictures / USB_COPY) as copy:
        page = html.fromstring(copy.read("about/index.html"))
        names = {*copy.namelist()}
    shown = (str(one.get("src", one.get("srcset"))) for one in page.iter("img", "source"))
    found = [address for address in shown if not address.startswith("data:")]

    assert "../help/board.jpg.webp" in found
    assert [name for name in found if name.removeprefix("../") not in names] == []


def test_letters_of_two_parts_reach_the_page_and_the_menu_as_one(with_pictures: Path) -> None:
    page = (with_pictures / "about/index.html").read_text(encoding="utf-8")

    assert unicodedata.is_normalized("NFC", page)
    assert "Öğrenci güvenliği ş" in page
    assert "Güvenliğiniz için" in page


@pytest.mark.nightly
def test_a_cache_that_is_spoiled_or_cannot_be_written_gives_the_same_bytes(
    school: Path, with_pictures: Path
) -> None:
    before = pictures_of(with_pictures)
    cache = school / ".cache/pictures"
    for kept in cache.iterdir():
        kept.write_bytes(b"spoiled" + kept.read_bytes()[7:])
    assert pictures_of(made(school)) == before

    for kept in cache.iterdir():
        kept.unlink()
    cache.rmdir()
    cache.write_text("no folder")
    assert pictures_of(made(school)) == before
