from esafety.output_rules.texts.html_texts import html_texts
from time_limits import processor_limit


def said(html: str) -> list[str]:
    return [text.words for text in html_texts(html.encode())]


def test_words_of_one_block_stand_together_and_blocks_apart() -> None:
    assert said("<p>a<b>b</b> c</p><p>d</p>")[0] == "ab c\nd"


def test_cells_of_a_row_stand_in_one_line() -> None:
    (line,) = [
        line
        for line in said("<table><tr><td>a</td><td>b</td></tr></table>")[0].split("\n")
        if "a" in line
    ]

    assert [cell.strip() for cell in line.split("|") if cell.strip()] == ["a", "b"]


def test_attributes_with_words_are_read_once_and_addresses_decoded() -> None:
    attributes = said('<p title="t" class="c">a</p><i title="t"></i><a href="%41">x</a>')[1]

    assert attributes.split("\n") == ["t", "A"]


def test_a_header_is_a_text_of_its_own_and_divides_what_is_around_it() -> None:
    page = '<body><p>a</p><header title="t">b <nav><i title="n">c</i></nav></header>d</body>'

    assert said(page) == ["a\nd", "", "b", "t", "c", "n"]


def test_what_is_within_an_article_stays_with_it() -> None:
    page = "<main><article><header><h1>a</h1></header><p>b</p><aside>c</aside></article></main>"

    assert "a\nb\nc" in said(page)


def test_blanks_of_many_elements_take_no_squared_time() -> None:
    with processor_limit(20):
        list(html_texts(b"<p>" + b"<b> </b>" * 20_000 + b"x"))
