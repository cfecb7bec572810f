"""The line on which the address of each link is written, however alike the addresses are."""

import pytest

from esafety.markdown.page import read_page


def lines(body: str) -> list[tuple[str, int]]:
    return [(link.target, link.line) for link in read_page("docs/a.tr.md", body).links]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Söz [a](http://www.a.example/x)\nve [b](http://a.example/x).",
            [("http://www.a.example/x", 1), ("http://a.example/x", 2)],
        ),
        (
            "Söz [a](http://a.example/x/y)\nve [b](http://a.example/x)",
            [("http://a.example/x/y", 1), ("http://a.example/x", 2)],
        ),
        ("Söz [a](../b.md)\nve [c](b.md)", [("../b.md", 1), ("b.md", 2)]),
        ("Söz [a](b.md#c)\nve [d](b.md)", [("b.md#c", 1), ("b.md", 2)]),
        ("Söz [a](b.md)\nve [a](b.md)", [("b.md", 1), ("b.md", 2)]),
        ("Söz.\n\n[](b.md)\n\n[ ](b.md)", [("b.md", 3), ("b.md", 5)]),
        ("Söz.\n\n[a]()\n\n[b](  )\n\n[c](<>)", [("", 3), ("", 5), ("", 7)]),
        ("# Söz { #s }\n\n[a](#)", [("#", 3)]),
        ("[a](c.md) söz\n[![b](d.png)](c.md)", [("c.md", 1), ("c.md", 2), ("d.png", 2)]),
        ("Söz [a][1],\nsöz [b][1]\n\n[1]: b.md", [("b.md", 4), ("b.md", 4)]),
        (
            "Söz:\nhttp://a.example/x, http://a.example/\nve <http://a.example/x>",
            [("http://a.example/x", 2), ("http://a.example/", 2), ("http://a.example/x", 3)],
        ),
        ("Söz\n[a](tel:183)\n[b](mailto:a@b.example)", [("tel:183", 2), ("mailto:a@b.example", 3)]),
    ],
)
def test_each_place_at_which_an_address_is_written_belongs_to_one_link(
    body: str, expected: list[tuple[str, int]]
) -> None:
    assert lines(body) == expected


def test_a_link_without_words_is_told_from_one_that_shows_something() -> None:
    body = "[](a.md) [ ](b.md) [**…**](c.md) [d](d.md) [→](e.md) [![](f.png)](f.md) [{{ g }}](g.md)"

    links = read_page("docs/a.tr.md", body).links

    assert [link.target for link in links if not link.named] == ["a.md", "b.md", "c.md"]
