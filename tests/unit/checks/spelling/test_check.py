import pytest

from esafety.checks.spelling.check import check_spelling, doubts
from esafety.content.check import content_findings, findings_in_every_view
from esafety.problems.problem import notes_in
from esafety.school.words.known_words import KnownWords, WordList
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from time_limits import processor_limit
from workshop import ROOT

NONE = {language: WordList(language) for language in ("tr", "en")}


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("tr", "Ogrenciler okula giristen sonra", ["öğrenciler", "girişten"]),
        ("tr", "Bu YAPMALIDR yazısı", ["yapmalıdır"]),
        ("tr", "telefonlarimizı kapatırız", ["telefonlarımızı"]),
        ("en", "They recieve a slip", ["receive"]),
    ],
)
def test_a_word_that_a_slip_explains_is_doubted(language: str, text: str, meant: list[str]) -> None:
    assert [near for _, _, near in doubts(text, NONE[language])] == meant


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # Names, abbreviations, what follows an apostrophe, other languages, words like no other.
        ("tr", "Suat ile Tuğba geldi; BTK’nin, PDF’lerde, 112’yi, GitHub’da, eTwinning"),
        ("tr", "Bu release bir issue ve workflow ister, zqxwk ister"),
        ("tr", "Kâğıdın resmî hâli; İNTERNETTE, IŞIK, kaygılandıysanız"),
        ("en", "The Güvenli İnternet Günü is Türkiye’s day, and öğretmen is a teacher"),
        ("en", "Our colours and colors, organise and organize, the pupil’s phone"),
    ],
)
def test_what_may_be_right_is_left_alone(language: str, text: str) -> None:
    assert list(doubts(text, NONE[language])) == []


def test_a_word_of_the_list_is_right_with_every_ending() -> None:
    known = WordList.of([KnownWords(id="a", tr=("ogretmen",))], "tr")

    assert [word for _, word, _ in doubts("ogretmenler ogretmene", NONE["tr"])] != []
    assert list(doubts("ogretmenler ogretmene", known)) == []


def wrong(sound: dict[str, str], more: str = "") -> dict[str, str]:
    """Return a school with the same slip twice on a page, and in its sealed edition."""
    page = sound["docs/report.tr.md"].replace("- Öğretmenine anlat.", f"- Ogretmenine anlat.{more}")
    return sound | {"docs/report.tr.md": page + "\nBir ogretmenine daha sor.\n"}


def test_a_misspelt_word_is_noted_at_its_line_once_for_each_writing(sound: dict[str, str]) -> None:
    notes = [n for n in notes_in(content_findings(wrong(sound))) if n.rule == "spelling"]

    lines = wrong(sound)["docs/report.tr.md"].split("\n")
    assert [(n.key, lines[n.line - 1].split()[1], n.params["better"]) for n in notes] == [
        ("misspelt", "Ogretmenine", "öğretmenine"),
        ("misspelt", "ogretmenine", "öğretmenine"),
    ]
    assert "data/words.yml" in notes[0].sentence("tr")


def test_it_may_be_silenced_beside_the_word(sound: dict[str, str]) -> None:
    note = " <!-- esafety: allow spelling: As the child wrote it, 2026-11-29 -->"
    found = findings_in_every_view(wrong(sound, note), None)

    assert sorted(one.severity for one in found if one.key == "misspelt") == ["note", "silenced"]


def test_a_schools_own_list_makes_a_word_right(sound: dict[str, str]) -> None:
    words = "- {id: a, tr: [ogretmen]}\n"

    assert [
        n
        for n in content_findings(wrong(sound) | {"data/words.yml": words})
        if n.rule == "spelling"
    ] == []


def test_what_is_approved_is_never_judged(sound: dict[str, str]) -> None:
    tree = parse_source_tree(sound)
    (chapter, *_) = [p for p in tree.pages if "/policy/2" in p.path and p.language == "tr"]
    text = sound[chapter.path] + "\nBir ogretmenine daha sor.\n"

    changed = parse_source_tree(sound | {chapter.path: text})

    assert not [n for n in check_spelling(changed) if n.path == chapter.path]


def test_the_kits_own_pages_and_facts_are_spelt_right() -> None:
    found = check_spelling(parse_source_tree(read_tree(ROOT)))

    assert [f"{note.place} {note.sentence('en')}" for note in found] == []


@pytest.mark.parametrize("language", ["tr", "en"])
def test_what_is_longer_than_any_word_is_not_doubted(language: str) -> None:
    with processor_limit(20):
        assert list(doubts("a" * 190_000, NONE[language])) == []


def test_a_word_that_a_wording_names_is_judged_there_alone(sound: dict[str, str]) -> None:
    """The dictionary's nearest word would be another than the one to write."""
    instead = "instead: {tr: bir şey, en: something}"
    row = f"- id: a\n  tr: [birşey]\n  {instead}\n  reason: {{tr: Ayrı yazılır., en: It is two.}}\n"
    school = wrong(sound, " Birşeyi bilirler.") | {"data/wording.yml": row}

    notes = [one for one in notes_in(content_findings(school)) if "şey" in one.sentence("tr")]

    assert [one.key for one in notes] == ["wording-not-used-instead"]
