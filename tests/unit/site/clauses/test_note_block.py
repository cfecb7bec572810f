from datetime import date
from xml.etree.ElementTree import fromstring, tostring

from markdown.util import ETX, STX

from esafety.site.clauses.note_block import note_block, squeezed_words
from facts import a_note

TEXTS = {"tr": "Tersi kastedilmiştir.", "en": "The opposite was meant."}
DAY = date(2026, 11, 28)


def test_a_note_says_that_it_was_not_approved_and_whose_it_is() -> None:
    block = note_block(a_note("rules-01", TEXTS, on=DAY), "tr")

    text = "".join(block.itertext())
    assert block.get("role") == "note"
    assert text.startswith("Okuma notu: Tersi kastedilmiştir.")
    assert "onaylı metnin parçası değildir" in text
    assert "okulun kararı değildir (28 Kasım 2026)" in text


def test_a_note_the_school_decided_names_who_did() -> None:
    who = {"tr": "Okul Müdürlüğü", "en": "the head teacher"}

    text = "".join(note_block(a_note("rules-01", TEXTS, who, on=DAY), "en").itertext())

    assert text.startswith("Reading note: The opposite was meant.")
    assert text.endswith("Decided by: the head teacher (28 November 2026).")
    assert "editor" not in text


def test_a_note_is_words_and_no_markup() -> None:
    texts = TEXTS | {"tr": "<b>*Tersi*</b> & öbürü"}

    html = tostring(note_block(a_note("a", texts, on=DAY), "tr"), encoding="unicode")

    assert "&lt;b&gt;*Tersi*&lt;/b&gt; &amp; öbürü" in html


def test_words_are_compared_without_what_a_renderer_leaves_for_later() -> None:
    note = [fromstring("<p>It  is <em>so</em>.</p>"), fromstring("<p> More</p>")]
    note[0][0].tail = f".{STX}qq0zz{ETX}"

    assert squeezed_words(note) == "It is so. More"
