from esafety.importing.import_file import Imported, Request, import_file
from source_files import NO_PARTS, Parts, office_document

NEW = "docs/policy/2026-2027/"


def taken(body: str, others: Parts = NO_PARTS) -> Imported:
    heading = '<text:h text:outline-level="1">Kurallar</text:h>'
    data = office_document(f"{heading}{body}", others)
    return import_file({}, Request("a.odt", data, "2026-2027"))


def chapter(made: Imported) -> str:
    return made.files[f"{NEW}01-kurallar.tr.md"].split("{ #kurallar }\n\n")[1]


def notes(made: Imported) -> list[tuple[int, str]]:
    ours = ("import-binding-only", "import-no-reader", "import-no-clauses", "import-no-title")
    return [(note.line, note.key) for note in made.notes if note.key not in ours]


def test_lists_bold_type_and_gaps() -> None:
    made = taken(
        "<text:list><text:list-item><text:p>Öğrenciler<text:s text:c='3'/>kapatır:</text:p>"
        "<text:list><text:list-item><text:p>sabah</text:p></text:list-item></text:list>"
        "</text:list-item><text:list-item><text:p>Veliler "
        '<text:span text:style-name="B">gelir</text:span>.</text:p></text:list-item></text:list>'
    )

    assert chapter(made) == "- Öğrenciler kapatır:\n    - sabah\n- Veliler **gelir**.\n"
    assert notes(made) == []


def test_a_note_a_text_box_and_a_table_keep_their_words() -> None:
    made = taken(
        "<text:p>Söz.<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Dipnot.</text:p></text:note-body></text:note></text:p>"
        "<text:p><draw:frame><draw:text-box><text:p>Kutuda.</text:p></draw:text-box></draw:frame>"
        "Yanında.</text:p><table:table><table:table-row><table:table-cell><text:p>Gün</text:p>"
        "</table:table-cell><table:table-cell><text:p>Salı</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    )

    assert chapter(made) == (
        "Söz. \\[1\\]\n\n\\[1\\] Dipnot.\n\nYanında.\n\nKutuda.\n\n| Gün | Salı |\n| --- | --- |\n"
    )
    assert notes(made) == [(2, "import-footnote"), (4, "import-text-box"), (6, "import-table")]


def test_words_that_were_deleted_are_left_out_and_reported() -> None:
    deleted = "<text:changed-region><text:deletion><text:p>Eski.</text:p></text:deletion>"
    made = taken(
        f"<text:tracked-changes>{deleted}</text:changed-region></text:tracked-changes>"
        "<text:p>Yeni.</text:p>",
        {"Pictures/a.png": b"x"},
    )

    assert chapter(made) == "Yeni.\n"
    assert notes(made) == [(1, "import-pictures"), (2, "import-deleted")]


def test_comments_are_left_out_and_reported_with_their_words() -> None:
    comment = "<office:annotation><text:p>Bunu soralım.</text:p></office:annotation>"
    made = taken(
        f"<text:list><text:list-item><text:p>Uyarız{comment}.</text:p></text:list-item></text:list>"
    )

    assert chapter(made) == "- Uyarız.\n"
    ((line, key),) = notes(made)
    assert (line, key) == (2, "import-comment")
    assert "Bunu soralım." in {str(note.params.get("text")) for note in made.notes}
