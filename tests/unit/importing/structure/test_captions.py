import pytest

from esafety.importing.import_file import Request, import_file

POLICY = """\
Okulumuzun e-güvenlik politikası

{mark}Amaç{mark}

MADDE 1 – (1) Okul çocukları korur.

{mark}Kapsam{mark}

MADDE 2 – (1) Okulda herkes kurala uyar.
"""


@pytest.mark.parametrize("mark", ["", "**"])
def test_the_names_of_articles_are_chapters_in_bold_type_or_not(mark: str) -> None:
    made = import_file({}, Request("a.txt", POLICY.format(mark=mark).encode(), "2026-2027"))

    pages = [path.rpartition("/")[2] for path in sorted(made.files) if path.endswith(".md")]
    assert pages == ["01-amac.tr.md", "02-kapsam.tr.md", "index.tr.md"]
    assert "import-no-heading" not in {note.key for note in made.notes}


@pytest.mark.parametrize("mark", ["", "**"])
def test_the_names_of_articles_within_a_part_begin_their_clauses(mark: str) -> None:
    text = POLICY.replace("\n\n", "\n\nBİRİNCİ BÖLÜM\nGenel Hükümler\n\n", 1).format(mark=mark)

    made = import_file({}, Request("a.txt", text.encode(), "2026-2027"))

    page = made.files["docs/policy/2026-2027/01-genel-hukumler.tr.md"]
    assert page.split("}\n\n")[1] == (
        "- **Amaç** MADDE 1\n    - (1) Okul çocukları korur.\n"
        "- **Kapsam** MADDE 2\n    - (1) Okulda herkes kurala uyar.\n"
    )
