from datetime import date

from arabic_school import arabic_tree
from esafety.approval.translation import check_translation, new_translation_seal
from esafety.checks.run.records import check_facts_in_step
from esafety.cli.terminal.problems import problem_lines
from esafety.content.start_translation import check_new_translation
from esafety.source_tree.parse import parse_source_tree
from sealing import sealed
from translated_school import EDITION, FOLDER, REQUEST, english_added
from turkish_school import turkish_tree


def told(tree: dict[str, str]) -> list[tuple[str, str]]:
    return [(one.path, one.key) for one in check_new_translation(tree, EDITION, "en")]


def test_who_begins_a_translation_that_is_there_learns_how_to_go_on() -> None:
    tree = sealed(turkish_tree()) | english_added()
    problems = [*check_new_translation(tree, EDITION, "en")]

    assert [problem.key for problem in problems] == ["translation-exists"]
    said = "\n".join(problem_lines(problems))
    command = f'esafety seal-translation {EDITION} en --by "…" --on …'
    assert said.count(command) == len(("tr", "en"))
    seal = f"{FOLDER}/seal.yml"
    assert told(tree | {seal: new_translation_seal(tree, REQUEST)}) == [
        (seal, "translation-sealed-already")
    ]


def test_a_language_that_was_sealed_with_the_edition_is_no_translation_to_add(
    sound: dict[str, str],
) -> None:
    whole = sealed(sound)

    assert told(whole) == [(f"docs/policy/{EDITION}", "translation-in-edition")]
    refused = check_translation(whole, REQUEST, date(2026, 11, 30))
    assert [one.key for one in refused] == ["translation-in-edition"]


def test_a_name_of_the_school_that_a_language_of_the_site_lacks_is_a_note() -> None:
    whole = arabic_tree()
    school = whole["data/school.yml"].replace(", ar: قواعد.", "")
    asked = ("data/school.yml:3", "note", "school-name-untranslated", "site_description")

    def notes(tree: dict[str, str]) -> list[tuple[object, ...]]:
        found = check_facts_in_step(parse_source_tree(tree))
        return [(one.place, one.severity, one.key, one.params["name"]) for one in found]

    assert notes(whole) == []
    assert notes(whole | {"data/school.yml": school}) == [asked]
