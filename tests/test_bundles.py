"""Bundles of the real school: every sheet in order, on leaves of its own, with its words."""

from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from esafety.documents.bundle.rows import rows_of
from esafety.documents.bundle.source import Bundle
from esafety.documents.registry import KINDS
from esafety.pdf.checks.lost_words import pages_of
from esafety.text.grammar.letter_case import small_letters
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import reader_words
from workshop import CONTENT, ROOT, esafety, parsed

EDITION = CONTENT.edition.name
each_bundle = pytest.mark.parametrize("bundle", CONTENT.bundles, ids=lambda one: one.facts.id)
each_language = pytest.mark.parametrize("language", SPOKEN_LANGUAGES)


@each_bundle
@each_language
def test_a_purpose_counts_up_no_kinds_of_sheets_which_a_school_may_be_without(
    bundle: Bundle, language: str
) -> None:
    words = reader_words(language)
    kinds = [small_letters(words.get(f"kind-{k.name}", "ok"), language) for k in KINDS]

    purpose = f" {small_letters(bundle.facts.purpose[language], language)}"
    assert not [kind for kind in kinds if len(kind) > len("ok") and f" {kind}" in purpose]


def counts(site: Path, bundle: Bundle, language: str) -> dict[str, int]:
    paths = [sheet.path(EDITION, language) for sheet in bundle.printed]
    return {path: pages_of((site / path).read_bytes()) for path in paths}


def texts(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [str(page.get_textpage().get_text_bounded()) for page in document]


def letters(page: str) -> list[str]:
    """Return the letters of a page: what is turned is read in another order."""
    return sorted(letter for letter in page if letter.isalnum())


@each_bundle
@each_language
def test_each_sheet_lies_where_the_list_says(site: Path, bundle: Bundle, language: str) -> None:
    rows = rows_of(bundle, counts(site, bundle, language), EDITION, language)
    pages = texts(site / bundle.path(EDITION, language))

    for row in rows:
        for stack, (first, last) in zip(row.stacks, row.numbers, strict=True):
            sheet = texts(site / stack.path)[stack.first - 1 : stack.last]
            assert first % 2 == 1, "each stack begins on the front of a leaf"
            assert [*map(letters, pages[first - 1 : last])] == [*map(letters, sheet)]
    listed = {number for row in rows for first, last in row.numbers for number in (first, last)}
    blank = [number for number, text in enumerate(pages, start=1) if not text.strip()]
    assert [number for number in blank if number % 2 and number not in listed] == []


@each_bundle
@each_language
def test_a_bundle_has_a_bookmark_for_each_stack(site: Path, bundle: Bundle, language: str) -> None:
    rows = rows_of(bundle, counts(site, bundle, language), EDITION, language)
    with pikepdf.open(site / bundle.path(EDITION, language)) as pdf, pdf.open_outline() as outline:
        titles = [entry.title for entry in outline.root]

    assert titles[1:] == [stack.title for row in rows for stack in row.stacks]


def test_the_days_page_leads_to_each_bundle_of_the_day(site: Path) -> None:
    links = parsed(site / "safer-internet-day/index.html").xpath("//a/@href")

    names = {link.rpartition("/")[2] for link in links if "/bundles/" in link}
    days = ("grades-1-2", "grades-3-4", "families", "board", "staff")
    assert names == {f"{name}.tr.pdf" for name in days}


def test_a_class_gets_every_sheet_as_often_as_it_needs_it(site: Path, tmp_path: Path) -> None:
    target = tmp_path / "set.pdf"
    bundle = next(one for one in CONTENT.bundles if one.facts.id == "grades-1-2")
    words = ("--copies", "5", "--class", "1-A", "--site", str(site), "--to", str(target))

    made = esafety(ROOT, "class-set", bundle.facts.id, *words)

    assert made.returncode == 0, made.stdout + made.stderr
    rows = rows_of(bundle, counts(site, bundle, "tr"), EDITION, "tr", 5)
    pages = texts(target)
    assert len(pages) == rows[-1].numbers[-1][1]
    assert "1-A" in pages[0]
    for row in rows:
        ((first, last),) = row.numbers
        assert f"s. {first}" in pages[0]
        sheet = texts(site / row.stacks[0].path)[row.stacks[0].first - 1]
        assert pages[first - 1 : last].count(sheet) == row.copies(5)


def test_a_mistyped_bundle_is_asked_about(site: Path) -> None:
    refused = esafety(ROOT, "class-set", "grade-1-2", "--site", str(site))

    assert refused.returncode == 1
    assert "grades-1-2" in refused.stdout
