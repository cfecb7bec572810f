"""A fault of an attribute or an address is told on the line it was written on, each time."""

import pytest

from esafety.markdown.page_reading import read_markdown


def told(body: str) -> list[tuple[int, str]]:
    read = read_markdown("docs/page.tr.md", body, 1, chapter=False)
    return [(problem.line, problem.key) for problem in sorted(read.problems)]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (
            "# A { #a }\n\n{ style=x }\n\nÖnce style sözcüğü geçer.\n\nSonra renkli.\n{ style=x }",
            [3, 8],
        ),
        ("Önce en çok.\n\nSonra **yarım saat**{en çok} olur.", [3, 3]),
        ("Bir **a**{ onclick=x }\niki **b**{ onclick=x }", [1, 2]),
        ("Söz onclick.\n\n<div onclick='x' markdown>\n\nSöz\n\n</div>", [3]),
        ("![Ev](a.png){ width=0 }\n\nwidth\n\n![Ev](a.png){ width=0 }", [1, 5]),
    ],
)
def test_an_attribute_is_told_where_it_was_given(body: str, lines: list[int]) -> None:
    assert [line for line, _ in told(body)] == lines


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Önce javascript: anlatılır.\n\nSonra [oku](javascript&colon;alert(1)).",
            [(3, "link-scheme")],
        ),
        (
            "[oku](JaVaScRiPt&#58;alert(1))\n\n[oku](JaVaScRiPt&#58;alert(1))",
            [(1, "link-scheme"), (3, "link-scheme")],
        ),
        ("Söz.\n\nBak: [a](file:///C:/a.doc)", [(3, "link-scheme")]),
    ],
)
def test_an_address_is_told_where_it_was_written(
    body: str, expected: list[tuple[int, str]]
) -> None:
    assert told(body) == expected
