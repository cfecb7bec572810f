"""A site whose files show what they must not: every problem at once, where it was written."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from esafety.content.load import read_content
from esafety.content.school_content import Content
from esafety.output_rules.check import output_problems
from esafety.problems.problem import Problem
from esafety.source_tree.read_folder import read_tree
from sealing import sealed

CONTACT = """contact:
  address: 'Gazi Mah. Atatürk Cad. No: 5 K: 2, Ankara'
  telephone: "0312 296 94 00"
  email: okul@okul.k12.tr
  website:
"""


@pytest.fixture
def school(tmp_path: Path, sound: dict[str, str]) -> Path:
    return written(tmp_path / "school", sound)


def written(folder: Path, tree: Mapping[str, str]) -> Path:
    for path, text in tree.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def content_of(school: Path) -> Content:
    return read_content(read_tree(school), preview=False)


def problems(school: Path, files: Mapping[str, str]) -> list[Problem]:
    site = written(school.parent / "site", files)
    return output_problems(site, school, content_of(school))


def test_a_site_without_findings_is_sound(school: Path) -> None:
    assert problems(school, {"index.html": "<p>112, 183</p>"}) == []


def test_a_problem_is_where_it_was_written_and_names_what_shows_it(school: Path) -> None:
    template = "<footer>\n<p>Servis: 0532 123 45 67</p>\n</footer>"
    written(school, {"overrides/partials/copyright.html": template})

    (found,) = problems(school, {"a.html": template, "b/c.html": template})

    assert (found.place, found.rule) == ("overrides/partials/copyright.html:2", "personal-data")
    assert [detail["en"] for detail in found.details] == [
        "File to be published: site/a.html",
        "File to be published: site/b/c.html",
    ]
    assert "0532" not in found.sentence("en")


def test_what_nobody_wrote_is_at_the_first_file_that_shows_it(school: Path) -> None:
    (found,) = problems(school, {"index.html": "<p>0532 123 45 67</p>"})

    assert found.place == "site/index.html:1"


def test_of_many_files_a_few_are_named(school: Path) -> None:
    shown = {f"{number}.html": "<p>0532 123 45 67</p>" for number in range(8)}

    (found,) = problems(school, shown)

    assert len(found.details) == 6
    assert found.details[-1] == {"tr": "… ve 3 dosya daha", "en": "… and in 3 more"}


def test_all_problems_are_told_at_once(school: Path) -> None:
    found = problems(school, {"a.html": "<p>0532 123 45 67</p>", "b.json": '"10000000146"'})

    assert [one.key for one in found] == ["personal-telephone", "personal-identity-number"]


def test_the_ways_to_reach_the_school_and_the_helplines_may_be_shown(
    tmp_path: Path, sound: dict[str, str]
) -> None:
    tree = dict(sound)
    tree["data/school.yml"] = f"{without_contact(tree['data/school.yml'])}{CONTACT}"
    school = written(tmp_path / "school", tree)
    address = "Gazi Mah. Atatürk Cad. No: 5<br>K: 2, Ankara"
    mail = '<a href="mailto:okul&#64;okul.k12.tr">okul&#64;okul.k12.tr</a>'
    shown = f"<p>{address}</p><p>0312 296 94 00</p>{mail}"

    assert problems(school, {"index.html": shown}) == []
    assert [one.key for one in problems(school, {"index.html": "0312 296 94 01"})] == [
        "personal-telephone"
    ]


def without_contact(facts: str) -> str:
    """Return a school's facts without the ways to reach it."""
    kept, inside = [], False
    for line in facts.splitlines(keepends=True):
        inside = line.startswith("contact:") or (inside and line.startswith(" "))
        kept += [] if inside else [line]
    return "".join(kept)


def test_sealed_words_stay_as_they_were_approved(tmp_path: Path, sound: dict[str, str]) -> None:
    chapter = next(path for path in sound if path.startswith("docs/policy/2") and "tr.md" in path)
    tree = {path: text for path, text in sound.items() if not path.endswith("/seal.yml")}
    tree[chapter] += "\nTelefon: 0532 123 45 67\n"
    english = chapter.replace(".tr.", ".en.")
    tree[english] += "\nTelephone: 0532 123 45 67\n"
    school = written(tmp_path / "school", sealed(tree))

    assert problems(school, {"policy.json": '"0532 123 45 67"'}) == []


def test_what_an_editor_silenced_is_shown(tmp_path: Path, sound: dict[str, str]) -> None:
    silence = "<!-- esafety: allow personal-data: İlçe müdürlüğü, 2026-11-29 -->"
    tree = dict(sound)
    for language in ("tr", "en"):
        tree[f"docs/report.{language}.md"] += f"\n{silence}\n0312 296 94 00\n"
    school = written(tmp_path / "school", tree)

    assert problems(school, {"report/index.html": "<p>0312 296 94 00</p>"}) == []
