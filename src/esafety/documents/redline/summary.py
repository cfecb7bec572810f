"""A redline said in a few sentences and one small table."""

from collections.abc import Iterator
from dataclasses import dataclass

from esafety.redline.changes import SAME, Change, ChangeCount, Redline
from esafety.text.languages import join_words
from esafety.text.templates import Templates


@dataclass(frozen=True, slots=True)
class Summary:
    """What changed, in words; what became of the clauses, in numbers.

    `old` and `new` are how many clauses each edition has: the sums of the rows.
    `renumbered` are the clauses of which only the number is new, in short.
    """

    sentences: tuple[str, ...]
    renumbered: tuple[str, ...]
    rows: tuple[ChangeCount, ...]
    old: int
    new: int


def summary(redline: Redline, templates: Templates) -> Summary:
    """Return the summary of a redline in the words of a language."""
    rows = tuple(count for count in redline.counts if count.changes)
    said = tuple(_sentences(redline, rows, templates))
    short = ranges(redline.renumbered)
    return Summary(said, short, rows, sum(row.old for row in rows), sum(row.new for row in rows))


def ranges(changes: tuple[Change, ...]) -> tuple[str, ...]:
    """Return renumbered clauses in short: `2.11–2.13 → 2.10–2.12`.

    Neighbours of the old numbering that are neighbours of the new one share a range.
    """
    rows: list[list[Change]] = []
    for change in changes:
        if rows and _next_to(rows[-1][-1], change):
            rows[-1].append(change)
        else:
            rows.append([change])
    return tuple(_range(row) for row in rows)


def _sentences(
    redline: Redline, rows: tuple[ChangeCount, ...], templates: Templates
) -> Iterator[str]:
    if not redline.differences:
        yield templates.t("redline-nothing")
    else:
        parts = [_counted(templates, t.kind, t.changes, t) for t in rows if t.kind != SAME]
        joined = join_words(parts, templates.language)
        said = templates.t("redline-said", parts=joined)
        yield said if parts else templates.t("redline-no-clause")
    for count in rows:
        if count.kind == SAME:
            yield _kept(redline, count, templates)
    if redline.elsewhere:
        yield _elsewhere(redline, templates)


def _kept(redline: Redline, count: ChangeCount, templates: Templates) -> str:
    said = [_counted(templates, SAME, count.changes, count)]
    if number := len(redline.renumbered):
        said.append(_counted(templates, "numbered", number, None))
    return " ".join(said)


def _elsewhere(redline: Redline, templates: Templates) -> str:
    parts = [_counted(templates, sort, n, None) for sort, n in redline.elsewhere.items()]
    return templates.t("redline-elsewhere", parts=join_words(parts, templates.language))


def _counted(templates: Templates, what: str, number: int, count: ChangeCount | None) -> str:
    words = templates.words
    said = words[f"redline-one-{what}"] if number == 1 else words[f"redline-many-{what}"]
    old, new = (count.old, count.new) if count else (0, 0)
    return said.format(count=number, old=old, new=new)


def _next_to(before: Change, after: Change) -> bool:
    return all(
        _split(one[0].number)[0] == _split(two[0].number)[0]
        and _split(one[0].number)[1] + 1 == _split(two[0].number)[1]
        for one, two in ((before.old, after.old), (before.new, after.new))
    )


def _split(number: str) -> tuple[str, int]:
    """Return `4.A.2` as `4.A` and 2."""
    section, _, ordinal = number.rpartition(".")
    return section, int(ordinal)


def _range(row: list[Change]) -> str:
    ends = ((row[0].old[0], row[-1].old[0]), (row[0].new[0], row[-1].new[0]))
    sides = (a.number if a == b else f"{a.number}–{b.number}" for a, b in ends)
    return " → ".join(sides)
