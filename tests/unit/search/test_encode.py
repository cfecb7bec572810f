"""What the browser is given of an index."""

import re

from esafety.search.documents import SearchDocument
from esafety.search.encode import encoded
from esafety.search.field_weights import LEAST, MOST_PLACES, fields, level, levels
from esafety.search.index import IndexMaker, SearchIndex
from esafety.search.morphology import morphology_of
from esafety.search.result_kinds import CLAUSE, ResultKind
from esafety.text.messages import reader_words

TURKISH = morphology_of("tr")
PAGE = ResultKind("search-page", 1.0, read_whole=True)
LONG = "Öğrenciler telefonlarını derse girmeden önce kapatır, sınıfın kutusuna koyar ve sonra alır."


def index_of(*documents: SearchDocument) -> SearchIndex:
    return IndexMaker("tr", TURKISH, str).index(documents, (), lambda _: ())


def clause(text: str, number: int = 1) -> SearchDocument:
    anchor = f"a-{number:02d}"
    return SearchDocument(f"a/#{anchor}", f"1.{number} · A", CLAUSE, text, anchor=anchor)


def shown(document: SearchDocument) -> list[object]:
    content = encoded(index_of(document), TURKISH, reader_words("tr"))
    return list(content["documents"][0])


def unpacked(index: SearchIndex, term: str) -> list[tuple[int, int]]:
    """Return where a word stands, as assets/scripts/search/engine.js reads it."""
    content = encoded(index, TURKISH, reader_words("tr"))
    packed = content["postings"].split(",")[content["terms"].split(" ").index(term)]
    found, place = [], -1
    for letter, step in re.findall(r"([a-z])(\d+)", packed):
        place += int(step)
        found.append((place, ord(letter) - ord("a") + 1))
    return found


def test_a_clause_is_shown_by_its_beginning_up_to_the_end_of_a_word() -> None:
    assert shown(clause("Telefon kutuya konur."))[3:] == ["Telefon kutuya konur."]
    assert shown(clause(LONG))[3:] == [
        "Öğrenciler telefonlarını derse girmeden önce kapatır, sınıfın kutusuna koyar ve …"
    ]


def test_of_a_page_nothing_is_shown_but_its_title() -> None:
    assert shown(SearchDocument("a/", "Sayfa", PAGE, LONG)) == ["a/", "Sayfa", 0]


def test_places_are_told_by_their_distances() -> None:
    index = index_of(clause("kutu", 1), clause("masa", 2), clause("masa", 3), clause("kutu", 4))

    assert unpacked(index, "kutu") == list(index.terms["kutu"])
    assert [place for place, _ in index.terms["kutu"]] == [0, 3]


def test_a_word_that_stands_nearly_everywhere_leads_where_it_says_most() -> None:
    clauses = [clause("okul " * (2 if number > 3 else 1), number) for number in range(1, 20)]
    index = index_of(*clauses)

    assert [place for place, _ in index.terms["okul"]] == [*range(3, 3 + MOST_PLACES)]


def test_a_word_that_says_too_little_is_not_found_there() -> None:
    page = SearchDocument("a/", "Sayfa", PAGE, "", body="kutu " + "söz " * 479)
    words = {text: text.split() for text in (page.title, page.text, page.body)}
    said = levels(fields(page, words))["kutu"]

    assert level(said) == 1
    assert said < LEAST
    assert "kutu" not in index_of(page).terms


def test_what_a_word_says_of_a_sheet_for_a_class_counts_by_half() -> None:
    sheet = SearchDocument("a/", "kutu", ResultKind("kind-colouring", 0.45), "", headings=("masa",))

    assert list(index_of(sheet).terms) == ["kutu"]
