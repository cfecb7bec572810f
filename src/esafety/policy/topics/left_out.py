"""What an edition leaves out of the pages that any school takes: whole pages, blocks, links.

A page goes whose topics have no clause, or that a choice excludes; so does a block that cites
such a topic, and a line of a list or table that leads to what went. Elsewhere the words of such
a link stay. Chapters of the policy are never touched.
"""

import posixpath
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final
from urllib.parse import unquote

from esafety.formats.edition_paths import chapter_of, edition_of
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page, with_body
from esafety.markdown.template_calls import Call
from esafety.policy.clauses import Clause
from esafety.policy.topics.resolution import CLAUSES_KEY, TOPICS_KEY, Citations, TopicsInEdition
from esafety.policy.topics.shown_text import ShownText, shown_text
from esafety.problems.problem import Problem
from esafety.storage.docs_folder import below_docs

# What a poster's code leads to: `topic:phones-at-school`, the chapter of its first clause.
TARGET_KEY: Final = "target"
TO_TOPIC: Final = "topic:"
# The keys of front matter that list sheets by their names.
_NAMING_KEYS: Final = ("worksheets",)
# What fills the gaps of sentences with another line of the same page.
_PARAMS_OF_LINES: Final = ("line", "first")
_ELSEWHERE: Final = "policy/whole.md"
# Rounds in which links to what went take more with them; a school's pages need two.
_MOST_ROUNDS: Final = 8

