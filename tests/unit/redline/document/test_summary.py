import pytest

from esafety.policy.alignment.passage import CLAUSE, HEADING, EditionPassage
from esafety.redline.compare import compare
from esafety.redline.document.summary import Summary, number_ranges, summary
from esafety.redline.passages import EditionText
from esafety.text.templates import Templates
from workshop import ROOT

OLD = ("telefonlar kapalı tutulur", "her sınıfta bir pano vardır", "veliye haber verilir")


def reading(edition: str, *texts: str, heading: str = "Kurallar") -> EditionText:
    clauses = (
        EditionPassage(CLAUSE, text, "rules", "rules", f"rules-{n:02d}", f"1.{n}")
        for n, text in enumerate(texts, 1)
    )
    title = EditionPassage(HEADING, heading, "rules", "rules", "rules", level=1)
    return EditionText(edition, "tr", (title, *clauses), {"rules": "Kurallar"})


def summary_of(language: str, *texts: str, heading: str = "Kurallar") -> Summary:
    newer = reading("2023-2024", *texts, heading=heading)
    templates = Templates(ROOT, language)
    return summary(compare(reading("2022-2023", *OLD), newer), templates)


SAME = "madde kelimesi kelimesine aynı kaldı"


@pytest.mark.parametrize(
    ("texts", "tr", "en"),
    [
        (
            OLD,
            [
                "İki sürümün metni kelimesi kelimesine aynıdır.",
                "3 madde kelimesi kelimesine aynı kaldı.",
            ],
            [
                "The two editions say the same, word for word.",
                "3 clauses stayed word for word the same.",
            ],
        ),
        (
            ("telefonlar sessiz tutulur", "her sınıfta iki pano vardır", OLD[2], "yeni"),
            [
                "2 maddenin metni değişti ve 1 madde eklendi.",
                "1 madde kelimesi kelimesine aynı kaldı.",
            ],
            [
                "2 clauses were reworded and 1 clause was added.",
                "1 clause stayed word for word the same.",
            ],
        ),
        (
            (OLD[1], OLD[2]),
            [
                "1 madde kaldırıldı.",
                f"2 {SAME}. Bunların 2 tanesinde yalnız numara değişti.",
            ],
            [
                "1 clause was removed.",
                "2 clauses stayed word for word the same. Of these, 2 have only a new number.",
            ],
        ),
    ],
)
def test_changes_are_summarised_in_plain_sentences(
    texts: tuple[str, ...], tr: list[str], en: list[str]
) -> None:
    assert list(summary_of("tr", *texts).sentences) == tr
    assert list(summary_of("en", *texts).sentences) == en


def test_where_only_a_heading_changed_no_clause_did() -> None:
    assert summary_of("tr", *OLD, heading="Kurallarımız").sentences == (
        "Hiçbir madde değişmedi.",
        "3 madde kelimesi kelimesine aynı kaldı.",
        "Maddelerin dışındaki değişiklikler: 1 başlık.",
    )


def test_the_rows_of_the_table_add_up_to_the_clauses_of_each_edition() -> None:
    shown = summary_of("tr", OLD[1], OLD[2], "yeni", "kural")

    assert [(row.kind, row.old, row.new) for row in shown.rows] == [
        ("removed", 1, 0),
        ("added", 0, 2),
        ("same", 2, 2),
    ]
    assert (shown.old, shown.new) == (3, 4)


def test_neighbours_that_took_neighbouring_numbers_share_a_range() -> None:
    texts = ("bir kural", *OLD, "başka", "son söz budur")
    older, newer = reading("2022-2023", *OLD, "son söz budur"), reading("2023-2024", *texts)

    assert number_ranges(compare(older, newer).renumbered) == ("1.1–1.3 → 1.2–1.4", "1.4 → 1.6")
