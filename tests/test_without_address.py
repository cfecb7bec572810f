"""A school without a public address: nothing that is made names one, and nothing is a hole."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pypdfium2
import pytest
import zxingcpp

from esafety.pdf.checks.lost_words import text_of_pdf
from esafety.policy.audiences import CARDS
from esafety.school.download_paths import booklet_paths
from esafety.text.languages import SPOKEN_LANGUAGES, page_address
from shared import made_once
from short_policy import school_of_every_sheet
from workshop import CONTENT, WORDS, build, parsed

pytestmark = pytest.mark.nightly
PLACEHOLDER = "okul.example"
EDITION = CONTENT.edition.name
TEXTS = (".html", ".xml", ".json", ".js", ".css", ".txt", ".yml", "")
# Each kind of sheet that would carry an address.
SHEETS = (
    *booklet_paths(EDITION, SPOKEN_LANGUAGES).values(),
    f"downloads/{EDITION}/booklet-large.tr.pdf",
    f"downloads/{EDITION}/booklet-bilingual.tr.pdf",
    f"downloads/{EDITION}/slips/policy-parents.en.pdf",
    "report/report.tr.pdf",
)
# What hangs on a wall or goes home names a person to ask, and does not look unfinished.
ON_WALLS = (
    (f"downloads/{EDITION}/posters/phones-off.tr.pdf", "poster-ask"),
    (f"downloads/{EDITION}/posters/posters.en.pdf", "poster-ask"),
    (f"downloads/{EDITION}/leaflet/safer-internet-day.tr.pdf", "leaflet-ask"),
)


@pytest.fixture(scope="module")
def without(shared: Path) -> Path:
    """Return the site of a school whose address is a placeholder, with every kind of sheet."""

    def make(folder: Path) -> None:
        school = school_of_every_sheet(folder / "school")
        facts = school / "data/school.yml"
        said = facts.read_text(encoding="utf-8")
        address = f"site_url: https://{PLACEHOLDER}/e/"
        facts.write_text(re.sub(r"(?m)^site_url: .*$", address, said), encoding="utf-8")
        built = build(school, folder / "site")
        assert built.returncode == 0, built.stdout + built.stderr
        assert WORDS["en"]["checklist"] in built.stdout

    return made_once(shared, "without-address", make) / "site"


def files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every text of the site, those inside packed files too."""
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        if path.suffix == ".gz":
            yield name, gzip.decompress(path.read_bytes())
        elif path.suffix == ".zip":
            with ZipFile(path) as packed:
                for inside in packed.namelist():
                    yield f"{name}/{inside}", packed.read(inside)
        elif path.is_file() and path.suffix in TEXTS:
            yield name, path.read_bytes()


def test_no_text_of_the_site_names_an_address(without: Path) -> None:
    found = list(files(without))

    assert len(found) > 300
    assert [name for name, data in found if PLACEHOLDER.encode() in data] == []


def test_no_sheet_names_or_links_to_an_address(without: Path) -> None:
    sheets = sorted(without.rglob("*.pdf"))

    assert len(sheets) > 60
    for path in sheets:
        assert PLACEHOLDER not in text_of_pdf(path.read_bytes()), path
        with pikepdf.open(path) as pdf:
            said = b"".join(one.unparse() for page in pdf.pages for one in page.get("/Annots", []))
            assert PLACEHOLDER.encode() not in said, path
            assert PLACEHOLDER not in "".join(map(str, pdf.docinfo.values())), path


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_says_that_the_address_is_undecided_and_carries_no_code(
    without: Path, sheet: str
) -> None:
    path = without / sheet
    language = "en" if ".en." in sheet else "tr"

    said = " ".join(text_of_pdf(path.read_bytes()).split())

    assert WORDS[language]["address-undecided"].replace("’", "'") in said.replace("’", "'")
    assert list(codes(path)) == []


@pytest.mark.parametrize(("sheet", "ask"), ON_WALLS)
def test_a_sheet_on_a_wall_names_whom_to_ask_and_nothing_unfinished(
    without: Path, sheet: str, ask: str
) -> None:
    path = without / sheet
    words = WORDS["en" if ".en." in sheet else "tr"]

    said = " ".join(text_of_pdf(path.read_bytes()).split())

    assert words[ask] in said
    assert words["address-undecided"].replace("’", "'") not in said.replace("’", "'")
    assert list(codes(path)) == []


def test_pages_name_no_address_to_machines(without: Path) -> None:
    for page in ("index.html", "en/report/index.html"):
        head = parsed(without / page)
        assert head.xpath("//link[@rel='canonical']") == []
        assert head.xpath("//meta[@property='og:url' or @property='og:image']") == []
    assert not list(without.rglob("sitemap.xml*"))


def test_the_way_to_the_school_is_no_circle(without: Path) -> None:
    for name in ("report", "about"):
        page = parsed(without / name / "index.html")
        assert WORDS["tr"]["contact-ask-teacher"] in page.xpath("string(//article)")
    for sheet in (f"downloads/{EDITION}/slips/policy-parents.tr.pdf", "report/report.tr.pdf"):
        said = text_of_pdf((without / sheet).read_bytes())
        assert WORDS["tr"]["contact-by-hand"] in said
        assert WORDS["tr"]["contact-ask-teacher"] not in said


def test_the_public_site_has_no_page_for_the_head_teacher(without: Path) -> None:
    assert not list(without.rglob("school-checklist*"))
    assert [name for name, data in files(without) if b"school-checklist" in data] == []


def codes(path: Path) -> Iterator[str]:
    """Yield what a telephone reads from any page of a sheet."""
    pdf = pypdfium2.PdfDocument(path)
    for page in pdf:
        picture = page.render(scale=1.5).to_pil()
        yield from (found.text for found in zxingcpp.read_barcodes(picture))
    pdf.close()


@pytest.mark.parametrize("language", ["tr", "en"])
def test_the_printed_home_page_lists_every_reader_on_a_line(without: Path, language: str) -> None:
    paper = without / page_address("docs/index.md", language) / f"index.{language}.pdf"
    lines = {line.strip() for line in text_of_pdf(paper.read_bytes()).splitlines()}
    words = WORDS[language]

    cards = {f"{words[f'card-{who}']} – {words[f'card-{who}-line']}" for who in CARDS}
    assert cards <= lines
