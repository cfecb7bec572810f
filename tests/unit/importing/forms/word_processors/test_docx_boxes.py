import pytest

from esafety.importing.import_file import Request, import_file
from source_files import run, word_document, word_paragraph

INSIDE = f"<w:txbxContent>{word_paragraph(run('Kutudaki söz.'))}</w:txbxContent>"
NEWER = f"<w:drawing><wps:wsp><wps:txbx>{INSIDE}</wps:txbx></wps:wsp></w:drawing>"
OLDER = f"<w:pict><v:shape><v:textbox>{INSIDE}</v:textbox></v:shape></w:pict>"
CHOICE = f'<mc:Choice Requires="wps">{NEWER}</mc:Choice>'


def alternate(inside: str) -> str:
    return f"<mc:AlternateContent>{inside}</mc:AlternateContent>"


@pytest.mark.parametrize(
    "box",
    [
        NEWER,
        OLDER,
        alternate(CHOICE),
        alternate(f"{CHOICE}<mc:Fallback/>"),
        alternate(f"{CHOICE}<mc:Fallback>{OLDER}</mc:Fallback>"),
    ],
)
def test_the_words_of_a_box_are_taken_over_once_whatever_form_it_has(box: str) -> None:
    heads = word_paragraph(run("Politika"), "KonuBal"), word_paragraph(run("Kurallar"), "Balk1")
    data = word_document([*heads, word_paragraph(f"{run('Yanındaki söz.')}<w:r>{box}</w:r>")])

    made = import_file({}, Request("a.docx", data, "2026-2027"))

    page = made.files["docs/policy/2026-2027/01-kurallar.tr.md"]
    assert page.endswith("\n\nYanındaki söz.\n\nKutudaki söz.\n")
    keys = {note.key for note in made.notes}
    assert ("import-text-box" in keys, "import-lost" in keys) == (True, False)
