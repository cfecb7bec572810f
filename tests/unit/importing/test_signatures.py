import pytest

from esafety.importing.block import Block
from esafety.importing.chapters import (
    ImportedChapter,
    ImportedPart,
    ImportedPolicy,
    ImportedSection,
)
from esafety.importing.import_file import Request, import_file
from esafety.importing.signatures import signature_remarks
from esafety.importing.structure.builder import paragraph_of


def table(*rows: tuple[str, ...]) -> ImportedPart:
    return paragraph_of(Block(1, " ".join(map(" ".join, rows)), rows=rows))


def told(*parts: str | ImportedPart, closes: str = "") -> list[object]:
    made = [
        paragraph_of(Block(n, one)) if isinstance(one, str) else one for n, one in enumerate(parts)
    ]
    section = ImportedSection("Yürürlük", 1, parts=made)
    policy = ImportedPolicy("Yönerge", [ImportedChapter([section], closes=closes)])
    return [remark.params["text"] for remark in signature_remarks(policy)]


@pytest.mark.parametrize(
    "lines",
    [
        ("Ayşe Yılmaz", "Okul Müdürü"),
        ("Ayşe YILMAZ", "01/09/2026", "Okul Müdürü"),
        ("AYŞE YILMAZ", "OKUL MÜDÜRÜ"),
        ("Okul Müdürü", "Ayşe Yılmaz"),
        ("Ayşe Yılmaz – Okul Müdürü",),
        ("Ayşe Yılmaz Mehmet Demir", "Okul Müdürü Müdür Yardımcısı"),
        ("Ayşe Yılmaz Mehmet Demir", "e-Güvenlik Koordinatörü Müdür V."),
        ("Ayşe Yılmaz", "Mehmet Akif Ersoy İlkokulu Müdürü"),
        ("Ayşe Yılmaz Mehmet Demir", "Head Teacher E-Safety Coordinator"),
    ],
)
def test_people_who_sign_are_named(lines: tuple[str, ...]) -> None:
    (text,) = told("MADDE 9 – Bu yönergeyi okul müdürü yürütür.", *lines)

    assert "AYŞE YILMAZ" in str(text).replace("i", "İ").upper()


@pytest.mark.parametrize(
    "rows",
    [
        (("Ayşe Yılmaz", "Mehmet Demir"), ("Okul Müdürü", "Müdür Yardımcısı")),
        (("Ayşe Yılmaz Okul Müdürü", "Mehmet Demir Müdür Yardımcısı"),),
        (("", ""), ("Ayşe Yılmaz", "Okul Müdürü")),
    ],
)
def test_people_who_sign_in_a_table_are_named(rows: tuple[tuple[str, ...], ...]) -> None:
    assert len(told(table(*rows))) == 1


def test_two_blocks_apart_are_two() -> None:
    words = ["Söz."] * 3

    assert len(told("Ayşe Yılmaz", "Okul Müdürü", *words, "Mehmet Demir", "Müdür Yardımcısı")) == 2


@pytest.mark.parametrize(
    "lines",
    [
        ("Görev Dağılımı", "Okul Müdürü", "Müdür Yardımcısı"),
        ("Mehmet Akif Ersoy İlkokulu", "Okul Müdürü"),
        ("Mehmet Akif Ersoy İlkokulu Müdürü",),
        ("Mustafa Kemal Atatürk", "Okul Müdürü"),
        ("Okul Müdürü Ayşe Yılmaz bu yönergeyi uygular.",),
        ("Ayşe Yılmaz",),
        (table(("Unvan", "Görev"), ("Okul Müdürü", "Başkan")),),
    ],
)
def test_offices_and_names_alone_sign_nothing(lines: tuple[str | ImportedPart, ...]) -> None:
    assert told(*lines) == []


def test_a_closing_chapter_is_told_of_by_itself() -> None:
    assert told("Ayşe Yılmaz", "Okul Müdürü", closes="approval") == []


def test_people_who_sign_close_the_policy_below_the_line_that_the_note_asks_for() -> None:
    text, people = "1. KURALLAR\n\n- Söz.\n\n", "Ayşe Yılmaz\n\nOkul Müdürü\n"

    left, moved = (
        import_file({}, Request("a.txt", f"{text}{line}{people}".encode(), "2026-2027"))
        for line in ("", "ONAY\n\n")
    )

    assert "import-signatures" in {note.key for note in left.notes}
    assert "Ayşe Yılmaz" in moved.files["docs/policy/2026-2027/91-approval.tr.md"]
    assert "import-signatures" not in {note.key for note in moved.notes}
