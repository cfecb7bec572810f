import pytest

from esafety.importing.import_file import Imported, Request, import_file
from esafety.problems.problem import ContentError
from source_files import NO_PARTS, ODF_NAMES, Parts, office_document

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


NOTE = (
    "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
    "<text:p>Dipnot.</text:p></text:note-body></text:note>"
)


def cell(*inside: str) -> str:
    return f"<table:table-cell>{''.join(inside)}</table:table-cell>"


def table(*rows: tuple[str, ...]) -> str:
    made = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows)
    return f"<table:table>{made}</table:table>"


def words(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def test_columns_stay_under_one_another_where_cells_are_merged() -> None:
    covered = "<table:covered-table-cell/>"
    made = taken(
        table(
            (cell(words("Telefon")), covered, cell(words("Kim"))),
            ('<table:table-cell table:number-columns-repeated="2"/>', cell(words("veli"))),
            (cell(words("a")), cell(words("b")), cell(words("c"))),
        )
    )

    assert chapter(made) == (
        "| Telefon |  | Kim |\n| --- | --- | --- |\n|  |  | veli |\n| a | b | c |\n"
    )


def test_a_cell_keeps_the_words_of_its_lists_and_tables_apart() -> None:
    items = "".join(f"<text:list-item>{words(item)}</text:list-item>" for item in ("bir", "iki"))
    inner = table((cell(words("üç")), cell(words("dört"))))

    made = taken(table((cell(words("Gün")), cell(f"<text:list>{items}</text:list>", inner))))

    assert chapter(made) == "| Gün | bir iki üç dört |\n| --- | --- |\n"
    assert notes(made) == [(2, "import-table"), (2, "import-table-in-cell")]


def test_notes_boxes_and_comments_of_a_cell_are_those_of_a_paragraph() -> None:
    comment = "<office:annotation><text:p>Yorum.</text:p></office:annotation>"
    box = "<draw:frame><draw:text-box><text:p>Kutu.</text:p></draw:text-box></draw:frame>"

    made = taken(table((cell(words(f"Gün{NOTE}")), cell(words(f"Salı{comment}{box}")))))

    assert chapter(made) == ("| Gün \\[1\\] | Salı |\n| --- | --- |\n\n\\[1\\] Dipnot.\n\nKutu.\n")
    assert notes(made) == [
        *[(2, "import-footnote"), (2, "import-table")],
        *[(3, "import-text-box"), (3, "import-comment")],
    ]


def test_a_note_in_a_box_stands_there_once() -> None:
    made = taken(f"<text:p>Söz.<draw:text-box>{words(f'Kutuda{NOTE}')}</draw:text-box></text:p>")

    assert chapter(made) == "Söz.\n\nKutuda \\[1\\]\n\n\\[1\\] Dipnot.\n"
    assert notes(made) == [(2, "import-text-box"), (3, "import-footnote")]


def test_the_words_of_a_shape_stand_behind_its_paragraph_as_those_of_a_box() -> None:
    shape = f"<draw:custom-shape>{words('Şekilde.')}{words('Altında.')}</draw:custom-shape>"

    made = taken(words(f"Yanında {shape}durur."))

    assert chapter(made) == "Yanında durur.\n\nŞekilde.\n\nAltında.\n"
    assert notes(made) == [(2, "import-text-box")]


def test_what_describes_a_picture_goes_with_it() -> None:
    told = "<svg:title>Amblem</svg:title><svg:desc>Okulun amblemi</svg:desc>"

    made = taken(words(f"Söz <draw:frame><draw:image/>{told}</draw:frame>biter."))

    assert chapter(made) == "Söz biter.\n"
    assert notes(made) == [(2, "import-drawing")]


def test_heads_and_feet_are_left_out_and_reported_once() -> None:
    page = "<style:header><text:p>Okulun adı</text:p></style:header>"
    pages = f"<style:master-page>{page}</style:master-page>" * 2
    styles = f"<office:document-styles {ODF_NAMES}>{pages}</office:document-styles>"

    made = taken(words("Söz."), {"styles.xml": styles.encode()})

    assert chapter(made) == "Söz.\n"
    assert notes(made) == [(1, "import-running-head")]


def test_numbers_that_are_none_stop_nothing() -> None:
    made = taken(
        '<text:h text:outline-level="iki">Kimler</text:h>'
        '<text:p>Öğrenciler<text:s text:c="çok"/>kapatır.</text:p>'
    )

    assert "Öğrenciler kapatır.\n" in "".join(made.files.values())
    assert notes(made) == []


def test_a_footnote_ends_no_article() -> None:
    made = taken(
        words(f"MADDE 4 – (1) Telefon kapatılır{NOTE}.") + words("(2) Söz.") + words("(3) Söz.")
    )

    assert chapter(made) == (
        "- MADDE 4\n    - (1) Telefon kapatılır \\[1\\].\n        - \\[1\\] Dipnot.\n"
        "    - (2) Söz.\n    - (3) Söz.\n"
    )


def test_merged_cells_are_taken_apart_and_reported() -> None:
    wide = f'<table:table-cell table:number-columns-spanned="2">{words("Telefon")}'
    high = f'<table:table-cell table:number-rows-spanned="2">{words("Salı")}</table:table-cell>'
    covered = "<table:covered-table-cell/>"

    made = taken(
        table(
            (f"{wide}</table:table-cell>", covered, cell(words("Kim"))),
            (high, cell(words("ders")), cell(words("veli"))),
            (covered, cell(words("ara")), cell(words("müdür"))),
        )
    )

    assert chapter(made) == (
        "| Telefon |  | Kim |\n| --- | --- | --- |\n| Salı | ders | veli |\n|  | ara | müdür |\n"
    )
    assert notes(made) == [(2, "import-table"), (2, "import-merged-cells")]
    assert [n.params["count"] for n in made.notes if n.key == "import-merged-cells"] == [2]


def test_cells_and_rows_that_are_there_again_are_read_as_often() -> None:
    again = f'<table:table-cell table:number-columns-repeated="3">{words("ders")}'
    row = f"{cell(words('Salı'))}{again}</table:table-cell>"
    empty = "<table:table-cell table:number-columns-repeated='4'/>"

    made = taken(
        f"<table:table><table:table-row>{row}</table:table-row>"
        f"<table:table-row table:number-rows-repeated='2'>{row}</table:table-row>"
        f"<table:table-row table:number-rows-repeated='1000'>{empty}</table:table-row>"
        "</table:table>"
    )

    line = "| Salı | ders | ders | ders |\n"
    assert chapter(made) == f"{line}| --- | --- | --- | --- |\n{line * 2}|  |  |  |  |\n"


def test_what_is_said_to_be_there_again_without_end_has_an_end() -> None:
    again = f"<table:table-cell table:number-columns-repeated='999'>{words('a')}</table:table-cell>"

    made = taken(
        f"<table:table><table:table-row table:number-rows-repeated='999'>{again}</table:table-row>"
        "</table:table>"
    )

    assert len(chapter(made)) < 50_000


def test_a_box_and_a_picture_of_a_page_are_reported() -> None:
    box = f"<draw:frame><draw:text-box>{words('Kutuda.')}</draw:text-box></draw:frame>"
    shape = f"<draw:g><draw:rect>{words('Şekilde.')}</draw:rect><draw:line/></draw:g>"

    made = taken(f"{words('Söz.')}{box}{shape}<draw:frame><draw:image/></draw:frame>")

    assert chapter(made) == "Söz.\n\nKutuda.\n\nŞekilde.\n"
    assert notes(made) == [
        *[(3, "import-page-box"), (4, "import-page-box")],
        *[(4, "import-drawing"), (5, "import-drawing")],
    ]


@pytest.mark.parametrize("styles", [b"<office:document-styles", b""])
def test_damaged_styles_stop_nothing_and_are_reported(styles: bytes) -> None:
    made = taken(words("- Söz."), {"styles.xml": styles})

    assert chapter(made) == "- Söz.\n"
    assert notes(made) == [(1, "import-part-damaged")]


def test_notes_with_the_same_mark_stand_below_their_own_clauses() -> None:
    made = taken(words(f"MADDE 1 – Söz{NOTE}.") + words(f"MADDE 2 – Söz{NOTE}."))

    note = "    - \\[1\\] Dipnot.\n"
    assert chapter(made) == f"- MADDE 1 – Söz \\[1\\].\n{note}- MADDE 2 – Söz \\[1\\].\n{note}"


@pytest.mark.parametrize(
    ("manifest", "key"),
    [(b"<a><encryption-data/></a>", "import-encrypted"), (b"<a/>", "import-damaged")],
)
def test_a_text_that_is_no_xml_is_locked_or_damaged(manifest: bytes, key: str) -> None:
    with pytest.raises(ContentError) as refused:
        taken("", {"content.xml": b"\x00\x01", "META-INF/manifest.xml": manifest})

    assert [problem.key for problem in refused.value.problems] == [key]


def test_the_number_of_a_heading_stands_apart_from_its_words() -> None:
    number = "<text:number>2.</text:number>"
    heading = f'<text:h text:outline-level="1">{number}Telefonlar</text:h>'

    made = taken(f"<text:p>Söz.</text:p>{heading}<text:p>Söz.</text:p>")

    assert "# 2. Telefonlar {" in made.files[f"{NEW}02-telefonlar.tr.md"]
    assert notes(made) == []
