from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
import yaml

from esafety.checks.macro_calls import BLOCKS, FACTS
from esafety.content.load import read_content
from esafety.materials.form import FIELD_KINDS, Slip
from esafety.site.macros.calls import Desk, macros, variables
from esafety.text.languages import LANGUAGES
from esafety.text.templates import Fragments
from sealing import sealed
from workshop import ROOT

TODAY = date(2026, 11, 22)


@pytest.fixture(params=["tr", "en"])
def desk(request: pytest.FixtureRequest) -> Desk:
    tree = sealed(yaml.safe_load((ROOT / "tests/golden/school.yml").read_text(encoding="utf-8")))
    fragments = Fragments(ROOT / "overrides/fragments", request.param)
    both = [Fragments(ROOT / "overrides/fragments", lang) for lang in LANGUAGES]
    return Desk(read_content(tree), fragments, both, TODAY, lambda target: f"<{target}>")


def test_the_check_knows_exactly_the_blocks_that_are_offered(desk: Desk) -> None:
    assert set(BLOCKS) == set(macros(desk))


def test_the_check_knows_exactly_the_facts_that_are_offered(desk: Desk) -> None:
    offered = {
        f"{name}.{fact}"
        for name, facts in variables(desk).items()
        if isinstance(facts, SimpleNamespace)
        for fact in vars(facts)
    }

    assert set(FACTS) == offered


@pytest.mark.parametrize("name", sorted(set(BLOCKS) - {"clause", "field", "part"}))
def test_every_block_is_one_piece_of_html(name: str, desk: Desk) -> None:
    html = macros(desk)[name]()

    assert html.startswith("<")
    assert "\n\n" not in html


def test_a_clause_is_linked_by_its_number(desk: Desk) -> None:
    link = macros(desk)["clause"]("devices-students-01")

    assert '<docs/policy/2022-2023/02-devices.md>#devices-students-01"' in link
    assert "2.A.1" in link


def test_facts_are_said_in_the_language_of_the_page(desk: Desk) -> None:
    facts = variables(desk)

    said = {
        "tr": ("Çınar İlkokulu", "29 Eylül 2022", "Eylül 2023", "9 Şubat 2027 Salı"),
        "en": (
            "Çınar Primary School",
            "29 September 2022",
            "September 2023",
            "Tuesday 9 February 2027",
        ),
    }
    school, edition, day = facts["school"], facts["edition"], facts["safer_internet_day"]
    assert isinstance(school, SimpleNamespace)
    assert isinstance(edition, SimpleNamespace)
    assert isinstance(day, SimpleNamespace)
    assert (school.name, edition.approved_on, edition.review_due, day.date) == said[desk.language]


def test_the_table_of_days_begins_with_the_coming_one(desk: Desk) -> None:
    day = variables(desk)["safer_internet_day"]
    assert isinstance(day, SimpleNamespace)

    table = day.table()

    assert [year in table for year in ("2026", "2027", "2031", "2032")] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("kind", FIELD_KINDS)
def test_a_place_to_fill_in_stands_in_one_line_and_takes_no_input(kind: str, desk: Desk) -> None:
    place = macros(desk)["field"](kind, "pupil", "Adı & soyadı")

    assert "\n" not in place
    assert "Adı &amp; soyadı" in place
    assert 'data-field="pupil"' in place
    assert "<input" not in place


@pytest.mark.parametrize(("way", "scissors"), [("here", 0), ("cut", 1), ("page", 0)])
def test_a_part_that_is_cut_off_shows_scissors(way: str, scissors: int, desk: Desk) -> None:
    part = macros(desk)["part"](way, "Okula verin")

    assert part.count("<svg") == scissors
    assert f'data-way="{way}"' in part


def test_slips_are_listed_by_the_reader_who_signs_them(desk: Desk) -> None:
    titles = {"tr": "Veli formu", "en": "Slip for parents"}
    slip = Slip("veli", "docs/forms/veli.md", "parents", titles, titles)
    listed = replace(desk, content=replace(desk.content, slips=(slip,)))

    shown = macros(listed)["slips_list"]()

    assert 'id="for-parents"' in shown
    assert 'id="for-staff"' not in shown
    assert "docs/forms/veli.md" in shown
    assert f"slips/veli.{desk.language}.pdf" in shown


def test_the_number_for_danger_stands_by_itself_and_not_among_the_helplines(desk: Desk) -> None:
    blocks = macros(desk)

    assert '<a href="tel:112"><strong>112</strong></a>' in blocks["emergency"]()
    assert desk.fragments.t("emergency-now") in blocks["emergency"]()
    assert "emergency__line" not in blocks["emergency"]("short")
    assert "112" not in blocks["helplines_list"]() + blocks["helplines_short"]()
    assert blocks["poster_helplines"]().index("112") > 0


def test_a_school_without_a_number_for_danger_shows_none(desk: Desk) -> None:
    calm = replace(desk.content, helplines=desk.content.helplines[:1])

    assert macros(replace(desk, content=calm))["emergency"]() == ""


def test_a_source_is_linked_only_where_it_is_official(desk: Desk) -> None:
    line = desk.content.helplines[0]

    def shown(*, official: bool) -> str:
        content = replace(desk.content, helplines=(replace(line, official=official),))
        return macros(replace(desk, content=content))["helplines_list"]()

    assert line.source not in shown(official=False)
    assert f'href="{line.source}"' in shown(official=True)


@pytest.mark.parametrize("block", ["contact", "school_telephone"])
def test_without_a_telephone_paper_has_a_line_and_the_site_says_whom_to_ask(
    desk: Desk, block: str
) -> None:
    school = replace(desk.content.school, contact={"email": "a@okul.test"})
    html = macros(replace(desk, content=replace(desk.content, school=school)))[block]()

    assert f'<p class="by-asking no-print">{desk.fragments.t("contact-ask-teacher")}</p>' in html
    assert desk.fragments.t("contact-by-hand") in html
    assert "tel:" not in html


@pytest.mark.parametrize("block", ["contact", "school_telephone"])
def test_with_a_telephone_it_is_dialled(desk: Desk, block: str) -> None:
    html = macros(desk)[block]()

    assert '<a href="tel:0000">' in html
    assert "by-hand" not in html


def test_the_webmaster_is_told_whether_there_is_an_address(desk: Desk) -> None:
    nowhere = replace(desk, content=desk.content.at("https://okul.example/"))

    assert 'href="https://okul.test/e-guvenlik/latest/"' in macros(desk)["public_address"]()
    assert desk.fragments.t("address-undecided") in macros(nowhere)["public_address"]()
    assert "okul.example" not in macros(nowhere)["public_address"]()
