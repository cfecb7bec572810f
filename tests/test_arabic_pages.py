"""A site in three languages: its pages in Arabic, and where it has none."""

import json
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Final

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize

from arabic_school import ARABIC_PAGES, arabic_school
from esafety.site.css_bundle import BUNDLE
from esafety.text.messages import reader_words
from examples import representatives
from found import Found
from measuring.everyone import views
from publishing import BRANCH, Press, press_in, press_of
from shared import made_once
from static_host import served
from workshop import PUBLIC, ROOT, build, build_pages, esafety, git, parsed, web_pages

PHONE: Final[ViewportSize] = {"width": 360, "height": 740}
DESKTOP: Final[ViewportSize] = {"width": 1280, "height": 900}
# Pixels in which some letters of a name can be read.
LEGIBLE: Final = 60
# Its page of lost addresses links from here, as from the address that the school names.
SUB_PATH = "e-guvenlik/latest"
WEB_FONTS: Final = ROOT / "assets/fonts/web"
PARENTS = "ar/for-you/parents/index.html"
# Every page in every look; at every change each page in one of them, by turns.
LOOKS: Final = tuple(product(views.SCREENS, views.COLOURS))
VIEWS: Final = tuple(product((*sorted(ARABIC_PAGES), "index.html", "ar/404.html"), LOOKS))
BY_TURNS: Final = [
    view for n, view in enumerate(VIEWS) if n // len(LOOKS) % len(LOOKS) == n % len(LOOKS)
]


