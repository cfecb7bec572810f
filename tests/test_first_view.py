"""What a first visit costs is counted as it is sent, and what is over its budget is named."""

from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from examples import SOAKED
from measuring.first_view.before_text import before_text
from measuring.first_view.budgets import HELD, Budgets, over, read_budgets, row
from measuring.first_view.host import host, packed
from measuring.first_view.sample import one_of_each
from measuring.first_view.visits import Visit, visits

PAGE = """<!doctype html><html lang="en"><head><title>Page</title>
<link rel="stylesheet" href="{root}style.css"><script src="{root}late.js" defer></script></head>
<body><article><h1>Title</h1><p>First words.</p><img src="{root}dot.svg" alt=""></article>
<script src="{root}script.js"></script></body></html>"""
# One page of each kind that has a figure of its own, and the lightest and the fullest of the rest;
# at every change those that weigh most for their budget, in `make soak` all of them.
HEAVY_PAGES = (
    *("", "policy/acceptable-use/", "for-you/parents/", "editions/", "posters/", "board/plan-120/"),
    *("report/", "en/policy/purpose/"),
)
HELD_PAGES = (
    "",
    "policy/",
    "policy/whole/",
    "policy/acceptable-use/",
    "policy/e-safety-policy/",
    "for-you/parents/",
    "for-you/students/",
    "report/",
    "forms/",
    "editions/",
    "posters/",
    "board/plan-120/",
    "resources/",
    "guide/coordinator/",
    "webmaster/",
    "en/",
    "en/policy/purpose/",
    "en/for-you/parents/",
)
BUDGETS = Budgets({"": 1, "policy/*/": 2, "*": 3}, text=1, requests=2, shift=0.02)


@pytest.fixture
def two_pages(tmp_path: Path) -> Path:
    """Return a site of two pages, one of them that of lost addresses."""
    (tmp_path / "index.html").write_text(PAGE.format(root=""), encoding="utf-8")
    (tmp_path / "404.html").write_text(PAGE.format(root="/below/"), encoding="utf-8")
    (tmp_path / "style.css").write_text("p { color: red }" * 100, encoding="utf-8")
    (tmp_path / "script.js").write_text("document.title += 1;", encoding="utf-8")
    (tmp_path / "late.js").write_text("document.title += 2;" * 100, encoding="utf-8")
    (tmp_path / "dot.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    return tmp_path


def test_a_visit_counts_what_was_sent(browser: Browser, two_pages: Path) -> None:
    with host(two_pages, "below/") as served:
        (visit,) = visits(browser, served, [""])

    files = ("index.html", "style.css", "script.js", "late.js", "dot.svg")
    asked = {file: len(packed(two_pages / file)) for file in files}
    assert visit.sent["style"] == asked["style.css"] < 1600
    assert visit.total >= sum(asked.values())
    assert visit.requests >= len(files)
    assert visit.shift == 0


@pytest.mark.parametrize("path", ["", "404.html"])
def test_before_the_words_come_the_page_up_to_them_and_what_is_awaited(
    two_pages: Path, path: str
) -> None:
    with host(two_pages, "below/") as served:
        awaited = len(packed(two_pages / "style.css"))
        assert awaited < before_text(served, path) < awaited + len(packed(two_pages / "index.html"))


def test_the_words_of_a_page_that_is_no_article_stand_in_its_main_part(two_pages: Path) -> None:
    page = PAGE.replace("article>", "main>").format(root="/below/")
    (two_pages / "404.html").write_text(page, encoding="utf-8")

    with host(two_pages, "below/") as served:
        assert before_text(served, "404.html") > len(packed(two_pages / "style.css"))


def test_a_page_without_words_is_no_page(two_pages: Path) -> None:
    (two_pages / "index.html").write_text("<article><h1>Title</h1></article>", encoding="utf-8")

    with host(two_pages) as served, pytest.raises(LookupError, match="no heading and paragraph"):
        before_text(served, "")


@pytest.mark.parametrize(
    ("path", "kib"), [("", 1), ("en/", 1), ("policy/one/", 2), ("en/policy/one/", 2), ("a/", 3)]
)
def test_a_page_has_the_budget_of_the_first_line_that_fits(path: str, kib: int) -> None:
    assert BUDGETS.of(path).total == kib


def test_some_pages_may_ask_for_more_files_than_the_others() -> None:
    budgets = Budgets({"*": 3}, text=1, requests=2, shift=0.02, more_requests={"posters/": 5})

    assert [budgets.of(path).requests for path in ("en/posters/", "posters/a/")] == [5, 2]


def test_no_kind_of_page_costs_more_than_it_did(browser: Browser, site: Path) -> None:
    """The site is that with its paper: the pictures of its sheets weigh what they weigh."""
    pages, held = HELD_PAGES if SOAKED else HEAVY_PAGES, read_budgets(HELD)
    assert {*HEAVY_PAGES} <= {*HELD_PAGES}
    with host(site, "below/") as served:
        assert over(visits(browser, served, pages), held) == []


def test_what_is_over_its_budget_is_named() -> None:
    light = Visit("", Counter(page=1000), 2, 1000, 0.01)
    heavy = Visit("a/", Counter(page=1000, font=3000), 3, 2000, 0.5)

    assert over([light], BUDGETS) == []
    assert over([light, heavy], BUDGETS) == [
        "a/: 3.906 KiB, 3 allowed",
        "a/: 1.953 KiB before its first words, 1 allowed",
        "a/: 3 requests, 2 allowed",
        "a/: 0.5 of layout shift, 0.02 allowed",
    ]
    assert row(heavy, BUDGETS)["total"] == "3.9 / 3"


def test_the_budgets_of_the_project_have_a_line_for_every_page() -> None:
    assert read_budgets().of("en/any/page/").total <= read_budgets().of("posters/").total


def test_one_page_of_each_template_is_looked_at_in_each_language() -> None:
    templates = {"a": "form", "b": "form", "c": "poster"}
    paths = ["a/", "b/", "c/", "d/", "en/a/", "en/b/"]

    assert one_of_each(paths, templates) == ["a/", "c/", "d/", "en/a/"]
