from pathlib import Path

import pytest

from esafety.publish.superseded_notice import (
    notice_for,
    url_in_force,
    with_notice,
    without_outdated_facts,
)
from esafety.text.templates import Templates

PAGE = '<body><div data-md-component="announce">\n</div><p>Text</p></body>'
POLICIES = {"policy/index.html", "en/policy/index.html"}
IN_FORCE = {"index.html", "policy/scope/index.html", "en/report/index.html", "404.html", *POLICIES}


def test_the_notice_is_above_everything_and_the_page_is_kept() -> None:
    html = with_notice(PAGE, "<p>Old</p>")

    assert html.index("<p>Old</p>") < html.index("<p>Text</p>")
    assert with_notice(PAGE, "").replace("<!--superseded--><!--/superseded-->", "") == PAGE


def test_a_newer_notice_takes_the_place_of_an_older_one() -> None:
    assert with_notice(with_notice(PAGE, "<p>1\n</p>"), "<p>2</p>") == with_notice(PAGE, "<p>2</p>")


def test_a_page_without_a_place_for_it_is_an_error() -> None:
    with pytest.raises(ValueError, match="no place"):
        with_notice("<body></body>", "<p>Old</p>")


@pytest.mark.parametrize(
    ("path", "way"),
    [
        ("index.html", "../latest/"),
        ("404.html", "../latest/404.html"),
        ("policy/scope/index.html", "../../../latest/policy/scope/"),
        ("en/report/index.html", "../../../latest/en/report/"),
        ("policy/gone/index.html", "../../../latest/policy/"),
        ("en/policy/gone/index.html", "../../../../latest/en/policy/"),
    ],
)
def test_the_url_is_that_of_the_same_page_or_of_its_languages_policy(path: str, way: str) -> None:
    assert url_in_force(path, IN_FORCE) == way


def test_the_notice_is_in_the_language_of_its_page(root: Path) -> None:
    words = Templates(root, "en")

    notice = notice_for("en/report/index.html", "2026-2027", IN_FORCE, words)

    assert "Superseded." in notice
    assert "Edition 2026-2027 has taken its place." in notice


PANEL = """<div class="edition-panel">
<dl class="facts"><div><dt>Durum</dt><dd><span class="state">Yürürlükte</span></dd></div></dl>
{late}</div>
"""
LATE = '<p class="notice notice--overdue{more}"><svg/><span>Henüz\nyeni sürüm yok.</span></p>\n'


def test_a_page_says_no_more_what_held_while_its_edition_was_in_force(root: Path) -> None:
    table = '<table><span class="state">Yürürlükte</span></table>'
    page = (
        f"{LATE.format(more=' no-print')}{PANEL.format(late=LATE.format(more=''))}<p>a</p>{table}"
    )

    over = without_outdated_facts(page, Templates(root, "tr"))

    assert (
        over
        == f"{PANEL.format(late='').replace('Yürürlükte', 'Yürürlükten kalktı')}<p>a</p>{table}"
    )
    assert without_outdated_facts(over, Templates(root, "tr")) == over
