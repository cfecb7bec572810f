import pytest

from esafety.documents.poster.rules import words_on
from esafety.markdown.page import read_page

FRONT = "---\ntitle: Telefonlar kutuda\ntemplate: poster.html\n---\n\n"


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("# Telefonlar<br> kutuda { #phones }\n\n- Girerken **kapat**.\n", 4),
        ("# It’s Çınar’s { #x }\n", 2),
        ("# 183 { #x }\n\n{{ poster_helplines() }}\n", 1),
        ("# e-posta { #x }\n\n- {{ safer_internet_day.date }}\n", 1),
    ],
)
def test_the_words_of_title_and_lines_are_counted_and_no_tags_ids_or_data(
    body: str, count: int
) -> None:
    assert words_on(read_page("docs/posters/box.tr.md", FRONT + body)) == count
