"""Words of the glossary: explained on screen, in a real browser, and nowhere else."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Final, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect

from esafety.pdf.checks.lost_words import text_of_pdf
from examples import representatives
from found import Found
from shared import made_once
from small_school import small_school
from static_host import served
from workshop import PUBLIC, build, parsed

Colours = Literal["light", "dark"]
PHONE: Final[ViewportSize] = {"width": 360, "height": 740}
DESKTOP: Final[ViewportSize] = {"width": 1280, "height": 900}
CHILD: Final = {"tr": "Hesabının gizli anahtarı.", "en": "The secret key to your account."}
ADULT: Final = {"tr": "Hesabı açan gizli sözcük.", "en": "The secret word of an account."}
GLOSSARY: Final = f"""\
- id: password
  term: {{tr: şifre, en: password}}
  child: {{tr: "{CHILD["tr"]}", en: "{CHILD["en"]}"}}
  adult: {{tr: "{ADULT["tr"]}", en: "{ADULT["en"]}"}}
- id: phone
  term: {{tr: telefon, en: phone}}
  child: {{tr: Konuşulan cihaz., en: A thing to talk with.}}
  adult: {{tr: Uzaktakiyle konuşulan cihaz., en: A device to talk with somebody far away.}}
"""
FRONT: Final = "---\ntitle: {0}\ndescription: {0}.\n{1}---\n\n# {0} {{ #{0} }}\n\n{2}\n"
SHEET: Final = "policy: 2022-2023\nclauses: []\n"
LIST: Final = "{{ glossary_list() }}"
WRITE: Final = '\n\n{{ lines("1", "x") }}'
# Each page by its name: what more its front matter says, its words in each language.
PAGES: Final = {
    "report": ("", "Şifreni [şifre](index.md) verme.", "Your [password](index.md) password."),
    "silent": ("glossary: no\n", "Şifreni verme.", "Keep your password."),
    "paper": (
        f"template: worksheet.html\n{SHEET}",
        f"1. Şifreni yazma.{WRITE}",
        f"1. Write no password.{WRITE}",
    ),
    "words": (f"template: glossary.html\n{SHEET}", LIST, LIST),
}
UNMARKED: Final = ("silent", "words", "policy/purpose", "policy/devices", "en/silent")
# With an explanation, with a list of words, with the words of a chapter.
VIEWS: Final[tuple[tuple[str, Colours], ...]] = tuple(
    product(("report/", "en/report/", "words/", "en/policy/devices/"), ("light", "dark"))
)
# A list of words explains none of them a second time.
UNEXPLAINED: Final = ("words/",)
SEEN: Final = (("report/", "light"), ("words/", "dark"), ("en/policy/devices/", "light"))
PAPERS: Final = ("report/report.tr.pdf", "downloads/2022-2023/worksheets/paper.tr.pdf")


def _with_words(school: Path) -> None:
    (school / "data/glossary.yml").write_text(GLOSSARY, encoding="utf-8")
    for name, (front, *texts) in PAGES.items():
        for language, text in zip(("tr", "en"), texts, strict=True):
            page = school / f"docs/{name}.{language}.md"
            page.write_text(FRONT.format(name, front, text), encoding="utf-8")
    settings = school / "mkdocs.yml"
    menu = "".join(f"  - {name}.md\n" for name in PAGES)
    text = settings.read_text(encoding="utf-8").replace("  - report.md\n", menu)
    settings.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def built(shared: Path) -> Path:
    """Return the site of a small school with two words and four pages that use them."""

    def make(folder: Path) -> None:
        school = small_school(folder / "school")
        _with_words(school)
        made = build(school, folder / "site", "--site-url", PUBLIC)
        assert made.returncode == 0, made.stdout + made.stderr

    return made_once(shared, "glossary", make) / "site"


def words_explained(site: Path, path: str) -> list[str]:
    page = parsed(site / path / "index.html")
    return [button.text_content() for button in page.find_class("term")]


@pytest.mark.parametrize(
    ("path", "words", "sentence"),
    [
        ("report", ["Şifreni"], ADULT["tr"]),
        ("en/report", ["password"], ADULT["en"]),
        ("paper", ["Şifreni"], CHILD["tr"]),
        ("en/paper", ["password"], CHILD["en"]),
    ],
)
def test_the_first_use_is_explained_for_the_reader_of_the_page(
    built: Path, path: str, words: list[str], sentence: str
) -> None:
    page = parsed(built / path / "index.html")

    assert words_explained(built, path) == words
    (note,) = page.find_class("term-note")
    assert sentence in note.text_content()
    assert note.xpath(".//a/@href") == ["../words/#password"]


@pytest.mark.parametrize("path", UNMARKED)
def test_pages_that_are_off_and_the_approved_text_have_no_mark(built: Path, path: str) -> None:
    assert words_explained(built, path) == []


def test_the_words_of_a_chapter_are_listed_outside_of_the_approved_text(built: Path) -> None:
    page = parsed(built / "en/policy/devices/index.html")

    (listed,) = page.find_class("chapter-words")
    assert listed.xpath(".//dt//a/@href") == ["../../words/#phone"]
    assert listed.xpath("ancestor::article") == []


@pytest.mark.parametrize("path", PAPERS)
def test_no_paper_has_an_explanation_and_every_paper_has_the_word(built: Path, path: str) -> None:
    text = text_of_pdf((built / path).read_bytes())

    assert "Şifreni" in text
    assert "gizli" not in text


def test_the_glossary_is_printed_from_the_same_words(built: Path) -> None:
    text = text_of_pdf((built / "downloads/2022-2023/glossary/words.en.pdf").read_bytes())

    assert CHILD["en"] in text.replace("\r\n", " ")
    assert "şifre" in text


def test_search_finds_words_where_they_are_explained_and_not_on_every_page(built: Path) -> None:
    assert Found(built).places("hesap") == ["words/"]


def test_what_is_pasted_elsewhere_has_no_explanation(built: Path) -> None:
    pasted = (built / "downloads/2022-2023/school-page/report.tr.html").read_text(encoding="utf-8")

    assert "Şifreni" in pasted
    assert "gizli" not in pasted


@pytest.fixture(scope="module")
def address(built: Path) -> Iterator[str]:
    with served(built) as host:
        yield host.address


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport=request.param, java_script_enabled=False, locale="tr-TR")
    yield context.new_page()
    context.close()


def test_an_explanation_opens_and_closes_by_touch_without_script(page: Page, address: str) -> None:
    page.goto(f"{address}report/")
    note = page.locator("#term-password")

    expect(note).to_be_hidden()
    page.locator(".term").click()
    expect(note).to_be_in_viewport(ratio=1)
    page.locator("h1").click()
    expect(note).to_be_hidden()


def test_an_explanation_opens_and_closes_by_the_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}report/")
    word, note = page.locator(".term"), page.locator("#term-password")

    word.focus()
    page.keyboard.press("Enter")
    expect(note).to_be_visible()
    page.keyboard.press("Tab")
    expect(note.locator("a")).to_be_focused()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(word).to_be_focused()


def test_an_explanation_leads_to_its_word_in_the_glossary(page: Page, address: str) -> None:
    page.goto(f"{address}report/")
    page.locator(".term").click()
    page.locator("#term-password a").click()

    expect(page).to_have_url(f"{address}words/#password")
    expect(page.locator("#password")).to_be_in_viewport()


@pytest.mark.parametrize("view", representatives(VIEWS, *SEEN))
def test_axe_finds_no_fault_with_everything_open(
    browser: Browser, address: str, view: tuple[str, Colours]
) -> None:
    path, colours = view
    for viewport in (PHONE, DESKTOP):
        context = browser.new_context(viewport=viewport, color_scheme=colours)
        page = context.new_page()
        page.goto(address + path)
        openers = page.locator(".term, .chapter-words > summary").all()
        assert openers or path in UNEXPLAINED, path
        for opener in openers:
            opener.click()

        assert not (report := Axe().run(page)).violations_count, report.generate_report()
        context.close()
