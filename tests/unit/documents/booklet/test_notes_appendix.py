import re

from esafety.documents.booklet.notes_appendix import (
    Appendix,
    LiftedNote,
    appendix_of,
    shorten_notes,
)


def note(text_html: str, attribution: str = "Editörün.") -> str:
    return (
        '<div class="note note--reading" role="note">'
        f'<p class="note__text"><strong>Okuma notu:</strong> {text_html}</p>'
        '<p class="note__standing"><span class="note__apart">Onaylı değildir.</span> '
        f'<span class="note__by">{attribution}</span></p></div>'
    )


def clause(number: str, anchor: str, inside: str = "") -> str:
    return (
        f'<li class="clause" id="{anchor}"><div class="clause__body"><p class="clause__text">'
        f'<a class="clause__number">{number}</a>söz</p>{inside}</div></li>'
    )


CHAPTER = (
    '<h1 id="rules">Kurallar</h1><ol class="clauses">'
    + clause("2.1", "rules-01", note("Bir."))
    + clause("2.2", "rules-02", note("İki.") + note("Üç."))
    + "</ol>"
)
SECTION = f'<h1 id="review">Gözden geçirme</h1><p>söz</p>{note("Dört <em>beş</em>.")}'


def test_notes_leave_the_approved_text_and_each_place_links_to_its_first() -> None:
    (text,), appendix = appendix_of([("Kurallar", CHAPTER)], "Okuma notu", "Okuma notları")

    assert "Bir." not in text
    assert "Onaylı değildir." not in text
    assert re.findall(r'<p class="noted"><a href="#(.*?)">(.*?)</a></p>', text) == [
        ("note-rules-01", "Okuma notu"),
        ("note-rules-02", "Okuma notları"),
    ]
    assert [(n.id, n.anchor, n.number, n.text_html) for n in appendix.notes] == [
        ("note-rules-01", "rules-01", "2.1", "Bir."),
        ("note-rules-02", "rules-02", "2.2", "İki."),
        ("note-rules-02-2", "rules-02", "2.2", "Üç."),
    ]


def test_a_note_on_a_section_names_its_heading() -> None:
    _, appendix = appendix_of([("Kurallar", CHAPTER), ("Son", SECTION)], "Okuma notu", "")

    last = appendix.notes[-1]
    assert (last.anchor, last.number, last.text_html) == ("review", "", "Dört <em>beş</em>.")
    assert appendix.titles == ("Kurallar", "Kurallar", "Kurallar", "Son")


def test_translators_notes_stay_beside_their_clauses() -> None:
    theirs = '<div class="note" role="note"><p>Note.</p></div>'

    (text,), appendix = appendix_of([("Rules", clause("1", "a-01", theirs))], "Reading note", "")

    assert theirs in text
    assert appendix.notes == ()


def test_an_attribution_shared_by_all_notes_is_given_once() -> None:
    first, second = (LiftedNote("n", "a", "1", "Söz.", attribution) for attribution in ("A.", "B."))

    assert Appendix((first, first), ("", "")).attribution == "A."
    assert Appendix((first, second), ("", "")).attribution == ""
    assert Appendix().attribution == ""


def test_a_short_note_states_before_its_text_that_it_is_not_approved() -> None:
    short = shorten_notes(note("Bir."), "Okuma notu, onaylı metin değildir:")

    assert "<strong>Okuma notu, onaylı metin değildir:</strong> Bir." in short
    assert "Onaylı değildir." not in short
    assert "Editörün." in short
