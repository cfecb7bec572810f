"""What a visitor came for stands on the first screen of a phone, and nothing needs a script."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from examples import representatives
from workshop import CONTENT

SMALL: ViewportSize = {"width": 360, "height": 740}
TABLET: ViewportSize = {"width": 800, "height": 1000}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
ROOTS = ("", "en/")
# A voice of the device, one of the network, one of another language.
VOICES = """(voices) => {
  Object.defineProperty(speechSynthesis, "getVoices", { value: () => voices });
  window.said = [];
  speechSynthesis.speak = (one) => window.said.push([one.text, one.voice?.name, one.lang]);
}"""


@pytest.fixture(params=representatives(["script", "no-script"], "script"))
def phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport=SMALL, java_script_enabled=request.param == "script")
    yield context.new_page()
    context.close()


def bottom(part: Locator) -> float:
    box = part.bounding_box()
    assert box, part
    return box["y"] + box["height"]


@pytest.mark.parametrize("root", ROOTS)
def test_the_four_tasks_stand_on_the_first_screen_of_home(
    phone: Page, address: str, root: str
) -> None:
    phone.goto(address + root)
    tasks = phone.locator(".cards--tasks .card")
    names = [str(one.get_attribute("class")).split("card--")[1] for one in tasks.all()]

    call = "call" if "telephone" in CONTENT.school.contact else "talk"
    assert names == ["report", "papers", "phone", call]
    assert all(bottom(one) <= SMALL["height"] for one in tasks.all())


def test_each_task_of_home_leads_to_its_place(phone: Page, address: str) -> None:
    places = {
        "report": "report/",
        "papers": "forms/",
        "phone": "for-you/parents/#phone",
        "talk": "report/#at-school",
    }
    for name, place in places.items():
        phone.goto(address)
        phone.locator(f".card--{name}").click()
        expect(phone).to_have_url(address + place)
        if "#" in place:
            expect(phone.locator(f"#{place.partition('#')[2]}")).to_be_in_viewport()


@pytest.mark.parametrize("size", [SMALL, TABLET, DESKTOP], ids=["phone", "tablet", "desktop"])
@pytest.mark.parametrize("count", [6, 5, 4])
def test_the_short_rules_leave_no_hole(
    browser: Browser, address: str, size: ViewportSize, count: int
) -> None:
    page = browser.new_page(viewport=size)
    page.goto(address)
    rules = page.locator(".home__text > ol > li")
    assert rules.count() == 6
    page.evaluate(
        "count => document.querySelectorAll(`.home__text > ol > li:nth-child(n + ${count + 1})`)"
        ".forEach((one) => one.remove())",
        count,
    )
    rows: dict[float, float] = {}
    for rule in rules.all():
        box = rule.bounding_box()
        assert box
        rows[box["y"]] = max(rows.get(box["y"], 0), box["x"] + box["width"])
    page.close()

    assert len({round(right) for right in rows.values()}) == 1


def test_the_menu_begins_with_readers_and_tasks_and_folds_the_chapters(
    phone: Page, address: str
) -> None:
    phone.goto(address)
    phone.locator("label.tool--menu").click()
    first = [one.get_attribute("href") for one in phone.locator(".menu__link").all()[:7]]
    chapter = phone.locator(".menu__link[href='policy/scope/']")

    assert first == [
        *(".", "for-you/parents/", "for-you/students/", "for-you/staff/", "for-you/visitors/"),
        *("report/", "forms/"),
    ]
    expect(chapter).to_be_hidden()
    phone.locator("summary.menu__heading").first.click()
    expect(chapter).to_be_visible()


def test_the_menu_opens_at_the_page_being_read(phone: Page, address: str) -> None:
    phone.goto(address + "policy/approval/")
    phone.locator("label.tool--menu").click()

    expect(phone.locator(".menu__link[aria-current]")).to_be_in_viewport()


@pytest.mark.parametrize("root", ROOTS)
def test_the_number_for_danger_and_the_childs_part_stand_on_the_first_screen(
    phone: Page, address: str, root: str
) -> None:
    phone.goto(f"{address}{root}report/")

    assert bottom(phone.locator(".emergency").first) < bottom(phone.locator("#for-children"))
    assert bottom(phone.locator("#for-children")) <= SMALL["height"]
    expect(phone.locator("#for-parents")).to_be_hidden()


@pytest.mark.parametrize("part", ["for-children", "for-parents", "for-staff"])
def test_an_address_opens_the_tab_it_leads_into(phone: Page, address: str, part: str) -> None:
    phone.goto(f"{address}report/#{part}")

    expect(phone.locator(f"#{part}")).to_be_in_viewport()
    open_ones = phone.locator(".who__tab[open]")
    expect(open_ones).to_have_count(1)
    box = open_ones.locator("summary").bounding_box()
    header = phone.locator(".md-header").bounding_box()
    danger = phone.locator(".emergency").first.bounding_box()
    assert box
    assert header
    assert danger
    assert box["y"] > danger["y"] >= header["height"]


def test_tabs_are_chosen_by_the_keyboard_and_said_to_a_screen_reader(
    browser: Browser, address: str
) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.goto(address + "report/")
    tabs = page.locator(".who__tab > summary")
    tabs.nth(0).focus()
    page.keyboard.press("Tab")
    for _ in range(10):  # the open part may hold links
        if tabs.nth(1).evaluate("one => one === document.activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("#for-parents")).to_be_visible()
    expect(page.locator("#for-children")).to_be_hidden()
    said = page.locator(".who").aria_snapshot()
    page.close()
    assert [line.strip() for line in said.splitlines() if "heading" in line]


@pytest.mark.parametrize("root", ROOTS)
def test_the_way_to_the_file_of_a_form_and_its_last_day_stand_on_the_first_screen(
    phone: Page, address: str, root: str
) -> None:
    phone.goto(f"{address}{root}forms/policy-parents/")
    offer = phone.locator(".sheet-offer")

    assert bottom(offer.locator(".form-facts")) <= bottom(offer.locator(".sheet-offer__pdf"))
    assert bottom(offer.locator(".sheet-offer__pdf")) <= SMALL["height"]


def test_parents_who_look_for_help_are_led_to_the_school_the_lines_and_the_steps(
    phone: Page, address: str
) -> None:
    phone.goto(address + "report/#for-parents")
    links = phone.locator("#for-parents a:not(.clause-link)")

    assert [one.get_attribute("href") for one in links.all()] == [
        *("#at-school", "#helplines", "../families/what-now/")
    ]
    assert all(bottom(one) <= SMALL["height"] for one in links.all())


def test_parents_find_the_phone_the_papers_and_whom_to_call_before_the_clauses(
    phone: Page, address: str
) -> None:
    phone.goto(address + "for-you/parents/")
    places = ["#phone", "#papers", "#whom-to-call", "#what-to-do-if", "#at-home", "#clauses"]
    tops = [bottom(phone.locator(place)) for place in places]
    cited = phone.locator("#phone ~ ul").first.locator(".clause-link").all_text_contents()

    assert tops == sorted(tops)
    assert tops[0] <= SMALL["height"]
    assert {"2.4", "8.2", "8.3", "8.4", "8.5", "8.6", "8.7", "8.8"} <= {
        one.rpartition(" ")[2] for one in cited
    }


def test_every_clause_of_a_reader_is_folded_once_and_each_chapter_is_still_an_address(
    phone: Page, address: str
) -> None:
    for reader in ("parents", "staff", "visitors", "students"):
        phone.goto(f"{address}for-you/{reader}/")
        links = phone.locator(".clause__number")
        hrefs = [one.get_attribute("href") for one in links.all()]

        assert len(hrefs) == len(set(hrefs)) > 2
        expect(links.first).to_be_hidden()
        chapters = {str(href).split("/")[-2] for href in hrefs}
        for chapter in chapters:
            expect(phone.locator(f"#from-{chapter}")).to_have_count(1)


def test_an_address_in_a_fold_opens_it(phone: Page, address: str) -> None:
    phone.goto(f"{address}for-you/parents/#clauses-pictures")

    expect(phone.locator("#clauses-pictures .clause").first).to_be_visible()
    expect(phone.locator("#clauses-phones")).to_be_hidden()


@pytest.mark.parametrize("page", ["for-you/parents/", "report/", "for-you/students/"])
def test_paper_has_open_what_the_screen_folds(phone: Page, address: str, page: str) -> None:
    phone.goto(address + page)
    phone.emulate_media(media="print")

    folded = phone.locator("article details:not(.no-print) > :not(summary)")
    heights = folded.evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert len(heights) > 2
    assert min(heights) > 20


@pytest.mark.parametrize("root", ROOTS)
def test_children_have_one_screen_of_pictures_below_whom_to_tell(
    phone: Page, address: str, root: str
) -> None:
    phone.goto(f"{address}{root}for-you/students/")
    pictures = phone.locator("article ul > li:has(> img)")
    numbers = [one.inner_text() for one in phone.locator(".tell__number strong").all()]

    assert numbers == ["112", "183"]
    assert pictures.count() == 6
    assert bottom(phone.locator(".tell")) < bottom(pictures.first)
    assert bottom(pictures.last) <= SMALL["height"]
    expect(phone.locator(".read-aloud")).to_have_count(0)


def _voices(page: Page, *voices: tuple[str, str, bool]) -> None:
    named = [{"name": n, "lang": lang, "localService": local} for n, lang, local in voices]
    page.add_init_script(f"({VOICES})({json.dumps(named)})")


def test_pictures_are_read_aloud_by_a_voice_of_the_device(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=SMALL)
    _voices(page, ("far", "tr-TR", False), ("near", "tr-TR", True), ("other", "en-GB", True))
    page.add_init_script("window.SpeechSynthesisUtterance = function (text) { this.text = text; }")
    page.goto(address + "for-you/students/")
    button = page.locator("article ul > li:has(> img) .read-aloud").first
    button.click()
    said = page.evaluate("window.said")
    listed = page.locator("#what-to-do-if ~ ul .read-aloud").first.get_attribute("data-said")
    page.close()

    assert [one[1:] for one in said] == [["near", "tr"]]
    assert said[0][0]
    assert listed
    assert "madde" not in listed
    assert "(" not in listed


@pytest.mark.parametrize(
    "voice", [("far", "tr-TR", False), ("other", "en-GB", True)], ids=["network", "other-language"]
)
def test_no_button_is_shown_without_a_voice_of_the_device(
    browser: Browser, address: str, voice: tuple[str, str, bool]
) -> None:
    page = browser.new_page(viewport=SMALL)
    _voices(page, voice)
    page.goto(address + "for-you/students/")

    expect(page.locator(".read-aloud")).to_have_count(0)
    page.close()


@pytest.mark.parametrize("root", ROOTS)
def test_a_chapter_shows_its_short_title_large_and_the_approved_heading_beside_it(
    phone: Page, address: str, root: str
) -> None:
    phone.goto(f"{address}{root}policy/e-safety-policy/")
    title = phone.locator("article h1")
    approved = phone.locator(".approved-heading").first

    large, small = (
        float(one.evaluate("one => parseFloat(getComputedStyle(one).fontSize)"))
        for one in (title, approved)
    )
    assert large > 1.5 * small
    assert title.inner_text().strip() != approved.inner_text().strip()
    expect(title).to_have_attribute("id", "e-safety-policy")


def test_the_whole_text_says_at_its_top_which_edition_it_is_and_that_it_is_overdue(
    phone: Page, address: str
) -> None:
    phone.goto(address + "policy/whole/")
    label, notice = phone.locator(".chapter-label").first, phone.locator(".notice--overdue")

    assert CONTENT.edition.name in label.inner_text()
    assert "2022" in label.inner_text()
    expect(notice).to_have_count(1)
    assert bottom(notice) < bottom(phone.locator("h1"))
    assert bottom(label) < bottom(phone.locator("h1"))
