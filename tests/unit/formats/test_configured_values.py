import pytest

from esafety.formats.configured_values import configured_values

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
