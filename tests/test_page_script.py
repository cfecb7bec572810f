"""What pages gain by script, in a browser, on a small school: nothing of it is the theme's own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from measuring.everyone.views import DESKTOP, PHONE
from small_school import school_of, small_tree
from static_host import served
from workshop import PUBLIC, build_pages

ADDED: Final = """
## Birinci / First {{ #first }}

{lines}

| A | B |
| --- | --- |
| {wide} | {wide} |

> [!NOTE]- {fold}
> ### 5 {{ #in-fold }}

## Son / Last {{ #last }}

{lines}
"""
Colours = Literal["light", "dark"]
SCHEMES: Final[tuple[Colours, ...]] = ("light", "dark")
PAINTED: Final = """(one) => {
  const style = getComputedStyle(one);
  return [style.color, style.backgroundColor, style.colorScheme];
}"""
OPENER: Final = ".search__opener"
STORED: Final = "[...Object.entries(localStorage)]"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder, tree = tmp_path_factory.mktemp("page"), small_tree()
    for language, fold in (("tr", "Katlı"), ("en", "Folded")):
        lines = "\n\n".join(["1, 2, 3, 4."] * 40)
        tree[f"docs/about.{language}.md"] += ADDED.format(lines=lines, wide="8" * 80, fold=fold)
    site = build_pages(school_of(tree, folder / "school"), folder / "site", PUBLIC)
    with served(site, "/below/") as host:
        yield host.address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=DESKTOP, color_scheme="light")
    yield context
    context.close()


def scheme(page: Page) -> str | None:
    return page.locator("body").get_attribute("data-md-color-scheme")


def test_the_devices_colours_hold_until_a_reader_chooses(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    page.goto(address)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert page.evaluate(STORED) == []

    page.locator(".palette__button:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    expect(page.locator(".palette__button:visible")).to_be_focused()
    page.goto(f"{address}en/about/")
    assert scheme(page) == "default"
    page.emulate_media(color_scheme="light")
    page.emulate_media(color_scheme="dark")
    assert scheme(page) == "default"
    assert page.evaluate(STORED) == [["/below/.__palette", "default"]]


def painted(browser: Browser, address: str, colours: Colours, without: str, **of: bool) -> object:
    """Return the colours of a page on a device that prefers some, `without` one of its files."""
    context = browser.new_context(color_scheme=colours, **of)  # type: ignore[arg-type]
    page = context.new_page()
    page.route(without, lambda route: route.abort())
    page.goto(address)
    found = [page.locator(one).first.evaluate(PAINTED) for one in ("body", "h1", "h1 ~ p")]
    context.close()
    return found


def test_without_script_the_devices_colours_hold(browser: Browser, address: str) -> None:
    shown = {
        (scripts, colours): painted(
            browser, address, colours, "**/nothing", java_script_enabled=scripts
        )
        for scripts in (True, False)
        for colours in SCHEMES
    }

    assert shown[False, "dark"] == shown[True, "dark"] != shown[True, "light"]
    assert shown[False, "light"] == shown[True, "light"]


@pytest.mark.parametrize("colours", SCHEMES)
def test_a_page_begins_in_the_colours_that_it_keeps(
    browser: Browser, address: str, colours: Colours
) -> None:
    begun, whole = (painted(browser, address, colours, late) for late in ("**/site.css", "**/no"))

    assert begun == whole


def test_the_contents_mark_where_the_reader_is(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}about/")
    marked = page.locator(".md-nav--secondary .md-nav__link--active")
    expect(marked).to_have_count(0)

    page.evaluate("document.getElementById('first').scrollIntoView()")
    expect(marked).to_have_attribute("href", "#first")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(marked).to_have_attribute("href", "#last")
    column = page.locator(".md-sidebar--secondary .md-sidebar__scrollwrap")
    assert column.evaluate("one => one.getBoundingClientRect().top") > 0


def scrolled_to(page: Page, height: int) -> None:
    """Scroll to a height in pixels and wait until the page has been told."""
    page.evaluate(
        "height => new Promise((done) => {"
        " addEventListener('scroll', () => requestAnimationFrame(done), { once: true });"
        " scrollTo(0, height); })",
        height,
    )


def test_whoever_scrolls_up_is_offered_the_top(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}about/")
    button = page.locator(".md-top")
    expect(button).to_be_hidden()

    scrolled_to(page, 1500)
    expect(button).to_be_hidden()
    scrolled_to(page, 1200)
    expect(button).to_be_visible()
    button.click()
    page.wait_for_function("scrollY === 0")
    expect(button).to_be_hidden()


def test_a_link_opens_the_fold_that_it_leads_into(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}about/#in-fold")

    expect(page.locator("#in-fold")).to_be_in_viewport()


def test_paper_shows_what_is_folded(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}about/")
    fold = page.locator("article details:has(#in-fold)")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(fold).to_have_attribute("open", "")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(fold).not_to_have_attribute("open", "")


def test_a_wide_table_scrolls_by_keyboard_and_has_a_name(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}about/")

    wide = page.locator(".md-typeset__scrollwrap")
    expect(wide).to_have_attribute("tabindex", "0")
    expect(wide).to_have_attribute("role", "group")
    assert wide.get_attribute("aria-label")
    context.close()


def test_without_script_the_columns_stay_and_scroll(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESKTOP, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}about/#last")

    contents = page.locator(".md-nav--secondary a[href='#last']")
    expect(contents).to_be_in_viewport()
    context.close()


def test_nothing_of_the_themes_program_is_published(address: str, context: BrowserContext) -> None:
    page, asked = context.new_page(), list[str]()
    page.on("request", lambda one: asked.append(one.url))
    page.goto(address, wait_until="networkidle")

    scripts = [Path(one).name for one in asked if one.endswith(".js")]
    assert "site.js" in scripts
    assert not [one for one in asked if "javascripts" in one]


def test_what_is_touched_before_the_script_has_come_is_not_lost(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page, held = context.new_page(), list[Route]()
    page.route("**/site.js", lambda one: held.append(one))  # noqa: PLW0108 (playwright marks it)
    page.goto(address, wait_until="commit")
    page.locator(OPENER).tap()
    language = page.locator(".language-switch__link")
    before = language.bounding_box()
    held[0].continue_()

    expect(page.locator(".search__field")).to_be_focused()
    page.locator(".search__close").tap()
    expect(page.locator(".palette__button:visible")).to_have_count(1)
    assert language.bounding_box() == before
    context.close()


@pytest.mark.parametrize(
    ("opener", "button"),
    [(".tool--menu", "[data-opens]"), (OPENER, OPENER)],
    ids=["menu", "search"],
)
def test_what_is_open_stays_open_when_the_last_picture_comes_but_not_in_a_page_gone_back_to(
    browser: Browser, address: str, opener: str, button: str
) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address)
    page.locator(opener).tap()
    for restored, expanded in ((False, "true"), (True, "false")):
        page.evaluate(
            "persisted => dispatchEvent(new PageTransitionEvent('pageshow', {persisted}))", restored
        )
        expect(page.locator(button)).to_have_attribute("aria-expanded", expanded)
    context.close()
