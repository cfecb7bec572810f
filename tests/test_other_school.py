"""Another school takes the project over: its own facts show everywhere, the old ones nowhere."""

from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from lxml import html

from approved_text import squeezed
from esafety.school.download_paths import booklet_paths
from esafety.text.languages import SPOKEN_LANGUAGES
from found import Found
from shared import made_once
from short_policy import school_with_short_policy
from workshop import CONTENT, URL, build, parsed, web_pages

pytestmark = pytest.mark.nightly
NAME = {"tr": "Ihlamurlu Bahçe Ortaokulu", "en": "Linden Garden Secondary School"}
ADDRESS = "https://ihlamurlu.test/okul/guvenlik/"
FACTS = """
name:
  tr: Ihlamurlu Bahçe Ortaokulu
  en: Linden Garden Secondary School
site_name:
  tr: Güvende Kal
  en: Stay Safe
site_description:
  tr: Ihlamurlu Bahçe Ortaokulunun e-güvenlik politikası, kaynakları ve yardım yolları.
  en: The e-safety policy of Linden Garden Secondary School, with resources and help.
site_url: https://ihlamurlu.test/okul/guvenlik/
offices:
  - {tr: Okul Müdürü, en: Head Teacher}
contact:
  address: "Ihlamur Sokak No: 7, Ankara"
  telephone: "0 (312) 555 01 02"
  email: "yardim@ihlamurlu.test"
  website: "https://ihlamurlu.test/"
"""
CONTACT = ("Ihlamur Sokak No: 7", "0 (312) 555 01 02", "yardim@ihlamurlu.test")


@pytest.fixture(scope="module")
def other(shared: Path) -> Path:
    """Return the site of another school, with all our pages and a policy of its own."""

    def make(folder: Path) -> None:
        school = school_with_short_policy(folder / "school")
        (school / "data/school.yml").write_text(FACTS, encoding="utf-8")
        built = build(school, folder / "site")
        assert built.returncode == 0, built.stdout + built.stderr

    return made_once(shared, "other-school", make) / "site"


def texts(path: Path) -> list[str]:
    """Return the text of each page of a PDF, white space left out."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [squeezed(page.get_textpage().get_text_bounded()) for page in document]
    finally:
        document.close()


@pytest.mark.parametrize(("language", "root"), [("tr", ""), ("en", "en/")])
def test_home_footer_contact_and_booklet_name_the_school(
    other: Path, language: str, root: str
) -> None:
    home = parsed(other / root / "index.html")
    assert NAME[language] in home.xpath("string(//main)")
    for path in web_pages(other):
        if place(path, other).startswith("en/") == (language == "en"):
            where = "header" if path.name == "404.html" else "footer"  # one that needs no file
            assert NAME[language] in parsed(path).xpath(f"string(//{where})"), path
    (canonical,) = home.xpath("//link[@rel='canonical']/@href")
    assert canonical == ADDRESS + "latest/" + root
    for page in ("report", "about"):
        (article,) = parsed(other / root / page / "index.html").xpath("//article")
        # What is hidden stands beside the @ of an e-mail address, for those who harvest them.
        shown = article.xpath(".//text()[not(ancestor::*[@hidden][contains(., '·')])]")
        said = "".join(map(str, shown))
        printed = "".join(texts(other / root / page / f"{page}.{language}.pdf"))
        for line in CONTACT:
            assert line in said
            assert squeezed(line) in printed
    booklet = texts(other / booklet_paths(CONTENT.edition.name, SPOKEN_LANGUAGES)[language])
    assert squeezed(NAME[language]) in booklet[0]
    assert squeezed(NAME[language]) in booklet[-1]
    assert squeezed(f"{ADDRESS}latest/editions/") in booklet[-1]


def test_the_old_name_stands_nowhere(other: Path) -> None:
    for path in web_pages(other):
        check(html.tostring(parsed(path), encoding="unicode"), path)
    indexes, papers = [*other.rglob("search/index.js")], [*other.rglob("*.pdf")]
    assert indexes
    assert papers
    for path in indexes:
        found = Found(path.parents[1])
        for address, title in found.titles.items():
            check(f"{title} {found.shown[address]}", path)
    for path in papers:
        with pikepdf.open(path) as document:
            check("".join(map(str, document.docinfo.values())), path)
        check("".join(texts(path)), path)


def test_the_old_address_stands_nowhere(other: Path) -> None:
    for path in other.rglob("*"):
        if path.suffix in (".html", ".xml", ".json", ".js"):
            assert URL not in path.read_text(encoding="utf-8"), path
        if path.suffix == ".pdf":
            assert squeezed(URL) not in "".join(texts(path)), path
            with pikepdf.open(path) as document:
                marks = [m for s in document.pages for m in s.get("/Annots", pikepdf.Array())]
                ends = [str(m["/A"]["/URI"]) for m in marks if "/A" in m and "/URI" in m["/A"]]
            assert not [end for end in ends if end.startswith(URL)], path


def place(path: Path, site: Path) -> str:
    return path.relative_to(site).as_posix()


def check(text: str, path: Path) -> None:
    for old in CONTENT.school.name.values():
        assert squeezed(old) not in squeezed(text), path
