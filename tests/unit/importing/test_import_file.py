"""Golden imports: a text, the pages it becomes, and every line that was unsure."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
import yaml

from esafety.content.check import check_content
from esafety.formats.edition_paths import school_year_on
from esafety.importing.import_file import Imported, Request, import_file
from esafety.markdown.page import read_page
from esafety.problems.problem import ContentError
from turkish_school import turkish_tree
from workshop import ROOT

IMPORTS = ROOT / "tests/golden/imports"
CASES = sorted(IMPORTS.glob("*.yml"))
APPROVED = IMPORTS / "approved-2022-2023.txt"
NEW = "docs/policy/2026-2027/"
POLICY = """\
OKULUN E-GÜVENLİK POLİTİKASI

1. TELEFONLAR

- Öğrenciler telefonunu kapatır.
- Veliler okulu arar.

2. FOTOĞRAFLAR

Fotoğraf için izin istenir.

A. ÖĞRENCİLER

- Çocuklar izinsiz çekilmez.
"""
ENGLISH = """\
THE SCHOOL'S E-SAFETY POLICY

1. PHONES

- Students turn their phones off.
- Parents call the school.

2. PHOTOGRAPHS

Permission is asked for photographs.

A. STUDENTS

- Children are not photographed without permission.
"""


def taken(text: str | bytes, name: str = "policy.txt", *, repair: bool = False) -> Imported:
    data = text.encode() if isinstance(text, str) else text
    return import_file({}, Request(name, data, "2026-2027", repair=repair))


def clauses(files: Mapping[str, str]) -> list[str]:
    pages = (read_page(path, text) for path, text in sorted(files.items()) if path.endswith(".md"))
    return [item.text for page in pages for item in page.items if item.is_clause]


def refused(tree: Mapping[str, str], request: Request) -> list[str]:
    with pytest.raises(ContentError) as error:
        import_file(dict(tree), request)
    return [problem.key for problem in error.value.problems]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_text_becomes_pages_and_whatever_was_unsure_is_listed(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))

    made = taken(case["input"], f"policy.{case['form']}", repair=case["repair"])

    pages = {
        name.removeprefix(NEW): text.split("---\n\n", 1)[1]
        for name, text in made.files.items()
        if name.endswith(".md")
    }
    assert pages == case["pages"]
    marks = made.files[f"{NEW}audiences.yml"].splitlines()
    assert [line for line in marks if line and line[0] != "#"] == case["audiences"]
    assert [f"{n.place.removeprefix(NEW)} {n.key}" for n in made.notes] == case["notes"]


@pytest.mark.parametrize("mark", ["**", "__"])
def test_a_number_in_bold_type_is_the_number_of_its_clause(mark: str) -> None:
    lines = [f"{mark}1.{n}.{mark} Söz {n}." for n in (1, 2)]

    made = taken("# Politika\n\n## 1. Amaç\n\n" + "\n\n".join(lines), "policy.md")

    assert clauses(made.files) == ["Söz 1.", "Söz 2."]


def test_the_approved_text_gives_its_83_clauses() -> None:
    made = taken(APPROVED.read_bytes(), APPROVED.name)

    assert made.clauses == len(clauses(made.files)) == 83
    assert "import-lost" not in {note.key for note in made.notes}


def test_what_was_unsure_in_the_approved_text_is_listed_with_its_lines() -> None:
    made = taken(APPROVED.read_bytes(), APPROVED.name)

    unsure = [(n.line, n.key) for n in made.notes if n.key != "import-no-reader"]
    assert unsure == [
        (1, "import-binding-only"),
        (1, "import-title-year"),
        (3, "import-bold-open"),
        (5, "import-bold-open"),
        (12, "import-joined"),
        (130, "import-heading-guessed"),
        (138, "import-continued"),
        (161, "import-joined"),
        (167, "import-closing-team"),
        (184, "import-closing-approval"),
    ]
    assert all(note.severity == "note" for note in made.notes)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1254"])
def test_the_encoding_of_a_text_is_found(encoding: str) -> None:
    text = APPROVED.read_text(encoding="utf-8")

    made = taken(text.encode(encoding), APPROVED.name)

    assert clauses(made.files) == clauses(taken(text).files)
    named = {note.params["encoding"] for note in made.notes if note.key == "import-encoding"}
    assert named == (set() if encoding == "utf-8-sig" else {encoding})


def test_a_draft_and_its_translation_are_sound(sound: dict[str, str]) -> None:
    kept = {path: text for path, text in sound.items() if "/policy/2026" not in path}
    draft = import_file(kept, Request("a.txt", POLICY.encode(), "2026-2027"))
    turkish = {**kept, **draft.files}
    translation = import_file(turkish, Request("b.txt", ENGLISH.encode(), "2026-2027", "en"))

    missing = {p.key for p in check_content(turkish, preview=True) if p.path.startswith(NEW)}
    assert missing == {"missing-translation"}
    both = check_content({**turkish, **translation.files}, preview=True)
    assert [p.key for p in both if p.path.startswith(NEW)] == []
    assert sorted(translation.files) == [
        f"{NEW}01-telefonlar.en.md",
        f"{NEW}02-fotograflar.en.md",
        f"{NEW}index.en.md",
    ]


def test_a_translation_gives_the_draft_its_title_unless_the_school_wrote_one(
    sound: dict[str, str],
) -> None:
    draft = {**sound, **import_file(sound, Request("a.txt", POLICY.encode(), "2026-2027")).files}
    request = Request("b.txt", ENGLISH.encode(), "2026-2027", "en")
    path = f"{NEW}edition.yml"

    made = import_file(draft, request)

    assert yaml.safe_load(made.changed[path])["title"]["en"] == "THE SCHOOL'S E-SAFETY POLICY"
    assert "import-translation-title" not in {note.key for note in made.notes}
    facts = yaml.safe_load(draft[path])
    facts["title"]["en"] = "Safe with us"
    kept = import_file({**draft, path: yaml.safe_dump(facts, allow_unicode=True)}, request)
    assert kept.changed == {}
    assert "import-translation-title" in {note.key for note in kept.notes}


def test_a_school_with_turkish_alone_needs_nothing_else() -> None:
    tree = turkish_tree()

    made = import_file(tree, Request("a.txt", POLICY.encode(), "2026-2027"))

    assert "import-binding-only" not in {note.key for note in made.notes}
    facts = yaml.safe_load(made.files[f"{NEW}edition.yml"])
    assert facts["title"] == {"tr": "OKULUN E-GÜVENLİK POLİTİKASI"}
    assert facts["changes"] == {"tr": ""}
    found = check_content({**tree, **made.files}, preview=True)
    assert [p.key for p in found if p.path.startswith(NEW)] == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("2. PHOTOGRAPHS", "Photographs:", "import-other-chapters"),
        ("A. STUDENTS", "Students:", "import-other-sections"),
        ("- Parents call the school.\n", "", "import-other-clauses"),
    ],
)
def test_a_translation_out_of_step_is_refused(old: str, new: str, problem: str) -> None:
    tree = dict(taken(POLICY).files)

    english = ENGLISH.replace(old, new).encode()

    assert refused(tree, Request("b.txt", english, "2026-2027", "en")) == [problem]


def test_nothing_is_written_over() -> None:
    turkish = dict(taken(POLICY).files)
    request = Request("b.txt", ENGLISH.encode(), "2026-2027", "en")
    both = turkish | dict(import_file(turkish, request).files)

    again = Request("a.txt", POLICY.encode(), "2026-2027")
    assert refused(turkish, again) == ["draft-exists"]
    assert refused(both, request) == ["import-exists"] * 3
    assert refused({}, request) == ["import-no-draft"]


def test_more_chapters_than_can_be_numbered_are_refused() -> None:
    text = "\n\n".join(
        f"BAŞLIK {chr(65 + n // 20)}{chr(65 + n % 20)}\n\n- Madde." for n in range(90)
    )

    assert refused({}, Request("a.txt", text.encode(), "2026-2027")) == ["import-many-chapters"]


def test_articles_below_a_list_and_two_teams_keep_their_words() -> None:
    text = "1. KURALLAR\n\n- Söz\nAmaç\nMADDE 1 – Birinci.\n\nEkip:\n\nAli\n\nEkip:\n\nVeli\n"

    made = taken(text)

    assert made.files[f"{NEW}01-kurallar.tr.md"].endswith("- Söz\n- **Amaç** MADDE 1 – Birinci.\n")
    assert f"{NEW}90-e-safety-team.tr.md" in made.files
    assert f"{NEW}02-ekip.tr.md" in made.files
    assert "import-lost" not in {note.key for note in made.notes}


@pytest.mark.parametrize("name", ["policy.txt", "policy.md"])
def test_a_heading_of_any_length_makes_a_name_that_a_disk_takes(name: str) -> None:
    long = "Ş" * 400
    text = f"# Politika\n\n## {long}\n\n- Veliler okur.\n\n## {long}\n\n- Veliler yazar.\n"

    made = taken(text, name)

    assert max(len(path.rpartition("/")[2]) for path in made.files) < 100
    assert sum(path.endswith(".tr.md") for path in made.files) == 3


def test_lines_without_words_are_empty_lines() -> None:
    made = taken("1. KURALLAR\n\n•\n- Öğrenciler\n-\n........\n- Veliler\n***\n")

    assert made.files[f"{NEW}01-kurallar.tr.md"].endswith("\n\n- Öğrenciler\n- Veliler\n")


def test_a_school_year_begins_before_september() -> None:
    assert school_year_on(date(2026, 11, 28)) == "2026-2027"
    assert school_year_on(date(2027, 7, 31)) == "2026-2027"
    assert school_year_on(date(2027, 8, 1)) == "2027-2028"


def test_a_title_in_facts_has_no_marks_of_markdown() -> None:
    made = taken("# Politika\n\n*2026-2027 yılı*\n\n## 1. Amaç\n\n- Veliler arar.\n", "policy.md")

    assert 'tr: "Politika 2026-2027 yılı"' in made.files[f"{NEW}edition.yml"]


def test_no_mark_of_ours_stays_in_a_heading_on_two_lines() -> None:
    made = taken("OKUL POLİTİKASI\n\nBİRİNCİ BÖLÜM\nV. Murat Binası\n\n- Herkes uyar.\n")

    page = made.files[f"{NEW}01-v-murat-binasi.tr.md"]
    assert 'title: "V. Murat Binası"' in page
    assert "# BİRİNCİ BÖLÜM – V. Murat Binası {" in page


@pytest.mark.parametrize("words", [":a:", "(:gulen-yuz:)", "++a++", "C++", "10:30:20", "&#0_0"])
def test_what_looks_like_a_mark_of_other_programs_stays_as_it_was_written(words: str) -> None:
    made = taken(f"1. KURALLAR\n\n- Söz {words} biter.\n")

    assert clauses(made.files) == [f"Söz {words} biter."]
    assert [note.key for note in made.notes if note.path.startswith("docs/")] == []


def test_a_number_in_other_digits_begins_no_list() -> None:
    made = taken("# Politika\n\n## 1. Amaç\n\n١. Söz söyle.\n\n٣1) Söz tut.\n", "policy.txt")

    assert [note.path for note in made.notes if note.path != "policy.txt"] == []
