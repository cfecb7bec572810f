import pytest

from esafety.documents.common.sheets.sheet_call import calls_of
from esafety.documents.common.sheets.writing import WRITING, draw, fault_of, has_boxes, lines
from esafety.markdown.page import read_page
from esafety.text.templates import Templates
from workshop import CONTENT, ROOT


class Scope:
    """A page that calls."""

    content = CONTENT
    language = paper_language = "tr"

    def render(self, name: str, **context: object) -> str:
        return Templates(ROOT, "tr").render(name, **context)


def test_as_many_lines_are_drawn_as_the_call_says() -> None:
    html = lines(Scope(), "3", "Örneğim & *ben*")

    assert html.count("writing__line") == 3
    assert "Örneğim &amp; &#42;ben&#42;" in html
    assert "\n" not in html


def test_a_frame_is_as_high_as_the_call_says() -> None:
    assert 'style="height: 60mm"' in draw(Scope(), "60", "Mutlu olduğum an")


@pytest.mark.parametrize(
    ("call", "fault"),
    [
        ('lines("1", "Örneğim")', ""),
        ('lines("12", "Örneğim")', ""),
        ('lines("13", "Örneğim")', "lines-count"),
        ('lines("0", "Örneğim")', "lines-count"),
        ('lines("iki", "Örneğim")', "lines-count"),
        ('lines("2")', "lines-incomplete"),
        ('draw("20", "An")', ""),
        ('draw("180", "An")', ""),
        ('draw("19", "An")', "draw-height"),
        ('draw("181", "An")', "draw-height"),
        ('draw("60 mm", "An")', "draw-height"),
        ('draw("60")', "draw-incomplete"),
    ],
)
def test_what_cannot_be_drawn_is_a_fault(call: str, fault: str) -> None:
    (written,) = calls_of(read_page("docs/a.tr.md", f"{{{{ {call} }}}}"), WRITING)

    key, _ = fault_of(written) or ("", {})

    assert key == fault


@pytest.mark.parametrize(
    ("text", "boxes"), [("- [ ] Bitti", True), ("- [x] Bitti", False), ("- Bitti", False)]
)
def test_boxes_to_tick_are_a_list_of_tasks(text: str, boxes: bool) -> None:  # noqa: FBT001
    assert has_boxes(read_page("docs/a.tr.md", text)) is boxes
