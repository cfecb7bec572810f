"""Its golden files: personal-data.yml, sound-look-alikes-of-personal-data.yml."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from esafety.checks.personal_data import check
from esafety.checks.personal_data.check import check_personal_data, masked
from esafety.checks.personal_data.find import personal_data
from esafety.content.check import check_content
from esafety.content.renumber import in_step
from esafety.content.start_draft import new_draft
from esafety.source_tree.parse import parse_source_tree
from esafety.storage.cache import results
from esafety.storage.cache.results import ResultCache, caching_in


def found(tree: dict[str, str]) -> list[str]:
    return [one.place for one in check_content(tree) if one.rule == "personal-data"]


def test_the_schools_own_number_stands_in_its_facts_and_nowhere_else(sound: dict[str, str]) -> None:
    given = sound["data/school.yml"].replace('telephone: "0000"', 'telephone: "0312 413 10 00"')
    tree = sound | {"data/school.yml": given}
    page = tree["docs/report.tr.md"].replace("anlat.", "anlat: 0312 413 10 00.")

    assert given != sound["data/school.yml"]
    assert found(tree) == []
    assert found(tree | {"docs/report.tr.md": page}) == ["docs/report.tr.md:9"]


def test_a_persons_number_in_the_facts_is_found(sound: dict[str, str]) -> None:
    number = "    tr: 0532 123 45 67\n    en: 0532 123 45 67\n"
    tree = sound | {"data/helplines.yml": sound["data/helplines.yml"] + f"  then:\n{number}"}

    assert len(found(tree)) == 2


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("phone: 05321234567", 1),
        ("phone: 5321234567", 1),
        ("a: 1  # Ayşe’nin annesi 0532 123 45 67", 1),
        ("# 0532 123 45 67\na: 1", 1),
        ("a: 1\n0532 123 45 67: anne", 2),
        ("ogrenciler: 1\npupils:\n  - Zeynep Demir\n  - Ahmet Yılmaz", 3),
        ("place: 41.123456, 28.123456", 1),
        ("a: {latitude: 41.123456}", 0),
        ("code: 5321234567", 0),
        ("books:\n  - Ömer Seyfettin\n  - Mustafa Kutlu", 0),
        ("# KVKK 6698, RG 7.4.2016/29677\na: 2026–2027", 0),
    ],
)
def test_a_file_of_facts_is_read_as_it_is_written(
    sound: dict[str, str], written: str, line: int
) -> None:
    path = "data/clubs.yml"
    tree = parse_source_tree(sound | {path: f"{written}\n"})

    places = [one.place for one in check_personal_data(tree)]

    assert places == ([f"{path}:{line}"] if line else [])


@pytest.mark.parametrize("number", ["0312 413 10 00", "0532 123 45 67"])
def test_what_a_chapter_says_is_judged_there_and_not_in_the_record_of_its_clauses(
    sound: dict[str, str], number: str
) -> None:
    """The school's own number may stand in a chapter; of another the chapter's line is told."""
    school = sound["data/school.yml"].replace('telephone: "0000"', 'telephone: "0312 413 10 00"')
    draft = new_draft(sound | {"data/school.yml": school}, "2026-2027")
    chapter = "docs/policy/2026-2027/01-purpose.tr.md"
    said = draft[chapter].replace("\n- ", f"\n- Okulu {number} numarasından arayın. ", 1)
    tree = in_step({**sound, "data/school.yml": school, **draft, chapter: said}, "2026-2027")
    line = said[: said.index(number)].count("\n") + 1

    places = [one.place for one in check_personal_data(parse_source_tree(tree))]

    assert number in tree["docs/policy/2026-2027/clauses.yml"]
    assert places == ([] if number.startswith("0312") else [f"{chapter}:{line}"])


def test_a_comment_in_the_front_matter_of_a_page_is_read(sound: dict[str, str]) -> None:
    page = sound["docs/report.tr.md"].replace("---\n", "---\n# 0532 123 45 67\n", 1)

    (one,) = check_personal_data(parse_source_tree(sound | {"docs/report.tr.md": page}))

    assert one.place == "docs/report.tr.md:2"


def test_the_columns_of_a_finding_are_told_unless_the_next_line_has_a_part_of_it(
    sound: dict[str, str],
) -> None:
    def columns(written: str) -> list[tuple[int, int] | None]:
        page = sound["docs/report.tr.md"] + f"\nArayın: {written}\n"
        tree = parse_source_tree(sound | {"docs/report.tr.md": page})
        return [problem.columns for problem in check_personal_data(tree)]

    assert columns("0532 123 45 67.") == [(9, 23)]
    assert columns("0532 123\n45 67.") == [None]


def test_what_is_sealed_stays_as_it_was_approved(sound: dict[str, str]) -> None:
    chapter = "docs/policy/2022-2023/01-purpose.tr.md"
    tree = sound | {chapter: sound[chapter].replace("\n- ", "\n- 0532 123 45 67 ", 1)}

    assert tree != sound
    assert found(tree) == []  # that it was changed is said by the seal


def test_the_name_of_a_picture_is_published_and_read(sound: dict[str, str]) -> None:
    tree = parse_source_tree(sound)
    named = {"docs/help/05321234567.png": b"", "docs/help/img-20230512-wa0012.jpg": b""}

    (one,) = check_personal_data(replace(tree, pictures=named))

    assert one.place == "docs/help/05321234567.png:1"


@pytest.mark.parametrize(
    ("value", "shown"),
    [("+905321234567", "+9…67"), ("Ali Veli", "Al… Ve…"), ("06ABC123", "06…"), ("a", "a")],
)
def test_a_report_shows_no_value_whole(value: str, shown: str) -> None:
    assert masked(value) == shown


@pytest.mark.parametrize(
    ("written", "shown"),
    [("0532 123 45 67", "05…67"), ("+90 (532) 123-4567", "+9…67"), ("532 1234567", "53…67")],
)
def test_a_number_is_shown_as_it_was_written(written: str, shown: str) -> None:
    assert masked("+905321234567", written) == shown


QUIET = "Her sınıfta bir kural vardır ve herkes ona uyar. " * 10
NUMBER = "Beni 0532 123 45 67 numarasından arayın."


class Memory(dict[str, bytes]):
    def read(self, name: str) -> bytes | None:
        return self.get(name)

    def write(self, name: str, body: bytes) -> None:
        self[name] = body


@pytest.fixture
def store() -> Iterator[Memory]:
    memory = Memory()
    with caching_in(ResultCache(memory, "one program")):
        yield memory


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows by every text in which people are looked for."""
    seen: list[str] = []

    def look(text: str) -> object:
        seen.append(text)
        return personal_data(text)

    monkeypatch.setattr(check, "personal_data", look)
    return seen


def in_a_new_run(text: str) -> list[str]:
    check._findings.cache_clear()
    return [finding.kind for finding in check._findings(text)]


@pytest.mark.usefixtures("store")
def test_a_text_that_says_nothing_of_people_is_read_once(looked: list[str]) -> None:
    assert (in_a_new_run(QUIET), in_a_new_run(QUIET)) == ([], [])
    assert looked == [QUIET]


@pytest.mark.usefixtures("store")
def test_a_text_that_changed_is_read(looked: list[str]) -> None:
    assert in_a_new_run(QUIET) == []
    assert in_a_new_run(QUIET + NUMBER) == ["telephone"]
    assert looked == [QUIET, QUIET + NUMBER]


@pytest.mark.usefixtures("store")
def test_another_program_reads_it_again(looked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    in_a_new_run(QUIET)
    monkeypatch.setattr(results, "whole_program", lambda: "another")
    in_a_new_run(QUIET)
    assert looked == [QUIET, QUIET]


def test_what_is_found_is_found_again_and_never_written_down(
    store: Memory, looked: list[str]
) -> None:
    assert in_a_new_run(QUIET + NUMBER) == in_a_new_run(QUIET + NUMBER) == ["telephone"]
    assert len(looked) == 2
    assert not store
