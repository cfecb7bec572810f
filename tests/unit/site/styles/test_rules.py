import pytest

from esafety.site.styles.rules import parsed, written

CSS = """\
@charset "utf-8"; /* said of the file */
a, .b > c { color: red; margin-top: 1px }
@media print { @supports (gap: 1px) { d { --own: 1; line-height: 2 } } e { top: 0 } }
@font-face { font-family: F; src: url(f.woff2) }
"""


def test_a_style_sheet_is_read_as_rules_and_written_again() -> None:
    rules = parsed(CSS)

    assert [[one.text for one in rule.selectors] for rule in rules] == [
        ["a", ".b > c"],
        ["d"],
        ["e"],
        [],
    ]
    assert rules[1].context == ("@media print ", "@supports (gap: 1px) ")
    assert rules[1].printed
    assert parsed(written(rules)) == rules


def test_what_a_rule_sets_is_known_by_families() -> None:
    first, second, third, _ = parsed(CSS)

    assert first.sets == {"color", "margin"}
    assert second.sets == {"--own", "font"}
    assert third.sets == {"inset"}


def test_what_is_no_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="no rule of a style sheet"):
        parsed("a { color: red } }")
