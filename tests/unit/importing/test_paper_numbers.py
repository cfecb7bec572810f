"""The numbers of an approved paper: which change in the draft, and how they can stay."""

from collections.abc import Iterator

from esafety.importing.import_file import Imported, Request, import_file
from esafety.source_tree.clause_numbering import numbered_in
from esafety.source_tree.parse import parse_source_tree

THROUGH = """\
# Politika

## 2. Görevler

a) Okul yönetimi

2.1. Yönetim çağırır.

2.2. Yönetim toplar.

b) Öğretmenler

2.3. Öğretmenler anlatır.
"""


def taken(text: str, *, keep: bool = False) -> Imported:
    return import_file({}, Request("a.md", text.encode(), "2026-2027", keep_numbers=keep))


def changed(made: Imported) -> list[tuple[object, object]]:
    notes = (note for note in made.notes if note.key == "import-renumbered")
    return [(note.params["written"], note.params["number"]) for note in notes]


def keys(made: Imported) -> set[str]:
    return {note.key for note in made.notes}


def printed(made: Imported) -> Iterator[str]:
    """Yield the numbers that the clauses of a draft are printed with."""
    tree = parse_source_tree(dict(made.files))
    edition = numbered_in(tree.pages, tree.records, tree.folders)["2026-2027"]
    return (clause.number for clause in edition.clauses.values())


def test_a_clause_below_a_section_says_which_number_it_had_on_paper() -> None:
    made = taken(THROUGH)

    assert [*printed(made)] == ["2.A.1", "2.A.2", "2.B.1"]
    assert changed(made) == [("2.1.", "2.A.1"), ("2.2.", "2.A.2"), ("2.3.", "2.B.1")]
    (asked,) = (note for note in made.notes if note.key == "import-numbers-run-on")
    assert (asked.line, asked.params["heading"]) == (5, "a) Okul yönetimi")


def test_the_numbers_of_the_paper_are_kept_on_request() -> None:
    made = taken(THROUGH, keep=True)

    assert [*printed(made)] == ["2.1", "2.2", "2.3"]
    assert changed(made) == []
    assert "import-numbers-kept" in keys(made)
    chapter = made.files["docs/policy/2026-2027/02-gorevler.tr.md"]
    assert "**a) Okul yönetimi**" in chapter
    assert "**b) Öğretmenler**" in chapter


def test_numbers_that_would_not_stay_without_sections_take_no_section_away() -> None:
    third = THROUGH.replace("## 2. ", "## ")
    for own in ("2.1.", "2.2.", "2.3."):
        third = third.replace(own, own.replace("2.", "3.", 1))

    made = taken(third, keep=True)

    assert [*printed(made)] == ["1.A.1", "1.A.2", "1.B.1"]
    assert changed(made) == [("3.1.", "1.A.1"), ("3.2.", "1.A.2"), ("3.3.", "1.B.1")]
    assert "import-numbers-kept" not in keys(made)


def test_sections_that_are_counted_anew_on_paper_stay_sections() -> None:
    anew = THROUGH.replace("2.1.", "1)").replace("2.2.", "2)").replace("2.3.", "1)")

    made = taken(anew, keep=True)

    assert [*printed(made)] == ["2.A.1", "2.A.2", "2.B.1"]
    assert not {"import-numbers-kept", "import-numbers-run-on", "import-renumbered"} & keys(made)


def test_the_letter_of_a_section_is_that_of_its_heading() -> None:
    later = "\nc) Veliler\n\n2.4. Veliler arar.\n\nç) Öğrenciler\n\n2.5. Öğrenciler okur.\n"

    made = taken(THROUGH + later)

    assert [*printed(made)] == ["2.A.1", "2.A.2", "2.B.1", "2.C.1", "2.Ç.1"]
    assert [number for _, number in changed(made)] == [*printed(made)]


def test_clauses_that_have_the_numbers_of_the_paper_are_not_reported() -> None:
    made = taken("# Politika\n\n## 2. Görevler\n\n2.1. Yönetim çağırır.\n\n2.2. Veliler arar.\n")

    assert [*printed(made)] == ["2.1", "2.2"]
    assert changed(made) == []


def test_a_missing_number_changes_those_behind_it() -> None:
    made = taken("# Politika\n\n## 2. Görevler\n\n2.1. Yönetim çağırır.\n\n2.3. Veliler arar.\n")

    assert changed(made) == [("2.3.", "2.2")]
    assert "import-numbers-run-on" not in keys(made)


def test_a_chapter_that_has_another_number_here_changes_all_of_its_clauses() -> None:
    made = taken("# Politika\n\n## Görevler\n\n3.1. Yönetim çağırır.\n\n3.2. Veliler arar.\n")

    assert changed(made) == [("3.1.", "1.1"), ("3.2.", "1.2")]


def test_a_chapter_whose_numbers_cannot_stay_says_so() -> None:
    beside = "## 2.4 Parolalar\n\n- Parolalar paylaşılmaz.\n"

    made = taken(f"{THROUGH}\n#{beside}", keep=True)

    assert [*printed(made)] == ["2.A.1", "2.A.2", "2.B.1", "2.C.1"]
    assert "import-numbers-kept" not in keys(made)
    (told,) = (note for note in made.notes if note.key == "import-numbers-not-kept")
    assert (told.line, told.params["heading"]) == (3, "2. Görevler")


def test_sections_that_are_counted_anew_have_no_numbers_to_keep() -> None:
    anew = THROUGH.replace("2.1.", "1)").replace("2.2.", "2)").replace("2.3.", "1)")

    assert "import-numbers-not-kept" not in keys(taken(anew, keep=True))


def test_no_number_is_said_to_be_kept_in_a_chapter_that_has_another_number_here() -> None:
    other = THROUGH.replace("2.", "3.") + "\n" + THROUGH.partition("\n\n")[2]

    made = taken(other, keep=True)

    assert changed(made)[0] == ("3.1.", "1.A.1")
    kept = [note for note in made.notes if note.key == "import-numbers-kept"]
    assert [note.params["heading"] for note in kept] == ["2. Görevler"]
