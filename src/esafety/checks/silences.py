"""What editors have silenced: beside the thing itself, with a reason and the day, and listed.

Rules: a rule on which something that is built rests may not be silenced, nor one on seals or on
hostile content; what silences nothing is a problem itself. The day is that of the silence, so it
has come. A comment changes nothing of what is shown.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Final
from xml.etree.ElementTree import tostring

from esafety.formats.entries import in_future
from esafety.markdown.page import Page
from esafety.markdown.renderer import render, without_calls
from esafety.problems.problem import Problem, Silence, suggestion
from esafety.source_tree.silences.comments import SilenceComment

# How a day is written, where no day is known on which the check is made.
_SOME_DAY: Final = date(2026, 11, 29)


def with_silences(
    problems: Iterable[Problem], comments: Iterable[SilenceComment], silenceable: Collection[str]
) -> Iterator[Problem]:
    """Yield problems; those that a sound comment covers have the severity `silenced`."""
    sound = {
        (comment.path, comment.covers, comment.words.rule): Silence(
            comment.words.reason, comment.words.on
        )
        for comment in comments
        if comment.words.on and comment.words.rule in silenceable
    }
    for problem in problems:
        found = (sound.get((*place, problem.rule)) for place in problem.beside)
        silence = next((one for one in found if one), None)
        yield replace(problem, severity="silenced", silence=silence) if silence else problem


def check_silences(
    comments: Iterable[SilenceComment],
    rules: Collection[str],
    silenceable: Collection[str],
    today: date | None = None,
) -> Iterator[Problem]:
    """Yield comments that name no rule, or one that may not be silenced, or lack what they need.

    Without a `today` no day counts as still to come.
    """
    for comment in comments:
        words, place = comment.words, (comment.path, comment.line)
        if words.rule in rules and words.rule not in silenceable:
            params: dict[str, object] = {"rule": words.rule, "known": ", ".join(silenceable)}
            yield Problem(*place, "silence-refused", params)
        elif words.rule and words.rule not in rules:
            params = {"rule": words.rule, **suggestion(words.rule, silenceable)}
            yield Problem(*place, "silence-unknown-rule", params)
        elif words.on is None:
            params = {**words.params, "known": ", ".join(silenceable), "day": today or _SOME_DAY}
            yield Problem(*place, words.fault, params)
        elif today and in_future(words.on, today):
            params = {"value": words.on, "day": today}
            yield Problem(*place, "silence-in-future", params)


def check_splits(comments: Iterable[SilenceComment], pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield comments that end the table, list or paragraph between whose lines they stand.

    What is shown without a comment is an empty line in its place.
    """
    by_path = {page.path: page for page in pages}
    for path, mine in groupby(comments, key=lambda comment: comment.path):
        if path in by_path:
            yield from _splits(by_path[path], list(mine))


def _splits(page: Page, comments: list[SilenceComment]) -> Iterator[Problem]:
    lines = without_calls(page.body).split("\n")
    for covers, above in groupby(comments, key=lambda comment: comment.covers):
        own = [comment for comment in above if comment.line != covers]
        places = [comment.line - page.first_line for comment in own]
        if places and _is_split(lines, places, covers - page.first_line):
            yield Problem(page.path, own[0].line, "silence-splits", {"covers": covers})


def _is_split(lines: list[str], places: list[int], covered: int) -> bool:
    """Tell whether lines are shown otherwise where empty ones among them are not there."""
    first = places[0]
    within = first > 0 and places == [*range(first, covered)] and bool(lines[first - 1].strip())
    if not within:
        return False
    return _shown(lines) != _shown([*lines[:first], *lines[covered:]])


def _shown(lines: list[str]) -> tuple[bytes, tuple[str, ...]]:
    rendering = render("\n".join(lines))
    return tostring(rendering.root), rendering.raw


def idle_silences(
    comments: Iterable[SilenceComment], found: Iterable[Problem], silenceable: Collection[str]
) -> Iterator[Problem]:
    """Yield sound comments that silenced nothing of all that was found.

    Where something else in the file breaks the rule, and nothing silences it, its line is named.
    """
    every = list(found)
    silenced = [problem for problem in every if problem.severity == "silenced"]
    used = {(*place, problem.rule) for problem in silenced for place in problem.beside}
    for comment in comments:
        sound = comment.words.on and comment.words.rule in silenceable
        if sound and (comment.path, comment.covers, comment.words.rule) not in used:
            params = {"rule": comment.words.rule, "covers": comment.covers}
            yield Problem(comment.path, comment.line, *_idle(comment, every, params))


def _idle(
    comment: SilenceComment, found: Iterable[Problem], params: dict[str, object]
) -> tuple[str, dict[str, object]]:
    """Return the sentence on an idle comment, with the nearest line that breaks its rule."""
    here = (
        one.line
        for one in found
        if (one.path, one.rule) == (comment.path, comment.words.rule) and one.severity != "silenced"
    )
    nearest = min(here, key=lambda line: abs(line - comment.covers), default=None)
    if nearest is None:
        return "silence-idle", params
    return "silence-idle-here", {**params, "line": nearest}
