"""Where clauses stood that are gone: their old addresses still lead to the place and say so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from esafety.formats.edition_paths import chapter_of
from esafety.policy.clause_ids.editions import NumberedEdition
from esafety.policy.clauses import Clause


@dataclass(frozen=True, slots=True)
class GoneClause:
    """A clause that an earlier edition had in a chapter, and the rendered one has not there.

    `chapter` is the language-neutral path of the rendered edition's chapter, `after` the clause
    behind which it stood, None for the beginning of the chapter. It was `number` in `older`, the
    last edition that had it there. Gone altogether, it is so since the edition `since`; if it
    only moved, `now` is the clause.
    """

    anchor: str
    chapter: str
    after: str | None
    number: str
    older: str
    since: str = ""
    now: Clause | None = None


def gone_clauses(
    earlier: Sequence[NumberedEdition], rendered: NumberedEdition, chapters: Mapping[str, str]
) -> Iterator[GoneClause]:
    """Yield the clauses of earlier editions that are not where they were.

    `earlier` are the editions that readers were shown, oldest first; `chapters` are those of the
    rendered edition: language-neutral paths by their slugs. A chapter that is gone itself has
    no address any more. Only ids that last tell which clause is which.
    """
    seen: set[tuple[str, str]] = set()
    for older in reversed(earlier) if rendered.lasting else ():
        for clause in older.clauses.values():
            slug = _slug(clause)
            place = (clause.anchor, slug)
            here = chapters.get(slug, "")
            now = rendered.clauses.get(clause.anchor)
            if place in seen or not here or (now and now.chapter == here):
                continue
            seen.add(place)
            after, since = _before(older, clause, rendered, here), rendered.retired
            yield GoneClause(
                clause.anchor,
                here,
                after,
                clause.number,
                older.name,
                "" if now else since.get(clause.anchor, rendered.name),
                now,
            )


def _slug(clause: Clause) -> str:
    chapter = chapter_of(clause.chapter)
    return chapter.slug if chapter else ""


def _before(
    older: NumberedEdition, clause: Clause, rendered: NumberedEdition, here: str
) -> str | None:
    """Return the nearest clause before one in its old chapter that is still in that chapter."""
    row = [one for one in older.clauses.values() if one.chapter == clause.chapter]
    above = reversed(row[: row.index(clause)])
    kept = (rendered.clauses.get(one.anchor) for one in above)
    return next((one.anchor for one in kept if one and one.chapter == here), None)
