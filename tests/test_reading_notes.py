"""Where the approved words say the opposite of what was meant, every reader finds one note."""

import re
from collections import Counter
from pathlib import Path
from typing import Final

import pypdfium2
import pytest
from lxml import html

from approved_text import squeezed
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.policy.reading_notes import ReadingNote, read_reading_notes
from esafety.policy.supplements import NOTES, supplement_path
from esafety.text.languages import SPOKEN_LANGUAGES, language_root
from found import Found
from workshop import CONTENT, ROOT, WORDS, parsed

EDITION: Final = "2022-2023"
FOLDER: Final = ROOT / "docs/policy" / EDITION
INVERTED: Final = ("student-devices-02", "student-devices-08")
_FOOTNOTE: Final = re.compile(r"^\[\^([a-z0-9-]+)\]: (.*)$", re.MULTILINE)


def notes_in_the_folder() -> tuple[ReadingNote, ...]:
    """Return the notes on this edition, whichever the site shows."""
    path = supplement_path(NOTES, EDITION)
    record = read_yaml_document(path, (ROOT / path).read_text(encoding="utf-8"))
    assert isinstance(record, YamlDocument)
    return tuple(read_reading_notes(record))


@pytest.fixture
def approved_site(site: Path) -> Path:
    """Return the site if it shows the edition these notes are on."""
    if CONTENT.edition.name != EDITION:
        pytest.skip(f"the site shows {CONTENT.edition.name}, not {EDITION}")
    return site


def translators_notes() -> dict[str, str]:
    """Return the notes in the sealed English by their names."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.en.md")))
    found = (note for text in texts for note in _FOOTNOTE.findall(text))
    return {name: said.replace("*", "") for name, said in found}


def notes_of(site: Path, slug: str, language: str) -> list[html.HtmlElement]:
    page = parsed(site / language_root(language) / f"policy/{slug}/index.html")
    return list(page.xpath("//article")[0].find_class("note"))


def printed(path: Path) -> list[str]:
    """Return the text of each page of a PDF, white space left out."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [squeezed(page.get_textpage().get_text_bounded()) for page in document]
    finally:
        document.close()


def test_a_turkish_reader_gets_every_note_that_an_english_one_has_in_the_sealed_text() -> None:
    ours = Counter(note.text["en"] for note in notes_in_the_folder())

    assert translators_notes()
    for name, said in translators_notes().items():
        assert ours[said] == 1, name


def test_every_note_of_ours_says_that_the_school_did_not_decide_it() -> None:
    assert {note.decided_by for note in notes_in_the_folder()} == {None}


@pytest.mark.parametrize("language", SPOKEN_LANGUAGES)
def test_no_page_says_a_note_twice_and_each_language_says_all(
    approved_site: Path, language: str
) -> None:
    chapters = {chapter.slug for chapter in CONTENT.chapters if chapter.slug != "index"}
    shown = [n for slug in chapters for n in notes_of(approved_site, slug, language)]
    said = Counter(squeezed("".join(note.xpath("p[1]//text()"))) for note in shown)

    assert len(shown) == len(notes_in_the_folder())
    assert set(said.values()) == {1}


@pytest.mark.parametrize("anchor", INVERTED)
def test_what_was_turned_round_is_noted_wherever_the_clause_is_read(
    approved_site: Path, anchor: str
) -> None:
    said = next(squeezed(n.text["tr"]) for n in notes_in_the_folder() if n.anchor == anchor)

    for place in ("policy/student-devices", "policy/whole", "for-you/parents"):
        article = parsed(approved_site / place / "index.html").xpath("//article")[0]
        assert squeezed(article.text_content()).count(said) == 1, place
    pasted = approved_site / f"downloads/{EDITION}/school-page/for-you_parents.tr.html"
    assert said in squeezed(parsed(pasted).text_content())
    (address,) = (one for one in Found(approved_site).titles if one.endswith(f"#{anchor}"))
    assert address.startswith("policy/student-devices/")


@pytest.mark.parametrize("kind", ["booklet", "booklet-large"])
def test_the_booklet_keeps_its_notes_behind_the_approved_text(
    approved_site: Path, kind: str
) -> None:
    pages = printed(approved_site / f"downloads/{EDITION}/{kind}.tr.pdf")
    head = squeezed(WORDS["tr"]["reading-notes"] + " · " + WORDS["tr"]["reading-notes-apart"])

    marked = [number for number, page in enumerate(pages) if head in page]
    approval = next(n for n, page in enumerate(pages) if "UYGUNDUR" in page)
    # Printed on both sides, large print has a blank page before its back cover.
    assert marked == [n for n in range(approval + 1, len(pages) - 1) if pages[n]]
    behind, text = "".join(pages[n] for n in marked), "".join(pages[: marked[0]])
    for note in notes_in_the_folder():
        assert squeezed(note.text["tr"]) in behind.replace(head, "")
        assert squeezed(note.text["tr"]) not in text


def test_parents_are_given_the_rules_on_their_childs_phone(approved_site: Path) -> None:
    page = parsed(approved_site / "for-you/parents/index.html")
    numbers = {n.text for n in page.find_class("clause__number")}

    assert {"8.2", "8.3", "8.5", "8.6", "8.11"} <= numbers
