import pytest

from esafety.formats.bounded_yaml import YamlFaultError
from esafety.formats.configured_values import (
    configuration_node,
    configured_values,
    readable_configuration,
)

MENU = """\
nav:
  - Başla: index.md
  # - old.md (not ready)
  - Kim:
      - "a.md"
      - b.md # why
extra_javascript: [assets/scripts/a.js]
"""


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("nav", {"index.md", "a.md", "b.md"}),
        ("extra_javascript", {"assets/scripts/a.js"}),
        ("not_in_nav", set()),
    ],
)
def test_values_are_read_without_comments_quotes_and_names(key: str, values: set[str]) -> None:
    assert configured_values(MENU, key) == frozenset(values)


@pytest.mark.parametrize("text", ["", "- a", "nav: [", "nav: &a [*a]"])
def test_what_cannot_be_read_has_no_values(text: str) -> None:
    assert configured_values(text, "nav") is None


def test_a_text_is_read_once_and_a_fault_is_told_to_who_asks_for_it() -> None:
    assert configuration_node(MENU) is readable_configuration(MENU)
    assert readable_configuration("nav: [") is None
    with pytest.raises(YamlFaultError):
        configuration_node("nav: [")
