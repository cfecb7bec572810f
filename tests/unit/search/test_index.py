"""What is found, by which words, and how much each says: two pages and a clause."""

from collections.abc import Sequence

import pytest

from esafety.documents.common.rendered_site import RenderedPage
from esafety.school.words.search_words import SearchWords
from esafety.search.documents import SearchDocument, documents_of
from esafety.search.encode import encoded, script_of
from esafety.search.field_weights import LEVELS, level
from esafety.search.index import IndexMaker, SearchIndex
from esafety.search.morphology import morphology_of
from esafety.search.result_kinds import CLAUSE, kind_of
from esafety.text.messages import reader_words

CHAPTER = """<h1 id="devices">Cihazlar</h1><p>Telefonlar için.</p><ol class="clauses">
<li class="clause" id="devices-01"><a class="clause__number" href="#devices-01">1.1</a>
<div class="clause__text"><p>Telefonlar kutuya konur.</p></div></li></ol>"""
WORDS = (
    SearchWords(id="phone", tr=("telefon", "cep telefonu"), pages=("report.md",)),
    SearchWords(id="taken", tr=("telefonu almak",), topics=("phone-taken",)),
    SearchWords(id="parents", tr=("veli", "anne"), aside=True),
    SearchWords(id="asked", tr=("ne", "nasıl"), ignored=True),
)


def page(source: str, html: str, title: str = "", **meta: object) -> RenderedPage:
    url = source.removesuffix(".md") + "/"
    chapter = source.startswith("policy/")
    slug = "devices" if chapter else ""
    return RenderedPage(source, "tr", url, title or source, slug, chapter, 1, html, meta)


PAGES = [
    page("policy/devices.md", CHAPTER, title="Cihazlar"),
    page("report.md", "<h1>Sorun bildirme</h1><p>Yardım</p>", template="report.html"),
    page("class/a.md", "<h1>Kâğıt</h1><p>gizli</p>", template="colouring.html", title="Kâğıt"),
    page("hidden.md", "<p>saklı</p>", search={"exclude": True}),
]


def clauses_of(topic: str) -> Sequence[str]:
    return {"phone-taken": ("devices-01",)}.get(topic, ())


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    turkish = morphology_of("tr")
    maker = IndexMaker("tr", turkish, turkish.dictionary_form)
    return maker.index(documents_of(PAGES, "tr"), WORDS, clauses_of)


def test_words_without_a_letter_are_as_good_as_none() -> None:
    turkish = morphology_of("tr")
    maker = IndexMaker("tr", turkish, turkish.dictionary_form)

    index = maker.index(documents_of(PAGES, "tr"), [SearchWords(id="q", tr=("?", "…"))], clauses_of)

    assert [group.phrases for group in index.groups] == [()]


def places(index: SearchIndex, term: str) -> list[str]:
    return [index.documents[place].address for place, _ in index.terms[term]]


def test_a_clause_is_found_for_itself_and_not_with_its_chapter() -> None:
    documents = documents_of(PAGES, "tr")

    assert [one.address for one in documents] == [
        *("policy/devices/", "policy/devices/#devices-01", "report/", "class/a/")
    ]
    assert documents[1].title == "1.1 · Cihazlar"
    assert documents[1].text == "Telefonlar kutuya konur."
    assert "kutuya" not in documents[0].body


def test_words_of_two_elements_are_never_one_word() -> None:
    (document,) = documents_of([page("a.md", "<h1>Ders</h1><p>bir<br>iki</p><p>üç</p>")], "tr")

    assert document.body == "Ders bir iki üç"


def test_of_a_sheet_for_a_class_its_title_and_description_are_found(index: SearchIndex) -> None:
    assert places(index, "kagit") == ["class/a/"]
    assert "gizli" not in index.terms


def test_words_are_found_by_their_dictionary_forms(index: SearchIndex) -> None:
    assert places(index, "kutu") == ["policy/devices/#devices-01"]


def test_words_for_each_other_lead_to_what_answers_them(index: SearchIndex) -> None:
    phone, taken, _ = index.groups

    assert ("cep", "telefon") in phone.phrases
    assert "report/" in [index.documents[place].address for place, _ in phone.postings]
    assert [index.documents[place].anchor for place, _ in taken.postings] == ["devices-01"]


def test_words_of_a_question_lead_nowhere(index: SearchIndex) -> None:
    assert index.ignored == {"ne", "nasil"}
    assert index.terms["nasil"] == ()


