"""How words stand on a phone: tables fit, lists hang, no mark is torn from its word."""

from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, Page

from examples import representatives
from measuring.everyone.views import PHONE
from small_school import school_of, small_tree
from static_host import served
from workshop import PUBLIC, build_pages

ADDED: Final = """
## Tablo / Table {{ #table }}

| {first} | B | C |
| --- | --- | --- |
| 5 | {words} | {words} |
| 12 | {words} | {words} |

- [ ] {words}
- [ ] A

2026 ([{source}](https://example.org/)).
"""
WORDS: Final = {
    "tr": ("Dakika", "Öğretmenler arkadaşlarıyla gerçekten konuşur, susar, dinler.", "kaynak"),
    "en": ("Minutes", "Teachers really talk with neighbours, keep silent and listen.", "source"),
}
# Where each line of an element's own text begins.
LINES: Final = """(one) => {
  const text = [...one.childNodes].find((part) => part.data?.trim());
  const range = document.createRange();
  range.setStart(text, text.data.search(/\\S/));
  range.setEnd(text, text.length);
  return [...range.getClientRects()].map((box) => Math.round(box.left));
}"""
# How far what follows a link stands below the link's end, for each width of its paragraph.
FALLS: Final = """(link) => {
  const behind = document.createRange();
  behind.setStart(link.nextSibling, 0);
  behind.setEnd(link.nextSibling, 1);
  const falls = [];
  for (let wide = 110; wide < 210; wide++) {
    link.parentElement.style.width = `${wide}px`;
    const ends = [...link.getClientRects()].at(-1).bottom;
    falls.push(behind.getBoundingClientRect().top >= ends);
  }
  return falls;
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder, tree = tmp_path_factory.mktemp("layout"), small_tree()
    for language, (first, words, source) in WORDS.items():
        tree[f"docs/about.{language}.md"] += ADDED.format(first=first, words=words, source=source)
    site = build_pages(school_of(tree, folder / "school"), folder / "site", PUBLIC)
    with served(site, "/below/") as host:
        yield host.address


@pytest.fixture(params=representatives(["", "en/"], ""), ids=["tr", "en"])
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}{request.param}about/")
    yield page
    context.close()


def test_a_table_of_three_columns_fits_a_phone_and_numbers_take_little_room(page: Page) -> None:
    table = page.locator(".md-typeset__scrollwrap")
    widths = table.locator("th").evaluate_all("all => all.map((one) => one.offsetWidth)")

    assert table.evaluate("one => one.scrollWidth - one.clientWidth") <= 0
    assert widths[0] < 0.75 * min(widths[1:])


def test_what_a_table_says_is_hardly_smaller_than_the_text(page: Page) -> None:
    text, cell = (
        float(page.locator(one).first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)"))
        for one in ("article > p", "article td")
    )

    assert cell >= 0.85 * text


def test_a_second_line_beside_a_box_begins_below_the_words(page: Page) -> None:
    lines = page.locator(".task-list-item").first.evaluate(LINES)

    assert len(lines) > 1
    assert max(lines) - min(lines) <= 2


def test_the_mark_behind_a_link_that_leaves_never_begins_a_line(page: Page) -> None:
    falls = page.locator("article a[rel~=external]").last.evaluate(FALLS)

    assert len(falls) == 100
    assert not any(falls)
