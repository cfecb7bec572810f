"""What a screen reader says while visitors do what they came for, as golden text.

`RENEW=1 pytest tests/test_spoken.py` writes the golden files anew; read what changed.
"""

import os
from itertools import cycle, product
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser

from examples import representative_rows
from measuring.everyone import views
from measuring.everyone.screen_reader.oddities import oddities
from measuring.everyone.screen_reader.tree import read_tree
from spoken_tasks import TASKS, heard
from workshop import ROOT, WORDS, web_pages

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # MkDocs' own
_GOLDEN: Final = ROOT / "tests/golden/spoken"
# At every change a task is heard in one language and on one screen, by turns.
BY_TURNS: Final = tuple(
    (task, language, screen)
    for task, (language, screen) in zip(
        TASKS, cycle((("tr", "phone"), ("en", "desktop"), ("tr", "desktop"), ("en", "phone")))
    )
)


@pytest.mark.parametrize(
    ("task", "language", "screen"),
    representative_rows(product(TASKS, ("tr", "en"), views.SCREENS), *BY_TURNS),
)
def test_a_task_is_heard_as_it_was_agreed(
    browser: Browser, home: str, task: str, language: str, screen: views.Screen
) -> None:
    page = views.opened(browser, screen, "light").new_page()
    said = "\n".join(heard(page, home + "en/" * (language == "en"), language, task, screen)) + "\n"
    page.context.close()
    golden = _GOLDEN / screen / f"{task}.{language}.txt"
    if os.environ.get("RENEW"):
        golden.write_text(said, encoding="utf-8")

    assert said == golden.read_text(encoding="utf-8")


@pytest.mark.nightly
@pytest.mark.parametrize("screen", views.SCREENS)
def test_nothing_heard_is_odd(
    browser: Browser, spoken: Path, home: str, screen: views.Screen
) -> None:
    page = views.opened(browser, screen, "light").new_page()
    words = {language: {str(word) for word in WORDS[language].values()} for language in WORDS}
    found = []
    addresses = [path.relative_to(spoken).as_posix() for path in web_pages(spoken)]
    # The page of lost addresses asks the public address for its pictures.
    for address in (one for one in addresses if not one.endswith("404.html")):
        mine, other = ("en", "tr") if address.startswith("en/") else ("tr", "en")
        page.goto(home + address)
        views.open_details(page)
        odd = oddities(read_tree(page), words[other] - words[mine])
        found += [f"{address}: {one}" for one in odd]
    page.context.close()

    assert "\n".join(found) == ""
