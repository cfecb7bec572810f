from dataclasses import replace

import pytest

from esafety.school.resources import Resource
from esafety.site.macros.context import MacroContext
from esafety.site.macros.resources import resource_calls


def with_site(macro_context: MacroContext, **facts: object) -> MacroContext:
    (site,) = macro_context.content.resources
    sites: tuple[Resource, ...] = (site.model_copy(update=facts),)
    return replace(macro_context, content=replace(macro_context.content, resources=sites))


def test_a_reader_gets_the_numbers_first_and_then_the_sites_by_need(
    macro_context: MacroContext,
) -> None:
    html, t = resource_calls(macro_context)["resources_for"]("parents"), macro_context.templates.t

    order = [t("need-help"), "tel:112", t("need-learn"), "https://www.guvenliweb.example/"]
    places = [html.index(words) for words in order]
    assert places == sorted(places)
    assert 'docs/resources/index.md&gt;#resource-safe-web"' in html


def test_a_reader_gets_no_site_of_others(macro_context: MacroContext) -> None:
    html = resource_calls(macro_context)["resources_for"]("students")

    assert "guvenliweb" not in html
    assert macro_context.templates.t("need-learn") not in html


def test_without_numbers_and_sites_to_ask_there_is_no_heading_for_help(
    macro_context: MacroContext,
) -> None:
    silent = replace(macro_context, content=replace(macro_context.content, helplines=()))

    html = resource_calls(silent)["resources_for"]("parents")

    assert macro_context.templates.t("need-help") not in html
    assert "guvenliweb" in html


def test_a_card_says_what_no_source_tells(macro_context: MacroContext) -> None:
    t = macro_context.templates.t

    silent = resource_calls(macro_context)["resources_list"]()
    told = resource_calls(with_site(macro_context, language=("cy",), age="7-11"))[
        "resources_list"
    ]()
    grown_up = resource_calls(with_site(macro_context, age="adults"))["resources_list"]()

    assert silent.count(f"<dd>{t('resource-not-stated')}</dd>") == 2
    assert t("resource-not-stated") not in told
    assert ("Galce" if macro_context.language == "tr" else "Welsh") in told
    assert t("resource-age-children", first=7, last=11) in told
    assert t("resource-age-adults") in grown_up


@pytest.mark.parametrize(
    ("source", "linked"),
    [("https://guvenliweb.example/blog", True), ("https://slideplayer.example/1", False)],
)
def test_a_card_links_to_an_official_source_only(
    macro_context: MacroContext, source: str, *, linked: bool
) -> None:
    html = resource_calls(with_site(macro_context, source=source))["resources_list"]()

    assert (f'href="{source}"' in html) is linked


def test_what_is_not_confirmed_stands_beside_the_policy_and_is_no_link(
    macro_context: MacroContext,
) -> None:
    calls = resource_calls(with_site(macro_context, status="not-found", need=None))

    beside = calls["policy_sites"]()

    assert 'id="resource-safe-web"' in beside
    assert macro_context.templates.t("status-not-found") in beside
    assert 'href="https://www.guvenliweb.example/"' not in beside
    assert "guvenliweb" not in calls["resources_list"]() + calls["resources_for"]("parents")


def test_a_useful_site_has_its_anchor_once(macro_context: MacroContext) -> None:
    calls = resource_calls(macro_context)

    html = calls["resources_list"]() + calls["policy_sites"]()

    assert html.count('id="resource-safe-web"') == 1
    assert 'href="#resource-safe-web"' in html
