"""The print list in words."""

from datetime import UTC, datetime

import pytest

from esafety.documents.bundle.compose import ClassOrder, bundle_job
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.print_job import PrintJob
from esafety.text.templates import Templates
from workshop import CONTENT, ROOT

NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)
BUNDLE = next(bundle for bundle in CONTENT.bundles if bundle.facts.id == "grades-1-2")


def job(language: str, order: ClassOrder | None = None) -> PrintJob:
    pages = {sheet.path(CONTENT.edition.name, language): 2 for sheet in BUNDLE.printed}
    templates = Templates(ROOT, language)
    imprint = Imprint(CONTENT.school, CONTENT.edition)
    return bundle_job(BUNDLE, pages, imprint, templates, NOON, order=order)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("tr", ("24 çocuk için", "öğretmene 1", "yanıt anahtarı")),
        ("en", ("For 24 children", "key")),
    ],
)
def test_a_list_says_for_how_many_and_for_whom(language: str, words: tuple[str, ...]) -> None:
    html = job(language).html

    assert [word for word in words if word not in html] == []


def test_a_list_says_which_variant_of_a_sheet_is_meant() -> None:
    assert any(sheet.facts.variant == "four" for sheet in BUNDLE.printed)
    assert "Katılım belgesi, bir sayfada dört tane" in job("tr").html
    assert "Certificate, four to a page" in job("en").html


def test_a_sheet_to_cut_is_named_once_for_the_scissors() -> None:
    html = job("en").html
    to_cut = html[html.index("To cut") :].partition("</p>")[0].split(" · ")

    assert len(to_cut) == len(set(to_cut)) > 1


def test_the_list_of_a_class_names_it_and_counts_its_children() -> None:
    html = job("tr", ClassOrder(19, "2-Ğ")).html

    assert "19 çocuk için" in html
    assert "Sınıf: 2-Ğ" in html


def test_slides_are_named_and_do_not_follow() -> None:
    made = job("tr")

    (shown,) = BUNDLE.shown
    assert shown.titles["tr"] in made.html
    assert not [stack for stack in made.stacks if "slides" in stack.path]


def test_a_list_that_is_too_long_is_reported_where_the_bundle_is_written() -> None:
    problem = job("tr").overflow_problem

    assert problem
    assert (problem.place, problem.key) == ("data/bundles.yml:1", "bundle-list-overflow")
    assert "grades-1-2" in problem.sentence("en")
