import pytest

from esafety.checks.translations.lines_in_translation import LinesInTranslation, difference
from esafety.markdown.page import read_page
from time_limits import processor_limit

FRONT = "---\ntitle: A\ndescription: B\n---\n"
BINDING = """# A { #a }

Bir.

İki: 112’yi ara.

- üç
- dört, [bağ](b.md)

## B { #b }

Beş.
"""


def matched(binding: str, other: str) -> LinesInTranslation:
    pages = (
        read_page(f"docs/a.{code}.md", f"{FRONT}{text}")
        for code, text in (("tr", binding), ("en", other))
    )
    return LinesInTranslation(*pages)


def places(binding: str, other: str) -> list[int]:
    """Return for each line of the binding page's body with words the line where it belongs."""
    pages = matched(binding, other)
    lines = binding.split("\n")
    return [pages.line(number) for number, line in enumerate(lines, 5) if line.strip()]


def test_a_line_belongs_to_the_paragraph_at_its_place() -> None:
    other = "# A { #a }\nOne.\n\n\nTwo: call.\n\n- three\n- four\n\n## B { #b }\n\n\nFive.\n"

    assert places(BINDING, other) == [5, 6, 9, 11, 12, 14, 17]


def test_what_has_no_paragraph_belongs_behind_the_one_before() -> None:
    other = "# A { #a }\n\nTwo: call 112.\n\n- three\n- four, [link](b.md)\n\n## B { #b }\n"

    assert places(BINDING, other) == [5, 5, 7, 9, 10, 12, 12]


def test_what_stands_below_a_lost_heading_belongs_below_the_one_before() -> None:
    assert places(BINDING, "# A { #a }\n\nOne.\n")[-2:] == [7, 7]


def test_a_line_of_the_front_matter_belongs_to_its_key() -> None:
    pages = matched(BINDING, BINDING)

    assert (pages.line(2), pages.line(3)) == (2, 3)


@pytest.mark.parametrize(
    ("ours", "theirs", "told"),
    [
        # By what they share, or how long they are; of a few words that share nothing each.
        (["a 12", "b 34", "c 56"], ["x 12", "z 56"], ("missing", 7, (8,))),
        (["a", "b", "c"], ["x", "y"], ("missing", 7, (7, 8, 9))),
        (["a" * 100, "b" * 200, "c" * 400], ["x" * 110, "z" * 410], ("missing", 7, (8,))),
        (["a", "b", "c 12"], ["x", "y 12"], ("missing", 7, (7, 8))),
        (["a 12", "c 56"], ["x 12", "y 34", "z 56"], ("extra", 8, (8,))),
        (["a"], ["x", "y"], ("extra", 7, (7, 8))),
        (["a"], [], ("missing", 5, (7,))),
        # Of many that are alike, none is named.
        (["a"] * 8, ["x"] * 7, ("differ", 5, ())),
        (["a"] * 7, ["x"] * 8, ("differ", 5, ())),
    ],
)
def test_of_items_those_that_may_have_no_partner_are_told(
    ours: list[str], theirs: list[str], told: tuple[str, int, tuple[int, ...]]
) -> None:
    texts = ["# A { #a }\n\n" + "".join(f"- {one}\n" for one in some) for some in (ours, theirs)]
    here, there = ([*range(7, 7 + len(some))] for some in (ours, theirs))

    assert difference(matched(texts[0], texts[1]), "a", here, there, 5) == told


def test_where_none_can_be_told_the_line_given_is() -> None:
    pages = matched("# A { #a }\n\n- a\n", "# A { #a }\n\n- b\n")

    assert difference(pages, "a", [8, 8], [7], 5) == ("differ", 5, ())


def test_code_is_one_block_whatever_stands_in_it() -> None:
    code = "```\n- a\n\n- b\n```\n"

    assert places(f"# A {{ #a }}\n\n{code}\nBir.\n", f"# A {{ #a }}\n\n{code}\nOne.\n")[-1] == 13


def test_no_long_page_takes_squared_time() -> None:
    long = "# A { #a }\n\n" + "a\n\n" * 900

    with processor_limit(20):
        assert matched(long, long).line(1_001) == 1_001
