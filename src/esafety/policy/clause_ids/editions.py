"""The clauses of all editions of a school, each with its id, and the ids that are gone."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from esafety.formats.edition_paths import chapter_of
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.policy.clause_ids.assign import Assignment, assigned
from esafety.policy.clause_ids.record import KnownClause, as_known, known_clauses, retired_in
from esafety.policy.clauses import Clause, Numbering, clauses_of, with_letters


@dataclass(frozen=True, slots=True)
class EditionSource:
    """What an edition's ids are made from.

    `pages` are its chapters in the binding language, in order, `record` its `clauses.yml`,
    `base` the edition it began as a copy of, if it is a draft.
    """

    name: str
    pages: Sequence[Page]
    record: YamlDocument | None
    sealed: bool
    base: str | None = None


@dataclass(frozen=True, slots=True)
class NumberedEdition:
    """The clauses of an edition by id, in order, and what became of those of earlier editions.

    `retired` has for each id that is gone the edition since which it is. `lasting` ids were
    given once; those of an edition without `clauses.yml` and without a base are places.
    """

    name: str
    clauses: Mapping[str, Clause] = field(default_factory=dict)
    numbering: Numbering = field(default_factory=Numbering)
    retired: Mapping[str, str] = field(default_factory=dict)
    known: Sequence[KnownClause] = ()
    """The clauses as they stood when ids were given last."""
    assignment: Assignment = field(default_factory=lambda: Assignment(()))
    places: Mapping[str, str] = field(default_factory=dict)
    """By id what each place was called, for a draft that was begun before ids were recorded."""
    lasting: bool = False
    sealed: bool = False

    @property
    def ids(self) -> frozenset[str]:
        """Return every id that stands in the edition or is recorded there as gone."""
        return frozenset((*self.clauses, *self.retired))


def numbered_editions(sources: Iterable[EditionSource]) -> dict[str, NumberedEdition]:
    """Return each edition with its clauses; `sources` stand in order, the oldest first."""
    numbered: dict[str, NumberedEdition] = {}
    for source in sources:
        numbered[source.name] = _numbered(source, numbered)
    return numbered


def _numbered(source: EditionSource, before: Mapping[str, NumberedEdition]) -> NumberedEdition:
    places = with_letters(source.pages, {})
    by_place = list(_clauses(source.pages, places))
    known, earlier = _known(source, before), [one for one in before.values() if one.sealed]
    retired = retired_in(source.record)
    if known is None:
        return NumberedEdition(
            source.name, {c.anchor: c for c in by_place}, places, sealed=source.sealed
        )
    used = (*(i for one in before.values() for i in one.ids), *retired)
    assignment = _assignment(source, known, by_place, used)
    ids = dict(zip(_places(by_place), assignment.ids, strict=True))
    numbering = with_letters(source.pages, ids)
    clauses = {clause.anchor: clause for clause in _clauses(source.pages, numbering)}
    gone = {one.id: source.name for one in known if one.id not in clauses}
    gone |= {i: since for i, since in retired.items() if i not in clauses}
    gone |= _gone_since(source.name, clauses, earlier)
    return NumberedEdition(
        source.name,
        clauses,
        numbering,
        gone,
        known,
        assignment,
        {} if source.record else _by_id(assignment.ids, by_place),
        lasting=True,
        sealed=source.sealed,
    )


def _assignment(
    source: EditionSource,
    known: Sequence[KnownClause],
    by_place: Sequence[Clause],
    used: Iterable[str],
) -> Assignment:
    """Return the ids of a text's clauses; `used` are those of earlier editions, and gone ones."""
    if source.sealed and len(known) == len(by_place):  # bound by the seal, as the text is
        return Assignment(tuple(one.id for one in known))
    headings = (h.anchor for page in source.pages for h in page.headings if h.anchor)
    return assigned(known, by_place, {*used, *headings, *(one.id for one in known)})


def _known(
    source: EditionSource, before: Mapping[str, NumberedEdition]
) -> Sequence[KnownClause] | None:
    """Return the clauses whose ids the text inherits; None where ids are places.

    A draft inherits those of its record, and of its base what the record does not hold: a
    clause that is brought back is the one it was.
    """
    recorded = known_clauses(source.record)
    base = before.get(source.base or "")
    if source.sealed or base is None:
        return recorded
    inherited = as_known(base.clauses.values())
    held = {one.id for one in recorded or ()}
    sound = [one for one in recorded or () if one.id not in base.retired]
    return [*sound, *(one for one in inherited if one.id not in held)]


def _clauses(pages: Iterable[Page], numbering: Numbering) -> Iterator[Clause]:
    for page in pages:
        chapter = chapter_of(page.neutral)
        yield from clauses_of(page, chapter.number if chapter else None, numbering)


def _by_id(ids: Sequence[str], by_place: Sequence[Clause]) -> dict[str, str]:
    return {one: c.anchor for one, c in zip(ids, by_place, strict=True) if one != c.anchor}


def _places(clauses: Iterable[Clause]) -> Iterator[tuple[str, int]]:
    counts: dict[str, int] = {}
    for clause in clauses:
        counts[clause.section] = counts.get(clause.section, 0) + 1
        yield clause.section, counts[clause.section]


def _gone_since(
    name: str, now: Collection[str], earlier: Sequence[NumberedEdition]
) -> dict[str, str]:
    """Return the ids of sealed editions that are gone, each with the first edition without it."""
    last: dict[str, int] = {}
    for number, edition in enumerate(earlier):
        last |= dict.fromkeys(edition.clauses, number)
    after = [*(edition.name for edition in earlier[1:]), name]
    return {i: after[number] for i, number in last.items() if i not in now}
