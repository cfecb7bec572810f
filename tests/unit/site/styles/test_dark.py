"""Whoever prefers dark colours is shown no light ones first, with script and without."""

from esafety.site.styles.dark import (
    DARK_FILE,
    begun_with,
    dark_rules,
    link_without_script,
    without_script,
)
from esafety.site.styles.rules import parsed, written

SCHEME = '[data-md-color-scheme="slate"]'
PAPER = f"{SCHEME} {{ color-scheme: dark; --paper: var(--ground); --ground: #000; --ink: #fff }}"
DARK = dark_rules(parsed(PAPER))


def test_the_dark_colours_are_the_rules_about_the_scheme_alone() -> None:
    bare = PAPER.replace('"', "")
    of_pictures = f"{SCHEME} img {{ display: none }}"
    light = PAPER.replace("slate", "default")

    found = dark_rules(parsed(f"p {{ top: 0 }}{PAPER}{of_pictures}{light}{bare}"))

    assert [rule.selectors[0].text for rule in found] == [SCHEME, SCHEME.replace('"', "")]


def test_a_page_begins_with_the_dark_colours_of_what_it_begins_with() -> None:
    early = parsed("body { background: var(--paper) }")

    begun = written(begun_with(DARK, early))

    assert "--paper:var(--ground)" in begun.replace(": ", ":")
    assert "--ground" in begun
    assert "--ink" not in begun


def test_a_page_without_script_has_all_of_them_by_the_same_weight() -> None:
    said = without_script(DARK)

    assert said.startswith(":where(.no-js) [data-md-color-scheme]{")
    assert "--ink" in said
    assert "slate" not in said


def test_only_a_screen_without_script_asks_for_them() -> None:
    link = link_without_script(f"../{DARK_FILE}")

    assert link.startswith("<noscript><link")
    assert f'href="../{DARK_FILE}"' in link
    assert 'media="screen and (prefers-color-scheme:dark)"' in link


def test_what_the_page_sets_in_every_scheme_is_not_said_in_vain() -> None:
    early = parsed("p { color: var(--ink); top: var(--paper) }")
    own = parsed("body[data-md-color-scheme] { top: 0; --ink: red }")

    begun = written(begun_with(DARK, [*early, *own]))

    assert "--ink" not in begun
    assert "--paper" in begun