@pytest.fixture(scope="module")
def site(shared: Path) -> Path:
    """Return the built site of the school, its documents and its texts to paste with it."""

    def make(folder: Path) -> None:
        built = build(arabic_school(folder / "school"), folder / "web" / SUB_PATH)
        assert built.returncode == 0, built.stdout + built.stderr

    return made_once(shared, "arabic", make) / "web" / SUB_PATH


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Serve the site; return the address of its Turkish home page."""
    with served(site, f"/{SUB_PATH}/") as host:
        yield host.address


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport=request.param, locale="ar")
    yield context.new_page()
    context.close()


def test_the_check_accepts_the_school(site: Path) -> None:
    checked = esafety(site.parents[2] / "school", "check")

    assert checked.returncode == 0, checked.stdout


def test_arabic_pages_are_there_and_no_others(site: Path) -> None:
    pages = {path.relative_to(site).as_posix() for path in web_pages(site)}

    assert {path for path in pages if path.startswith("ar/")} == {*ARABIC_PAGES, "ar/404.html"}


@pytest.mark.parametrize("path", sorted(ARABIC_PAGES))
def test_an_arabic_page_says_so_and_is_read_from_the_right(site: Path, path: str) -> None:
    page = parsed(site / path)

    assert page.get("lang") == "ar"
    assert page.find("body").get("dir") == "rtl"
    assert [(one.get("lang"), one.get("dir")) for one in page.iter("article")] == [("ar", "rtl")]


def test_a_page_offers_the_languages_it_is_there_in(site: Path) -> None:
    offered = {
        path.relative_to(site).as_posix(): {
            str(link.get("lang")) for link in parsed(path).find_class("language-switch__link")
        }
        for path in web_pages(site)
        if path.name != "404.html"
    }
    arabic = {path.removeprefix("ar/") for path in ARABIC_PAGES}
    for path, languages in offered.items():
        code, slash, below = path.partition("/")
        own = code if slash and code in {"en", "ar"} else "tr"
        there = {"tr", "en", "ar"} if (path if own == "tr" else below) in arabic else {"tr", "en"}
        assert languages == there - {own}, path


def test_pages_are_shown_in_typefaces_that_they_ask_for_and_arabic_in_the_devices_own(
    site: Path,
) -> None:
    asked = (site / "ar/index.html").read_text("utf-8") + (site / BUNDLE).read_text("utf-8")
    held = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.woff2"))

    assert held == sorted(f"assets/fonts/web/{one.name}" for one in WEB_FONTS.iterdir())
    assert [path for path in held if path.removeprefix("assets/") not in asked] == []


def test_the_words_around_an_arabic_page_are_arabic(site: Path) -> None:
    for path in (*ARABIC_PAGES, "ar/404.html"):
        marked = parsed(site / path).xpath("//span[@lang='en']")

        assert [one.text_content() for one in marked] == [], path


def test_clauses_that_nobody_translated_are_shown_in_english_and_labelled(site: Path) -> None:
    page = parsed(site / PARENTS)
    shown = page.xpath("//article//details/div[@lang='en'][@dir='ltr']")
    chapters = page.xpath("//article//details/summary/h3[@lang='en'][@dir='ltr']")

    assert "To protect children." in shown[0].text_content()
    assert [chapter.text_content() for chapter in chapters] == ["Purpose", "Devices"]
    assert "باللغة \u2068الإنجليزية\u2069" in page.find_class("translation-label")[0].text_content()
    links = [str(link.get("href")) for clauses in shown for link in clauses.iter("a")]
    assert links
    assert all(link.startswith("../../../en/policy/") for link in links)


def test_a_page_of_a_sheet_that_is_not_printed_in_arabic_says_in_which_language_it_is(
    site: Path,
) -> None:
    page = parsed(site / "ar/board/visitors/index.html")
    labels = [one.text_content() for one in page.find_class("translation-label")]
    (offered,) = page.xpath("//*[contains(@class, 'sheet-offer')]//a[@type='application/pdf']")

    assert any("PDF" in one and "\u2068الإنجليزية\u2069" in one for one in labels)
    assert offered.get("href").endswith("visitors.en.pdf")
    english = parsed(site / "en/board/visitors/index.html").text_content()
    assert "not printed in the language" not in english


def test_a_link_to_a_page_that_is_not_there_in_arabic_names_its_language(site: Path) -> None:
    links = parsed(site / "ar/index.html").xpath("//article//a[not(@aria-hidden)]")

    assert [(link.get("href"), link.get("hreflang")) for link in links if link.get("href")] == [
        ("../en/policy/devices/#devices-01", "en"),
        ("../en/policy/purpose/#purpose-02", "en"),
        ("report/#report", None),
    ]


@pytest.mark.parametrize("path", ["report/", "en/report/", "ar/report/"])
def test_the_school_is_named_beside_the_languages_on_a_phone(
    browser: Browser, address: str, path: str
) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(address + path)
    name, school = (page.locator(f".brand__{one}").bounding_box() for one in ("name", "school"))
    links = [one.bounding_box() for one in page.locator(".language-switch__link").all()]

    assert name
    assert school
    assert min(name["width"], school["width"]) > LEGIBLE
    for link in links:
        assert link
        apart = link["x"] >= name["x"] + name["width"] or link["x"] + link["width"] <= name["x"]
        assert apart
    page.close()


def test_years_keep_their_order_among_arabic_words(site: Path) -> None:
    count = parsed(site / PARENTS).find_class("gathered__count")[0].text_content()

    assert "\u20682022-2023\u2069" in count


def test_nothing_arabic_is_pasted_or_in_the_calendar(site: Path) -> None:
    made = [path.name for path in site.rglob("*") if path.suffix in {".html", ".ics"}]

    assert [name for name in made if ".ar." in name] == []


def test_no_mark_of_the_program_is_left(site: Path) -> None:
    for path in (*site.rglob("*.html"), *site.rglob("*.json"), *site.rglob("*.ics")):
        text = path.read_text(encoding="utf-8")

        assert not any(mark in text for mark in ("\ufdd0", "\ufdd1", "\ufdd2", "\\ufdd")), path


def test_each_language_has_an_index_of_its_own(site: Path) -> None:
    found = Found(site / "ar")

    assert reader_words("ar")["search-page"] in found.kinds.values()
    assert {address.partition("#")[0] for address in found.titles} == {
        path.removeprefix("ar/").removesuffix("index.html") for path in ARABIC_PAGES
    }


@pytest.mark.parametrize(("word", "found"), [("مشكلة", "ar/report/"), ("الهواتف", "ar/")])
def test_a_word_is_found_on_an_arabic_page(page: Page, address: str, word: str, found: str) -> None:
    page.goto(f"{address}{PARENTS.removesuffix('index.html')}")
    if page.viewport_size == PHONE:
        page.locator(".search__opener").click()
    page.locator(".search__field").fill(word)
    page.locator(".search__results a").first.wait_for()

    links = page.locator(".search__results a").evaluate_all("all => all.map(one => one.href)")
    assert links[0] == f"{address}{found}"


@pytest.mark.parametrize("view", representatives(VIEWS, *BY_TURNS))
def test_axe_finds_no_fault(
    browser: Browser, address: str, view: tuple[str, tuple[views.Screen, views.Colours]]
) -> None:
    path, (screen, colours) = view
    viewport = views.SCREENS[screen]
    context = browser.new_context(viewport=viewport, color_scheme=colours, locale="ar")
    page = context.new_page()
    page.goto(address + path)

    assert not (report := Axe().run(page)).violations_count, report.generate_report()
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= viewport["width"]
    context.close()


@pytest.fixture(scope="module")
def published(shared: Path) -> Press:
    """Return the school with two editions published, one after the other."""

    def make(folder: Path) -> None:
        press = press_in(folder, arabic_school)
        press.build()
        assert press.publish().returncode == 0
        press.next_edition("2026-2027", "2026-09-30")
        press.build()
        second = press.publish()
        assert second.returncode == 0, second.stdout + second.stderr

    return press_of(made_once(shared, "arabic-published", make))


def shown(press: Press, path: str) -> str:
    """Return a published file."""
    return git(press.remote, "show", f"{BRANCH}:{path}")


@pytest.mark.nightly
def test_the_menu_of_editions_names_every_translation_that_was_published(
    published: Press,
) -> None:
    menu = json.loads(shown(published, "2022-2023/versions.json"))

    assert [(entry["title"], entry["version"]) for entry in menu] == [
        ("2026-2027 · English", "../2026-2027/en"),
        ("2026-2027 · العربية", "../2026-2027/ar"),
        ("2022-2023 · English", "../2022-2023/en"),
        ("2022-2023 · العربية", "../2022-2023/ar"),
    ]


@pytest.mark.nightly
def test_a_superseded_arabic_page_says_so_in_arabic(published: Press) -> None:
    page = shown(published, "2022-2023/ar/report/index.html")

    assert "لم يعد هذا الإصدار ساريًا" in page
    assert '<a href="../../../latest/ar/report/">' in page
    assert "\ufdd0" not in page


@pytest.mark.nightly
def test_the_entry_offers_the_languages_of_the_site(published: Press) -> None:
    entry = shown(published, "index.html")

    assert '<a href="latest/ar/" lang="ar" dir="rtl">العربية</a>' in entry


@pytest.mark.nightly
@pytest.mark.filterwarnings("ignore:GitWildMatchPattern:DeprecationWarning")  # mkdocs-macros
def test_the_picture_that_a_link_shows_is_there(tmp_path: Path) -> None:
    site = build_pages(arabic_school(tmp_path / "school"), tmp_path / "site", PUBLIC)

    cards = [
        str(card).removeprefix(f"{PUBLIC}latest/")
        for page in web_pages(site)
        for card in parsed(page).xpath("//meta[@property='og:image']/@content")
        if "/assets/" in card  # the others are made with the paper
    ]
    assert len({*cards}) > 1
    assert [card for card in cards if not (site / card).is_file()] == []
