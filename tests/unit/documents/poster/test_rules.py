import pytest

from esafety.documents.poster.rules import check_form, words_on
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


FORM = """# Telefonlar kutuda { #box }

- Kapat[^1].
- Bırak \\| al.

## İkinci { #ikinci }

| Gün | Saat |
| --- | --- |
| Salı | 9 |

[^1]: Not.
"""


def test_a_poster_has_no_notes_tables_and_second_headings() -> None:
    poster = read_page("docs/posters/box.tr.md", FRONT + FORM)

    told = [(one.line, one.key, one.params["shown"]) for one in check_form(poster)]
    assert sorted(told) == [
        (8, "poster-form", "- Kapat[^1]."),
        (11, "poster-form", "İkinci"),
        (14, "poster-form", "| --- | --- |"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "# Telefonlar<br> kutuda { #box }\n\n- Girerken **kapat**.\n- Bir | iki\n",
        "# 183 { #x }\n\n{{ poster_helplines() }}\n\nSöz.\n\n---\n",
    ],
)
def test_title_lines_and_what_a_call_brings_are_sound(body: str) -> None:
    assert list(check_form(read_page("docs/posters/box.tr.md", FRONT + body))) == []
