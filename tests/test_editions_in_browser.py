"""Several editions side by side, as a reader with a browser and with a sheet of paper sees them."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from examples import representatives
from publishing import URL
from static_host import served
from workshop import parsed

FIRST, SECOND = "2022-2023", "2026-2027"
VERDICTS = {
    FIRST: ("Kâğıdınız eskidir.", "Your copy is out of date."),
    SECOND: ("Kâğıdınız günceldir.", "Your copy is current."),
}


@pytest.fixture(scope="module")
def home(public: Path) -> Iterator[str]:
    with served(public, urlsplit(URL).path) as host:
        yield host.address


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=request.param)
    yield context.new_page()
    context.close()


@pytest.fixture
def scripted(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


def code_of(public: Path, edition: str) -> str:
    table = parsed(public / "latest/editions/index.html").find_class("editions")[0]
    rows = table.xpath(".//tr[th[@scope='row']]")
    (row,) = (row for row in rows if row.find("./th").text_content().strip().startswith(edition))
    return str(row.findtext(".//code"))


def test_the_public_address_leads_to_the_edition_in_force(page: Page, home: str) -> None:
    page.goto(home)

    page.wait_for_url(f"{home}latest/")


def test_a_code_in_the_table_is_not_broken(scripted: Page, home: str) -> None:
    scripted.goto(f"{home}latest/editions/")

    codes = scripted.locator(".editions code").all()
    assert codes
    for code in codes:
        lines = code.evaluate("one => one.getClientRects().length")
        assert lines == 1, code.text_content()


@pytest.mark.parametrize("edition", VERDICTS)
@pytest.mark.parametrize("language", ["", "en/"])
def test_a_code_from_paper_gets_its_verdict_in_both_languages(
    page: Page, home: str, public: Path, edition: str, language: str
) -> None:
    page.goto(f"{home}latest/{language}editions/#{code_of(public, edition)}")

    mine = page.locator(".paper-copy:target")
    for said in VERDICTS[edition]:
        expect(mine).to_contain_text(said)
    expect(mine).to_be_in_viewport()
    expect(mine).not_to_have_css("outline-style", "none")
    expect(page.locator(".paper-copy--unknown")).to_be_hidden()


def test_an_unknown_code_is_said_to_be_unknown_in_both_languages(page: Page, home: str) -> None:
    page.goto(f"{home}latest/editions/#0123456789ab")

    unknown = page.locator(".paper-copy--unknown")
    expect(unknown).to_be_visible()
    expect(unknown).to_contain_text("Bu kodla bir sürüm yayımlanmadı")
    expect(unknown).to_contain_text("No edition was ever published under it")


def test_with_script_an_unknown_code_is_named_and_brought_into_view(
    scripted: Page, home: str
) -> None:
    scripted.goto(f"{home}latest/editions/#0123456789AB")

    unknown = scripted.locator(".paper-copy--asked")
    expect(unknown).to_be_in_viewport()
    expect(unknown).to_contain_text("Sürüm kodu 0123456789ab")


@pytest.mark.parametrize(
    ("path", "words"),
    [("policy/purpose/", "Yürürlükten kalktı."), ("en/policy/purpose/", "Superseded.")],
)
def test_a_superseded_page_says_so_and_leads_to_the_same_page_in_force(
    page: Page, home: str, path: str, words: str
) -> None:
    page.goto(f"{home}{FIRST}/{path}")
    notice = page.locator(".notice--superseded")
    expect(notice).to_contain_text(words)

    notice.get_by_role("link").click()

    page.wait_for_url(f"{home}latest/{path}")
    expect(page.locator(".notice--superseded")).to_have_count(0)


@pytest.mark.parametrize("language", representatives(["", "en/"], ""))
@pytest.mark.parametrize("edition", [FIRST, SECOND, "latest"])
def test_the_menu_of_editions_leads_to_each_in_the_same_language(
    scripted: Page, home: str, edition: str, language: str
) -> None:
    said: list[str] = []
    scripted.on("console", lambda message: said.append(message.text))

    scripted.goto(f"{home}{edition}/{language}")

    menu = scripted.locator(".md-version")
    expect(menu.locator(".md-version__current")).to_contain_text(
        SECOND if edition == "latest" else edition
    )
    links = menu.locator(".md-version__link")
    ways = [links.nth(n).get_attribute("href") for n in range(links.count())]
    assert ways == [f"{home}{name}/{language}" for name in (SECOND, FIRST)]
    assert said == []


@pytest.mark.parametrize(
    ("lost", "kept"),
    [
        (f"latest/downloads/{FIRST}/booklet.tr.pdf", f"{FIRST}/downloads/{FIRST}/booklet.tr.pdf"),
        (f"downloads/{SECOND}/booklet.en.pdf", f"{SECOND}/downloads/{SECOND}/booklet.en.pdf"),
        (f"{FIRST}/editions/{SECOND}/", f"{SECOND}/editions/{SECOND}/"),
    ],
    ids=["paper linked while it was the latest", "without a folder", "page of a newer edition"],
)
def test_what_another_edition_has_is_offered_from_there(
    scripted: Page, home: str, public: Path, lost: str, kept: str
) -> None:
    assert not (public / lost).exists()
    answer = scripted.goto(home + lost)
    assert answer
    assert answer.status == 404

    for language in ("tr", "en"):
        link = scripted.locator(f".lost [lang={language}] .found a")
        expect(link).to_be_visible()
        expect(link).to_contain_text(kept[: len(FIRST)])
        expect(link).to_have_js_property("href", home + kept)
    assert (public / kept).exists()


def test_a_paper_that_is_gone_leads_to_the_page_of_its_edition(scripted: Page, home: str) -> None:
    scripted.goto(f"{home}latest/downloads/{FIRST}/posters/gone.tr.pdf")

    for language, root in (("tr", ""), ("en", "en/")):
        link = scripted.locator(f".lost [lang={language}] .found a")
        expect(link).to_be_visible()
        expect(link).to_contain_text(FIRST)
        expect(link).to_have_js_property("href", f"{home}latest/{root}editions/{FIRST}/")
    scripted.locator(".lost .found a").first.click()
    expect(scripted.locator("#verify")).to_be_visible()


def test_of_what_no_edition_ever_had_none_is_offered(scripted: Page, home: str) -> None:
    scripted.goto(f"{home}latest/there/is/none/")
    scripted.wait_for_load_state("networkidle")

    expect(scripted.locator(".lost .found")).to_have_count(0)


def test_without_script_a_lost_paper_leads_to_the_list_of_editions(page: Page, home: str) -> None:
    page.goto(f"{home}latest/downloads/{FIRST}/booklet.tr.pdf")
    page.locator(".lost a[href$='/editions/']").first.click()

    page.wait_for_url(f"{home}latest/editions/")
