"""What a request of all links found, as a page of Markdown for the run of a workflow."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from esafety.external_links.links import LinkFinding, LinkResponse
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import letter_words
from esafety.text.shown_languages import shown_languages

_LEVELS: Final = {"error": "links-error", "warning": "links-warning", "notice": "links-notice"}
_STATUSES: Final = ("alive", "dead", "unsure")
_IN_CELL: Final = str.maketrans({"|": "\\|", "\n": " ", "<": "&lt;"})


def is_report(text: bytes) -> bool:
    """Tell whether a text is such a report, made before in any language."""
    titles = (_title(language, "\0").partition("\0")[0] for language in SPOKEN_LANGUAGES)
    return text.startswith(tuple(title.encode() for title in titles))


def report(findings: Iterable[LinkFinding], responses: Iterable[LinkResponse], today: date) -> str:
    """Return the report in every language that is shown: counts, then the gravest first."""
    found, answers = list(findings), list(responses)
    return "\n".join(_in(language, found, answers, today) for language in shown_languages())


def _in(
    language: str, found: Sequence[LinkFinding], answers: Sequence[LinkResponse], today: date
) -> str:
    words = letter_words(language)
    counts = {status: sum(a.status == status for a in answers) for status in _STATUSES}
    head = " | ".join(("", words["links-place"], words["links-found"], "")).strip()
    lines = [
        _title(language, today.isoformat()),
        "",
        words["links-counts"].format(count=len(answers), **counts),
        "",
    ]
    for level, key in _LEVELS.items():
        rows = [_row(one, language) for one in found if one.level == level]
        if rows:
            lines += [f"### {words[key]}: {len(rows)}", "", head, "| --- | --- |"]
            lines += [*rows, ""]
    return "\n".join(lines)


def _title(language: str, day: str) -> str:
    title = letter_words(language)["links-title"].format(day=day)
    return f"## {title}"


def _row(finding: LinkFinding, language: str) -> str:
    place = f"{finding.occurrence.path}:{finding.occurrence.line}"
    return f"| {place} | {finding.sentence(language).translate(_IN_CELL)} |"
