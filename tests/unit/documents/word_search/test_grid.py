import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety.documents.word_search.grid import DIRECTIONS, NoRoomError, WordSearch, word_search
from esafety.documents.word_search.letters import ALPHABETS, UNWANTED

WORDS = ("ŞİFRE", "İZİN", "NAZİK", "GÜVEN", "EKRAN", "UYKU", "OYUN", "YARDIM")


def read(search: WordSearch, word: str) -> str:
    return "".join(search.rows[row][column] for row, column in search.places[word])


def lines(search: WordSearch) -> list[str]:
    """Return rows, columns and both diagonals, forwards and backwards."""
    rows, size = search.rows, len(search.rows)
    columns = ["".join(row[i] for row in rows) for i in range(size)]
    slanted = [
        "".join(
            rows[r][c]
            for r in range(size)
            for c in range(size)
            if (r - c if falling else r + c) == offset
        )
        for falling in (True, False)
        for offset in range(-size, 2 * size)
    ]
    forwards = [*rows, *columns, *slanted]
    return [*forwards, *(line[::-1] for line in forwards)]


@pytest.mark.parametrize("level", DIRECTIONS)
def test_every_word_is_read_where_its_place_says(level: str) -> None:
    search = word_search(WORDS, 12, level, "tr")

    assert [read(search, word) for word in WORDS] == list(WORDS)


def test_the_same_words_give_the_same_square() -> None:
    assert word_search(WORDS, 12, "easy", "tr") == word_search(WORDS, 12, "easy", "tr")


def test_children_who_begin_to_read_find_words_to_the_right_and_down() -> None:
    search = word_search(WORDS, 12, "easy", "tr")

    for cells in search.places.values():
        (row, column), (next_row, next_column) = cells[:2]
        assert (next_row - row, next_column - column) in {(0, 1), (1, 0)}


@pytest.mark.parametrize("language", ALPHABETS)
@given(data=st.data())
def test_no_square_has_a_word_that_nobody_wants(language: str, data: st.DataObject) -> None:
    letters = st.sampled_from(ALPHABETS[language])
    words = data.draw(st.lists(st.text(letters, min_size=4, max_size=7), max_size=5, unique=True))
    wanted = [
        word
        for word in words
        if not any(bad in word or bad in word[::-1] for bad in UNWANTED[language])
    ]
    try:
        search = word_search(tuple(wanted), 9, "hard", language)
    except NoRoomError:
        return

    assert [bad for bad in UNWANTED[language] for line in lines(search) if bad in line] == []


def test_a_word_stands_in_the_square_once() -> None:
    search = word_search(("KAPAK", "OYUN"), 8, "hard", "tr")
    found = sum(line.count("OYUN") for line in lines(search))

    assert found == 1


def test_a_word_longer_than_the_square_has_no_room() -> None:
    with pytest.raises(NoRoomError, match="TELEFONLARIMIZ"):
        word_search(("TELEFONLARIMIZ",), 10, "easy", "tr")


def test_too_many_words_have_no_room() -> None:
    many = tuple(f"{a}{b}ANA" for a in "BCDFG" for b in "AEOU")

    with pytest.raises(NoRoomError):
        word_search(many, 5, "easy", "tr")


def test_a_word_may_have_an_unwanted_one_inside() -> None:
    search = word_search(("KÖPEKBALIĞI", "OYUN"), 12, "easy", "tr")

    assert read(search, "KÖPEKBALIĞI") == "KÖPEKBALIĞI"
    assert sum(line.count("KÖPEK") for line in lines(search)) == 1
