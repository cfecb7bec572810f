"""Summarise a redline in a few sentences and one small table."""

from collections.abc import Iterator
from dataclasses import dataclass

from esafety.redline.changes import SAME, ChangeCount, PassageChange, Redline
from esafety.text.languages import join_words
from esafety.text.templates import Templates


@dataclass(frozen=True, slots=True)
class Summary:
    """The changes in sentences, and the counts of changed clauses.

    `old` and `new` are how many clauses each edition has: the sums of the rows.
    `renumbered` are the clauses of which only the number is new, as ranges.
    """

    sentences: tuple[str, ...]
    renumbered: tuple[str, ...]
    rows: tuple[ChangeCount, ...]
    old: int
    new: int


def summary(redline: Redline, templates: Templates) -> Summary:
    """Return the summary of a redline in the language of the templates."""
    rows = tuple(count for count in redline.counts if count.changes)
    sentences = tuple(_sentences(redline, rows, templates))
    short = number_ranges(redline.renumbered)
    return Summary(
        sentences, short, rows, sum(row.old for row in rows), sum(row.new for row in rows)
    )


def number_ranges(changes: tuple[PassageChange, ...]) -> tuple[str, ...]:
    """Return renumbered clauses as ranges: `2.11–2.13 → 2.10–2.12`.

    Neighbours of the old numbering that are neighbours of the new one share a range.
    """
    rows: list[list[PassageChange]] = []
    for change in changes:
        if rows and _are_neighbours(rows[-1][-1], change):
            rows[-1].append(change)
        else:
            rows.append([change])
    return tuple(_number_range(row) for row in rows)


def _sentences(
    redline: Redline, rows: tuple[ChangeCount, ...], templates: Templates
) -> Iterator[str]:
    if not redline.differences:
        yield templates.t("redline-nothing")
    else:
        parts = [_count_phrase(templates, t.kind, t.changes, t) for t in rows if t.kind != SAME]
        joined = join_words(parts, templates.language)
        sentence = templates.t("redline-said", parts=joined)
        yield sentence if parts else templates.t("redline-no-clause")
    for count in rows:
        if count.kind == SAME:
            yield _unchanged_sentence(redline, count, templates)
    if redline.elsewhere:
        yield _elsewhere_sentence(redline, templates)


def _unchanged_sentence(redline: Redline, count: ChangeCount, templates: Templates) -> str:
    sentences = [_count_phrase(templates, SAME, count.changes, count)]
    if number := len(redline.renumbered):
        sentences.append(_count_phrase(templates, "numbered", number, None))
    return " ".join(sentences)


def _elsewhere_sentence(redline: Redline, templates: Templates) -> str:
    parts = [_count_phrase(templates, kind, n, None) for kind, n in redline.elsewhere.items()]
    return templates.t("redline-elsewhere", parts=join_words(parts, templates.language))


def _count_phrase(templates: Templates, what: str, number: int, count: ChangeCount | None) -> str:
    old, new = (count.old, count.new) if count else (0, 0)
    return templates.t(f"redline-count-{what}", count=number, old=old, new=new)


def _are_neighbours(before: PassageChange, after: PassageChange) -> bool:
    return all(
        _split_number(first[0].number)[0] == _split_number(second[0].number)[0]
        and _split_number(first[0].number)[1] + 1 == _split_number(second[0].number)[1]
        for first, second in ((before.old, after.old), (before.new, after.new))
    )


def _split_number(number: str) -> tuple[str, int]:
    """Return `4.A.2` as `4.A` and 2."""
    section, _, ordinal = number.rpartition(".")
    return section, int(ordinal)


def _number_range(row: list[PassageChange]) -> str:
    ends = ((row[0].old[0], row[-1].old[0]), (row[0].new[0], row[-1].new[0]))
    sides = (a.number if a == b else f"{a.number}–{b.number}" for a, b in ends)
    return " → ".join(sides)
