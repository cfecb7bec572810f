"""The tests of this program that prove something of a criterion, by their short names.

What each asks is told to readers in the catalogue: `wcag-test-<name>`.
"""

from collections.abc import Mapping
from typing import Final

AUTOMATIC_TESTS: Final[Mapping[str, str]] = {
    "axe": "tests/test_accessibility.py::test_axe_finds_no_fault",
    "opened": "tests/test_accessibility.py::test_axe_finds_no_fault_whatever_is_open",
    "html": "tests/test_accessibility.py::test_the_nu_html_checker_finds_nothing",
    "focus-seen": "tests/test_accessibility.py::test_what_has_the_focus_is_never_hidden",
    "focus-marked": (
        "tests/test_accessibility.py::test_the_focus_shows_on_everything_that_can_have_it"
    ),
    "menu": "tests/test_accessibility.py::test_an_open_menu_has_the_page_rest_behind_it",
    "titles": (
        "tests/test_accessibility.py::test_every_page_names_its_language_and_what_it_is_about"
    ),
    "spoken": "tests/test_spoken.py::test_a_task_is_heard_as_it_was_agreed",
    "heard": "tests/test_spoken.py::test_nothing_heard_is_odd",
    "reflow": "tests/test_wcag.py::test_no_page_scrolls_sideways_at_320_pixels",
    "spacing": "tests/test_wcag.py::test_wider_spacing_cuts_no_text_off",
    "tables": "tests/test_wcag.py::test_tables_have_captions_and_headers",
    "parts": "tests/test_wcag.py::test_words_of_the_other_language_say_so",
    "same-place": "tests/test_wcag.py::test_ways_through_the_site_stand_in_the_same_place",
    "keys": "tests/test_wcag.py::test_no_letter_alone_is_a_command",
    "absent": "tests/test_wcag.py::test_what_the_statement_calls_absent_is_absent",
}
