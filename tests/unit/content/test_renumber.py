import pytest

from esafety.content.renumber import check_renumber, in_step, renumbering
from esafety.content.start_draft import new_draft

DRAFT = "docs/policy/2026-2027"


def drafted(sound: dict[str, str]) -> dict[str, str]:
    return sound | new_draft(sound, "2026-2027")


def test_a_new_draft_is_in_step(sound: dict[str, str]) -> None:
    tree = drafted(sound)

    assert check_renumber(tree, "2026-2027") == []
    renumbered = renumbering(tree, "2026-2027")
    assert (renumbered.files, renumbered.ids.changes, renumbered.ids.kept) == ({}, (), 5)


def test_a_draft_that_lost_its_file_gets_it_again(sound: dict[str, str]) -> None:
    tree = drafted(sound)
    lost = tree.pop(f"{DRAFT}/clauses.yml")

    assert renumbering(tree, "2026-2027").files == {f"{DRAFT}/clauses.yml": lost}


def test_a_first_draft_is_numbered_by_its_places(sound: dict[str, str]) -> None:
    tree = {path: text for path, text in sound.items() if not path.endswith("/seal.yml")}
    tree["docs/policy/2022-2023/draft.yml"] = "based_on:\n"

    (path, text), *others = renumbering(tree, "2022-2023").files.items()

    assert (path, others) == ("docs/policy/2022-2023/clauses.yml", [])
    assert '    devices-students-01: "Telefonlar kutuya konur."\n' in text


def test_the_clause_of_contact_details_that_a_first_draft_lacks_leaves_its_line_empty(
    sound: dict[str, str],
) -> None:
    tree = {path: text for path, text in sound.items() if not path.endswith("/seal.yml")}
    tree["docs/policy/2022-2023/draft.yml"] = "based_on:\n"
    school = "data/school.yml"
    tree[school] = f"{tree[school]}contact_clause: personal-data-03\n# Ours.\n"

    written = renumbering(tree, "2022-2023").files

    assert written[school] == tree[school].replace(" personal-data-03", "")
    kept = tree | {school: tree[school].replace("personal-data-03", "purpose-01")}
    assert school not in renumbering(kept, "2022-2023").files
    sealed = drafted(sound | {school: tree[school]})
    assert school not in renumbering(sealed, "2026-2027").files


def test_clauses_in_another_order_moved_as_few_as_possible(sound: dict[str, str]) -> None:
    tree = drafted(sound)
    path = f"{DRAFT}/01-purpose.tr.md"
    lines = "- Çocukları korumak.\n- Herkese yol göstermek.\n"
    assert lines in tree[path]
    tree[path] = tree[path].replace(lines, "".join(reversed(lines.splitlines(keepends=True))))

    (moved,) = renumbering(tree, "2026-2027").ids.changes

    assert (moved.kind, moved.id) in (("moved", "purpose-01"), ("moved", "purpose-02"))
    assert {moved.before, moved.now} == {"1.1", "1.2"}


def test_sealed_files_and_damaged_ones_are_not_written(sound: dict[str, str]) -> None:
    tree = drafted(sound)
    damaged = tree | {f"{DRAFT}/clauses.yml": "clauses: [\n"}
    twice = tree | {f"{DRAFT}/clauses.yml": "clauses: {a: {a-01: x}, b: {a-01: y}}\n"}

    neither = {path: text for path, text in tree.items() if not path.endswith("/draft.yml")}

    keys = {
        problem.key
        for school, name in (
            *((sound, "2022-2023"), (sound, "2032-2033")),
            (neither, "2026-2027"),
            *((damaged, "2026-2027"), (twice, "2026-2027")),
        )
        for problem in check_renumber(school, name)
    }

    assert keys == {
        "renumber-sealed",
        "seal-missing",
        "no-such-edition",
        "yaml-left-open",
        "clause-id-twice",
    }
    assert in_step(damaged, "2026-2027") == damaged
    assert in_step(sound, "2022-2023") == sound


@pytest.mark.parametrize("declared", [True, False])
def test_a_topic_that_lost_its_clause_is_told_with_what_to_do(
    sound: dict[str, str], *, declared: bool
) -> None:
    tree = drafted(sound)
    if declared:
        tree["data/topics.yml"] = "guide: {tr: Yol gösterilir., en: Guided.}\n"
    tree[f"{DRAFT}/topics.yml"] = "# Ours.\nguide:\n  clauses: [purpose-02]\nbox: {clauses: []}\n"
    for language in ("tr", "en"):
        path = f"{DRAFT}/01-purpose.{language}.md"
        tree[path] = tree[path].replace("- Herkese yol göstermek.\n", "")
        tree[path] = tree[path].replace("- To guide everybody.\n", "")

    renumbered = renumbering(tree, "2026-2027")

    (told,) = renumbered.lost
    assert (told.place, told.key) == (f"{DRAFT}/topics.yml:3", "topic-emptied")
    assert (told.params["topic"], told.params["clauses"]) == ("guide", "purpose-02")
    assert "clauses: []" in renumbered.files[f"{DRAFT}/topics.yml"].splitlines()[2]
    assert renumbering({**tree, **renumbered.files}, "2026-2027").lost == ()


def test_a_line_of_contact_details_that_was_emptied_is_told(sound: dict[str, str]) -> None:
    tree = {path: text for path, text in sound.items() if not path.endswith("/seal.yml")}
    tree["docs/policy/2022-2023/draft.yml"] = "based_on:\n"
    before = len(tree["data/school.yml"].splitlines())
    tree["data/school.yml"] += "contact_clause: personal-data-03\n"

    (told,) = renumbering(tree, "2022-2023").lost

    assert told.place == f"data/school.yml:{before + 1}"
    assert told.params == {"name": "personal-data-03"}


@pytest.mark.parametrize("text", ["", "# Boş.\n", "{}\n", "- telefonlar\n", "telefonlar\n", "5\n"])
def test_a_map_that_names_no_topic_stays_as_it_is(sound: dict[str, str], text: str) -> None:
    tree = drafted(sound) | {f"{DRAFT}/topics.yml": text}
    path = f"{DRAFT}/01-purpose.tr.md"
    tree[path] = tree[path].replace("- Çocukları korumak.\n", "")

    renumbered = renumbering(tree, "2026-2027")

    assert [(one.kind, one.id) for one in renumbered.ids.changes] == [("retired", "purpose-01")]
    assert renumbered.files.get(f"{DRAFT}/topics.yml", text) == text
