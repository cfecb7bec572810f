from typing import Any

import pytest

from esafety.formats.field_types import (
    LONGEST_VALUE,
    in_each_language,
    in_each_language_or_empty,
    name_of_entry,
    text,
)


@pytest.mark.parametrize(
    ("rule", "value", "missed"),
    [
        (text, "söz", None),
        (text, " ", "needs-text"),
        (text, 183, "needs-quotes"),
        (text, None, "needs-text"),
        (text, "x" * LONGEST_VALUE, None),
        (text, "x" * (LONGEST_VALUE + 1), "value-too-long"),
        (text, "a\u202eb", "value-with-invisible"),
        (text, "{{ x }}", "value-with-braces"),
        (name_of_entry, "social-support-183", None),
        (name_of_entry, "Sosyal", "needs-plain-id"),
        (name_of_entry, "a\n", "needs-plain-id"),
        (name_of_entry, None, "needs-text"),
        (in_each_language_or_empty, None, None),
        (in_each_language_or_empty, {"tr": "", "en": ""}, None),
        (in_each_language_or_empty, {"tr": "a", "en": ""}, "needs-both-languages"),
        (in_each_language, {"tr": "a", "en": "b"}, None),
        (in_each_language, {"tr": "a"}, None),
        (in_each_language, {"en": "a"}, "needs-both-languages"),
        (in_each_language, {"tr": "a", "en": " "}, "needs-both-languages"),
        (in_each_language, {"tr": "a", "en": "b", "de": "c"}, "needs-both-languages"),
        (in_each_language, {"tr": "a", "en": "b", "ar": "c"}, None),
        (in_each_language, {"tr": "a", "en": "b", "ar": ""}, "needs-both-languages"),
        (in_each_language, "a", "needs-both-languages"),
    ],
)
def test_a_rule_accepts_a_value_or_names_what_it_misses(
    rule: Any, value: object, missed: str | None
) -> None:
    assert rule(value) == missed
