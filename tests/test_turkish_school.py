"""A school with Turkish alone: nothing of English in what it builds, prints and publishes."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from esafety.approval.approve import FullBuild, approved_seal
from esafety.approval.rules import ApprovalRequest
from esafety.policy.seals.seal import whole_seal
from esafety.school.download_paths import booklet_variants
from publishing import BRANCH, BY, Press, press_in, press_of
from shared import made_once
from turkish_school import turkish_school
from workshop import PDF_CACHE, TODAY, commit_all, esafety, git, parsed, web_pages

EDITION = "2022-2023"


@pytest.fixture(scope="module")
def published(shared: Path) -> Press:
    """Return the school, built and published."""

    def make(folder: Path) -> None:
        press = press_in(folder, turkish_school)
        press.build()
        done = press.publish()
        assert done.returncode == 0, done.stdout + done.stderr

    return press_of(made_once(shared, "turkish-alone", make))


@pytest.fixture(scope="module")
def pages(published: Press) -> dict[str, html.HtmlElement]:
    """Return the pages of the built site by their paths."""
    site = published.site
    return {path.relative_to(site).as_posix(): parsed(path) for path in web_pages(site)}


def links(page: html.HtmlElement) -> Iterator[str]:
    for link in page.xpath("//a[@href] | //link[@href]"):
        yield str(link.get("href"))


def test_the_check_asks_for_no_english(published: Press) -> None:
    checked = esafety(published.school, "check")

    assert checked.returncode == 0, checked.stdout
    assert (published.school / "docs/report.en.md").is_file(), "of the kit, and unread"


def test_no_page_and_no_file_is_english(published: Press) -> None:
    files = {p.relative_to(published.site).as_posix() for p in published.site.rglob("*.*")}

    assert not {path for path in files if path.startswith("en/")}
    assert not {path for path in files if re.search(r"\.en\.\w+$", path)}
    assert "assets/brand/social-card.tr.png" in files


def test_no_page_offers_or_names_english(pages: dict[str, html.HtmlElement]) -> None:
    for path, page in pages.items():
        assert page.find_class("language-switch__link") == [], path
        assert not [link for link in links(page) if re.match(r"(\.\./)*en/", link)], path
        assert not re.search("English|İngilizce|[İi]ki dil", page.text_content()), path


def test_the_booklet_is_there_in_every_variant_but_those_of_a_pair(published: Press) -> None:
    made = {path.name for path in (published.site / f"downloads/{EDITION}").glob("*.pdf")}

    assert made == {f"{variant}.tr.pdf" for variant in booklet_variants(("tr",))}
    assert not any("bilingual" in name for name in made)


def test_the_menu_of_editions_is_that_of_the_root_alone(published: Press) -> None:
    menu = git(published.remote, "show", f"{BRANCH}:versions.json")

    assert [one["version"] for one in json.loads(menu)] == [EDITION]


def test_what_was_published_is_proved(published: Press, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    git(tmp_path, "clone", "--quiet", "--branch", BRANCH, str(published.remote), str(copy))
    proved = esafety(published.school, "verify", str(copy))

    assert proved.returncode == 0, proved.stdout + proved.stderr


@pytest.mark.nightly
def test_the_next_edition_is_drafted_built_and_sealed_in_turkish(tmp_path: Path) -> None:
    school = turkish_school(tmp_path / "school")
    begun = esafety(school, "new-edition", "2026-2027")
    assert begun.returncode == 0, begun.stdout
    facts = school / "docs/policy/2026-2027/edition.yml"
    text = facts.read_text(encoding="utf-8")
    assert text.endswith('changes:\n  tr: ""\n')
    facts.write_text(text.replace('tr: ""', "tr: Düzeltildi."), encoding="utf-8")
    commit_all(school, "a draft")

    request = ApprovalRequest("2026-2027", *BY, date(2026, 9, 30))
    build = FullBuild(school, PDF_CACHE)
    seal = whole_seal(approved_seal(school, request, date.fromisoformat(TODAY), build))

    assert seal.approval.languages == ("tr",)
    assert seal.approval.office == {"tr": "Okul Müdürü"}
    assert not [name for name in seal.files if ".en." in name]


def test_a_chapter_in_english_is_named(tmp_path: Path) -> None:
    school = turkish_school(tmp_path / "school")
    esafety(school, "new-edition", "2026-2027")
    (school / "docs/policy/2026-2027/01-purpose.en.md").write_text("# Purpose { #purpose }\n")

    checked = esafety(school, "check")

    assert checked.returncode == 1
    assert "docs/policy/2026-2027/01-purpose.en.md:1: Sayfanın dili İngilizce;" in checked.stdout
