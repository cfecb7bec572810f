from collections.abc import Mapping

import pytest
from lxml import etree

from esafety.importing.forms.word_processors.docx_numbering import Numbering
from esafety.importing.import_file import Imported, Request, import_file
from source_files import run, word_document, word_paragraph

NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MADDE = (("decimal", "MADDE %1 –"), ("decimal", "(%2)"), ("lowerLetter", "%3)"))


def numbering(*lists: tuple[tuple[str, str], ...], start: str = "") -> str:
    """Return the lists of a document, each by its place; `start` is said of the last one."""
    made = "".join(
        f'<w:abstractNum w:abstractNumId="{n}">'
        + "".join(
            f'<w:lvl w:ilvl="{depth}"><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for depth, (form, text) in enumerate(levels)
        )
        + "</w:abstractNum>"
        for n, levels in enumerate(lists, 1)
    )
    nums = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>'
        for n in range(1, len(lists) + 1)
    )
    again = f'<w:num w:numId="9"><w:abstractNumId w:val="{len(lists)}"/>{start}</w:num>'
    return f"<w:numbering {NAMES}>{made}{nums}{again}</w:numbering>"


def item(text: str, depth: int = 1, name: int = 1) -> str:
    listed = f'<w:ilvl w:val="{depth - 1}"/><w:numId w:val="{name}"/>'
    return f"<w:p><w:pPr><w:numPr>{listed}</w:numPr></w:pPr>{run(text)}</w:p>"


def labels(lists: str, *paragraphs: str, styles: str = "") -> Mapping[int, str]:
    document = etree.fromstring(f"<w:body {NAMES}>{''.join(paragraphs)}</w:body>")
    styled = etree.fromstring(f"<w:styles {NAMES}>{styles}</w:styles>")
    found = Numbering.of(etree.fromstring(lists), styled).labels(document)
    return {number: label.text for number, label in found.items()}


def taken(lists: str, *paragraphs: str, styles: str = "") -> Imported:
    begin = [word_paragraph(run(one)) for one in ("OKUL YÖNERGESİ", "BİRİNCİ BÖLÜM", "Genel")]
    styled = f"<w:styles {NAMES}>{styles}</w:styles>"
    parts = {"word/numbering.xml": lists.encode(), "word/styles.xml": styled.encode()}
    data = word_document([*begin, *paragraphs], "", parts)
    return import_file({}, Request("a.docx", data, "2026-2027"))


def chapter(made: Imported) -> str:
    return made.files["docs/policy/2026-2027/01-genel.tr.md"].split("{ #genel }\n\n")[1]


@pytest.mark.parametrize(
    ("form", "text", "third"),
    [
        ("decimal", "%1.", "3."),
        ("upperRoman", "%1)", "III)"),
        ("lowerLetter", "(%1)", "(c)"),
        ("upperLetter", "EK-%1", "EK-C"),
        ("bullet", "o", ""),
        ("ordinalText", "%1", ""),
    ],
)
def test_a_list_counts_in_its_own_way(form: str, text: str, third: str) -> None:
    found = labels(numbering(((form, text),)), *[item("Söz.")] * 3)

    assert found.get(3, "") == third


def test_a_level_counts_anew_below_each_item_above_it() -> None:
    lists = numbering((("decimal", "%1."), ("decimal", "%1.%2.")))
    found = labels(lists, item("a"), item("b", 2), item("c", 2), item("d"), item("e", 2))

    assert [*found.values()] == ["1.", "1.1.", "1.2.", "2.", "2.1."]


@pytest.mark.parametrize(
    ("said", "second"),
    [
        ("<w:isLgl/>", "Bölüm 1.01"),
        ('<w:isLgl w:val="1"/>', "Bölüm 1.01"),
        ('<w:isLgl w:val="0"/>', "Bölüm I.01"),
        ("", "Bölüm I.01"),
    ],
)
def test_legal_numbering_has_digits_alone(said: str, second: str) -> None:
    lists = numbering((("upperRoman", "KISIM %1"), ("decimalZero", "Bölüm %1.%2")))
    legal = lists.replace('<w:lvl w:ilvl="1">', f'<w:lvl w:ilvl="1">{said}')

    assert [*labels(legal, item("a"), item("b", 2)).values()] == ["KISIM I", second]


