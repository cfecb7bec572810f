"""The texts for the school's own site: what they hold, and how the webmaster takes them."""

from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect

from approved_text import CLAUSES, squeezed
from esafety.cms_export.allowed_html import (
    ATTRIBUTES,
    CONTAINERS,
    INLINE_KEPT,
    ITEM_BLOCKS,
    LINE_BLOCKS,
)
from esafety.cms_export.transform import for_screen, words_lost
from esafety.documents.common.html_fragment import parse
from esafety.school.cms_paths import USB_COPY, is_pasted, pasted_path, whole_policy_path
from esafety.text.languages import SPOKEN_LANGUAGES
from workshop import CONTENT, URL, edition_pages, parsed, web_pages

ELEMENTS = {*CONTAINERS, *LINE_BLOCKS, *ITEM_BLOCKS, *INLINE_KEPT, "pre", "blockquote", "br", "img"}
EDITION = CONTENT.edition.name
WHOLE = whole_policy_path(EDITION)
PAGES = [*(page.source for page in CONTENT.menu), *edition_pages()]
LISTED = [pasted_path(EDITION, page, lang) for lang in SPOKEN_LANGUAGES for page in PAGES]
REPORT = pasted_path(EDITION, "docs/report.md", "tr")


@pytest.fixture(scope="module")
def texts(site: Path) -> dict[str, str]:
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    pasted = {path: file for path, file in found.items() if is_pasted(path)}
    return {path: file.read_text(encoding="utf-8-sig") for path, file in pasted.items()}


def said(fragment: str) -> str:
    return squeezed(str(parse(fragment).text_content()))


def test_every_page_and_the_whole_policy_have_one(texts: dict[str, str], site: Path) -> None:
    assert sorted(texts) == sorted([*LISTED, WHOLE])
    assert len(LISTED) == len([p for p in web_pages(site) if p.name != "404.html"])


def test_nothing_but_plain_elements_and_full_addresses_stands_in_them(
    texts: dict[str, str],
) -> None:
    for path, text in texts.items():
        for element in parse(text).iterdescendants():
            assert element.tag in ELEMENTS, path
            assert set(element.keys()) <= {"lang", *ATTRIBUTES.get(element.tag, ())}, path
            for name in ("href", "src"):
                address = element.get(name, "https:")
                assert address.startswith(("https:", "http:", "tel:", "mailto:")), path


def test_each_begins_with_one_title_and_says_its_language(texts: dict[str, str]) -> None:
    for path in LISTED:
        body = parse(texts[path])
        (title,) = body.findall("h2")
        assert title.get("lang") == path.split(".")[-2], path
        assert {block.get("lang") for block in body} <= set(SPOKEN_LANGUAGES), path


def test_no_word_of_a_page_is_lost(texts: dict[str, str], site: Path) -> None:
    for page in (page for page in web_pages(site) if page.name != "404.html"):
        tree = parsed(page)
        source = html.tostring(for_screen(tree.xpath("//article")[0]), encoding="unicode")
        address = tree.xpath("string(//link[@rel='canonical']/@href)").removeprefix(URL)
        language = tree.get("lang")
        name = address.removeprefix("en/").strip("/").replace("/", "_") or "index"
        text = texts[f"downloads/{EDITION}/school-page/{name}.{language}.html"]
        assert words_lost(source, text) == (), page
        assert words_lost(source, text.partition("</h2>")[0]) != (), page


def test_the_whole_policy_holds_every_approved_clause_in_order(texts: dict[str, str]) -> None:
    if EDITION != "2022-2023":
        pytest.skip(f"the site shows {EDITION}")
    body = parse(texts[WHOLE])
    # A clause with a note beside it says its words in a paragraph.
    items = [i for i in body.xpath(".//ul[@lang='tr']/li") if i.xpath("strong|p[1]/strong")]
    numbers = [item.xpath("strong|p[1]/strong")[0].text for item in items]
    words = [squeezed(item.text_content()) for item in items]

    assert numbers == [clause.number for clause in CONTENT.clauses.values()]
    assert len(words) == len(CLAUSES) == 83
    for number, text, clause in zip(numbers, words, CLAUSES, strict=True):
        assert text.startswith(squeezed(number + clause)), number


def test_a_fragment_opened_alone_keeps_its_turkish_letters(page: Page, address: str) -> None:
    page.goto(address + pasted_path(EDITION, "docs/policy/2022-2023/08-student-devices.md", "tr"))

    assert page.evaluate("document.characterSet") == "UTF-8"
    expect(page.locator("h2")).to_contain_text("Öğrencilerin cihazları")
    expect(page.locator("h2 + p")).to_contain_text("ÖĞRENCİLERİN")


@pytest.fixture
def page(browser: Browser) -> Page:
    context = browser.new_context(locale="tr-TR", accept_downloads=True)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return context.new_page()


def row(path: str) -> str:
    """Return where the list names a fragment."""
    name = path.rpartition("/")[2]
    return f".pasted__page:has(a.pasted__name[href$='/{name}'])"


@pytest.mark.parametrize("root", ["", "en/"])
def test_the_page_lists_every_fragment_once(page: Page, address: str, root: str) -> None:
    page.goto(f"{address}{root}webmaster/")
    names = page.locator(".pasted__name")
    links = [str(x) for x in names.evaluate_all("all => all.map(one => one.href)")]

    assert links == [address + path for path in (WHOLE, *LISTED)]
    expect(page.locator(f"a[href$='{USB_COPY}']")).to_be_visible()


def test_one_copy_pastes_as_source_into_a_box_and_as_words_into_an_editor(
    page: Page, address: str, texts: dict[str, str]
) -> None:
    page.goto(address + "webmaster/")
    button = page.locator(f"{row(REPORT)} button")
    button.click()
    expect(button.locator(".pasted__word")).to_have_text("Kopyalandı")

    page.set_content("<textarea></textarea><div contenteditable></div>")
    page.locator("textarea").click()
    page.keyboard.press("Control+V")
    assert page.locator("textarea").input_value() == texts[REPORT]
    page.locator("div").click()
    page.keyboard.press("Control+V")
    expect(page.locator("div h2[lang=tr]")).to_have_count(1)
    assert said(page.locator("div").inner_html()) == said(texts[REPORT])


def test_where_copying_is_refused_the_file_is_downloaded(page: Page, address: str) -> None:
    page.goto(address + "webmaster/")
    page.evaluate("() => { navigator.clipboard.write = async () => { throw new Error('no') } }")
    with page.expect_download() as download:
        page.locator(f"{row(REPORT)} button").click()

    assert download.value.suggested_filename == REPORT.rpartition("/")[2]


def test_without_script_there_is_no_button_and_the_download_works(
    browser: Browser, address: str, site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False, accept_downloads=True)
    page = context.new_page()
    page.goto(address + "webmaster/")
    expect(page.locator("button[data-copies]")).to_have_count(len(LISTED) + 1)
    expect(page.locator("button[data-copies]:visible")).to_have_count(0)
    with page.expect_download() as download:
        page.locator(f"{row(REPORT)} a[download]").click()

    assert download.value.suggested_filename == REPORT.rpartition("/")[2]
    assert Path(download.value.path()).read_bytes() == (site / REPORT).read_bytes()
    context.close()
