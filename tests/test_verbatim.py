"""The approved Turkish text stands word for word in the sources, on the site and on paper."""

import re
from pathlib import Path

import pypdfium2
import pytest
import yaml
from lxml import html

from approved_text import AUDIENCES, CLAUSES, HEADINGS, IDS, LINES, SECTIONS, places, squeezed
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.importing.import_file import Request, import_file
from esafety.markdown.page import read_page
from esafety.policy.audiences import AUDIENCES as AUDIENCE_FILE
from esafety.policy.audiences import audience
from workshop import CONTENT, ROOT

MARGIN = 16 / 25.4 * 72
EDITION = "2022-2023"
FOLDER = ROOT / "docs/policy" / EDITION
ORDER = [
    "purpose",
    "e-safety-policy",
    "scope",
    "responsibilities",
    "website-management",
    "online-images-and-video",
    "personal-devices",
    "student-devices",
    "staff-devices",
    "visitor-devices",
    "acceptable-use",
    "review",
    "e-safety-team",
    "approval",
]


def sources(language: str) -> list[Path]:
    return sorted(FOLDER.glob(f"[0-9]*.{language}.md"))


def items(path: Path) -> list[str]:
    """Return the clauses of a chapter's file as they are written, marks and all."""
    page = read_page(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
    written = re.findall(r"(?m)^- (.*(?:\n(?!- |#|\[|$).*)*)", page.body)
    assert len(written) == len(page.items)
    return [" ".join(item.split()) for item in written]


def between_margins(path: Path) -> str:
    """Return a PDF's text without running heads and page numbers, which cut clauses in two."""
    document = pypdfium2.PdfDocument(path)
    try:
        pages = []
        for page in document:
            width, height = page.get_size()
            text = page.get_textpage()
            pages.append(text.get_text_bounded(0, MARGIN, width, height - MARGIN))
        return "\n".join(pages)
    finally:
        document.close()


@pytest.fixture(scope="module")
def approved_site(site: Path) -> Path:
    """Return the site if it shows the edition this document is of."""
    if CONTENT.edition.name != EDITION:
        pytest.skip(f"the site shows {CONTENT.edition.name}, not {EDITION}")
    return site


@pytest.fixture(scope="module")
def built(approved_site: Path) -> dict[str, html.HtmlElement]:
    pages = {slug: approved_site / "policy" / slug / "index.html" for slug in ORDER}
    return {slug: html.parse(str(path)).getroot() for slug, path in pages.items()}


def test_there_are_83_clauses_and_two_of_them_are_word_for_word_the_same() -> None:
    assert len(CLAUSES) == len(IDS) == 83
    assert len(set(CLAUSES)) == 82
    assert len(set(IDS)) == 83


def test_the_sources_hold_every_clause_in_order_each_once() -> None:
    assert [item for path in sources("tr") for item in items(path)] == CLAUSES


def test_the_clause_that_a_page_break_cut_in_two_is_one() -> None:
    clauses = items(FOLDER / "11-acceptable-use.tr.md")

    assert len(clauses) == 9
    assert "Okulun bilgisayar sistemleri, hileli" in clauses[4]


def test_the_sources_hold_every_heading_and_every_line_beside_the_clauses() -> None:
    title = squeezed((FOLDER / "index.tr.md").read_text(encoding="utf-8"))
    whole = title + "".join(squeezed(p.read_text(encoding="utf-8")) for p in sources("tr"))

    places([squeezed(heading) for heading in HEADINGS], whole)
    for line in LINES:
        assert squeezed(line) in whole


def test_the_sources_say_nothing_that_the_document_does_not_say() -> None:
    original = ROOT / "docs/policy/originals/2022-2023.yml"
    document = squeezed(yaml.safe_load(original.read_text(encoding="utf-8"))["text"])
    for path in (FOLDER / "index.tr.md", *sources("tr")):
        body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
        for line in body.splitlines():
            written = line.removeprefix("- ").lstrip("# ").split(" { #")[0]
            assert squeezed(written) in document, line


def test_the_english_is_complete_clause_by_clause() -> None:
    for turkish, english in zip(sources("tr"), sources("en"), strict=True):
        assert turkish.name.replace(".tr.", ".en.") == english.name
        assert len(items(turkish)) == len(items(english))
        assert not set(items(turkish)) & set(items(english))


def test_the_site_holds_every_clause_in_order_each_once(
    built: dict[str, html.HtmlElement],
) -> None:
    shown = [c for slug in ORDER for c in built[slug].find_class("clause__text")]

    assert [squeezed(c.text_content()) for c in shown] == [squeezed(c) for c in CLAUSES]


def test_the_site_gives_every_clause_its_permanent_anchor(
    built: dict[str, html.HtmlElement], approved_site: Path
) -> None:
    assert [c.get("id") for slug in ORDER for c in built[slug].find_class("clause")] == IDS
    english = [
        html.parse(str(approved_site / "en/policy" / s / "index.html")).getroot() for s in ORDER
    ]
    assert [c.get("id") for page in english for c in page.find_class("clause")] == IDS


def test_both_languages_number_their_clauses_alike(
    built: dict[str, html.HtmlElement], approved_site: Path
) -> None:
    numbers = [n.text for slug in ORDER for n in built[slug].find_class("clause__number")]
    english = [
        html.parse(str(approved_site / "en/policy" / s / "index.html")).getroot() for s in ORDER
    ]

    assert [n.text for page in english for n in page.find_class("clause__number")] == numbers
    assert numbers[IDS.index("e-safety-policy-07")] == "2.7"
    assert numbers[IDS.index("responsibilities-parents-06")] == "4.C.6"
    assert len(set(numbers)) == 83


def test_the_site_holds_headings_and_paragraphs(built: dict[str, html.HtmlElement]) -> None:
    for section in SECTIONS[1:]:
        chapter = section["parent"] or section["id"]
        page = built["review" if chapter == "resources" else chapter]
        shown = squeezed(page.xpath("//article")[0].text_content())
        wanted = [section["heading"] or ""]
        wanted += [e["text"] for e in (*section.get("paragraphs", []), *section.get("lines", []))]
        for text in wanted:
            assert squeezed(text) in shown


@pytest.mark.parametrize(
    "path", ["downloads/2022-2023/booklet.tr.pdf", "policy/whole/whole.tr.pdf"]
)
def test_the_paper_holds_every_clause_in_order_each_once(approved_site: Path, path: str) -> None:
    printed = squeezed(between_margins(approved_site / path))
    approved = "".join(squeezed(clause) for clause in CLAUSES)

    for clause in map(squeezed, CLAUSES):
        assert printed.count(clause) == approved.count(clause)
    places([squeezed(clause) for clause in CLAUSES], printed)


def test_the_booklet_holds_headings_team_and_approval(approved_site: Path) -> None:
    printed = squeezed(between_margins(approved_site / "downloads/2022-2023/booklet.tr.pdf"))

    for text in (*HEADINGS, *LINES):
        assert squeezed(text.replace("**", "")) in printed


def test_audiences_are_those_the_document_was_read_to_have() -> None:
    path = "docs/policy/2022-2023/audiences.yml"
    record = read_yaml_document(path, (ROOT / path).read_text(encoding="utf-8"))
    assert isinstance(record, YamlDocument)

    assert AUDIENCE_FILE.read(record) == dict(zip(IDS, map(audience, AUDIENCES), strict=True))


def test_the_seal_says_what_the_document_says() -> None:
    facts = yaml.safe_load((FOLDER / "seal.yml").read_text(encoding="utf-8"))

    assert facts["approval"]["date"].isoformat() == "2022-09-29"
    assert facts["approval"]["by"] == "Suat AKTÜRK"
    assert facts["approval"]["office"]["tr"] == "Okul Müdürü"


@pytest.fixture(scope="module")
def imported() -> dict[str, str]:
    """Return the pages that become of the approved text when it is imported."""
    text = (ROOT / "tests/golden/imports/approved-2022-2023.txt").read_bytes()
    files = import_file({}, Request("approved.txt", text, "2026-2027", repair=False)).files
    return {path: page for path, page in sorted(files.items()) if path.endswith(".md")}


def test_an_import_of_the_approved_text_gives_its_clauses_word_for_word(
    imported: dict[str, str],
) -> None:
    pages = (read_page(path, text) for path, text in imported.items())
    texts = [item.text for page in pages for item in page.items if item.is_clause]
    assert texts == [
        item.text
        for path in sources("tr")
        for item in read_page(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")).items
        if item.is_clause
    ]


def test_an_import_of_the_approved_text_gives_the_very_chapters_that_were_sealed(
    imported: dict[str, str],
) -> None:
    def body(text: str) -> str:
        return re.sub(r" \{ #[^}]*\}$", "", text.split("---\n", 2)[2], flags=re.MULTILINE)

    sealed = sorted(FOLDER.glob("*.tr.md"))
    assert [body(text) for text in imported.values()] == [
        body(p.read_text("utf-8")) for p in sealed
    ]
