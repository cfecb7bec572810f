import pytest

from esafety.importing.block import BOLD_OFF, BOLD_ON
from esafety.importing.bold_type import whole_bold
from esafety.importing.import_file import Request, import_file
from source_files import run, word_document, word_paragraph

ARTICLE = "MADDE 1 – (1) Okulda herkes kurala uyar."
PARAGRAPH = "(2) Öğrenciler telefonu kapatır."
CLAUSE = """\
- MADDE 1
    - (1) Okulda herkes kurala uyar.
    - (2) Öğrenciler telefonu kapatır.
"""


def bold(text: str) -> str:
    """Return a text with the marks of a block in the place of angle brackets."""
    return text.replace("<", BOLD_ON).replace(">", BOLD_OFF)


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("(<2) Öğrenciler kapatır.>", "<(2) Öğrenciler kapatır.>"),
        ("<(>2) Öğrenciler kapatır.", "(2) Öğrenciler kapatır."),
        ("<a>) Sabah", "<a)> Sabah"),
        ("<MADDE> 1 – (1) Söz", "<MADDE 1 –> (1) Söz"),
        ("MADDE 1 – (<1) Söz.>", "MADDE 1 – <(1) Söz.>"),
        ("Saat <1>5.30 olunca", "Saat 15.30 olunca"),
        ("Saat 1<5.30 olunca.>", "Saat <15.30 olunca.>"),
        ("Okuld<a h>erkes uyar", "Okulda herkes uyar"),
        ("<Telefon >kapalıdır", "<Telefon> kapalıdır"),
        ("<   >Söz", "   Söz"),
        ("kitap<lar>ı", "kitap<lar>ı"),
        ("<Öğrenci>ler, <veliler>:", "<Öğrenci>ler, <veliler>:"),
        ("<Açık", "<Açık"),
    ],
)
def test_bold_type_holds_whole_numbers_and_markers(written: str, whole: str) -> None:
    assert whole_bold(bold(written)) == bold(whole)


def chapter(*paragraphs: str) -> str:
    title, heading = (
        word_paragraph(run("Okul politikası"), "KonuBal"),
        word_paragraph(run("Kurallar"), "Balk1"),
    )
    data = word_document([title, heading, *map(word_paragraph, paragraphs)])
    made = import_file({}, Request("a.docx", data, "2026-2027"))
    assert {note.path for note in made.notes} == {"a.docx"}
    page = made.files["docs/policy/2026-2027/01-kurallar.tr.md"]
    return page.split("{ #kurallar }\n\n")[1].replace("**", "")


@pytest.mark.parametrize("cut", range(5, len(ARTICLE)))
def test_an_article_is_one_wherever_its_bold_type_ends(cut: int) -> None:
    begun, ended = (
        chapter(run(ARTICLE[:cut], bold=first) + run(ARTICLE[cut:], bold=not first), run(PARAGRAPH))
        for first in (True, False)
    )

    assert begun == ended == CLAUSE


@pytest.mark.parametrize("cut", range(1, len(PARAGRAPH)))
def test_a_paragraph_is_one_wherever_its_bold_type_ends(cut: int) -> None:
    begun, ended = (
        chapter(
            run(ARTICLE), run(PARAGRAPH[:cut], bold=first) + run(PARAGRAPH[cut:], bold=not first)
        )
        for first in (True, False)
    )

    assert begun == ended == CLAUSE
