import pytest

from esafety.importing.import_file import Imported, Request, import_file
from esafety.problems.problem import ContentError
from source_files import NO_PARTS, Parts, run, word_document, word_paragraph

NEW = "docs/policy/2026-2027/"
TITLE = word_paragraph(run("Okul politikası"), "KonuBal")
HEADING = word_paragraph(run("Kurallar"), "Balk1")


def taken(*paragraphs: str, notes: str = "", others: Parts = NO_PARTS) -> Imported:
    data = word_document([TITLE, HEADING, *paragraphs], notes, others)
    return import_file({}, Request("a.docx", data, "2026-2027"))


def chapter(made: Imported) -> str:
    return made.files[f"{NEW}01-kurallar.tr.md"].split("{ #kurallar }\n\n")[1]


def notes(made: Imported) -> list[tuple[int, str]]:
    ours = ("import-binding-only", "import-no-reader", "import-no-clauses")
    return [(note.line, note.key) for note in made.notes if note.key not in ours]


def test_lists_and_sections_keep_their_depth() -> None:
    made = taken(
        word_paragraph(run("Öğrenciler:"), depth=1),
        word_paragraph(run("sabah"), depth=2),
        word_paragraph(run("akşam"), depth=2),
        word_paragraph(run("Veliler", bold=True) + run(" gelir."), depth=1),
        word_paragraph(run("Kimler"), "Balk2"),
        word_paragraph(run("Herkes.")),
    )

    assert chapter(made) == (
        "- Öğrenciler:\n    - sabah\n    - akşam\n- **Veliler** gelir.\n\n"
        "## Kimler { #kurallar-kimler }\n\nHerkes.\n"
    )
    assert notes(made) == []


def test_a_footnote_stands_below_its_clause() -> None:
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'

    made = taken(
        word_paragraph(run("Telefon kapatılır.") + mark, depth=1),
        notes=word_paragraph(run("Tablet de.")),
    )

    assert chapter(made) == "- Telefon kapatılır.\\[1\\]\n    - \\[1\\] Tablet de.\n"
    assert notes(made) == [(3, "import-footnote")]


def test_tracked_changes_are_taken_as_accepted_and_reported() -> None:
    added = f'<w:ins w:id="1" w:author="a">{run("Yeni söz.")}</w:ins>'
    gone = '<w:del w:id="2" w:author="a"><w:r><w:delText>Eski söz.</w:delText></w:r></w:del>'

    made = taken(word_paragraph(added + gone))

    assert chapter(made) == "Yeni söz.\n"
    assert notes(made) == [(3, "import-inserted"), (3, "import-deleted")]
    assert [n.params["text"] for n in made.notes if n.key == "import-deleted"] == ["Eski söz."]


def test_a_text_box_stands_behind_its_paragraph_once() -> None:
    inside = f"<w:txbxContent>{word_paragraph(run('Kutudaki söz.'))}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{inside}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    made = taken(word_paragraph(run("Kutunun yanı.") + box))

    assert chapter(made) == "Kutunun yanı.\n\nKutudaki söz.\n"
    assert notes(made) == [(3, "import-text-box")]


def test_a_table_stays_a_table_and_a_frame_of_one_column_is_none() -> None:
    def row(*cells: str) -> str:
        made = "".join(f"<w:tc>{word_paragraph(run(cell))}</w:tc>" for cell in cells)
        return f"<w:tr>{made}</w:tr>"

    made = taken(
        f"<w:tbl>{row('Gün', 'Görevli')}{row('Salı', 'Ayşe')}</w:tbl>",
        f"<w:tbl>{row('Çerçevedeki söz.')}</w:tbl>",
    )

    table = "| Gün | Görevli |\n| --- | --- |\n| Salı | Ayşe |"
    assert chapter(made) == f"{table}\n\nÇerçevedeki söz.\n"
    assert notes(made) == [(3, "import-table")]


def test_what_is_no_text_of_the_policy_is_reported() -> None:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    header = f'<w:hdr xmlns:w="{word}">{word_paragraph(run("Sayfa başı"))}</w:hdr>'.encode()

    made = taken(
        word_paragraph(run("Söz.")),
        others={"word/header1.xml": header, "word/vbaProject.bin": b"x", "word/media/a.png": b"x"},
    )

    assert notes(made) == [
        (1, "import-running-head"),
        (1, "import-macros"),
        (1, "import-pictures"),
    ]


def test_a_picture_is_left_out_and_the_words_beside_it_stay() -> None:
    drawing = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/'
        '2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/'
        'drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rpicture"/></pic:blipFill>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )

    made = taken(word_paragraph(drawing + run("Resmin yanı.")), others={"word/media/a.png": b"x"})

    assert chapter(made) == "Resmin yanı.\n"
    assert notes(made) == [(1, "import-pictures"), (3, "import-drawing")]


