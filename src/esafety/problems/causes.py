"""Problems grouped by what caused them: one fact that is wrong may be met at hundreds of places."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from esafety.problems.problem import Problem, in_one_language
from esafety.text.messages import console_words, plural
from esafety.text.printable import printable

# What differs between the places of a cause and is worth naming: the parameter of its sentence.
# Each has a heading in `text/catalog/console.yml`, `cause-<key>`.
NAMED: Final = {
    "unknown-clause": "clause",
    "quote-without-edition": "newest",
    "quote-unknown-edition": "name",
    "quote-stale": "clause",
    "quote-gone": "clause",
    "missing-translation": "wanted",
    "missing-file": "name",
    "clause-without-audience": "clause",
    "audience-without-clause": "clause",
    "link-broken": "target",
    "anchor-broken": "anchor",
    "heading-without-id": "heading",
    "page-not-in-menu": "name",
    "missing-key": "name",
    "unknown-key": "name",
    "needs-both-languages": "name",
    "unknown-call": "name",
}
_NAMES_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class Cause:
    """Problems of one kind, in their order; `key` is that of their sentence."""

    key: str
    problems: tuple[Problem, ...]

    @property
    def rule(self) -> str:
        """Return the rule that found them; nothing if several did, or none."""
        rules = {problem.rule for problem in self.problems}
        return rules.pop() if len(rules) == 1 else ""

    def sentence(self, language: str) -> str:
        """Return in one line what is wrong, what is named there, and at how many places."""
        if len(self.problems) == 1:
            return self.problems[0].sentence(language)
        return f"{self._what(language)} {self._extent(language)}"

    def _what(self, language: str) -> str:
        words, sentences = console_words(language), self._sentences(language)
        if self.key in NAMED and len(sentences) > 1:
            return f"{words[f'cause-{self.key}']}: {', '.join(self._names(language))}"
        several = len(sentences) > 1
        return words["cause-such-as"].format(first=sentences[0]) if several else sentences[0]

    def _sentences(self, language: str) -> list[str]:
        return [*dict.fromkeys(problem.sentence(language) for problem in self.problems)]

    def _names(self, language: str) -> Iterator[str]:
        """Yield what is named at the places, the most frequent first, with what was meant."""
        words = console_words(language)
        counted = Counter(self._named(problem, language) for problem in self.problems)
        for name, near in [one for one, _ in counted.most_common(_NAMES_SHOWN)]:
            yield words["cause-meant"].format(given=name, near=near) if near else name
        if (rest := len(counted) - _NAMES_SHOWN) > 0:
            yield plural(words, "cause-others", rest, language).format(count=rest)

    def _named(self, problem: Problem, language: str) -> tuple[str, str]:
        params = in_one_language(problem.params, language)
        return str(params.get(NAMED[self.key], "")), printable(params.get("near", ""))

    def _extent(self, language: str) -> str:
        words = console_words(language)
        files = len({problem.path for problem in self.problems})
        places, found = len(self.problems), []
        found.append(plural(words, "cause-places", places, language).format(count=places))
        found.append(plural(words, "cause-files", files, language).format(count=files))
        return f"({', '.join(found)})"


def causes_of(problems: Iterable[Problem]) -> list[Cause]:
    """Return problems by their cause, the one met at most places first."""
    by_key: dict[str, list[Problem]] = {}
    for problem in sorted(problems):
        by_key.setdefault(problem.key, []).append(problem)
    causes = [Cause(key, tuple(found)) for key, found in by_key.items()]
    return sorted(causes, key=lambda cause: -len(cause.problems))
