import pytest

from esafety.site.pages.left_out_links import NOWHERE, without_dead_links

GONE = f'<a class="x" href="{NOWHERE}#y">'


@pytest.mark.parametrize(
    ("rendered", "shown"),
    [
        (f"<p>a {GONE}<b>b</b></a> c</p>", "<p>a <b>b</b> c</p>"),
        (
            f'<ul><li>{GONE}b</a></li><li><a href="c">c</a></li></ul>',
            '<ul><li><a href="c">c</a></li></ul>',
        ),
        (f'<a class="card card--report" href="{NOWHERE}"><span>b</span></a><p>c</p>', "<p>c</p>"),
        ('<a href="report/">b</a>', '<a href="report/">b</a>'),
    ],
)
def test_a_link_to_a_page_left_out_is_its_words(rendered: str, shown: str) -> None:
    assert without_dead_links(rendered) == shown
