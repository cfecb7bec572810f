import pytest
from hypothesis import example, given

from edition_texts import EDITIONS, compared, edition
from esafety.policy.alignment.passage import CLAUSE, FACT, HEADING, EditionPassage
from esafety.redline.compare import compare
from esafety.redline.passages import EditionText
from esafety.redline.word.rows import RevisedParagraph, style_of, tracked_rows
from esafety.redline.word_diff import DELETED, INSERTED, SAME
from examples import examples

Clauses = list[tuple[str, str]]
SIGNS = {SAME: "{}", DELETED: "[-{}-]", INSERTED: "{{+{}+}}"}


def shown(old: Clauses, new: Clauses) -> list[str]:
    return [described(row) for row in tracked_rows(compared(old, new), {})]


def described(row: RevisedParagraph) -> str:
    words = (SIGNS[one.kind].format(one.text) for one in (*row.label, *row.text))
    return "".join(words).replace("\t", " ")


def side(rows: tuple[RevisedParagraph, ...], gone: str) -> list[str]:
    """Return the paragraphs without what is of one kind."""
    return [
        "".join(one.text for one in (*row.label, *row.text) if one.kind != gone)
        for row in rows
        if row.kind != gone
    ]


def lines(clauses: Clauses) -> list[str]:
    passages = edition("2022-2023", clauses).passages
    return [f"{p.number}\t{p.text}" if p.number else p.text for p in passages]


def test_words_are_tracked_inside_a_clause_that_stays_and_so_is_its_number() -> None:
    old = [("rules", "eski bir kural burada durur"), ("rules", "telefon derste kapalı tutulur")]
    new = [("rules", "telefon derste sessiz tutulur")]

    assert shown(old, new) == [
        "rules",
        "[-1.1 -][-eski bir kural burada durur-]",
        "[-1.2 -]{+1.1 +}telefon derste [-kapalı-]{+sessiz+} tutulur",
    ]


def test_what_changed_places_is_taken_out_and_added_whole_and_says_what_it_was() -> None:
    old = [("rules", "telefon kapalı"), ("rules", "veli izin"), ("rules", "okul site")]
    new = [("rules", "okul site"), ("rules", "telefon kapalı"), ("rules", "veli izin")]

    rows = tracked_rows(compared(old, new), {})

    assert [described(row) for row in rows] == [
        "rules",
        "{+1.1 +}{+okul site+}",
        "[-1.1 -]{+1.2 +}telefon kapalı",
        "[-1.2 -]{+1.3 +}veli izin",
        "[-1.3 -][-okul site-]",
    ]
    assert [(row.change, row.was) for row in rows if row.change] == [("moved", "1.3")]


def test_what_was_split_stands_whole_on_both_sides() -> None:
    whole = "telefonlar girişte kapatılır kutulara konur acil durumda okul telefonu kullanılır"
    parts = ["telefonlar girişte kapatılır kutulara konur", "acil durumda okul telefonu kullanılır"]

    rows = tracked_rows(compared([("rules", whole)], [("rules", part) for part in parts]), {})

    assert [row.kind for row in rows] == [SAME, DELETED, INSERTED, INSERTED]
    assert [(row.change, row.was) for row in rows[2:]] == [("split", "1.1")] * 2


def test_a_fact_is_named_and_replaced_whole() -> None:
    old, new = (
        EditionText(name, "tr", (EditionPassage(FACT, day, anchor="fact-approved"),), {})
        for name, day in (("2022-2023", "29 Eylül 2022"), ("2023-2024", "30 Eylül 2023"))
    )

    (row,) = tracked_rows(compare(old, new), {"fact-approved": "Onay"})

    assert described(row) == "Onay: [-29 Eylül 2022-]{+30 Eylül 2023+}"


def test_a_heading_of_another_rank_is_another_paragraph() -> None:
    old, new = (
        EditionText(
            "2022-2023", "tr", (EditionPassage(HEADING, "A", "a", "a", "a", level=rank),), {}
        )
        for rank in (1, 2)
    )

    rows = tracked_rows(compare(old, new), {})

    assert [(row.kind, row.style) for row in rows] == [
        (DELETED, "Heading1"),
        (INSERTED, "Heading2"),
    ]


@pytest.mark.parametrize(
    ("passage", "style"),
    [
        (EditionPassage(HEADING, "x", "index", level=1), "Title"),
        (EditionPassage(HEADING, "x", "rules", level=1), "Heading1"),
        (EditionPassage(HEADING, "x", "index", level=2), "Heading2"),
        (EditionPassage(HEADING, "x", "rules", level=12), "Heading9"),
        (EditionPassage(CLAUSE, "x", "rules"), "Clause"),
    ],
)
def test_a_passage_has_the_style_of_its_kind(passage: EditionPassage, style: str) -> None:
    assert style_of(passage) == style


@examples(150)
@given(old=EDITIONS, new=EDITIONS)
@example(
    old=[("pictures", "okul"), ("pictures", "telefon telefon okul okul")],
    new=[("pictures", "okul telefon telefon"), ("pictures", "okul okul okul")],
)
@example(old=[], new=[])
def test_what_is_not_added_is_the_older_edition_and_what_is_not_taken_out_the_newer(
    old: Clauses, new: Clauses
) -> None:
    rows = tracked_rows(compared(old, new), {})

    assert side(rows, INSERTED) == lines(old)
    assert side(rows, DELETED) == lines(new)


@examples(50)
@given(clauses=EDITIONS)
def test_an_edition_compared_with_itself_has_no_tracked_change(clauses: Clauses) -> None:
    rows = tracked_rows(compared(clauses, clauses), {})

    assert {one.kind for row in rows for one in (*row.label, *row.text)} <= {SAME}
