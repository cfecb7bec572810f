"""Golden cases: small editions, and the exact redline of each."""

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given

from edition_texts import EDITIONS, compared, edition
from esafety.markdown.page import read_page
from esafety.policy.alignment.passage import CLAUSE
from esafety.redline.changes import KINDS, SAME, PassageChange
from esafety.redline.compare import compare
from esafety.redline.passages import EditionText, extract_passages
from examples import examples
from workshop import ROOT

CASES = sorted((ROOT / "tests/golden/redline/cases").glob("*.yml"))
SIGNS = {"same": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}


def reading(edition: str, chapters: dict[str, str]) -> EditionText:
    front = "---\ntitle: x\ndescription: x\n---\n"
    pages = [
        read_page(f"docs/policy/{edition}/{name}.tr.md", front + text)
        for name, text in chapters.items()
    ]
    return extract_passages(edition, "tr", pages, {})


def described(change: PassageChange) -> str:
    old, new = (", ".join(p.number for p in side) or "—" for side in (change.old, change.new))
    numbers = f"{old} → {new}" if change.passage_kind == CLAUSE else ""
    segments = "".join(SIGNS[segment.kind].format(segment.text) for segment in change.segments)
    kind = f"{change.kind}+moved" if change.moved and change.kind == "edited" else change.kind
    return f"{kind} {change.passage_kind} {numbers}: {segments}".replace("\n", " / ")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_redline_contains_exactly_these_changes(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))

    redline = compare(reading("2022-2023", case["old"]), reading("2023-2024", case["new"]))

    assert [described(change) for change in redline.differences] == case["changes"]
    renumbered = [f"{c.old[0].number} → {c.new[0].number}" for c in redline.renumbered]
    assert renumbered == case.get("renumbered", [])
    assert redline.count(SAME) == case["same"]


def test_every_kind_of_change_is_shown_by_a_case() -> None:
    cases = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in CASES]

    shown = {change.split()[0].split("+")[0] for case in cases for change in case["changes"]}

    assert shown == set(KINDS) - {SAME}


@examples(150)
@given(old=EDITIONS, new=EDITIONS)
@example(old=[], new=[("rules", "okul")])
@example(
    old=[("pictures", "okul"), ("pictures", "telefon telefon okul okul")],
    new=[("pictures", "okul telefon telefon"), ("pictures", "okul okul okul")],
)
def test_every_passage_of_both_editions_is_in_exactly_one_change(
    old: list[tuple[str, str]], new: list[tuple[str, str]]
) -> None:
    redline = compared(old, new)

    for name, clauses, side in (("2022-2023", old, "old"), ("2023-2024", new, "new")):
        shown = [passage for change in redline.changes for passage in getattr(change, side)]
        wanted = edition(name, clauses).passages
        assert sorted(shown, key=repr) == sorted(wanted, key=repr)
    assert sum(count.old for count in redline.counts) == len(old)
    assert sum(count.new for count in redline.counts) == len(new)


@examples(80)
@given(old=EDITIONS, new=EDITIONS)
@example(old=[("rules", "okul"), ("devices", "okul")], new=[("pictures", "okul")] * 2)
@example(
    old=[("pictures", "okul"), ("pictures", "telefon telefon okul okul")],
    new=[("pictures", "okul telefon telefon"), ("pictures", "okul okul okul")],
)
def test_passages_of_the_newer_edition_keep_their_order(
    old: list[tuple[str, str]], new: list[tuple[str, str]]
) -> None:
    shown = [passage for change in compared(old, new).changes for passage in change.new]

    assert tuple(shown) == edition("2023-2024", new).passages


@examples(80)
@given(old=EDITIONS, new=EDITIONS)
def test_segments_contain_the_old_and_the_new_text(
    old: list[tuple[str, str]], new: list[tuple[str, str]]
) -> None:
    for change in compared(old, new).changes:
        before = "".join(segment.text for segment in change.segments if segment.kind != "inserted")
        after = "".join(segment.text for segment in change.segments if segment.kind != "deleted")
        assert before == "\n".join(passage.text for passage in change.old)
        assert after == "\n".join(passage.text for passage in change.new)


@examples(50)
@given(clauses=EDITIONS)
def test_an_edition_compared_with_itself_shows_no_difference(
    clauses: list[tuple[str, str]],
) -> None:
    redline = compared(clauses, clauses)

    assert redline.differences == ()
    assert redline.count(SAME) == len(clauses)


@examples(50)
@given(old=EDITIONS, new=EDITIONS)
def test_each_kind_of_change_matches_its_definition(
    old: list[tuple[str, str]], new: list[tuple[str, str]]
) -> None:
    sizes = {"added": (0, 1), "removed": (1, 0), "edited": (1, 1), "moved": (1, 1), "same": (1, 1)}
    for change in compared(old, new).changes:
        if change.kind in sizes:
            assert (len(change.old), len(change.new)) == sizes[change.kind]
        if change.kind in ("same", "moved"):
            assert change.old[0].text == change.new[0].text
        if change.kind == "split":
            assert (len(change.old), len(change.new) > 1) == (1, True)
        if change.kind == "merged":
            assert (len(change.old) > 1, len(change.new)) == (True, 1)
