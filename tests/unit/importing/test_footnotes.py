from esafety.importing.block import Block
from esafety.importing.chapters import (
    ImportedChapter,
    ImportedPart,
    ImportedPolicy,
    ImportedSection,
)
from esafety.importing.footnotes import add_notes, parted_notes


def note(line: int, mark: str, text: str) -> Block:
    return Block(line, f"{mark} {text}", note=mark)


def item(line: int, text: str, depth: int = 1, lead: str = "") -> ImportedPart:
    return ImportedPart("item", Block(line, text), text, depth, lead=lead)


def noted(parts: list[ImportedPart], *notes: Block, heading: str = "Genel") -> list[str]:
    """Return the texts of the parts with notes, each with its depth."""
    section = ImportedSection(heading, 1, parts=parts)
    add_notes(ImportedPolicy("Politika", [ImportedChapter([section])]), notes)
    return [f"{part.depth} {part.text}" for part in section.parts]


def test_notes_are_parted_from_the_text() -> None:
    blocks = [Block(1, "Söz.[1]"), note(1, "[1]", "Not."), Block(2, "Söz.")]

    assert parted_notes(blocks) == ([blocks[0], blocks[2]], [blocks[1]])


def test_a_note_stands_below_its_item_behind_the_items_there() -> None:
    parts = [
        item(2, "Şunlar:[1]"),
        item(3, "a) Söz[2].", 2),
        item(4, "b) Söz.", 2),
        item(5, "Söz."),
    ]

    assert noted(parts, note(2, "[1]", "Bir."), note(3, "[2]", "İki.")) == [
        *("1 Şunlar:[1]", "2 a) Söz[2].", "3 [2] İki.", "2 b) Söz.", "2 [1] Bir.", "1 Söz."),
    ]


def test_the_line_tells_which_of_two_like_marks_is_meant() -> None:
    parts = [item(2, "Kaynak [1]."), item(3, "Söz[1]."), item(4, "Söz[1].")]

    assert noted(parts, note(3, "[1]", "Bir."), note(4, "[1]", "İki.")) == [
        *("1 Kaynak [1].", "1 Söz[1].", "2 [1] Bir.", "1 Söz[1].", "2 [1] İki."),
    ]


def test_the_note_of_a_line_that_leads_an_article_stands_below_the_article() -> None:
    parts = [item(2, "MADDE 1"), item(4, "MADDE 2", lead="Tablet[1]")]

    assert noted(parts, note(3, "[1]", "Bir.")) == ["1 MADDE 1", "1 MADDE 2", "2 [1] Bir."]


def test_notes_of_a_heading_and_a_paragraph_are_paragraphs_in_their_order() -> None:
    paragraph = ImportedPart("paragraph", Block(2, "Söz[3] ve söz[4]."), "Söz[3] ve söz[4].")
    notes = [note(1, "[1]", "a"), note(1, "[2]", "b"), note(2, "[3]", "c"), note(2, "[4]", "d")]

    assert noted([paragraph], *notes, heading="Genel[1] esaslar[2]") == [
        *("0 [1] a", "0 [2] b", "0 Söz[3] ve söz[4].", "0 [3] c", "0 [4] d"),
    ]


def test_a_note_of_several_paragraphs_is_one_item() -> None:
    second = Block(2, "Notun sonu.", note="[1]")

    assert noted([item(2, "Söz[1].")], note(2, "[1]", "Not."), second) == [
        *("1 Söz[1].", "2 [1] Not.", "2 Notun sonu."),
    ]
