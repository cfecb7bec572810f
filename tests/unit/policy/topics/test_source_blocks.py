"""The blocks of a page by their lines, where one ends."""

import pytest

from esafety.policy.topics.source_blocks import source_blocks


def ends(text: str) -> list[tuple[int, ...]]:
    return [block.lines for block in source_blocks(text)]


@pytest.mark.parametrize(
    "inner", ["<picture>", "<pre>", "<param>", "<progress>"], ids=lambda tag: tag.strip("<>")
)
def test_an_element_is_closed_by_its_own_name_alone(inner: str) -> None:
    assert ends(f"<p>\n{inner}\nText\n</p>\n\nNext") == [(0, 1, 2, 3), (5,)]


def test_an_element_within_one_of_its_name_closes_itself_alone() -> None:
    assert ends("<div>\n<div class='a'>\nText\n</div>\n</div>\n\nNext") == [(0, 1, 2, 3, 4), (6,)]


@pytest.mark.parametrize("line", ["```yaml", "``` yaml", "````", "`````"])
def test_code_goes_on_until_its_own_mark_stands_alone(line: str) -> None:
    """As in superfences: `NESTED_FENCE_END`."""
    assert ends(f"```\na\n{line}\nb\n```\n\nNext") == [(0, 1, 2, 3, 4), (6,)]
