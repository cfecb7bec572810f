from pathlib import Path

import pytest
import yaml

from esafety.cms_export.transform import cms_html, for_screen, words_lost
from esafety.documents.common.html_fragment import parse
from workshop import ROOT

CASES = sorted((ROOT / "tests/golden/pasted").glob("*.yml"))
ADDRESS = "https://okul.test/e-guvenlik/report/"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_page_becomes_exactly_this_fragment_and_loses_no_word(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))

    fragment = cms_html(parse(case["input"]), ADDRESS, "tr")

    assert fragment + "\n" == case["expected"]
    assert words_lost(case["input"], fragment) == ()


def test_a_fragment_pasted_again_stays_as_it_is() -> None:
    once = cms_html(parse("<h1>A</h1><ul><li>b <b>c</b></li></ul><p>d</p>"), ADDRESS, "en")

    assert cms_html(parse(once.replace("h2", "h1")), ADDRESS, "en") == once


def test_a_lost_word_is_reported_as_often_as_it_is_missing() -> None:
    assert words_lost("<p>evet, evet, hayır</p>", "<p>evet</p>") == ("evet", "hayır")
    assert words_lost("<p>evet</p>", "<p>hayır evet</p>") == ()


def test_while_the_site_has_no_address_nothing_leads_into_it() -> None:
    source = (
        '<h1 id="a">A</h1><p><a href="#a">a</a> <a href="../b/">b</a> <img src="c.png" alt="c"></p>'
    )

    fragment = cms_html(parse(source), "https://okul.example/e/report/", "tr")

    assert "okul.example" not in fragment
    assert words_lost(source, fragment) == ()


def test_a_line_to_fill_in_is_left_out_but_whom_to_ask_is_kept() -> None:
    article = parse(
        '<p class="by-hand">Telefon: </p><p class="by-asking no-print">Öğretmene sor.</p>'
    )

    fragment = cms_html(for_screen(article), ADDRESS, "tr")

    assert "Telefon" not in fragment
    assert "Öğretmene sor." in fragment