def test_a_title_says_more_than_a_text() -> None:
    turkish = morphology_of("tr")
    kind = kind_of(PAGES[1])
    named = SearchDocument("a/", "Yardım", kind, "")
    told = SearchDocument("b/", "Sayfa", kind, "", body="Yardım " + "söz " * 50)

    made = IndexMaker("tr", turkish, str).index([named, told], (), clauses_of)

    (first, most), (second, less) = made.terms["yardim"]
    assert (first, second) == (0, 1)
    assert most > less


def test_whoever_needs_help_is_led_there_before_a_class_sheet() -> None:
    report, sheet = kind_of(PAGES[1]), kind_of(PAGES[2])

    assert report.weight > CLAUSE.weight > sheet.weight


def test_what_a_school_writes_at_its_root_answers_and_pages_about_the_site_do_less() -> None:
    own, about = (kind_of(page(f"{name}.md", "")) for name in ("our-rules", "accessibility"))

    assert own.read_whole
    assert own.weight == CLAUSE.weight > about.weight


@pytest.mark.parametrize(("above", "led"), [("", ["Yardım", "Tehlike: 112"]), ("h2", ["Yardım"])])
def test_a_page_that_begins_with_what_to_do_in_danger_is_about_it(
    above: str, led: list[str]
) -> None:
    danger = '<div class="emergency"><p>Tehlike: <strong>112</strong></p></div>'
    before = f"<{above}></{above}>" if above else ""
    (document,) = documents_of([page("a.md", f"<h1>Yardım</h1>{before}{danger}")], "tr")

    assert [heading for heading in document.headings if heading] == led


def test_levels_rise_with_what_a_word_says() -> None:
    assert [level(said) for said in (0, *LEVELS)] == [0, 1, 2, 3, 4, 5, 6]


def test_words_that_nearly_every_page_has_stand_behind_the_others(index: SearchIndex) -> None:
    content = encoded(index, morphology_of("tr"), reader_words("tr"))

    assert [group.aside for group in index.groups] == [False, False, True]
    assert content["aside"] == 2


def test_the_index_is_a_script_of_compact_json(index: SearchIndex) -> None:
    words = {**reader_words("tr")}
    content = encoded(index, morphology_of("tr"), words)
    script = script_of(index, morphology_of("tr"), words, "4eaee3e6c92c")

    assert script.startswith('esafetySearch({"documents":[["policy/devices/","Cihazlar",0]')
    assert content["documents"][1] == ["#devices-01", "1.1", 1, "Telefonlar kutuya konur."]
    assert len(content["terms"].split()) == len(content["postings"].split(","))
    assert script.endswith('"code":"4eaee3e6c92c"});\n')
    assert content["kinds"][1] == (words["search-clause"], 1.0)


def test_terms_are_named_by_their_places_to_the_base_36(index: SearchIndex) -> None:
    content = encoded(index, morphology_of("tr"), reader_words("tr"))
    terms = content["terms"].split()
    phone = content["groups"].split(";")[0]

    named = [[terms[int(one, 36)] for one in phrase.split()] for phrase in phone.split(",")[1:]]
    assert named == [["telefon"], ["cep", "telefon"]]
    assert {terms[int(one, 36)] for one in content["ignored"].split()} == index.ignored


def test_what_follows_an_apostrophe_is_an_ending_of_numbers_too() -> None:
    assert list(morphology_of("tr").words("2.4'üncü madde, 8.2’ye")) == ["2.4", "madde", "8.2"]


def test_further_languages_have_their_words_as_they_stand() -> None:
    plain = morphology_of("ar")

    assert list(plain.words("الهواتف, Ünlü’nün")) == ["الهواتف", "ünlü"]
    assert plain.fold("ÜNLÜ") == "unlu"
    assert plain.dictionary_form("الهواتف") == "الهواتف"


def test_a_phrase_counts_where_its_words_stand_beside_each_other() -> None:
    turkish = morphology_of("tr")
    maker = IndexMaker("tr", turkish, turkish.dictionary_form)
    pages = [
        page("a.md", "<h1>Ders</h1><p>cep telefonu, cep telefonu</p>"),
        page("b.md", "<h1>Ders</h1><p>telefonu cep</p>"),
        page("c.md", "<h1>Ders</h1><p>telefonun cebi, sonda cep</p>"),
    ]
    words = [SearchWords(id="phone", tr=("cep telefonu",)), SearchWords(id="pocket", tr=("cep",))]

    index = maker.index(documents_of(pages, "tr"), words, clauses_of)

    phone, pocket = index.groups
    assert [index.documents[place].address for place, _ in phone.postings] == ["a/"]
    assert [index.documents[place].address for place, _ in pocket.postings] == ["a/", "b/", "c/"]