def test_a_list_may_start_at_nought() -> None:
    lists = numbering((("decimal", "%1."),)).replace("<w:numFmt", '<w:start w:val="0"/><w:numFmt')

    assert [*labels(lists, item("a"), item("b")).values()] == ["0.", "1."]


def test_a_list_goes_on_unless_it_starts_anew() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    paragraphs = (item("a"), item("b", 1, 9), item("c", 1, 9))

    assert [*labels(numbering((("decimal", "%1"),)), *paragraphs).values()] == ["1", "2", "3"]
    anew = labels(numbering((("decimal", "%1"),), start=override), *paragraphs)
    assert [*anew.values()] == ["1", "5", "6"]


def test_a_style_may_count_its_paragraphs() -> None:
    listed = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = (
        f'<w:style w:styleId="A">{listed}</w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
        '<w:style w:styleId="C"><w:basedOn w:val="C"/></w:style>'
    )
    paragraphs = [word_paragraph(run("Söz."), style) for style in ("A", "B", "C")]

    found = labels(numbering((("decimal", "%1."),)), *paragraphs, styles=styles)

    assert found == {1: "1.", 2: "2."}


def test_articles_that_are_counted_keep_their_names_and_paragraphs() -> None:
    made = taken(
        numbering(MADDE),
        *(item("Söz bir."), item("Fıkra bir:", 2), item("bent,", 3), item("Fıkra iki.", 2)),
        *(word_paragraph(run("Kapsam")), item("Söz iki.")),
    )

    assert chapter(made) == (
        "- MADDE 1 – Söz bir.\n    - (1) Fıkra bir:\n        - a\\) bent,\n"
        "    - (2) Fıkra iki.\n- **Kapsam** MADDE 2 – Söz iki.\n"
    )
    assert "import-lost" not in {note.key for note in made.notes}


def test_what_stands_between_counted_paragraphs_belongs_to_their_article() -> None:
    made = taken(
        numbering((("decimal", "(%1)"),)),
        *(word_paragraph(run("MADDE 1 – Kurallar:")), item("Söz.")),
        *(word_paragraph(run("Şekil 1")), item("Söz.")),
    )

    assert chapter(made) == (
        "- MADDE 1 – Kurallar:\n    - (1) Söz.\n\n        Şekil 1\n\n    - (2) Söz.\n"
    )


def test_a_clause_that_is_counted_otherwise_here_is_reported() -> None:
    made = taken(
        numbering((("decimal", "%1."),)),
        *(item("Söz."), word_paragraph(run("ÖĞRENCİLER")), item("Söz."), item("Söz.")),
    )

    renumbered = [note.params for note in made.notes if note.key == "import-renumbered"]
    assert [params["written"] for params in renumbered] == ["2.", "3."]


def test_a_roman_number_is_no_word() -> None:
    made = taken(numbering((("upperRoman", "%1."),)), *[item("Söz.")] * 3)

    assert chapter(made) == "- Söz.\n- Söz.\n- Söz.\n"


def test_articles_that_are_counted_by_their_styles_keep_their_paragraphs() -> None:
    def style(name: str, base: str, counted: str) -> str:
        named = f'<w:name w:val="{name}"/><w:basedOn w:val="{base}"/>'
        made = f"{named}<w:pPr><w:numPr>{counted}</w:numPr></w:pPr>"
        return f'<w:style w:type="paragraph" w:styleId="{name}">{made}</w:style>'

    lines = (("Söz bir.", "M"), ("Fıkra.", "F"), ("Fıkra.", "F"), ("Söz iki.", "M"))
    made = taken(
        numbering(MADDE),
        *(word_paragraph(run(text), name) for text, name in lines),
        styles=style("M", "", '<w:numId w:val="1"/>') + style("F", "M", '<w:ilvl w:val="1"/>'),
    )

    assert chapter(made) == (
        "- MADDE 1 – Söz bir.\n    - (1) Fıkra.\n    - (2) Fıkra.\n- MADDE 2 – Söz iki.\n"
    )
