"""What the sources of a site's design fetch from elsewhere, told before anything is built."""

import pytest

from esafety.output_rules.designs import design_problems

OWN = "https://okul.k12.tr/"


def told(path: str, text: str) -> list[tuple[int, str, str]]:
    found = design_problems({path: text}, OWN)
    return [(one.line, one.key, str(one.params["shown"])) for one in found]


@pytest.mark.parametrize(
    ("path", "text", "line", "shown"),
    [
        ("a.css", "a {}\n@import 'https://x.test/a.css';", 2, "https://x.test/a.css"),
        ("a.css", "\n\na { background: url(//x.test/a.png) }", 3, "//x.test/a.png"),
        ("a.html", '{% if a %}\n<img src="http://x.test/a.png">', 2, "http://x.test/a.png"),
        ("a.html", '{#\n#}\n<script src="https://x.test/a.js"></script>', 3, "https://x.test/a.js"),
        (
            "a.html",
            '<link href="https://x.test/a.css" rel="stylesheet">',
            1,
            "https://x.test/a.css",
        ),
        ("a.html", '\n<img src="https://x.test/{{ name }}.png">', 2, "https://x.test/….png"),
        ("a.html", '<p style="background: url(https://x.test/a.png)">', 1, "https://x.test/a.png"),
    ],
)
def test_what_a_source_fetches_from_elsewhere_is_told_on_its_line(
    path: str, text: str, line: int, shown: str
) -> None:
    assert told(path, text) == [(line, "fetched-from-elsewhere", shown)]


def test_an_address_that_a_program_names_is_told() -> None:
    text = "// https://x.test/\nfetch('https://x.test/a')\n"

    assert told("a.js", text) == [(2, "address-in-program", "https://x.test/a")]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (
            "a.html",
            '<a href="https://x.test/">Yol</a><link rel="canonical" href="https://x.test/">',
        ),
        ("a.html", '<img src="{{ picture }}"><script src="{{ base }}a.js"></script>'),
        (
            "a.html",
            '<img src="https://{{ host }}/a.png"><img src="{{ scheme }}://{{ host }}/a.png">',
        ),
        (
            "a.html",
            '{# <img src="https://x.test/a.png"> #}<!-- <img src="https://x.test/b.png"> -->',
        ),
        ("a.html", f'<img src="{OWN}latest/a.png">'),
        ("a.html", '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>'),
        ("a.css", "/* https://x.test/ */ a { background: url(a.png) }"),
        ("a.js", "localStorage.setItem('__palette', 1)"),
        ("a.txt", "https://x.test/"),
    ],
)
def test_what_fetches_nothing_is_left_alone(path: str, text: str) -> None:
    assert told(path, text) == []
