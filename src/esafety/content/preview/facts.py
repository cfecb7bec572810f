"""Files of facts as a preview reads them: without entries at fault, with stand-ins for the rest."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from esafety.formats.edition_paths import EDITION_FILE, edition_of, school_year_of_edition
from esafety.formats.yaml_document import YamlDocument
from esafety.policy.seals.seal import DRAFT
from esafety.problems.problem import Problem
from esafety.school.helplines import HELPLINES_FILE
from esafety.school.print_settings import PRINTING_FILE
from esafety.school.resources import RESOURCES_FILE
from esafety.school.safer_internet_day import CALENDAR_FILE
from esafety.school.school import SCHOOL_FILE
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import reader_words

# A fact that nobody has given, as the letters of its file: what a preview shows in its place.
StandIns = Mapping[str, str]
# What is reported of an entry that is not there, or is not as in the other language.
_NOT_THERE: Final = ("missing-key", "front-differs")
_FIXED: Final[Mapping[str, str]] = {
    RESOURCES_FILE: "[]\n",
    HELPLINES_FILE: "[]\n",
    CALENDAR_FILE: "safer_internet_day:\n",
    PRINTING_FILE: "paper: 0.1\nmost_sheets: 20\nmarks: yes\n",
}


def without_entries_at_fault(
    record: YamlDocument, text: str, problems: Iterable[Problem], stand_ins: StandIns
) -> str | None:
    """Return a text of facts without its outermost entries that have a problem.

    What is missing afterwards is taken from its stand-ins, by key. None is returned for a text
    without entries.
    """
    begins = sorted({line for where, line in record.lines.items() if len(where) == 1})
    if not begins:
        return None
    lines = text.splitlines(keepends=True)
    wanted = {_name(p) for p in problems if p.key in _NOT_THERE and _name(p) in stand_ins}
    cut = {_entry(begins, p.line) for p in problems if _name(p) not in wanted}
    cut |= {record.lines[key,] for key in wanted if (key,) in record.lines}
    ends = [*(line - 1 for line in begins[1:]), len(lines)]
    kept = [lines[b - 1 : end] for b, end in zip(begins, ends, strict=True) if b not in cut]
    wanted |= {key for key in stand_ins if record.lines.get((key,)) in cut}
    added = [stand_ins[key] for key in stand_ins if key in wanted]
    return "".join([*lines[: begins[0] - 1], *map("".join, kept), *added])


def _name(problem: Problem) -> str:
    return str(problem.params.get("name"))


def _entry(begins: list[int], line: int) -> int:
    """Return the line on which the entry begins that a line belongs to."""
    return max((begin for begin in begins if begin <= line), default=begins[0])


def stand_in(path: str) -> str | None:
    """Return the text that takes a file's place; None for a file that may be missing."""
    if path in _FIXED:
        return _FIXED[path]
    return "".join(stand_in_keys(path).values()) or None


def stand_in_keys(path: str) -> StandIns:
    """Return the facts that a file must state, each as it is written while nobody has given it."""
    if path == SCHOOL_FILE:
        return dict(_school())
    if edition_of(path) and path.endswith(f"/{EDITION_FILE}"):
        return dict(_edition(edition_of(path) or ""))
    if edition_of(path) and path.endswith(f"/{DRAFT}"):
        return {"based_on": "based_on:\n"}
    return {}


def _school() -> Iterator[tuple[str, str]]:
    yield "name", f"name: {_both('unnamed-school')}"
    yield "site_name", f"site_name: {_both('unnamed-site')}"
    yield "site_description", f"site_description: {_both('unnamed-site')}"
    yield "site_url", "site_url:\n"
    yield "offices", f"offices:\n  - {_both('unnamed-office')}"
    yield "contact", "contact:\n  address:\n  telephone:\n  email:\n  website:\n"


def _edition(edition: str) -> Iterator[tuple[str, str]]:
    yield "school_year", f"school_year: {school_year_of_edition(edition)}\n"
    yield "title", f"title: {_both('unnamed-edition')}"
    yield "binding_language", "binding_language: tr\n"
    yield "people", "people: roles\n"


def _both(key: str) -> str:
    said = (f'{one}: "{reader_words(one)[key]}"' for one in SPOKEN_LANGUAGES)
    return f"{{{', '.join(said)}}}\n"
