from pathlib import Path
from typing import get_args

import pytest

from esafety.school.school import SchoolKind
from esafety.text.grammar.kind_words import USUAL, kind_in, words_for
from esafety.text.messages import reader_words
from esafety.text.templates import Templates


def school(root: Path, facts: str) -> Path:
    (root / "data").mkdir()
    (root / "data/school.yml").write_text(facts, "utf-8", "surrogateescape")
    return root


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        ("kind: kindergarten\n", "kindergarten"),
        ("name: {tr: A}\nkind: 'high' # lise\n", "high"),
        ("name: {tr: A}\n", USUAL),
        ('\ufeff"kind" : kindergarten\n', "kindergarten"),
        ("{name: {tr: A, kind: high}, kind: kindergarten}\n", "kindergarten"),
        ("name: |\n  A\n  kind: high\n", USUAL),
        ("kind: [high]\n", USUAL),
        ("kind: high\nname: [\n", "high"),
        ("[" * 5_000, USUAL),
        ("kind: high\n# M\udcfcd\udcfcr\n", "high"),
    ],
)
def test_the_kind_of_a_school_stands_in_its_facts(tmp_path: Path, facts: str, kind: str) -> None:
    assert kind_in(school(tmp_path, facts)) == kind


def test_a_kindergarten_has_children_where_others_have_students(tmp_path: Path) -> None:
    templates = Templates(school(tmp_path, "kind: kindergarten\n"), "tr")
    assert templates.t("reader-students") == "çocuklar"
    assert templates.t("reader-staff") == "çalışanlar"
    assert words_for("en", "kindergarten")["posters-for-students"] == "For children"
    assert words_for("en", "middle")["reader-students"] == "students"


def test_a_language_that_the_program_does_not_speak_keeps_its_words() -> None:
    assert words_for("ar", "kindergarten") == reader_words("ar")


def test_every_word_of_a_kind_takes_the_place_of_one_there_is() -> None:
    words = reader_words("tr")
    special = [(k, key) for key in words for k in get_args(SchoolKind) if key.startswith(f"{k}-")]
    assert special
    assert [key for kind, key in special if key.removeprefix(f"{kind}-") not in words] == []