# Called with a page's front matter and what its shown text names; returns the front matter shown.
_FactsOf = Callable[[Mapping[str, Any], Citations], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is left out of the pages shown with an edition, by their language-neutral paths.

    `anchors` are those of sections that went, as links name them: `docs/report.md#at-school`.
    `sheets` are the names that no page has without those; `naming` are the calls whose first word
    is the name of a sheet.
    """

    topics: TopicsInEdition = field(default_factory=TopicsInEdition)
    pages: frozenset[str] = frozenset()
    anchors: frozenset[str] = frozenset()
    sheets: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    # A page's text is asked for by every rule that found something in it.
    _texts: dict[tuple[str, str], ShownText] = field(
        init=False, default_factory=dict, repr=False, compare=False
    )

    def text_of(self, neutral: str, body: str) -> ShownText:
        """Return the text of a page as the edition shows it."""
        if edition_of(neutral):
            return ShownText(body)
        if (neutral, body) not in self._texts:
            self._texts[neutral, body] = self._text_of(neutral, body)
        return self._texts[neutral, body]

    def _text_of(self, neutral: str, body: str) -> ShownText:
        folder = posixpath.dirname(neutral)
        return shown_text(
            body, self.topics, lambda to: self._leads(neutral, folder, to), self._asks
        )

    def _leads(self, neutral: str, folder: str, target: str) -> bool:
        """Tell whether a link of a page leads to what is left out."""
        address, _, anchor = unquote(target).partition("#")
        path = posixpath.normpath(posixpath.join(folder, address)) if address else neutral
        return path in self.pages or f"{path}#{anchor}" in self.anchors

    def _asks(self, call: Call) -> bool:
        """Tell whether a call names a sheet that is left out."""
        return call.name in self.naming and bool(call.args) and call.args[0] in self.sheets

    def shown_pages(self, pages: Iterable[Page], clauses: Mapping[str, Clause]) -> Iterator[Page]:
        """Yield the pages that the edition shows, with its clauses on their topics and texts."""
        return self._with(pages, lambda meta, cited: self.facts_of(meta, cited, clauses))

    def checked_pages(self, pages: Iterable[Page]) -> Iterator[Page]:
        """Yield the pages that the edition shows, with what their editors wrote at their tops."""
        return self._with(pages, lambda meta, _: self._without_lost_sheets(meta))

    def _with(self, pages: Iterable[Page], facts: _FactsOf) -> Iterator[Page]:
        """Yield the pages that the edition shows, with `facts` of their front matter and text."""
        for page in pages:
            if page.neutral in self.pages:
                continue
            if edition_of(page.neutral) or page.unread:
                yield page
                continue
            text = self.text_of(page.neutral, page.body)
            shown = page if text.body == page.body else with_body(page, text.body)
            yield _with_facts(shown, facts(page.meta, text.cited))

    def where_written(
        self, problems: Iterable[Problem], pages: Iterable[Page]
    ) -> Iterator[Problem]:
        """Yield problems in the shown text of pages on the lines that their editors wrote."""
        by_path = {page.path: page for page in pages}
        for problem in problems:
            page = by_path.get(problem.path)
            text = self.text_of(page.neutral, page.body) if page else None
            yield _as_written(problem, page.first_line, text) if page and text else problem

    def facts_of(
        self, meta: Mapping[str, Any], cited: Citations, clauses: Mapping[str, Clause]
    ) -> dict[str, Any]:
        """Return a page's front matter with the clauses it rests on, in the edition's order.

        `cited` is what its shown text names.
        """
        facts = self._without_lost_sheets(meta)
        if TOPICS_KEY in meta or CLAUSES_KEY in meta:
            order = {clause: place for place, clause in enumerate(clauses)}
            found = self.topics.rests_on(meta, cited)
            facts[CLAUSES_KEY] = sorted(found, key=lambda one: order.get(one, len(order)))
        target = meta.get(TARGET_KEY)
        if isinstance(target, str) and target.startswith(TO_TOPIC):
            facts[TARGET_KEY] = self._chapter_on(target.removeprefix(TO_TOPIC), clauses)
        return facts

    def _without_lost_sheets(self, meta: Mapping[str, Any]) -> dict[str, Any]:
        """Return front matter that names no sheet that went."""
        facts = dict(meta)
        for key in _NAMING_KEYS:
            if isinstance(named := facts.get(key), list) and self.sheets:
                facts[key] = [name for name in named if name not in self.sheets]
        return facts

    def _chapter_on(self, topic: str, clauses: Mapping[str, Clause]) -> str:
        first = next(iter(self.topics.clauses_of(topic)), "")
        chapter = chapter_of(clauses[first].chapter) if first in clauses else None
        return below_docs(chapter.address) if chapter else _ELSEWHERE


# Those of two editions, each in two rounds.
_RECENT: Final[deque[LeftOut]] = deque(maxlen=4)


def left_out(
    pages: Iterable[Page], topics: TopicsInEdition, naming: Collection[str] = ()
) -> LeftOut:
    """Return what an edition leaves out of all pages."""
    loose = [page for page in pages if not edition_of(page.neutral) and not page.unread]
    gone = frozenset(page.neutral for page in loose if topics.leaves_out(page.meta))
    names = {_name(path) for path in gone}
    names -= {_name(page.neutral) for page in loose if page.neutral not in gone}
    found = _once(LeftOut(topics, gone, frozenset(), frozenset(names), frozenset(naming)))
    for _ in range(_MOST_ROUNDS):
        anchors = frozenset(
            f"{page.neutral}#{anchor}"
            for page in loose
            for anchor in found.text_of(page.neutral, page.body).lost_anchors
        )
        if anchors == found.anchors:
            break
        found = _once(replace(found, anchors=anchors))
    return found


def _once(found: LeftOut) -> LeftOut:
    """Return an equal one with the texts it has read: what a check asks for a build asks, too."""
    if found not in _RECENT:
        _RECENT.append(found)
    return next(one for one in _RECENT if one == found)


def _as_written(problem: Problem, first: int, text: ShownText) -> Problem:
    """Return a problem in the shown text of a page, whose body begins in line `first`."""
    if not text.lines:
        return problem
    params = {
        name: value
        if name not in _PARAMS_OF_LINES or not isinstance(value, int)
        else text.written_line(value - first) + first
        for name, value in problem.params.items()
    }
    line = problem.line
    if line >= first:
        line = text.written_line(line - first) + first
    return replace(problem, line=line, params=params)


def _with_facts(page: Page, facts: dict[str, Any]) -> Page:
    """Return a page with other front matter; where it is not sound, it is reported elsewhere."""
    if not isinstance(page.front, YamlDocument) or facts == page.meta:
        return page
    return replace(page, front=replace(page.front, data=facts))


def _name(neutral: str) -> str:
    return posixpath.basename(neutral).removesuffix(".md")
