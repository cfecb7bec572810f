"""Which rules all pages share, and that on no page one counts for more or less than before."""

from esafety.site.styles.own_rules import shared_and_own
from esafety.site.styles.page_parts import Pages, page_parts
from esafety.site.styles.rules import parsed, written
from esafety.site.styles.used_rules import asked_by

PLAIN = '<p class="text">Words</p>'
BOXED = '<p class="text box">Words</p>'
HALF = 0.6


def parts(css: str, *pages: str, letters: int = 1_000) -> tuple[str, ...]:
    """Return the shared rules and those of each page."""
    rules = parsed(css)
    asked = asked_by(rules)
    every = Pages(tuple(page_parts(page, asked) for page in pages))
    shared, own = shared_and_own(rules, every, HALF, letters)
    return (written(shared), *map(written, own))


def test_what_few_pages_can_use_stands_in_these_selector_by_selector() -> None:
    css = ".text,.box{margin:0}@media print{.box{top:0}}"

    assert parts(css, PLAIN, BOXED) == (
        ".text{margin:0}",
        "",
        ".box{margin:0}@media print{.box{top:0}}",
    )


def test_a_shared_rule_that_came_later_is_said_again_on_the_page_alone_that_needs_it() -> None:
    css = ".box{margin:0}.text{margin-top:1px}.text{color:red}"

    assert parts(css, PLAIN, BOXED) == (
        ".text{margin-top:1px}.text{color:red}",
        "",
        ".box{margin:0}.text{margin-top:1px}",
    )


def test_what_overruled_a_rule_that_is_said_again_is_said_again_after_it() -> None:
    css = ".box{margin:0}.text{margin:1px}@media screen{.text{margin:2px}}"

    shared, _, own = parts(css, PLAIN, BOXED)

    assert shared == ".text{margin:1px}@media screen{.text{margin:2px}}"
    assert own == f".box{{margin:0}}{shared}"


def test_a_rule_after_which_too_much_would_be_said_again_is_shared() -> None:
    css = ".box{margin:0}.text{margin:1px}"

    assert parts(css, PLAIN, BOXED, letters=10) == (css, "", "")


def test_what_is_about_no_element_is_shared() -> None:
    css = "@keyframes turn{to{top:0}}"

    assert parts(css, PLAIN, BOXED) == (css, "", "")


def test_what_leads_to_a_file_is_shared() -> None:
    css = ".box{mask:url(../icons/a.svg)}"

    assert parts(css, PLAIN, BOXED) == (css, "", "")


def test_what_uses_a_variable_that_leads_to_a_file_is_shared() -> None:
    """Browsers count the address from the sheet in which the variable is used."""
    css = ".text{--drawing:url(../art/a.svg)}.box{background:var(--drawing)}"

    assert parts(css, PLAIN, BOXED) == (css, "", "")


def test_a_rule_that_leads_to_a_file_is_never_said_again() -> None:
    css = ".box{background:none}.text{background:url(../art/a.svg)}"

    assert parts(css, PLAIN, BOXED) == (css, "", "")


def test_a_pseudo_element_is_the_same_with_one_colon_and_with_two() -> None:
    css = ".box:after{top:0}.text::after{top:1px}"

    assert parts(css, PLAIN, BOXED) == (".text::after{top:1px}", "", css)
