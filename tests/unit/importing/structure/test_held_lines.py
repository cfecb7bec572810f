import pytest

from esafety.importing.import_file import Imported, Request, import_file
from esafety.markdown.page import read_page
from source_files import run, word_document, word_paragraph

PAGE = "docs/policy/2026-2027/01-genel.tr.md"
ROW = "".join(f"<w:tc>{word_paragraph(run(word))}</w:tc>" for word in ("Gün", "Kim"))
TABLE = f"<w:tbl><w:tr>{ROW}</w:tr></w:tbl>"


def said(text: str, depth: int = 0) -> str:
    return word_paragraph(run(text), depth=depth)


def taken(*paragraphs: str) -> Imported:
    data = word_document(
        [said("OKUL YÖNERGESİ"), said("BİRİNCİ BÖLÜM"), said("Genel"), *paragraphs]
    )
    return import_file({}, Request("a.docx", data, "2026-2027"))


def page(made: Imported) -> str:
    return made.files[PAGE].split("{ #genel }\n\n")[1]


def clauses(made: Imported) -> list[str]:
    read = read_page(PAGE, made.files[PAGE])
    assert not read.faults
    return [item.text for item in read.items if item.is_clause]


@pytest.mark.parametrize(
    ("between", "words"),
    [
        (said("Bu kural her derste uygulanır."), "Bu kural her derste uygulanır."),
        (said("Şekil 1: Telefon dolabı"), "Şekil 1: Telefon dolabı"),
        (word_paragraph(run("Tablo 1", bold=True)) + TABLE, "Tablo 1 Gün Kim"),
        (TABLE, "Gün Kim"),
        (said("a) Tablet,") + said("b) saat da") + said("kapatılır."), "a) Tablet, b) saat da"),
    ],
)
def test_what_stands_between_two_paragraphs_of_an_article_belongs_to_it(
    between: str, words: str
) -> None:
    made = taken(
        said("MADDE 4 – (1) Telefon kapatılır."),
        between,
        *(said("(2) Öğretmen toplar."), said("(3) Veli alır."), said("Tablet")),
        said("MADDE 5 – (1) Tablet de kapatılır."),
    )

    first, second = clauses(made)
    assert first.startswith(f"MADDE 4 (1) Telefon kapatılır. {words}")
    assert first.endswith(" (2) Öğretmen toplar. (3) Veli alır.")
    assert second == "Tablet MADDE 5 (1) Tablet de kapatılır."
    assert "import-lost" not in {note.key for note in made.notes}


def test_a_table_stays_one_within_its_clause() -> None:
    made = taken(said("MADDE 4 – (1) Söz."), TABLE, said("(2) Söz."), said("MADDE 5 – Söz."))

    assert page(made) == (
        "- MADDE 4\n    - (1) Söz.\n\n        | Gün | Kim |\n        | --- | --- |\n\n"
        "    - (2) Söz.\n\n- MADDE 5 – Söz.\n"
    )


@pytest.mark.parametrize("tail", ["ifade eder.", "ifade eder", "tanımlar."])
def test_what_closes_a_list_belongs_to_the_item_that_leads_it_in(tail: str) -> None:
    made = taken(
        *(said("MADDE 3 – (1) Bu yönergede geçen;"), said("a) Müdür: Okul müdürünü,")),
        *(said("b) Veli: Öğrencinin velisini,"), said(tail), said("MADDE 4 – (1) Söz.")),
    )

    assert page(made) == (
        "- MADDE 3\n    - (1) Bu yönergede geçen;\n        - a\\) Müdür: Okul müdürünü,\n"
        f"        - b\\) Veli: Öğrencinin velisini,\n\n        {tail}\n\n"
        "- MADDE 4\n    - (1) Söz.\n"
    )
    assert len(clauses(made)) == 2


def test_definitions_without_letters_stay_in_their_article() -> None:
    made = taken(
        *(said("MADDE 3 – (1) Bu yönergede geçen;"), said("Müdür: Okul müdürünü,")),
        *(said("Veli: Öğrencinin velisini,"), said("ifade eder."), said("Uygulama")),
        said("MADDE 4 – (1) Söz."),
    )

    definitions, application = clauses(made)
    assert definitions == (
        "MADDE 3 (1) Bu yönergede geçen; Müdür: Okul müdürünü, Veli: Öğrencinin velisini, "
        "ifade eder."
    )
    assert application == "Uygulama MADDE 4 (1) Söz."


def test_a_list_of_a_word_processor_goes_on_behind_a_sentence_in_it() -> None:
    made = taken(
        *(said("MADDE 3 – Kurallar şunlardır:"), said("Telefon kapatılır.", 1)),
        *(said("Bu kural her derste geçerlidir."), said("Tablet kapatılır.", 1)),
        *(said("Veliler şunlara da uyar:"), said("Okulu ararlar.", 1)),
    )

    assert page(made) == (
        "- MADDE 3 – Kurallar şunlardır:\n    - Telefon kapatılır.\n\n"
        "        Bu kural her derste geçerlidir.\n\n    - Tablet kapatılır.\n\n"
        "    Veliler şunlara da uyar:\n\n    - Okulu ararlar.\n"
    )
    assert len(clauses(made)) == 1


@pytest.mark.parametrize("between", [(TABLE, TABLE), (said("Veliler şunlara da uyar:"), TABLE)])
def test_a_list_that_begins_behind_tables_belongs_to_the_article(between: tuple[str, ...]) -> None:
    made = taken(said("MADDE 1 – Söz."), *between, said("a) Söz,"), said("MADDE 2 – Söz."))

    assert len(clauses(made)) == 2


def test_names_behind_the_last_article_are_no_part_of_it() -> None:
    made = taken(
        said("MADDE 9 – (1) Müdür yürütür:"),
        *(said("a) Söz."), said("Ayşe Yılmaz"), said("Okul Müdürü")),
    )

    assert page(made).endswith("        - a\\) Söz.\n\nAyşe Yılmaz\n\nOkul Müdürü\n")


def test_a_table_behind_a_list_ends_it() -> None:
    made = taken(said("- Söz."), said("a) Söz."), TABLE, said("- Söz."), said("- Söz."))

    assert page(made).endswith("| Gün | Kim |\n| --- | --- |\n\n- Söz.\n- Söz.\n")


def test_a_list_of_an_earlier_paragraph_holds_nothing() -> None:
    made = taken(
        *(said("MADDE 1 – (1) Söz:"), said("a) Söz:"), said("- Söz."), said("(2) Söz:")),
        *(TABLE, said("- Söz.")),
    )

    table = "        | Gün | Kim |\n        | --- | --- |\n"
    assert page(made).endswith(f"    - (2) Söz:\n\n{table}\n        - Söz.\n")
    assert len(clauses(made)) == 1
