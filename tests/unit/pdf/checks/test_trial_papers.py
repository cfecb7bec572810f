"""Texts that once stopped a school at the printer: each prints whole, and every word is found."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
import yaml
from markdown import Markdown

from esafety.documents.booklet.bilingual import bilingual_job
from esafety.documents.booklet.compose import booklet_jobs
from esafety.documents.common.html_fragment import inner
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.print_html import print_tree
from esafety.documents.common.print_job import PrintJob, RenderedFile, error_message
from esafety.documents.common.rendered_site import RenderedPage
from esafety.markdown.renderer import CONFIGS, EXTENSIONS
from esafety.pdf.run.render_job import render_job
from esafety.policy.editions import Edition
from esafety.school.print_settings import Printing
from esafety.text.templates import Templates
from facts import a_school
from workshop import ROOT

MakeSheet = Callable[..., PrintJob]
NOON = datetime(2026, 9, 29, 12, tzinfo=UTC)
BOTH = {"tr": "Çınar", "en": "Çınar"}
IMPRINT = Imprint(a_school(name=BOTH, site_name=BOTH), Edition("2026-2027", BOTH, "names"))
PRINTING = Printing(paper=0.1, most_sheets=12, marks=True)
# Clause numbers as deep and as wide as they can become: 91-number-runs-into-clause.
NUMBERS = ("1.1", "10.10", "10.A.10", "10.E.10", "100.Z.100")
RULE = "Bunlar bir kuraldır ve okulda herkes okul/ev arasında, her gün, bilgi-iletişim için uyar."


def clause(number: str, text: str) -> str:
    anchor = f"rule-{number.replace('.', '-').lower()}"
    return (
        f'<li class="clause" id="{anchor}"><a class="clause__number" href="#{anchor}">{number}</a>'
        f'<div class="clause__body"><p class="clause__text">{text}</p></div></li>'
    )


def chapter(language: str, number: int, clauses: str) -> RenderedPage:
    return RenderedPage(
        f"policy/2026-2027/{number:02}-rules-{number}.md",
        *(language, f"policy/rules-{number}/", f"Kurallar {number}", f"rules-{number}"),
        *(True, number, f'<h1 id="rules-{number}">Kurallar</h1><ol class="clauses">{clauses}</ol>'),
    )


def pages(language: str, chapters: int, numbers: tuple[str, ...]) -> list[RenderedPage]:
    overview = RenderedPage(
        *("policy/2026-2027/index.md", language, "policy/", "Politika", "index"),
        *(True, None, '<h1 id="title">Politika</h1>'),
    )
    made = []
    for place in range(1, chapters + 1):
        text = "".join(clause(number, RULE) for number in numbers)
        made.append(chapter(language, place, text.replace("rule-", f"rule-{place}-")))
    return [overview, *made]


def jobs(chapters: int, numbers: tuple[str, ...]) -> Iterator[PrintJob]:
    """Yield every booklet of such a policy, and the PDF of one of its pages."""
    words = {lang: Templates(ROOT, lang) for lang in ("tr", "en")}
    texts = {lang: pages(lang, chapters, numbers) for lang in words}
    yield from booklet_jobs(texts["tr"], IMPRINT, words["tr"], NOON, PRINTING)
    yield bilingual_job(texts, IMPRINT, words, NOON, PRINTING)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("papers")


@pytest.fixture(scope="module")
def deep(folder: Path) -> list[RenderedFile]:
    """Return all booklets of a policy with clause numbers of every depth, printed."""
    return [render_job(job, ROOT, folder) for job in jobs(1, NUMBERS)]


def test_clause_numbers_of_any_depth_lose_no_word_on_any_booklet(deep: list[RenderedFile]) -> None:
    assert {done.kind: error_message(done) for done in deep} == dict.fromkeys(
        ("booklet", "booklet-large", "booklet-bilingual"), ""
    )


def gaps(pdf: Path) -> dict[str, float]:
    """Return the blank, in points, between each clause number and the word behind it."""
    found: dict[str, float] = {}
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        text = page.get_textpage()
        every = text.get_text_range()
        for number in NUMBERS:
            place = every.find(f"{number}")
            word = every.find("Bunlar", place)
            if place >= 0 and 0 <= word - place - len(number) <= 2:  # the blank, a line's end
                right, left = (
                    text.get_charbox(place + len(number) - 1)[2],
                    text.get_charbox(word)[0],
                )
                found[number] = left - right
    document.close()
    return found


@pytest.mark.parametrize("kind", ["booklet", "booklet-large"])
def test_a_clause_number_stands_apart_from_its_text(
    kind: str, deep: list[RenderedFile], folder: Path
) -> None:
    (done,) = (one for one in deep if one.kind == kind)

    found = gaps(folder / done.path)

    assert set(found) == set(NUMBERS)
    assert min(found.values()) > 2


@pytest.mark.nightly
def test_a_policy_half_as_long_again_as_the_first_schools_prints_whole(folder: Path) -> None:
    numbers = tuple(f"1.{number}" for number in range(1, 11))
    done = [render_job(job, ROOT, folder) for job in jobs(13, numbers)]

    assert [error_message(one) for one in done] == [""] * 3
    assert all(one.pages > 10 for one in done)


@pytest.mark.parametrize("case", ["70-hyphen-in-cell", "71-wide-table"])
@pytest.mark.parametrize("language", ["tr", "en"])
def test_a_table_that_was_refused_prints_with_whole_words(
    case: str, language: str, make_sheet: MakeSheet, tmp_path: Path
) -> None:
    files = yaml.safe_load((ROOT / f"tests/golden/trials/{case}.yml").read_text(encoding="utf-8"))
    (source,) = (text for path, text in files.items() if path.endswith(f".{language}.md"))
    html = Markdown(extensions=list(EXTENSIONS), extension_configs=CONFIGS).convert(
        source.split("---\n", 2)[2]
    )
    page = RenderedPage("t.md", language, "t/", "T", "", *(False, None, html))
    body = inner(print_tree(page, "https://okul.test/t/"))

    done = render_job(replace(make_sheet(body), source=html), ROOT, tmp_path)

    assert error_message(done) == ""
    document = pypdfium2.PdfDocument(tmp_path / done.path)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    for word in ("Çarşamba", "İngilizce", "01.00") if case.startswith("71") else ():
        assert word in text
