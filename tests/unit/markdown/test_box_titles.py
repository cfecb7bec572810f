import pytest

from esafety.markdown.box_titles import titles_in
from esafety.markdown.faults.attributes.classes import BOX_KINDS
from esafety.text.messages import reader_words

NOTE = '<div class="admonition note">\n<p class="admonition-title">'
FOLDED = '<details class="warning inline end">\n<summary>'


@pytest.mark.parametrize(
    ("html", "turkish"),
    [
        (f"{NOTE}Note</p>", f"{NOTE}Not</p>"),
        (f"{FOLDED}Warning</summary>", f"{FOLDED}Dikkat</summary>"),
        (f"{NOTE}Note well</p>", f"{NOTE}Note well</p>"),
        (f"{NOTE}Tip</p>", f"{NOTE}Tip</p>"),
        ("<p>Note</p>", "<p>Note</p>"),
        ("<summary>Note</summary>", "<summary>Note</summary>"),
    ],
)
def test_a_box_without_a_title_is_called_by_its_kind(html: str, turkish: str) -> None:
    assert titles_in("tr", html) == turkish


def test_every_kind_has_its_word() -> None:
    assert {f"box-{kind}" for kind in BOX_KINDS} <= reader_words("tr").keys()
