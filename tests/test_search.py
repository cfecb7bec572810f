"""The search as a reader uses it: a page, a small index, no school, from a disk."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import Browser, Page, expect

from esafety.school.words.search_words import SearchWords
from esafety.search.documents import SearchDocument
from esafety.search.encode import encoded, script_of
from esafety.search.index import IndexMaker, SearchIndex
from esafety.search.morphology import morphology_of
from esafety.search.result_kinds import CLAUSE, ResultKind
from esafety.search.stems import Stems
from esafety.site.scripts.joined import joined
from esafety.storage.scripts import PAGE_PARTS, SEARCH_PARTS
from esafety.text.messages import reader_words
from measuring.everyone.views import DESKTOP, PHONE
from workshop import ROOT

PAGE = ResultKind("search-page", 1.0, read_whole=True)
HELP = ResultKind("search-help", 1.3, read_whole=True)
SHEET = ResultKind("kind-colouring", 0.45)
PHONE_CLAUSE = "policy/devices/#devices-01"


def clause(address: str, title: str, text: str) -> SearchDocument:
    anchor = address.partition("#")[2]
    return SearchDocument(address, title, CLAUSE, text, anchor=anchor)


DOCUMENTS = [
    clause(PHONE_CLAUSE, "1.1 · Cihazlar", "Telefon kutuya konur."),
    clause("policy/book/#book-01", "2.1 · Kitap", "Kitap çocuğundur."),
    clause("policy/ad/#ad-01", "2.2 · Kanat", "İsim, kanat, ağaç."),
    SearchDocument("colour/", "Telefonlar uyuyor", SHEET, "Boyama sayfası"),
    SearchDocument("report/", "Sorun bildirme", HELP, "Yardım", "report.md", body="şifre yardım"),
    SearchDocument("screens/", "Bağımlılık", PAGE, "Ekranlar"),
    SearchDocument("ties/", "Bağ", PAGE, "Bağ"),
    SearchDocument("password/", "Şifre", PAGE, "Şifreler gizlidir", "password.md"),
]
WORDS = (
    SearchWords(id="help", tr=("yardım", "kime haber vermek", "şikâyet"), pages=("report.md",)),
    SearchWords(id="password", tr=("şifre", "parola")),
    SearchWords(id="question", tr=("ne", "nasıl", "mi", "yapmak", "kim"), ignored=True),
)
TURKISH = morphology_of("tr")


def index_of(documents: list[SearchDocument]) -> SearchIndex:
    return IndexMaker("tr", TURKISH, TURKISH.dictionary_form).index(documents, WORDS, lambda _: ())


@cache
def shared_index() -> SearchIndex:
    """Return the index that most tests ask; the dictionary that makes it takes its time to load."""
    return index_of(DOCUMENTS)


def written(folder: Path) -> Path:
    """Write a page with the search, its scripts and an index into a folder; return the page."""
    words = reader_words("tr")
    templates = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=False)
    templates.filters["url"] = lambda address: address or "."
    box = templates.get_template("partials/search.html").render(
        language="tr",
        base_url=".",
        language_root=lambda _: "",
        icon=lambda _: "",
        address_of=lambda source: source.removeprefix("docs/").replace(".md", "/"),
        t=lambda key, **gaps: words[key].format(**gaps) if gaps else words[key],
    )
    css = (ROOT / "assets/styles/parts/search.css").read_text(encoding="utf-8")
    (folder / "search").mkdir()
    (folder / "search/index.js").write_text(
        script_of(shared_index(), TURKISH, words), encoding="utf-8"
    )
    (folder / "assets/scripts").mkdir(parents=True)
    (folder / "assets/scripts/search.js").write_text(joined(ROOT, SEARCH_PARTS), encoding="utf-8")
    site = joined(ROOT, PAGE_PARTS)
    (folder / "assets/scripts/site.js").write_text(site, encoding="utf-8")
    (folder / "index.html").write_text(
        f'<!doctype html><html lang="tr"><meta charset="utf-8"><style>{css}</style>'
        f'<body><header class="md-header"><a id="before" href="#x">Önce</a>{box}</header>'
        '<main><a id="behind" href="#y">Sonra</a></main>'
        '<script id="__site-words" type="application/json">{}</script>'
        '<script src="assets/scripts/site.js"></script></body></html>',
        encoding="utf-8",
    )
    return folder / "index.html"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("search"))


@contextmanager
def opened(browser: Browser, file: Path) -> Iterator[Page]:
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    page.goto(file.as_uri())
    yield page
    context.close()


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    with opened(browser, file) as page:
        yield page


@pytest.fixture(scope="module")
def typed_again(browser: Browser, file: Path) -> Iterator[Page]:
    """Return a page in which one question after the other is typed."""
    with opened(browser, file) as page:
        yield page


def asked_anew(page: Page, words: str) -> list[str]:
    """Empty the box, type words and return the addresses that are found."""
    page.locator(".search__field").fill("")
    expect(page.locator(".search__results a")).to_have_count(0)
    return found(page, words)


def found(page: Page, words: str) -> list[str]:
    """Type words and return the addresses that are found, from the root."""
    page.locator(".search__field").fill(words)
    page.wait_for_function(
        "globalThis.esafetySearch && !document.querySelector('.search__count')"
        ".textContent.includes('yazın')"
    )
    links = page.locator(".search__results a").evaluate_all("all => all.map(a => a.href)")
    root = page.url.rpartition("/")[0] + "/"
    return [str(link).removeprefix(root).replace("/index.html", "/") for link in links]


@pytest.mark.parametrize("typed", ["1.1", "1.1.", "(1.1)", "1,1", "madde 1.1", "1.1'e göre ne"])
def test_a_clause_is_found_by_its_number_however_it_is_typed(typed_again: Page, typed: str) -> None:
    assert asked_anew(typed_again, typed)[0] == PHONE_CLAUSE
    expect(typed_again.locator(".search__title").first).to_have_text("1.1 · Cihazlar")


def test_a_page_whose_whole_title_is_typed_comes_first(typed_again: Page) -> None:
    assert asked_anew(typed_again, "TELEFONLAR UYUYOR")[0] == "colour/"


@pytest.mark.parametrize(
    "typed",
    ["<img src=x onerror=alert(1)>", "(a+)+$[", "\u202e\u200f", "' '' ’", "-" * 200, "ki" * 100],
)
def test_nothing_that_is_typed_breaks_it(typed_again: Page, typed: str) -> None:
    faults = list[str]()
    typed_again.on("pageerror", lambda error: faults.append(str(error)))
    asked_anew(typed_again, typed)

    assert not faults
    assert not typed_again.locator(".search img").count()
    assert asked_anew(typed_again, "ŞİFRE")[0] == "password/"


def test_a_long_word_with_a_slip_is_rather_that_than_endings_behind_a_short_one(
    typed_again: Page,
) -> None:
    """`bağımlılık` without its ı could be `bağ` with three endings."""
    assert asked_anew(typed_again, "bağmlılık")[0] == "screens/"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        *(("telefonlarımızdan", PHONE_CLAUSE), ("kutusuna", PHONE_CLAUSE)),
        *(("kitabı", "policy/book/#book-01"), ("kanadı", "policy/ad/#ad-01")),
        *(("ağacın", "policy/ad/#ad-01"), ("çocuğumun", "policy/book/#book-01")),
        *(("ismi", "policy/ad/#ad-01"), ("cocugun", "policy/book/#book-01")),
        *(("ŞİFRE", "password/"), ("SIFRE", "password/"), ("sifre", "password/")),
        *(("telfon", PHONE_CLAUSE), ("telefom", PHONE_CLAUSE), ("tleefon", PHONE_CLAUSE)),
        *(("telefoon", PHONE_CLAUSE), ("kitpa", "policy/book/#book-01"), ("telef", PHONE_CLAUSE)),
        *(("parolamı", "password/"), ("kime haber vereyim", "report/"), ("şikayet", "report/")),
        *(
            ("ismi kanat", "policy/ad/#ad-01"),
            ("yradım", "report/"),
            ("kitaplık", "policy/book/#book-01"),
        ),
        *(("telefonu ne yapmalıyım", PHONE_CLAUSE), ("1.1", PHONE_CLAUSE), ("yardım", "report/")),
    ],
)
def test_a_reader_finds_it_in_any_form(typed_again: Page, typed: str, first: str) -> None:
    assert asked_anew(typed_again, typed)[0] == first


def test_a_sheet_to_colour_stands_behind_the_clause_that_answers(page: Page) -> None:
    assert found(page, "telefon") == [PHONE_CLAUSE, "colour/"]
    expect(page.locator(".search__kind").last).to_have_text(reader_words("tr")["kind-colouring"])
    expect(page.locator(".search__text").first).to_have_text("Telefon kutuya konur.")


def test_nothing_is_fetched_before_the_search_is_opened(browser: Browser, file: Path) -> None:
    context = browser.new_context(viewport=PHONE)
    page, asked = context.new_page(), list[str]()
    page.on("request", lambda one: asked.append(one.url.rpartition("/")[2]))
    page.goto(file.as_uri(), wait_until="networkidle")
    assert asked == ["index.html", "site.js"]

    page.locator(".search__opener").click()
    page.wait_for_function("() => !!globalThis.esafetySearch")
    page.wait_for_load_state("networkidle")
    assert asked[2:] == ["search.js", "index.js"]
    context.close()


def test_no_result_says_what_to_try_and_offers_help(page: Page) -> None:
    assert found(page, "qqqqwwww") == []
    expect(page.locator(".search__count")).to_contain_text("qqqqwwww")
    for key, place in {
        "search-report": "report/",
        "search-ask-school": "report/#at-school",
    }.items():
        link = page.get_by_role("link", name=reader_words("tr")[key])
        expect(link).to_be_visible()
        expect(link).to_have_attribute("href", place)


def test_what_is_pasted_without_a_key_is_searched(page: Page) -> None:
    page.locator(".search__field").focus()
    page.evaluate("document.execCommand('insertText', false, 'kitap')")

    expect(page.locator(".search__results a")).to_have_count(1)
    expect(page.locator(".search__count")).to_have_text(reader_words("tr")["search-one"])


def test_results_are_reached_by_tab_and_by_arrows(page: Page) -> None:
    found(page, "telefon")
    page.locator(".search__field").focus()
    page.keyboard.press("Tab")
    expect(page.locator(".search__results a").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".search__results a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".search__field")).to_be_focused()


def test_enter_goes_to_the_first_result_and_nowhere_without_one(page: Page) -> None:
    before = page.url
    found(page, "telefon")
    page.locator(".search__field").press("Enter")
    expect(page.locator(".search__results a").first).to_be_focused()

    found(page, "qqqqwwww")
    page.locator(".search__field").press("Enter")
    expect(page.locator(".search__field")).to_be_focused()
    assert page.url == before


def test_enter_before_the_script_has_come_keeps_the_page_and_what_was_typed(page: Page) -> None:
    page.evaluate("document.querySelector('.search').dataset.script = 'late.js'")
    before, field = page.url, page.locator(".search__field")
    field.fill("telefon")
    field.press("Enter")

    expect(field).to_have_value("telefon")
    expect(field).to_be_focused()
    assert page.url == before


def test_escape_closes_it_and_the_focus_is_where_it_was(page: Page) -> None:
    page.locator("#before").focus()
    page.keyboard.press("Tab")
    expect(page.locator(".search__field")).to_be_focused()
    found(page, "telefon")
    page.locator(".search__results a").first.focus()
    page.keyboard.press("Escape")

    expect(page.locator("#before")).to_be_focused()
    expect(page.locator(".search__output")).to_be_hidden()


def test_a_click_beside_it_closes_it_and_opens_nothing(page: Page) -> None:
    """A part of a link that what is found does not hide is easily hit by mistake (WCAG 2.5.8)."""
    page.add_style_tag(content=".md-header { position: sticky; top: 0; z-index: 4 }")
    behind = page.locator("#behind").bounding_box()
    assert behind
    found(page, "telefon")
    page.mouse.click(behind["x"] + 2, behind["y"] + 2)

    expect(page.locator(".search__output")).to_be_hidden()
    assert not page.url.endswith("#y")
    page.locator("#behind").click()
    expect(page).to_have_url(re.compile("#y$"))


def test_on_a_phone_it_covers_the_page_which_rests(browser: Browser, file: Path) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True)
    page = context.new_page()
    page.goto(file.as_uri())
    page.locator(".search__opener").click()

    expect(page.locator(".search__field")).to_be_focused()
    assert page.evaluate("document.querySelector('main').inert")
    page.keyboard.press("Escape")
    expect(page.locator(".search__opener")).to_be_focused()
    assert not page.evaluate("document.querySelector('main').inert")
    context.close()


def test_without_script_it_says_where_the_whole_text_is(browser: Browser, file: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    page.locator(".search-without summary").click()

    expect(page.locator(".search-without p")).to_contain_text("JavaScript")
    expect(page.locator(".search-without a")).to_have_attribute("href", "policy/whole/")
    context.close()


# Of a known word the browser tells the stem by itself: nothing is completed, no error is forgiven.
STEMS = """([program, known, typed]) => {
  const Words = new Function(`${program}; return Words`)();
  const words = new Words(known);
  return typed.map((word) => words.terms[(words.stems(word)[0] ?? [])[0]] ?? "");
}"""
TYPED = (
    *("kitabi", "kanadi", "telefonlarimizdan", "sifrelerin", "ismi", "agacin", "cocugumun"),
    *("kitabx", "kitablar", "telefonxyz", "ismin", "isimlik", "kutulari", "k", "ki", "5"),
)


def stems_in_browser(page: Page, index: SearchIndex, typed: Iterable[str]) -> list[str]:
    program = (ROOT / "assets/scripts/search/words.js").read_text(encoding="utf-8")
    known = encoded(index, morphology_of("tr"), reader_words("tr"))
    stems: list[str] = page.evaluate(STEMS, [program, known, [*typed]])
    return stems


def test_the_browser_and_the_build_tell_the_same_stems(page: Page) -> None:
    stems = Stems(shared_index().terms, TURKISH)

    assert stems_in_browser(page, shared_index(), TYPED) == [stems.stem_of(word) for word in TYPED]


def test_every_word_of_a_text_is_found_by_its_dictionary_form(page: Page) -> None:
    """Words of which only a dictionary knows more are listed in the index."""
    text = clause("policy/me/#me-01", "3.1 · Ben", "Bana 5 haber ver.")
    index = index_of([*DOCUMENTS, text])
    terms = {TURKISH.fold(word): term for word, term in index.surfaces.items()}
    indexed = {word: term for word, term in terms.items() if term in index.terms}
    stems = Stems(index.terms, TURKISH)
    unexplained = {word for word, term in indexed.items() if stems.stem_of(word) != term}

    assert "bana" in unexplained
    assert "5" in indexed
    assert stems_in_browser(page, index, indexed) == [*indexed.values()]


def test_a_page_keeps_its_place_while_somebody_searches(page: Page) -> None:
    page.add_style_tag(path=ROOT / "assets/styles/base/access.css")
    page.add_style_tag(
        content="body { height: 9000px } .md-header { position: sticky; top: 0; background: #fff }"
    )
    page.evaluate("scrollTo(0, 5000)")
    field = page.locator(".search__field").bounding_box()
    assert field
    page.mouse.click(field["x"] + 9, field["y"] + 9)
    page.keyboard.type("telefon")
    expect(page.locator(".search__results a").first).to_be_visible()
    page.keyboard.press("Escape")

    assert page.evaluate("scrollY") == 5000


def test_what_stands_around_every_page_has_ids_that_no_heading_can_have() -> None:
    """A heading `{ #search }` or `{ #menu }` would be the field or the menu to a link."""
    around = ("main.html", "partials/search.html", "partials/header.html", "partials/nav.html")
    texts = ((ROOT / "overrides" / name).read_text(encoding="utf-8") for name in around)
    ids = [one for text in texts for one in re.findall(r'\bid="([^"]*)"', text)]

    assert "__search-panel" in ids
    assert [one for one in ids if not one.startswith("__")] == []