def test_short_lines_in_bold_type_are_headings_where_there_are_no_styles() -> None:
    data = word_document(
        [
            word_paragraph(run("Okul Politikası", bold=True)),
            word_paragraph(run("Telefonlar", bold=True)),
            word_paragraph(run("Telefonlar derste kapatılır ve dolaba konur.")),
            word_paragraph(run("Fotoğraflar", bold=True)),
            word_paragraph(run("Çocuklar izinsiz çekilmez."), depth=1),
        ]
    )

    made = import_file({}, Request("a.docx", data, "2026-2027"))

    assert [path.removeprefix(NEW) for path in sorted(made.files) if path.endswith(".md")] == [
        "01-telefonlar.tr.md",
        "02-fotograflar.tr.md",
        "index.tr.md",
    ]
    assert [note.line for note in made.notes if note.key == "import-heading-guessed"] == [2, 4]


def cell(inside: str, span: str = "") -> str:
    return f"<w:tc><w:tcPr>{span}</w:tcPr>{inside}</w:tc>"


def table(*rows: tuple[str, ...]) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{chr(10).join(row)}</w:tr>' for row in rows)}</w:tbl>"


def words(text: str) -> str:
    return word_paragraph(run(text))


def test_columns_stay_under_one_another_where_cells_are_merged() -> None:
    made = taken(
        table(
            (cell(words("Telefon"), '<w:gridSpan w:val="2"/>'), cell(words("Kim"))),
            (
                cell(words("Salı"), '<w:vMerge w:val="restart"/>'),
                *(cell(words("ders")), cell(words("veli"))),
            ),
            (cell(words(""), "<w:vMerge/>"), cell(words("teneffüs")), cell(words("müdür"))),
        )
    )

    assert chapter(made) == (
        "| Telefon |  | Kim |\n| --- | --- | --- |\n| Salı | ders | veli |\n"
        "|  | teneffüs | müdür |\n"
    )
    assert notes(made) == [(3, "import-table"), (3, "import-merged-cells")]
    assert [n.params["count"] for n in made.notes if n.key == "import-merged-cells"] == [2]


def test_what_stands_behind_merged_cells_has_its_own_number() -> None:
    merged = table(
        (cell(words("Salı"), '<w:vMerge w:val="restart"/>'), cell(words("ders"))),
        (cell(words("") + words(""), "<w:vMerge/>"), cell(words("veli"))),
    )

    made = taken(merged, words("Veliler veöğrenciler uyar."))

    assert (8, "import-joined") in notes(made)


def test_a_table_in_a_cell_is_there_once() -> None:
    inner = table((cell(words("bir")), cell(words("iki"))))

    made = taken(table((cell(words("Gün")), cell(inner + words("üç")))))

    assert chapter(made) == "| Gün | bir iki üç |\n| --- | --- |\n"
    assert notes(made) == [(3, "import-table"), (3, "import-table-in-cell")]


def test_a_footnote_of_a_cell_stands_behind_the_table() -> None:
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'

    made = taken(
        table((cell(word_paragraph(run("Gün") + mark)), cell(words("Salı")))),
        notes=words("Dipnot."),
    )

    assert chapter(made) == "| Gün\\[1\\] | Salı |\n| --- | --- |\n\n\\[1\\] Dipnot.\n"
    assert notes(made) == [(3, "import-footnote"), (3, "import-table")]


def test_words_in_fields_and_of_another_direction_are_taken_over() -> None:
    field = f'<w:fldSimple w:instr="REF a">{run("Müdür")}</w:fldSimple>'
    turned = f'<w:dir w:val="rtl">{run(" مدرسة")}</w:dir><w:bdo w:val="ltr">{run(" son")}</w:bdo>'

    made = taken(word_paragraph(run("Karar: ") + field + turned))

    assert chapter(made) == "Karar: Müdür مدرسة son\n"
    assert notes(made) == []


def test_words_on_two_pages_and_columns_are_not_joined() -> None:
    ends = ("<w:cr/>", '<w:br w:type="page"/>', '<w:br w:type="column"/>', "<w:ptab/>")
    inside = "".join(f"<w:r><w:t>söz</w:t>{end}</w:r>" for end in ends)

    made = taken(word_paragraph(inside + run("biter.")))

    assert chapter(made).split() == ["söz", "söz", "söz", "söz", "biter."]
    assert "import-lost" not in [key for _, key in notes(made)]


def test_lists_and_tables_in_a_cell_join_no_words() -> None:
    def cell(*inside: str) -> str:
        return f"<w:tc>{''.join(inside)}</w:tc>"

    below = cell(word_paragraph(run("iki"), depth=1), word_paragraph(run("üç"), depth=2))
    inner = f"<w:tbl><w:tr>{below}{cell(word_paragraph(run('dört'), 'Balk1'))}</w:tr></w:tbl>"
    listed = cell(
        word_paragraph(run("bir"), depth=1),
        inner,
        word_paragraph(run("Öğren") + run("ci", bold=True)),
    )
    made = taken(f"<w:tbl><w:tr>{cell(word_paragraph(run('Kim')))}{listed}</w:tr></w:tbl>")

    assert chapter(made) == "| Kim | bir iki üç dört Öğren**ci** |\n| --- | --- |\n"
    assert notes(made) == [(3, "import-table"), (3, "import-table-in-cell")]


