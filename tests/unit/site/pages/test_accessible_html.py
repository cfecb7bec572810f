"""Finished pages: what the theme and Markdown leave out for whoever has no mouse."""

import pytest

from esafety.site.pages.accessible_html import accessible


def test_a_switch_of_the_theme_asks_for_no_filling_in() -> None:
    theme = '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer"{}>'

    assert accessible(theme.format(' autocomplete="off"'), "Code") == theme.format("")
    assert accessible(theme.format(""), "Code") == theme.format("")


def test_a_field_to_type_into_keeps_what_it_says() -> None:
    field = '<input type="text" class="md-search__input" autocomplete="off">'

    assert accessible(field, "Code") == field


@pytest.mark.parametrize("within", ["<code>git push</code>", "<span></span><code>ls</code>"])
@pytest.mark.parametrize("given", ["", ' id="x"'])
def test_a_block_of_code_takes_the_focus_and_has_a_name(given: str, within: str) -> None:
    shown = accessible(f"<pre{given}>{within}</pre>", "Kod & komut")

    group = f'<pre{given} tabindex="0" role="group" aria-label="Kod &amp; komut">'
    assert shown == f"{group}{within}</pre>"


def test_code_within_a_sentence_takes_no_focus() -> None:
    assert accessible("<p><code>esafety check</code></p>", "Code") == (
        "<p><code>esafety check</code></p>"
    )


def test_a_table_stands_where_it_can_scroll_unless_it_is_one_of_ours() -> None:
    plain, ours = "<table>\n<tr><td>1</td></tr>\n</table>", '<table class="criteria"></table>'

    assert accessible(f"{plain}{ours}{plain}", "Code").split(ours) == 2 * [
        f'<div class="md-typeset__scrollwrap"><div class="md-typeset__table">{plain}</div></div>'
    ]


@pytest.mark.parametrize(
    ("table", "named"),
    [
        ("<table><tr></tr></table>", True),
        ('<table dir="rtl"><tr></tr></table>', True),
        ("<table><caption>Gün</caption></table>", False),
        ('<table aria-label="Gün"><tr></tr></table>', False),
        ('<table class="criteria"></table>', False),
    ],
)
def test_a_table_without_a_caption_is_named_by_the_heading_above_it(
    table: str, *, named: bool
) -> None:
    shown = accessible(f'<h1 id="a">A</h1><h2 id="b">B</h2><p>x</p>{table}<h2 id="c">C</h2>', "Kod")

    assert ('aria-labelledby="b"' in shown) == named
    assert 'aria-labelledby="c"' not in shown


def test_a_table_above_every_heading_has_no_name_to_take() -> None:
    assert "aria-labelledby" not in accessible('<table></table><h2 id="a">A</h2>', "Kod")
