from dataclasses import replace
from datetime import date

import pytest

from esafety.policy.editions import AddedTranslation, Approval, Edition
from esafety.publish.manifest import Manifest, manifest_of
from esafety.publish.rules import (
    check_address,
    check_branch,
    check_gaps,
    check_history,
    check_publication,
    check_sealed_files,
    keep_sealed_files,
)
from facts import a_school

OFFICE = {"tr": "Okul Müdürü", "en": "Head Teacher"}
APPROVAL = Approval(date(2026, 9, 30), "Ayşe IŞIK", OFFICE)
EDITION = Edition("2026-2027", {"tr": "P", "en": "P"}, "names", APPROVAL, "ab" * 32)
SCHOOL = a_school("https://okul.example/e/")


def published(name: str, seal: str = "ab" * 32) -> dict[str, Manifest]:
    return {name: Manifest(name, seal, {})}


@pytest.mark.parametrize(
    ("before", "keys"),
    [
        ({}, []),
        (published("2026-2027"), []),
        (published("2022-2023", "cd" * 32), []),
        (published("2026-2027", "cd" * 32), ["publish-other-seal"]),
        (published("2027-2028"), ["publish-behind"]),
        (published("2026-2027-2"), ["publish-behind"]),
    ],
)
def test_an_edition_is_published_over_older_ones_and_over_its_own_seal_only(
    before: dict[str, Manifest], keys: list[str]
) -> None:
    assert [problem.key for problem in check_publication(EDITION, before)] == keys


@pytest.mark.parametrize("folder", ["", "okul/"])
def test_nothing_is_published_onto_the_sources_of_a_school(folder: str) -> None:
    (problem,) = check_branch("main", [f"{folder}docs/index.tr.md", f"{folder}mkdocs.yml"])

    assert (problem.path, problem.key) == (f"main:{folder}mkdocs.yml", "publish-on-sources")
    assert list(check_branch("gh-pages", ["index.html", "CNAME"])) == []


@pytest.mark.parametrize(
    ("here", "keys"),
    [
        ("ef" * 32, []),
        ("99" * 32, ["publish-other-translation"]),
        (None, ["publish-other-translation"]),
    ],
)
def test_a_published_translation_is_kept_as_it_was(here: str | None, keys: list[str]) -> None:
    added = {"en": AddedTranslation("A", date(2026, 11, 20), here)} if here else {}
    before = {"2026-2027": Manifest("2026-2027", "ab" * 32, {}, {"en": "ef" * 32})}
    edition = replace(EDITION, added=added)

    assert [problem.key for problem in check_publication(edition, before)] == keys


def test_a_school_without_an_address_publishes_nothing() -> None:
    assert [p.key for p in check_address(SCHOOL)] == ["publish-without-address"]
    assert list(check_address(SCHOOL.at("https://okul.test/"))) == []


@pytest.mark.parametrize(
    ("here", "key"),
    [
        ({"2022-2023": "cd" * 32}, "publish-other-seal"),
        ({"2022-2023": None}, "published-unknown"),
        ({}, "published-unknown"),
    ],
)
def test_a_published_edition_that_differs_from_the_schools_is_reported(
    here: dict[str, str | None], key: str
) -> None:
    assert [problem.key for problem in check_sealed_files(here, published("2022-2023"))] == [key]


def test_an_unpublished_sealed_edition_is_reported_when_a_newer_one_is_published() -> None:
    here = {"2022-2023": "ab" * 32, "2026-2027": "cd" * 32, "2027-2028": None}

    (problem,) = check_gaps(here, {})

    assert (problem.key, problem.params["name"]) == ("publish-older-missing", "2022-2023")
    assert list(check_gaps(here, published("2022-2023"))) == []
    assert list(check_gaps({"2022-2023": "ab" * 32}, {})) == []


def test_what_the_branch_first_held_must_still_be_there() -> None:
    booklet = "downloads/2022-2023/booklet.tr.pdf"
    first = {"2022-2023": manifest_of("2022-2023", "ab" * 32, {booklet: b"1", "index.html": b"1"})}
    forged = {"2022-2023": manifest_of("2022-2023", "ab" * 32, {booklet: b"2", "index.html": b"1"})}
    fresh = {"2022-2023": manifest_of("2022-2023", "ab" * 32, {booklet: b"1", "index.html": b"2"})}

    assert [p.key for p in check_history({}, first)] == ["published-lost"]
    assert [p.key for p in check_history(forged, first)] == ["published-sealed-changed"]
    assert list(check_history(fresh, first)) == []


def test_sealed_documents_are_carried_over_and_pages_are_fresh() -> None:
    booklet = "downloads/2026-2027/booklet.tr.pdf"
    old = {booklet: b"sealed", "policy/scope/scope.tr.pdf": b"sealed", "index.html": b"old"}
    before = {"2026-2027": manifest_of("2026-2027", "ab" * 32, old)}
    fresh = {booklet: b"printed anew", "index.html": b"new", "report/index.html": b"new"}

    assert keep_sealed_files(EDITION, fresh, before, old) == {
        booklet: b"sealed",
        "policy/scope/scope.tr.pdf": b"sealed",
        "index.html": b"new",
        "report/index.html": b"new",
    }
