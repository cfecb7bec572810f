"""What is wrong with an edition's `clauses.yml`, and whether a draft's is in step with its text."""

from collections.abc import Iterator, Mapping
from typing import Any

from esafety.formats.yaml_document import YamlDocument
from esafety.policy.clause_ids.editions import NumberedEdition
from esafety.policy.clause_ids.record import CLAUSE_IDS, known_clauses
from esafety.problems.problem import Problem, suggestion


def check_clause_ids(
    record: YamlDocument, edition: NumberedEdition, earlier: Mapping[str, NumberedEdition]
) -> Iterator[Problem]:
    """Yield every fault of a record, and a note where a draft's text has gone on since.

    `earlier` are the editions before, by name.
    """
    faults = [*CLAUSE_IDS.check(record), *_check_used_again(record, edition, earlier)]
    yield from faults
    yield from _check_editions_named(record, edition, earlier) if not faults else ()
    if not faults and not edition.sealed:
        yield from _check_step(record, edition)


def _check_used_again(
    record: YamlDocument, edition: NumberedEdition, earlier: Mapping[str, NumberedEdition]
) -> Iterator[Problem]:
    """Yield clauses under an id that an edition before the last one had, and the last had not."""
    gone = {one: since for other in earlier.values() for one, since in other.retired.items()}
    for section, ids in _clauses(record).items():
        for one in ids if isinstance(ids, dict) else ():
            if isinstance(one, str) and one in gone and not edition.sealed:
                params = {"clause": one, "since": gone[one], "edition": edition.name}
                yield record.problem(("clauses", section, one), "clause-id-retired", **params)


def _clauses(record: YamlDocument) -> Mapping[str, Any]:
    sections = record.data.get("clauses") if isinstance(record.data, dict) else None
    return sections if isinstance(sections, dict) else {}


def _check_editions_named(
    record: YamlDocument, edition: NumberedEdition, earlier: Mapping[str, NumberedEdition]
) -> Iterator[Problem]:
    names = (*earlier, edition.name)
    for one, since in CLAUSE_IDS.read(record).retired.items():
        if since not in names:
            params = {"value": since, **suggestion(since, names)}
            yield record.problem(("retired", one), "clause-retired-since", **params)


def _check_step(record: YamlDocument, edition: NumberedEdition) -> Iterator[Problem]:
    recorded = {one.id for one in known_clauses(record) or ()}
    new = len([one for one in edition.clauses if one not in recorded])
    gone = len([one for one in recorded if one not in edition.clauses])
    if new or gone:
        params = {"new": new, "gone": gone, "edition": edition.name}
        yield Problem(record.path, 1, "clause-ids-behind", params, severity="note")
