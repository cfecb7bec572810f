import pytest

from esafety.text.no_break import unbroken


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<p>3 Ekim 2022 günü</p>", "<p>3~Ekim~2022 günü</p>"),
        ("<p>10 Şubat 2026'da</p>", "<p>10~Şubat~2026'da</p>"),
        ("<p>on 29 September 2022.</p>", "<p>on 29~September~2022.</p>"),
        ("<p>Eylül 2023</p>", "<p>Eylül~2023</p>"),
        ("<p>3\nEkim</p>", "<p>3~Ekim</p>"),
        ("<p>madde 2.7 ve Madde 4.A.2</p>", "<p>madde~2.7 ve Madde~4.A.2</p>"),
        ("<p>2.7 maddesi, 5651 sayılı Kanun</p>", "<p>2.7~maddesi, 5651~sayılı Kanun</p>"),
        ("<p>See clause 2.7, section 3</p>", "<p>See clause~2.7, section~3</p>"),
        ("<p>0 312 444 01 23</p>", "<p>0~312~444~01~23</p>"),
    ],
)
def test_a_day_a_clause_and_a_number_to_dial_stay_on_one_line(html: str, kept: str) -> None:
    assert unbroken(html).replace("\u00a0", "~") == kept


@pytest.mark.parametrize(
    "html",
    [
        "<title>3 Ekim 2022</title>",
        '<p title="3 Ekim">a</p>',
        "<style>a { b: 3 Ekim }</style>",
        "<!-- 3 Ekim -->",
        "<pre>3 Ekim</pre>",
        "<p>2022 2023 yılları, 12 ay, 24 saat</p>",
        "<p>3 <b>Ekim</b></p>",
    ],
)
def test_everything_else_is_left_as_it_is(html: str) -> None:
    assert unbroken(html) == html


def test_an_address_in_words_is_marked_so_that_no_hyphen_gets_into_it() -> None:
    html = '<a href="https://okul.test/">https://okul.test/</a> <a href="a">bağ</a>'

    marked = '<a href="https://okul.test/" translate="no">https://okul.test/</a>'
    assert unbroken(html) == f'{marked} <a href="a">bağ</a>'


def test_a_number_among_words_from_the_right_keeps_the_order_of_its_groups() -> None:
    kept = unbroken("<p>اتصل 0312 444 01 23 اليوم</p>", from_the_right=True)

    assert kept == "<p>اتصل \u20660312\u00a0444\u00a001\u00a023\u2069 اليوم</p>"
    assert unbroken("<p>2.1، 2.2</p>", from_the_right=True) == "<p>2.1، 2.2</p>"
