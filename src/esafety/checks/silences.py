"""What editors have silenced: beside the thing itself, with a reason and the day, and listed.

Rules: a rule on which something that is built rests may not be silenced, nor one on seals or on
hostile content; what silences nothing is a problem itself.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from esafety.problems.problem import Problem, Silence, suggestion
from esafety.source_tree.silence_comments import SilenceComment


def with_silences(
    problems: Iterable[Problem], comments: Iterable[SilenceComment], silenceable: Collection[str]
) -> Iterator[Problem]:
    """Yield problems; those that a sound comment covers have the severity `silenced`."""
    sound = {
        (comment.path, comment.covers, comment.rule): Silence(comment.reason, comment.on)
        for comment in comments
        if comment.on and comment.rule in silenceable
    }
    for problem in problems:
        silence = sound.get((problem.path, problem.line, problem.rule))
        yield replace(problem, severity="silenced", silence=silence) if silence else problem


def check_silences(
    comments: Iterable[SilenceComment], rules: Collection[str], silenceable: Collection[str]
) -> Iterator[Problem]:
    """Yield comments that name no rule, or one that may not be silenced, or lack what they need."""
    for comment in comments:
        if comment.rule in rules and comment.rule not in silenceable:
            params: dict[str, object] = {"rule": comment.rule, "known": ", ".join(silenceable)}
            yield Problem(comment.path, comment.line, "silence-refused", params)
        elif comment.rule and comment.rule not in rules:
            params = {"rule": comment.rule, **suggestion(comment.rule, silenceable)}
            yield Problem(comment.path, comment.line, "silence-unknown-rule", params)
        elif comment.on is None:
            yield Problem(comment.path, comment.line, "silence-incomplete")


def idle_silences(
    comments: Iterable[SilenceComment], found: Iterable[Problem], silenceable: Collection[str]
) -> Iterator[Problem]:
    """Yield sound comments that silenced nothing of all that was found."""
    used = {(p.path, p.line, p.rule) for p in found if p.severity == "silenced"}
    for comment in comments:
        sound = comment.on and comment.rule in silenceable
        if sound and (comment.path, comment.covers, comment.rule) not in used:
            params = {"rule": comment.rule, "covers": comment.covers}
            yield Problem(comment.path, comment.line, "silence-idle", params)
