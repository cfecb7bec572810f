import pytest

from esafety.markdown.box_titles import titles_in
from esafety.markdown.faults.source_marks import BOX_KINDS
from esafety.text.messages import reader_words


@pytest.mark.parametrize(
    ("html", "turkish"),
    [
        ('<p class="admonition-title">Note</p>', '<p class="admonition-title">Not</p>'),
        ("<summary>Warning</summary>", "<summary>Dikkat</summary>"),
        ('<p class="admonition-title">Note well</p>', '<p class="admonition-title">Note well</p>'),
        ("<p>Note</p>", "<p>Note</p>"),
    ],
)
def test_a_box_without_a_title_is_called_by_its_kind(html: str, turkish: str) -> None:
    assert titles_in("tr", html) == turkish


def test_every_kind_has_its_word() -> None:
    assert {f"box-{kind}" for kind in BOX_KINDS} <= reader_words("tr").keys()
