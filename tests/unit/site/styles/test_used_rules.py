"""Which rules a site keeps, and that none of them counts for more or less than before."""

import pytest

from esafety.site.styles.page_parts import Pages, page_parts
from esafety.site.styles.rules import parsed, written
from esafety.site.styles.used_rules import asked_by, divided, used

HEAD = '<body class="light"><h1 class="big">Title</h1><p>Words</p>'
PAGE = f'{HEAD}<table class="list"><tr><td><p class="small">More</p></td></tr></table></body>'


def kept(css: str, page: str = PAGE, *words: str) -> str:
    rules = parsed(css)
    pages = Pages((page_parts(page, asked_by(rules)),), frozenset(words))
    return written(used(rules, pages))


def parts(css: str, *words: str) -> tuple[str, str]:
    rules = parsed(css)
    asked = asked_by(rules)
    first = Pages((page_parts(HEAD, asked),))
    whole = Pages((page_parts(PAGE, asked),), frozenset(words))
    (early,), late = divided(rules, first, whole)
    return written(early), written(late)


def of_pages(css: str, *pages: str) -> tuple[str, ...]:
    """Return what each page begins with, and what follows on all; half of them are few."""
    rules = parsed(css)
    asked = asked_by(rules)
    first = Pages(tuple(page_parts(page.partition("</p>")[0], asked) for page in pages))
    whole = Pages(tuple(page_parts(page, asked) for page in pages))
    early, late = divided(rules, first, whole, 0.6)
    return (*map(written, early), written(late))


PLAIN = '<p class="text">Words</p><ul></ul>'
BOXED = '<p class="text">Words</p><ul></ul><ul class="box"></ul>'


def test_a_page_begins_with_what_few_pages_use_selector_by_selector() -> None:
    css = "ul,.box{margin:0}@media screen{.box:hover{top:0}}"

    assert of_pages(css, PLAIN, BOXED) == (
        "",
        ".box{margin:0}@media screen{.box:hover{top:0}}",
        "ul{margin:0}",
    )


def test_a_page_begins_with_what_its_own_first_words_need() -> None:
    css = ".text{margin:0}.lead{top:0}"
    lead = PLAIN.replace("text", "lead")

    assert of_pages(css, PLAIN, PLAIN, lead) == (*(".text{margin:0}",) * 2, ".lead{top:0}", "")


def test_what_few_pages_use_follows_on_all_if_it_overruled_what_follows() -> None:
    css = ".text ~ ul{margin:0}.box{margin:2px}p ~ .box{margin-top:1px}"

    assert of_pages(css, PLAIN, BOXED) == (
        "",
        ".box{margin:2px}p ~ .box{margin-top:1px}",
        ".text ~ ul{margin:0}p ~ .box{margin-top:1px}",
    )


def test_two_rules_meet_only_where_one_page_can_use_both() -> None:
    css = ".text ~ ul{margin:0}.lead ~ ul{margin-top:1px}"
    lead = PLAIN.replace("text", "lead")

    assert of_pages(css, PLAIN, PLAIN, lead) == (
        *("", "", ".lead ~ ul{margin-top:1px}"),
        ".text ~ ul{margin:0}",
    )
    both = PLAIN + lead
    assert of_pages(css, PLAIN, PLAIN, both)[3] == css


def test_what_no_page_can_use_is_left_out_selector_by_selector() -> None:
    assert kept("h1,.gone{color:red}.gone{top:0}@media print{.gone{top:0}p{top:0}}") == (
        "h1{color:red}@media print{p{top:0}}"
    )


def test_what_a_script_may_set_is_kept() -> None:
    assert kept(".open{top:0}.gone{top:0}", PAGE, "open") == ".open{top:0}"


def test_variables_go_with_the_last_rule_that_asks_for_them() -> None:
    css = (
        "body{--a:var(--b);--b:url('data:image/svg+xml;a:b(');--c:1}"
        ".gone{top:var(--a)}h1{top:var(--c)}"
    )

    assert kept(css) == "body{--c:1}h1{top:var(--c)}"


def test_animations_that_nobody_runs_are_left_out() -> None:
    css = "@keyframes turn{to{top:0}}@keyframes go{to{top:0}}h1{animation: turn 1s}"

    assert kept(css) == "@keyframes turn{to{top:0}}h1{animation: turn 1s}"


def test_the_first_part_is_what_shows_before_the_first_words() -> None:
    early, late = parts("h1,td{color:red}td{top:0}h1:hover{top:0}@media print{h1{top:0}}")

    assert early == "h1{color:red}"
    assert late == "td{color:red}td{top:0}h1:hover{top:0}@media print{h1{top:0}}"


