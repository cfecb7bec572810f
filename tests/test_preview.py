"""A draft is seen only in previews, and there on every page; names are withheld if so decided."""

import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from esafety.pdf.checks.lost_words import text_of_pdf
from esafety.policy.people import people_in
from examples import SOAKED
from publishing import Press
from workshop import ROOT, WORDS, build, parsed

DRAFT = "2026-2027"
# Pages and sheets of a preview: there is something to look at.
LEAST = 50 if SOAKED else 20
STAMP = {"tr": "TASLAK", "en": "DRAFT"}


@pytest.fixture
def preview(drafted: Path) -> Path:
    return drafted / "build/preview"


def language(path: Path) -> str:
    return "en" if "en" in path.parts or path.name.endswith(".en.pdf") else "tr"


def pages(site: Path) -> list[Path]:
    return sorted(path for path in site.rglob("*.html") if "school-page" not in path.parts)


def test_every_page_of_a_preview_says_that_it_is_a_draft(preview: Path) -> None:
    assert len(pages(preview)) > LEAST
    for path in pages(preview):
        page, stamp = parsed(path), STAMP[language(path.relative_to(preview))]
        assert page.findtext(".//title").startswith(f"{stamp} · "), path
        assert stamp in page.find_class("notice--draft")[0].text_content(), path
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex, nofollow"], path


def test_every_sheet_of_a_preview_is_stamped_on_every_page(preview: Path) -> None:
    found = sorted(preview.rglob("*.pdf"))
    assert len(found) > LEAST
    for path in found:
        stamp = STAMP[language(path.relative_to(preview))]
        with pikepdf.open(path) as pdf:
            assert str(pdf.docinfo["/Title"]).startswith(f"{stamp} · "), path
            sides = [one_side(pdf, number) for number in range(len(pdf.pages))]
        # A blank page, which fills a print shop's sheet, says nothing that could be believed.
        said = {n: text_of_pdf(side).strip() for n, side in enumerate(sides, 1)}
        unstamped = [n for n, words in said.items() if words and stamp not in words]
        assert unstamped == [], path


def one_side(pdf: pikepdf.Pdf, number: int) -> bytes:
    alone, written = pikepdf.new(), BytesIO()
    alone.pages.append(pdf.pages[number])
    if "/Annots" in alone.pages[0]:  # a field without its form makes pikepdf warn
        del alone.pages[0].Annots
    alone.save(written)
    return written.getvalue()


def test_no_public_build_shows_a_draft(beside_a_draft: Path, before_a_draft: Path) -> None:
    """Beside a draft the public site is what it is without one, word for word."""
    public, site = beside_a_draft, before_a_draft

    assert {p.relative_to(public) for p in public.rglob("*")} == {
        p.relative_to(site) for p in site.rglob("*")
    }
    for path in (p.relative_to(site) for p in site.rglob("*") if is_text(p)):
        shown, wanted = ((s / path).read_text(encoding="utf-8") for s in (public, site))
        for words in (DRAFT, "TASLAK", "notice--draft"):  # the guide speaks of all of them
            assert shown.count(words) == wanted.count(words), path
    for path in (p.relative_to(site) for p in site.rglob("*.pdf")):
        shown, wanted = (text_of_pdf((s / path).read_bytes()) for s in (public, site))
        assert shown == wanted, path
    assert not (public / "downloads" / DRAFT).exists()


def test_what_only_the_school_can_fix_is_a_page_of_the_preview_alone(
    beside_a_draft: Path, preview: Path
) -> None:
    for root in ("", "en/"):
        page = parsed(preview / root / "school-checklist/index.html")
        assert "data/school.yml:" in page.xpath("string(//article)")
        (way,) = parsed(preview / root / "index.html").xpath(
            "//p[@class]//a[.='{}']/@href".format(WORDS["en" if root else "tr"]["checklist-open"])
        )
        assert way.endswith("school-checklist/")
    indexes = [*preview.rglob("search/index.js")]
    assert indexes
    for index in indexes:
        assert "school-checklist" not in index.read_text(encoding="utf-8")
    assert not list(beside_a_draft.rglob("*school-checklist*"))


def is_text(path: Path) -> bool:
    return path.suffix in (".html", ".json", ".xml", ".txt") or path.parent.name == "search"


def test_a_public_build_with_a_broken_seal_stops(drafted: Path, tmp_path: Path) -> None:
    school = tmp_path / "school"
    shutil.copytree(drafted, school, ignore=shutil.ignore_patterns("build", "site", ".git"))
    page = school / "docs/policy/2022-2023/01-purpose.tr.md"
    page.write_text(page.read_text(encoding="utf-8").replace("ı", "i", 1), encoding="utf-8")

    built = build(school, tmp_path / "site")

    assert built.returncode == 1
    assert "docs/policy/2022-2023/01-purpose.tr.md:1" in built.stdout
    assert "Nothing was changed." in built.stdout
    assert not (tmp_path / "site").exists()


@pytest.fixture(scope="module")
def roles(two_editions: Press) -> Press:
    """Return a school whose edition in force publishes offices only, built for the public."""
    return two_editions


# Those who sign the edition in force, and who signs the draft.
NAMES = (
    *(
        name
        for path in sorted(ROOT.glob("docs/policy/*/9*.tr.md"))
        for name in people_in(path.read_text(encoding="utf-8"))
    ),
    "Ayşe IŞIK",
)

# Surnames that are common words, too.
WORDS_TOO = ("kale", "kara", "işik")


def folded(text: str) -> str:
    return " ".join(text.translate(str.maketrans("İIı", "iii")).casefold().split())


def everything_said(site: Path) -> Iterator[tuple[Path, str]]:
    """Yield whatever a reader, a robot or a screen reader could find in a site."""
    for path in sorted(site.rglob("*")):
        if is_text(path) or path.suffix in (".js", ".css", ".svg"):
            yield path, path.read_text(encoding="utf-8")
        elif path.suffix == ".pdf":
            with pikepdf.open(path) as pdf:
                about = [str(value) for value in pdf.docinfo.values()]
                if "/Metadata" in pdf.Root:
                    about.append(bytes(pdf.Root.Metadata.read_bytes()).decode())
                outline = [item.title for item in pdf.open_outline().root]
            text = text_of_pdf(path.read_bytes())
            # A name may be broken at the end of a line.
            yield path, " ".join([text, text.replace("-\n", ""), *about, *outline])


@pytest.mark.nightly
def test_with_roles_no_name_is_published_anywhere(roles: Press) -> None:
    said = [(path, folded(text)) for path, text in everything_said(roles.site)]
    assert len(said) > 150

    found = [(name, path) for name in NAMES for path, text in said if folded(name) in text]
    surnames = {folded(name.split()[-1]) for name in NAMES} - set(WORDS_TOO)

    assert found == []
    assert len(surnames) > 3
    assert [(n, path) for n in surnames for path, text in said if f" {n} " in text] == []


@pytest.mark.nightly
def test_with_roles_the_page_says_that_names_were_withheld(roles: Press) -> None:
    for path, words in (
        ("policy/e-safety-team", "Bu sürümde kişi adları yayımlanmaz"),
        ("en/policy/e-safety-team", "Names are not published in this edition"),
    ):
        text = parsed(roles.site / path / "index.html").find(".//article").text_content()
        assert words in text
        assert "Rehber Öğretmen" in text or "counsellor" in text.lower()
    table = (roles.site / "editions/index.html").read_text(encoding="utf-8")
    assert "Okul Müdürü" in table
