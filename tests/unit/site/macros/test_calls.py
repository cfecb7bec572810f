from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest
from lxml.html import fragments_fromstring

from esafety.checks.macro_calls import BLOCKS, FACTS
from esafety.documents.form.field_kinds import FIELD_KINDS
from esafety.documents.form.source import Form
from esafety.documents.registry import macros_of_kinds
from esafety.policy.topics.edition_map import MappedTopic
from esafety.policy.topics.left_out import LeftOut
from esafety.policy.topics.resolution import TopicsInEdition
from esafety.school.papers_to_sign import PaperToHandIn
from esafety.site.macros.calls import macros, variables
from esafety.site.macros.context import MacroContext
from esafety.text.languages import KNOWN, format_day
from esafety.text.templates import Templates
from facts import reached
from workshop import ROOT

NEED_WORDS = {
    *("bundles_list", "clause", "day_theme", "only", "papers_to_sign", "resources_for", "topic")
}
NEED_SHEETS = {"leaflet_offer", "posters_bundle"}
OWN_WORDS = {name for name, macro in macros_of_kinds().items() if macro.form}


def test_the_check_knows_exactly_the_blocks_that_are_offered(macro_context: MacroContext) -> None:
    assert set(BLOCKS) == set(macros(macro_context))


def test_the_check_knows_exactly_the_facts_that_are_offered(macro_context: MacroContext) -> None:
    offered = {
        f"{name}.{fact}"
        for name, facts in variables(macro_context).items()
        if isinstance(facts, SimpleNamespace)
        for fact in vars(facts)
    }

    assert set(FACTS) == offered


def test_a_school_without_posters_offers_no_file_of_them(macro_context: MacroContext) -> None:
    assert macros(macro_context)["posters_bundle"]() == ""


@pytest.mark.parametrize("name", sorted(set(BLOCKS) - NEED_WORDS - OWN_WORDS - {"posters_bundle"}))
def test_every_block_is_one_piece_of_html(name: str, macro_context: MacroContext) -> None:
    html = macros(macro_context)[name]()

    if name in NEED_SHEETS:  # the school of these tests has none
        assert html == ""
        return
    assert html.startswith("<")
    assert "\n\n" not in html


def test_a_clause_is_linked_by_its_number(macro_context: MacroContext) -> None:
    link = macros(macro_context)["clause"]("devices-students-01")

    assert '<docs/policy/2022-2023/02-devices.md>#devices-students-01"' in link
    assert "2.A.1" in link


