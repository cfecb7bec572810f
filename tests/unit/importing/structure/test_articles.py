import pytest

from esafety.importing.block import BOLD_OFF, BOLD_ON, Block, Remark
from esafety.importing.structure.articles import with_paragraphs, with_titles_joined
from esafety.importing.structure.pieces import Piece


def paragraphs(*texts: str) -> tuple[list[str], list[object]]:
    """Return the blocks, and the articles that were reported."""
    remarks: list[Remark] = []
    found = with_paragraphs([Block(1, text) for text in texts], remarks)
    return [block.text for block in found], [one.params["articles"] for one in remarks]


@pytest.mark.parametrize(
    "written",
    [
        "MADDE 1 – (1) Söz.",
        "Madde 1. (1) Söz.",
        f"{BOLD_ON}MADDE 1 – {BOLD_OFF}(1) Söz.",
        f"{BOLD_ON}MADDE 1 – (1){BOLD_OFF} Söz.",
    ],
)
def test_the_first_paragraph_of_an_article_stands_below_it(written: str) -> None:
    texts, reported = paragraphs(written, "(2) Başka söz.")

    assert [text.upper() for text in texts] == ["MADDE 1", "(1) SÖZ.", "(2) BAŞKA SÖZ."]
    assert [str(one).upper() for one in reported] == ["MADDE 1"]


@pytest.mark.parametrize(
    "written",
    [
        "MADDE 4 – Yürürlük (1) Söz. (2) Başka söz.",
        f"{BOLD_ON}MADDE 4 – Yürürlük{BOLD_OFF} (1) Söz.",
    ],
)
def test_a_title_before_the_first_paragraph_stays_with_its_article(written: str) -> None:
    texts, reported = paragraphs(written)

    assert texts[:2] == ["MADDE 4 – Yürürlük", "(1) Söz."]
    assert reported == ["MADDE 4 – Yürürlük"]


def test_all_articles_with_paragraphs_are_reported_in_one_sentence() -> None:
    few = paragraphs("MADDE 1 – (1) Söz.", "MADDE 2 – (1) Söz.", "(2) Söz.", "MADDE 3 – Söz.")[1]
    many = paragraphs(*(f"MADDE {number} – (1) Söz." for number in range(1, 40)))[1]

    assert few == ["MADDE 1, MADDE 2"]
    assert many == [", ".join(f"MADDE {number}" for number in range(1, 13)) + " …"]


def test_paragraphs_in_one_line_are_parted_where_they_count_on() -> None:
    line = "MADDE 2 – (1) Söz. (2) Üçüncü maddenin (1) inci fıkrası saklıdır."

    assert paragraphs(line)[0] == [
        "MADDE 2",
        "(1) Söz.",
        "(2) Üçüncü maddenin (1) inci fıkrası saklıdır.",
    ]


def test_a_cited_paragraph_behind_a_full_stop_is_parted_from_nothing() -> None:
    line = "MADDE 2 – (1) Söz. (2) numaralı fıkra saklıdır. (2)Başka söz."

    assert paragraphs(line)[0] == [
        "MADDE 2",
        "(1) Söz. (2) numaralı fıkra saklıdır.",
        "(2)Başka söz.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "MADDE 1 – Söz.",
        "(1) Söz. (2) Başka söz.",
        "Söz (1) ve söz.",
        "MADDE 1 – Söz (1).",
        "MADDE 1 – Her katta bir (1) öğretmen bulunur.",
        "MADDE 1 – Müdür (1) numaralı fıkraya göre onaylar.",
    ],
)
def test_what_is_no_paragraph_of_an_article_stays_as_it_is(text: str) -> None:
    assert paragraphs(text) == ([text], [])


@pytest.mark.parametrize(
    "heading", [Block(2, "Ekler", level=1), Block(2, "EKLER"), Block(2, "İkinci Bölüm")]
)
def test_a_heading_ends_an_article(heading: Block) -> None:
    remarks: list[Remark] = []
    blocks = [Block(1, "MADDE 9 – Söz."), heading, Block(3, "(1) Söz. (2) Başka söz.")]

    assert [*with_paragraphs(blocks, remarks)] == blocks
    assert remarks == []


def test_a_title_in_the_line_of_an_article_begins_its_clause() -> None:
    pieces = [
        Piece(Block(1, "Madde 1 – Amaç")),
        Piece(Block(2, "Politika çocukları korur.")),
    ]

    (joined,) = with_titles_joined(pieces)

    assert joined.block.text == f"{BOLD_ON}Madde 1 – Amaç{BOLD_OFF} Politika çocukları korur."


@pytest.mark.parametrize("after", ["a) Politika çocukları korur.", "Kapsam"])
def test_items_and_captions_are_no_text_of_an_article(after: str) -> None:
    pieces = [Piece(Block(1, "Madde 1 – Amaç")), Piece(Block(2, after))]

    assert with_titles_joined(pieces) == pieces
