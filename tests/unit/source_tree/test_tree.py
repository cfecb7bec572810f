import pytest

from esafety.source_tree.file_tree import TextsByPath
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.tree import SourceTree
from sealing import sealed


def source_tree(**editions: str) -> SourceTree:
    return parse_source_tree(
        {f"docs/policy/{name}/edition.yml": facts for name, facts in editions.items()}
    )


def test_a_tree_is_sorted_into_pages_records_and_files() -> None:
    tree = {"docs/a.tr.md": "# A { #a }\n", "data/x.yml": "a: b\n", "docs/a.png": ""}

    sorted_tree = parse_source_tree(tree)

    assert [page.path for page in sorted_tree.pages] == ["docs/a.tr.md"]
    assert list(sorted_tree.records) == ["data/x.yml"]
    assert sorted_tree.files == set(tree)


def test_what_cannot_be_read_is_a_problem_and_still_a_file() -> None:
    broken: TextsByPath = {"docs/a.tr.md": "---\na: b: c\n---\n", "data/x.yml": "["}

    sorted_tree = parse_source_tree(broken)

    assert [page.meta for page in sorted_tree.pages] == [{}]
    assert not sorted_tree.records
    assert [p.key for p in sorted_tree.unreadable] == ["not-yaml", "yaml-left-open"]
    assert sorted_tree.files == set(broken)


def test_texts_outside_docs_and_data_are_only_files() -> None:
    sorted_tree = parse_source_tree({"assets/README.md": "# A\n", "assets/x.yml": "["})

    assert (sorted_tree.pages, sorted_tree.unreadable) == ((), ())
    assert "assets/x.yml" in sorted_tree.files


SEALED = {"edition.yml": "people: names\n"}
DRAFTED = {"edition.yml": "people: roles\n", "draft.yml": "based_on:\n"}
Editions = dict[str, dict[str, str]]


def policies(editions: Editions) -> SourceTree:
    tree = {f"docs/policy/{e}/{n}": t for e, files in editions.items() for n, t in files.items()}
    return parse_source_tree(sealed(tree))


@pytest.mark.parametrize(
    ("editions", "in_force", "draft"),
    [
        ({"2022-2023": SEALED}, "2022-2023", None),
        ({"2023-2024": SEALED, "2022-2023": SEALED}, "2023-2024", None),
        ({"2022-2023-2": SEALED, "2022-2023": SEALED}, "2022-2023-2", None),
        ({"2022-2023": SEALED, "2023-2024": DRAFTED}, "2022-2023", "2023-2024"),
        ({"2022-2023": DRAFTED, "2023-2024": SEALED}, "2023-2024", None),
        ({"2023-2024": DRAFTED}, None, "2023-2024"),
        ({"2022-2023": SEALED | {"seal.yml": "x"}}, None, None),
        ({}, None, None),
    ],
)
def test_the_newest_sealed_edition_is_in_force_and_a_newer_one_is_the_draft(
    editions: Editions, in_force: str | None, draft: str | None
) -> None:
    source_tree = policies(editions)

    assert (source_tree.in_force, source_tree.draft) == (in_force, draft)


def test_editions_come_oldest_first() -> None:
    assert source_tree(**{"2023-2024": "", "2022-2023": ""}).editions == ("2022-2023", "2023-2024")


def test_chapters_are_the_binding_pages_of_one_edition_in_order(sound: dict[str, str]) -> None:
    other = {"docs/policy/2021-2022/01-aim.tr.md": "# A { #aim }\n\n- a\n"}
    shuffled = dict(sorted((sound | other).items(), reverse=True))

    sorted_tree = parse_source_tree(shuffled)

    assert [page.path for page in sorted_tree.chapters("2022-2023")] == [
        "docs/policy/2022-2023/01-purpose.tr.md",
        "docs/policy/2022-2023/02-devices.tr.md",
    ]
    assert list(sorted_tree.clauses("2021-2022")) == ["aim-01"]
    assert list(sorted_tree.clauses("2022-2023"))[:2] == ["purpose-01", "purpose-02"]


def test_a_file_in_another_encoding_is_told_by_its_first_bad_line_even_in_front_matter() -> None:
    text = b"---\ntitle: \xd6zet\n---\n".decode("utf-8", "surrogateescape")

    (problem,) = parse_source_tree({"docs/a.tr.md": text}).unreadable

    assert (problem.place, problem.key) == ("docs/a.tr.md:2", "not-utf8")


def test_pages_and_records_are_read_as_any_machine_would_show_them() -> None:
    windows = {
        "docs/a.tr.md": "\ufeff---\r\ntitle: A\r\n---\r\n# A { #a }\r\n",
        "data/x.yml": "\ufeffa: b\r\n",
    }

    source_tree = parse_source_tree(windows)

    assert [(page.meta["title"], page.anchors) for page in source_tree.pages] == [
        ("A", frozenset({"a"}))
    ]
    assert source_tree.records["data/x.yml"].data == {"a": "b"}


def test_the_record_of_clause_ids_is_not_judged_by_itself() -> None:
    files = {"edition.yml": "people: roles\n", "clauses.yml": "clauses: {}\n"}

    school = policies({"2026-2027": files})

    assert set(school.records) - set(school.records_of_editors) == {
        "docs/policy/2026-2027/clauses.yml"
    }
