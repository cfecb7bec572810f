from typing import Any

import pytest

from esafety.formats.field_types import (
    LONGEST_VALUE,
    bilingual,
    bilingual_or_empty,
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
        (bilingual_or_empty, None, None),
        (bilingual_or_empty, {"tr": "", "en": ""}, None),
        (bilingual_or_empty, {"tr": "a", "en": ""}, "needs-both-languages"),
        (bilingual, {"tr": "a", "en": "b"}, None),
        (bilingual, {"tr": "a"}, "needs-both-languages"),
        (bilingual, {"tr": "a", "en": " "}, "needs-both-languages"),
        (bilingual, {"tr": "a", "en": "b", "de": "c"}, "needs-both-languages"),
        (bilingual, "a", "needs-both-languages"),
    ],
)
def test_a_rule_accepts_a_value_or_names_what_it_misses(
    rule: Any, value: object, missed: str | None
) -> None:
    assert rule(value) == missed
