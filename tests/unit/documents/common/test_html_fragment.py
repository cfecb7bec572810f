import pytest

from esafety.documents.common.html_fragment import inner, is_labelled, lower_headings, parse


def lowered(fragment: str, by: int = 1) -> str:
    body = parse(fragment)
    lower_headings(body, by)
    return inner(body)


def test_every_heading_is_lowered_by_one() -> None:
    assert lowered('<h1 id="a">A</h1><h2>B</h2><p>söz</p><h4>C</h4>') == (
        '<h2 id="a">A</h2><h3>B</h3><p>söz</p><h5>C</h5>'
    )


def test_headings_can_be_lowered_further() -> None:
    assert lowered("<h1>A</h1><div><h2>B</h2></div>", by=2) == "<h3>A</h3><div><h4>B</h4></div>"


@pytest.mark.parametrize(
    "fragment", ["önce <b>x</b> &amp; <i>y</i> sonra", "5 &lt; 6 <b>x</b>", "a &amp; b"]
)
def test_a_fragment_comes_back_as_it_was(fragment: str) -> None:
    assert inner(parse(fragment)) == fragment


@pytest.mark.parametrize(
    ("heading", "number", "label"),
    [
        ("1.AMAÇ", 1, False),
        ("1. Purpose", 1, False),
        ("11) Kullanım", 11, False),
        ("Amaç", 1, True),
        ("1. sınıf telefonları", 2, True),
        ("11.AMAÇ", 1, True),
        ("1.2 Kapsam", 1, True),
        ("5651 sayılı Kanun", 5, True),
        ("BİRİNCİ BÖLÜM: AMAÇ", 1, False),
        ("Birinci Bölüm", 2, True),
        ("UYGUNDUR", None, False),
    ],
)
def test_a_label_stands_only_above_a_heading_that_does_not_say_its_number(
    heading: str,
    number: int | None,
    label: bool,  # noqa: FBT001
) -> None:
    body = parse(f'<h1 id="a">{heading}</h1><p>1. Söz.</p>')

    assert is_labelled(body, number) is label
