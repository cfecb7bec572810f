"""What is framed holds its words: cells of tables, a frame's room, lists on a browser's paper."""

from itertools import pairwise
from typing import Final

import pytest
from playwright.sync_api import Browser, ViewportSize

from examples import representatives
from measuring.everyone.views import DESKTOP, PHONE

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # MkDocs' own
ROOTS: Final = ("", "en/")
# Cells whose words reach into the next one.
TOO_WIDE: Final = """() => [...document.querySelectorAll("th, td")]
  .filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent)"""
# How much room a frame has above its first line and below its last.
ROOM: Final = """(frame) => {
  const box = frame.getBoundingClientRect();
  const lines = [...frame.querySelectorAll("li, p")].map((one) => one.getBoundingClientRect());
  return [lines[0].top - box.top, box.bottom - lines.at(-1).bottom];
}"""
TORN: Final = "(all) => all.filter((one) => getComputedStyle(one).breakInside !== 'avoid').length"


@pytest.mark.parametrize("root", representatives(ROOTS, ROOTS[0]))
@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_words_of_a_cell_stay_in_it(
    browser: Browser, home: str, screen: ViewportSize, root: str
) -> None:
    page = browser.new_page(viewport=screen)
    page.goto(f"{home}{root}accessibility/")

    assert page.locator(".criteria").count() == 4
    assert page.evaluate(TOO_WIDE) == []
    page.close()


def test_a_frame_has_as_much_room_above_its_words_as_below(browser: Browser, home: str) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{home}for-you/parents/")

    above, below = page.locator(".helplines-short").evaluate(ROOM)
    assert above == pytest.approx(below, abs=4)
    page.close()


@pytest.mark.parametrize(
    ("path", "piece"),
    [
        ("policy/", ".contents > li"),
        ("policy/", ".facts > div"),
        ("forms/", ".sheet-list__sheet"),
    ],
)
def test_no_piece_of_a_list_is_torn_between_two_sheets(
    browser: Browser, home: str, path: str, piece: str
) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.goto(home + path)
    page.emulate_media(media="print")

    assert page.locator(piece).count()
    assert page.locator(piece).evaluate_all(TORN) == 0
    page.close()


def test_framed_sheets_stand_apart_on_paper(browser: Browser, home: str) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.goto(f"{home}forms/")
    page.emulate_media(media="print")

    boxes = [box for one in page.locator(".sheet-list__sheet").all() if (box := one.bounding_box())]
    assert boxes
    for before, after in pairwise(boxes):
        assert after["y"] - before["y"] - before["height"] > 4
    page.close()
