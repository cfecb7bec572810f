import pytest

from esafety.facts.pages import read_page
from esafety.facts.unprintable import UNPRINTABLE, check_printable


def told(body: str) -> list[tuple[int, object]]:
    page = read_page("docs/a.tr.md", f"---\ntitle: a\n---\n{body}")
    return [(problem.line, problem.facts["element"]) for problem in check_printable(page)]


@pytest.mark.parametrize("element", UNPRINTABLE)
def test_an_element_that_no_paper_shows_is_told_by_its_name(element: str) -> None:
    assert told(f"# a\n\nSöz <{element}>") == [(6, element)]


def test_each_of_several_is_told_on_its_own_line() -> None:
    body = "<div>\n<p>söz</p>\n<canvas></canvas>\n</div>\n\n- <BUTTON>x</BUTTON>\n- söz\n  <audio>"

    assert told(body) == [(6, "canvas"), (9, "button"), (11, "audio")]


@pytest.mark.parametrize(
    "body",
    [
        "`<iframe>` yazılmaz",
        "```html\n<iframe></iframe>\n```",
        "    <iframe>",
        '<button class="opener no-print">x</button>',
        "<button hidden>x</button>",
        "<inputs>",
        "<details><summary>a</summary>b</details>",
    ],
)
def test_what_is_only_shown_or_left_out_on_paper_is_no_fault(body: str) -> None:
    assert told(body) == []