def test_what_leads_to_a_file_waits_for_the_rest() -> None:
    assert parts("h1{background:url(a.svg)}p{background:url(data:x)}") == (
        "p{background:url(data:x)}",
        "h1{background:url(a.svg)}",
    )


def test_a_rule_that_overruled_a_later_part_is_said_again_after_it() -> None:
    early, late = parts(".small{margin:0}.light p{top:0}p.small,.big{margin-top:1px}")

    assert early == ".light p{top:0}.big{margin-top:1px}"
    assert late == ".small{margin:0}p.small{margin-top:1px}"

    early, late = parts("table p{margin:0}body p{margin-top:1px}")
    assert early == "body p{margin-top:1px}"
    assert late == "table p{margin:0}body p{margin-top:1px}"


def test_what_a_script_may_set_is_overruled_as_before() -> None:
    early, late = parts(".raised{box-shadow:none}.big{box-shadow:inherit}", "raised")

    assert early == ".big{box-shadow:inherit}"
    assert late == ".raised{box-shadow:none}.big{box-shadow:inherit}"


def test_what_overruled_a_rule_that_is_said_again_is_said_again_after_it() -> None:
    early, late = parts("table p{top:0}body p{top:1px}@media screen{body p{top:2px}}")

    assert early == "body p{top:1px}@media screen{body p{top:2px}}"
    assert late == f"table p{{top:0}}{early}"


def test_typefaces_stand_before_the_words_and_those_of_rarer_letters_after_them() -> None:
    stand_in = '@font-face{font-family:"A as B";src:local(B)}'
    ours = '@font-face{font-family:"A";src:url(a.woff2)}'
    rarer = '@font-face{font-family:"A";src:url(b.woff2);unicode-range:U+1}'

    early, late = parts(f"{rarer}{ours}{stand_in}")

    assert [name in early for name in ("A as B", "a.woff2", "b.woff2")] == [True, True, False]
    assert [name in late for name in ("A as B", "a.woff2", "b.woff2")] == [False, False, True]


def test_what_uses_a_variable_that_leads_to_a_file_waits_for_the_rest() -> None:
    """Browsers count the address from the sheet in which the variable is used."""
    css = "h1{--drawing:url(a.svg)}h1{background:var(--drawing)}"

    assert parts(css) == ("", css)


def test_a_pseudo_element_is_the_same_with_one_colon_and_with_two() -> None:
    early, late = parts("table p:after{top:0}body p::after{top:1px}")

    assert early == "body p::after{top:1px}"
    assert late == "table p:after{top:0}body p::after{top:1px}"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("columns:2", "column-count:1"),
        ("overflow-wrap:anywhere", "word-wrap:normal"),
        ("white-space:nowrap", "text-wrap:wrap"),
        ("break-inside:auto", "page-break-inside:avoid"),
        ("print-color-adjust:exact", "color-adjust:economy"),
    ],
)
def test_two_names_of_one_property_set_the_same(first: str, second: str) -> None:
    css = f"table p{{{first}}}body p{{{second}}}"

    assert parts(css) == (f"body p{{{second}}}", css)


def test_a_selector_that_cannot_be_read_may_count_for_as_much_as_any() -> None:
    css = "p::part(a):hover{top:0}body p::part(a){top:1px}body p{top:2px}"

    assert parts(css) == (
        "body p::part(a){top:1px}body p{top:2px}",
        "p::part(a):hover{top:0}body p::part(a){top:1px}",
    )


def test_what_a_script_makes_is_overruled_as_before() -> None:
    css = "table ~ dialog{top:0}body dialog{top:1px}"
    rules = parsed(css)
    asked = asked_by(rules)
    with_dialog = page_parts(f"{HEAD}<dialog></dialog>", asked)
    first = Pages((page_parts(HEAD, asked), with_dialog))
    whole = Pages((page_parts(PAGE, asked), with_dialog), frozenset({"dialog"}))

    _, late = divided(rules, first, whole)

    assert written(late) == css


def test_what_a_rule_says_that_is_no_declaration_stays_and_what_is_broken_goes() -> None:
    css = "h1{--a:1;color:red;&:hover{top:0};broken;margin:0}"

    assert kept(css) == "h1{color:red;&:hover{top:0};margin:0}"


def test_the_order_of_layers_is_kept() -> None:
    css = "@layer b,a;@layer a{h1{top:0}}@layer b{h1{top:1px}}"

    assert parts(css) == ("", css)