def test_a_heading_may_begin_with_the_mark_of_one() -> None:
    made = taken(word_paragraph(run("## Kimler"), "Balk2"), word_paragraph(run("Herkes.")))

    assert chapter(made) == "## \\## Kimler { #kurallar-kimler }\n\nHerkes.\n"
    assert notes(made) == []


def test_a_cell_that_begins_like_a_heading_is_none() -> None:
    cells = (f"<w:tc>{word_paragraph(run(words))}</w:tc>" for words in ("# bir", "## iki", "3#"))

    made = taken(f"<w:tbl><w:tr>{''.join(cells)}</w:tr></w:tbl>")

    assert chapter(made) == "| \\# bir | \\## iki | 3# |\n| --- | --- | --- |\n"
    assert notes(made) == [(3, "import-table")]


def test_bold_words_that_begin_like_a_heading_are_none() -> None:
    made = taken(word_paragraph(run("# Telefon", bold=True) + run(" kapatılır."), depth=1))

    assert chapter(made) == "- **\\# Telefon** kapatılır.\n"
    assert notes(made) == []


def test_a_footnote_ends_no_article() -> None:
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'

    made = taken(
        word_paragraph(run("MADDE 4 – (1) Telefon kapatılır") + mark + run(".")),
        *(words("(2) Öğretmen toplar."), words("(3) Veli alır.")),
        notes=words("Yönetmelik madde 5."),
    )

    assert chapter(made) == (
        "- MADDE 4\n    - (1) Telefon kapatılır\\[1\\].\n        - \\[1\\] Yönetmelik madde 5.\n"
        "    - (2) Öğretmen toplar.\n    - (3) Veli alır.\n"
    )
    assert notes(made) == [(3, "import-footnote"), (3, "import-paragraphs")]


def test_a_footnote_of_a_title_and_a_heading_is_no_word_of_their_names() -> None:
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    data = word_document(
        [
            word_paragraph(run("Okul yönergesi") + mark, "KonuBal"),
            word_paragraph(run("Kurallar") + mark, "Balk1"),
            words("MADDE 1 – Söz."),
        ],
        words("Not."),
    )

    made = import_file({}, Request("a.docx", data, "2026-2027"))

    assert made.files[f"{NEW}index.tr.md"].endswith(" { #title }\n\n\\[1\\] Not.\n")
    assert 'tr: "Okul yönergesi"\n' in made.files[f"{NEW}edition.yml"]
    assert 'title: "Kurallar"\n' in made.files[f"{NEW}01-kurallar.tr.md"]
    assert chapter(made) == "\\[2\\] Not.\n\n- MADDE 1 – Söz.\n"


def test_a_damaged_part_without_words_stops_nothing_and_is_reported() -> None:
    broken = {"word/numbering.xml": b"<w:numbering", "word/theme/theme1.xml": b""}

    made = taken(words("- Söz."), others=broken)

    assert chapter(made) == "- Söz.\n"
    assert notes(made) == [(1, "import-part-damaged")]
    (note,) = (one for one in made.notes if one.key == "import-part-damaged")
    assert note.params["names"] == "word/numbering.xml, word/theme/theme1.xml"


@pytest.mark.parametrize("name", ["word/document.xml", "word/footnotes.xml"])
def test_a_damaged_part_with_words_is_refused(name: str) -> None:
    with pytest.raises(ContentError) as refused:
        taken(words("- Söz."), others={name: b"<w:document"})

    assert [problem.key for problem in refused.value.problems] == ["import-damaged"]


def test_a_row_that_a_tracked_change_deletes_is_reported_as_deleted() -> None:
    cells = "".join(f"<w:tc>{word_paragraph(run(word))}</w:tc>" for word in ("Eski", "söz"))
    kept = cells.replace("Eski", "Yeni")
    deleted = '<w:trPr><w:del w:id="1" w:author="a"/></w:trPr>'

    made = taken(f"<w:tbl><w:tr>{deleted}{cells}</w:tr><w:tr>{kept}</w:tr></w:tbl>")

    assert chapter(made) == "| Yeni | söz |\n| --- | --- |\n"
    assert notes(made) == [(3, "import-deleted"), (4, "import-deleted"), (5, "import-table")]


def test_words_that_were_moved_are_reported_where_they_are() -> None:
    gone = '<w:moveFrom w:id="1"><w:r><w:t>Taşınan söz.</w:t></w:r></w:moveFrom>'
    come = f'<w:moveTo w:id="2">{run("Taşınan söz.")}</w:moveTo>'

    made = taken(word_paragraph(gone), word_paragraph(come))

    assert chapter(made) == "Taşınan söz.\n"
    assert notes(made) == [(4, "import-inserted")]


@pytest.mark.parametrize("mark", ["\u200b", "\u2060", "\ufeff", "\u200e", "\u00ad"])
def test_letters_that_nobody_sees_part_no_word(mark: str) -> None:
    made = taken(word_paragraph(run(f"Güven{mark}li söz.")))

    assert chapter(made) == "Güvenli söz.\n"
    assert notes(made) == []
