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
