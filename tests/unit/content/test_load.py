import unicodedata

import pytest

from esafety.content.load import read_content
from esafety.problems.problem import ContentError
from sealing import sealed

FRONT = "---\ntitle: x\ndescription: x\n---\n"


def unsealed(tree: dict[str, str]) -> dict[str, str]:
    return {path: text for path, text in tree.items() if not path.endswith("/seal.yml")}


def test_facts_are_read_as_one_letter_each(sound: dict[str, str]) -> None:
    apart = {"data/school.yml": unicodedata.normalize("NFD", sound["data/school.yml"])}

    assert apart["data/school.yml"] != sound["data/school.yml"]
    assert read_content(sound | apart).school == read_content(sound).school
    assert [note.key for note in read_content(sound | apart).notes] == ["read-as-composed"]


def test_content_that_is_read_holds_the_facts_of_the_edition_in_force(
    sound: dict[str, str],
) -> None:
    content = read_content(sound)

    assert content.edition.name == "2022-2023"
    assert content.school.site_url == "https://okul.test/e-guvenlik/"
    assert [c.slug for c in content.chapters] == ["purpose", "devices"]
    assert list(content.clauses) == [
        "purpose-01",
        "purpose-02",
        "devices-01",
        "devices-students-01",
        "devices-visitors-01",
    ]
    assert content.audiences["purpose-02"] == ("management", "staff")
    assert [r.id for r in content.resources] == ["safe-web"]
    assert [h.number for h in content.helplines] == ["183", "112"]
    assert [content.school_lines[name] for name in ("site_url", "telephone")] == [4, 9]


def test_the_overview_is_the_first_chapter(sound: dict[str, str]) -> None:
    overview = {
        f"docs/policy/2022-2023/index.{language}.md": FRONT + "# x { #title }\n"
        for language in ("tr", "en")
    }

    chapters = read_content(sealed(unsealed(sound) | overview)).chapters

    assert [c.slug for c in chapters] == ["index", "purpose", "devices"]


def test_content_with_problems_is_not_read_and_names_all_of_them(sound: dict[str, str]) -> None:
    tree = {path: text for path, text in sound.items() if not path.startswith("data/")}

    with pytest.raises(ContentError) as caught:
        read_content(tree)

    assert [p.place for p in caught.value.problems] == [
        "data/calendar.yml:1",
        "data/helplines.yml:1",
        "data/printing.yml:1",
        "data/resources.yml:1",
        "data/school.yml:1",
    ]


def test_a_name_withheld_once_does_not_come_out_an_edition_later(sound: dict[str, str]) -> None:
    team = FRONT + "# T { #team }\n\nÇağla TAŞ\nÖğretmen\n"
    older, newer = "docs/policy/2022-2023/", "docs/policy/2023-2024/"
    tree = unsealed(sound)
    tree |= dict.fromkeys((f"{older}90-team.tr.md", f"{older}90-team.en.md"), team)
    tree |= {p.replace(older, newer): text for p, text in tree.items() if p.startswith(older)}
    facts = f"{older}edition.yml"
    tree[facts] = tree[facts].replace("people: names", "people: roles")

    pages = read_content(sealed(tree)).policy

    bodies = {page.path: page.body for page in pages if "90-team" in page.path}
    assert {path for path, body in bodies.items() if "TAŞ" in body} == {
        f"{newer}90-team.tr.md",
        f"{newer}90-team.en.md",
    }