def test_facts_are_printed_in_the_language_of_the_page(macro_context: MacroContext) -> None:
    facts = variables(macro_context)

    expected = {
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
    assert (school.name, edition.approved_on, edition.review_due, day.date) == expected[
        macro_context.language
    ]


def test_while_no_edition_is_approved_facts_are_words_and_no_dashes(
    macro_context: MacroContext,
) -> None:
    edition = replace(macro_context.content.edition, approval=None)
    draft = replace(macro_context.content, edition=edition, editions=())
    for language in KNOWN:
        context = replace(macro_context, content=draft, templates=Templates(ROOT, language))
        said = {name: str(words) for name, words in vars(variables(context)["edition"]).items()}

        assert set(said) == {
            fact.partition(".")[2] for fact in FACTS if fact.startswith("edition.")
        }
        assert not [words for words in said.values() if "—" in words or "{" in words]
        assert "2022-2023" in said["name"]
        assert said["name"] != edition.name
    told = {"tr": "Henüz onaylanmış bir sürüm yok", "en": "No edition has been approved yet"}
    context = replace(macro_context, content=draft)
    assert vars(variables(context)["edition"])["in_force_said"].startswith(told[context.language])


def test_the_edition_in_force_is_named_in_one_sentence_with_its_approval(
    macro_context: MacroContext,
) -> None:
    said = vars(variables(macro_context)["edition"])

    for fact in ("name", "approved_on", "office"):
        assert said[fact] in said["in_force_said"]
    assert said["review_due"] in said["review_said"]


def form_for(reader: str) -> Form:
    titles = {"tr": "Veli formu", "en": "Slip for parents"}
    return Form("veli", "docs/forms/veli.md", reader, titles, titles)


def with_facts(scope: MacroContext, *papers: dict[str, object], **ways: str) -> MacroContext:
    """Return a scope of a school with one form for parents, these papers and ways to reach it."""
    form = form_for("parents")
    known = {"papers": tuple(PaperToHandIn.model_validate(paper) for paper in papers)}
    school = reached(scope.content.school.model_copy(update=known), **ways)
    return replace(scope, content=replace(scope.content, school=school, sheets={"form": (form,)}))


def test_a_paper_says_by_when_and_where_it_is_handed_in(macro_context: MacroContext) -> None:
    day = macro_context.today
    paper = {"form": "veli", "by": day, "hand_in": {"tr": "Sınıf öğretmeni", "en": "The teacher"}}

    said = macros(with_facts(macro_context, paper))["papers_to_sign"]("parents")

    assert format_day(day, macro_context.language) in said
    assert paper["hand_in"][macro_context.language] in said  # type: ignore[index]
    t = macro_context.templates.t
    assert t("paper-past") not in said
    late = replace(with_facts(macro_context, paper), today=day + timedelta(days=1))
    assert t("paper-past") in macros(late)["papers_to_sign"]("parents")


def test_of_a_paper_whose_day_and_place_nobody_gave_nothing_is_made_up(
    macro_context: MacroContext,
) -> None:
    said = macros(with_facts(macro_context))["papers_to_sign"]("parents")

    assert macro_context.templates.t("papers-unknown") in said
    assert "<dl" not in said
    assert macros(with_facts(macro_context))["papers_to_sign"]("staff") == ""


def test_the_list_of_forms_says_by_when_or_whom_to_ask(macro_context: MacroContext) -> None:
    day, t = macro_context.today, macro_context.templates.t
    paper = {"form": "veli", "by": day}

    known = macros(with_facts(macro_context, paper))["slips_list"]()
    unknown = macros(with_facts(macro_context))["slips_list"]()

    assert f"{t('paper-by')}</dt><dd>{format_day(day, macro_context.language)}" in known
    assert f"{t('paper-by')}</dt><dd>{t('paper-ask')}" in unknown
    assert t("form-to-school") in unknown


def test_staff_and_visitors_are_not_sent_to_the_class_teacher(macro_context: MacroContext) -> None:
    known = with_facts(macro_context)
    for reader in ("staff", "visitors"):
        theirs = replace(known.content, sheets={"form": (form_for(reader),)})
        said = macros(replace(known, content=theirs))["slips_list"]()

        assert macro_context.templates.t("paper-ask") not in said


def test_the_school_is_called_where_it_gave_a_telephone(macro_context: MacroContext) -> None:
    called = macros(with_facts(macro_context, telephone="(0000) 000 00 00"))["home_tasks"]()
    unknown = macros(with_facts(macro_context))["home_tasks"]()

    assert 'href="tel:(0000)0000000"' in called
    assert "(0000) 000 00 00" in called
    assert "tel:" not in unknown
    assert "#at-school" in unknown


def test_a_school_whose_policy_says_nothing_on_phones_has_no_task_on_them(
    macro_context: MacroContext,
) -> None:
    gone = LeftOut(anchors=frozenset({"docs/for-you/parents.md#phone"}))
    silent = replace(macro_context, content=replace(macro_context.content, left_out=gone))

    assert "#phone" in macros(macro_context)["home_tasks"]()
    assert "#phone" not in macros(silent)["home_tasks"]()


def test_a_child_is_told_to_tell_someone_and_given_two_numbers_at_most(
    macro_context: MacroContext,
) -> None:
    said = macros(macro_context)["tell_someone"]()

    assert macro_context.templates.t("tell-says") in said
    assert 0 < said.count('href="tel:') <= 2


def test_the_table_of_days_begins_with_the_coming_one(macro_context: MacroContext) -> None:
    day = variables(macro_context)["safer_internet_day"]
    assert isinstance(day, SimpleNamespace)

    table = day.table()

    assert [year in table for year in ("2026", "2027", "2031", "2032")] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("kind", FIELD_KINDS)
def test_a_place_to_fill_in_stands_in_one_line_and_takes_no_input(
    kind: str, macro_context: MacroContext
) -> None:
    place = macros(macro_context)["field"](kind, "pupil", "Adı & soyadı")

    assert "\n" not in place
    assert "Adı &amp; soyadı" in place
    assert 'data-field="pupil"' in place
    assert "<input" not in place


@pytest.mark.parametrize(("way", "scissors"), [("here", 0), ("cut", 1), ("page", 0)])
def test_a_part_that_is_cut_off_shows_scissors(
    way: str, scissors: int, macro_context: MacroContext
) -> None:
    part = macros(macro_context)["part"](way, "Okula verin")

    assert part.count("<svg") == scissors
    assert f'data-way="{way}"' in part


def test_forms_are_listed_by_the_reader_who_signs_them(macro_context: MacroContext) -> None:
    titles = {"tr": "Veli formu", "en": "Slip for parents"}
    form = Form("veli", "docs/forms/veli.md", "parents", titles, titles)
    listed = replace(
        macro_context, content=replace(macro_context.content, sheets={"form": (form,)})
    )

    shown = macros(listed)["slips_list"]()

    assert 'id="for-parents"' in shown
    assert 'id="for-staff"' not in shown
    assert "docs/forms/veli.md" in shown
    assert f"slips/veli.{macro_context.language}.pdf" in shown


def test_the_number_for_danger_stands_by_itself_and_not_among_the_helplines(
    macro_context: MacroContext,
) -> None:
    blocks = macros(macro_context)

    assert '<a href="tel:112"><strong>112</strong></a>' in blocks["emergency"]()
    assert macro_context.templates.t("emergency-now") in blocks["emergency"]()
    assert "emergency__line" not in blocks["emergency"]("short")
    assert "112" not in blocks["helplines_list"]() + blocks["helplines_short"]()
    assert blocks["poster_helplines"]().index("112") > 0


def test_a_school_without_a_number_for_danger_shows_none(macro_context: MacroContext) -> None:
    calm = replace(macro_context.content, helplines=macro_context.content.helplines[:1])

    assert macros(replace(macro_context, content=calm))["emergency"]() == ""


def test_a_source_is_linked_only_where_it_is_official(macro_context: MacroContext) -> None:
    line = macro_context.content.helplines[0]

    def shown(*, official: bool) -> str:
        content = replace(
            macro_context.content, helplines=(line.model_copy(update={"official": official}),)
        )
        return macros(replace(macro_context, content=content))["helplines_list"]()

    assert line.source not in shown(official=False)
    assert f'href="{line.source}"' in shown(official=True)


@pytest.mark.parametrize("block", ["contact", "school_telephone"])
def test_without_a_telephone_paper_has_a_line_and_the_site_says_whom_to_ask(
    macro_context: MacroContext, block: str
) -> None:
    school = reached(macro_context.content.school, email="a@okul.test")
    html = macros(replace(macro_context, content=replace(macro_context.content, school=school)))[
        block
    ]()

    assert (
        f'<p class="by-asking no-print">{macro_context.templates.t("contact-ask-teacher")}</p>'
        in html
    )
    assert macro_context.templates.t("contact-by-hand") in html
    assert "tel:" not in html


@pytest.mark.parametrize("block", ["contact", "school_telephone"])
def test_with_a_telephone_it_is_dialled(macro_context: MacroContext, block: str) -> None:
    html = macros(macro_context)[block]()

    assert '<a href="tel:0000">' in html
    assert "by-hand" not in html


def test_the_webmaster_sees_whether_there_is_an_address(macro_context: MacroContext) -> None:
    nowhere = replace(macro_context, content=macro_context.content.at("https://okul.example/"))

    assert (
        'href="https://okul.test/e-guvenlik/latest/"' in macros(macro_context)["public_address"]()
    )
    assert macro_context.templates.t("address-undecided") in macros(nowhere)["public_address"]()
    assert "okul.example" not in macros(nowhere)["public_address"]()


def test_a_topic_is_cited_by_all_its_clauses_each_linked(macro_context: MacroContext) -> None:
    mapped = {
        "phones": MappedTopic.model_validate({"clauses": ["devices-01", "devices-students-01"]})
    }
    known = frozenset(macro_context.content.clauses)
    gone = LeftOut(TopicsInEdition({}, mapped, known))
    context = replace(macro_context, content=replace(macro_context.content, left_out=gone))

    links = fragments_fromstring(macros(context)["topic"]("phones"))

    words = {"tr": "madde", "en": "clauses"}[context.language]
    arabic = replace(context, templates=Templates(ROOT, "ar"))
    two = macros(arabic)["topic"]("phones")
    assert "</a>، <a" in two
    assert ">البندان " in two
    assert [link.text for link in links] == [f"{words} 2.1", "2.A.1"]
    assert [str(link.get("href")).rpartition("#")[2] for link in links] == list(
        mapped["phones"].clauses
    )
    assert macros(context)["only"]("phones.place=box") == ""


def test_years_of_an_edition_keep_their_order_among_arabic_words(
    macro_context: MacroContext,
) -> None:
    arabic = replace(macro_context, templates=Templates(ROOT, "ar"))

    said = macros(arabic)["editions_table"]() + macros(arabic)["in_force_days"]()

    assert "(\u20682022-2023\u2069)" in said
    assert ">\u20682022-2023\u2069</a>" in said
    assert "\u2068" not in macros(macro_context)["editions_table"]()
