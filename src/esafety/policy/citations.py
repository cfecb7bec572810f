"""What a page takes from the policy: the clauses it cites, and the edition they were read in.

A page that cites clauses names the edition in which its writer read them. An id stays with its
clause; when the edition in force says something else under it, the page is stale until somebody
has read it again. Where ids are places (an edition without `clauses.yml`), a later edition may
have another clause under one.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from esafety.formats.edition_paths import edition_order
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.policy.clause_ids.editions import NumberedEdition
from esafety.policy.clauses import Clause
from esafety.problems.problem import Problem, did_you_mean

Clauses = Mapping[str, Clause]
# Returns the clauses of an edition by id.
ReadIn = Callable[[str], Clauses]


def cited(page: Page) -> Iterator[tuple[str, int]]:
    """Yield each clause a page cites, with the line: in its front matter, in its text."""
    named = page.meta.get("clauses")
    if isinstance(page.front, YamlDocument) and isinstance(named, list):
        for number, anchor in enumerate(named):
            line = page.front.problem(("clauses", number), "unknown-clause").line
            yield str(anchor), line
    for call in page.clause_calls:
        yield call.target, call.line


def check_quotes(
    pages: Iterable[Page], editions: Mapping[str, NumberedEdition], shown: NumberedEdition
) -> Iterator[Problem]:
    """Yield pages that cite what is no clause, or do not name the edition in which they read it.

    `editions` are all, oldest first. What a draft has taken out is a note as long as it is a
    draft: nothing that its editor does may keep it from being looked at.
    """
    for page in pages:
        for anchor, line in cited(page):
            if anchor not in shown.clauses:
                yield from _missing(page, anchor, line, editions, shown)
        yield from _check_edition(page, tuple(editions))


def _missing(
    page: Page,
    anchor: str,
    line: int,
    editions: Mapping[str, NumberedEdition],
    shown: NumberedEdition,
) -> Iterator[Problem]:
    read_in = editions.get(str(page.meta.get("policy")))
    if anchor in shown.retired:
        params = {"clause": anchor, "edition": shown.retired[anchor]}
        if shown.sealed:
            yield Problem(page.path, line, "quote-gone", params)
        else:
            yield Problem(page.path, line, "quote-gone-in-draft", params, severity="note")
    elif not read_in or not _is_ahead(page, shown.name) or anchor not in read_in.clauses:
        near = did_you_mean(anchor, sorted(shown.clauses))
        yield Problem(page.path, line, "unknown-clause", {"clause": anchor, "near": near})


def _check_edition(page: Page, editions: Sequence[str]) -> Iterator[Problem]:
    first = next(cited(page), None)
    named = page.meta.get("policy")
    newest = editions[-1] if editions else "—"
    if isinstance(page.front, Problem):  # reported where it cannot be read
        return
    if first and "policy" not in page.meta:
        yield Problem(page.path, first[1], "quote-without-edition", {"newest": newest})
    elif isinstance(named, str) and named not in editions and isinstance(page.front, YamlDocument):
        params = {"name": named, "known": ", ".join(editions)}
        yield page.front.problem(("policy",), "quote-unknown-edition", **params)


def stale_quotes(pages: Iterable[Page], read_in: ReadIn, edition: str) -> Iterator[Problem]:
    """Yield every citation whose clause has another text in an edition than when it was read.

    A page that was read in a later edition, a draft, is not stale (see `quotes_ahead`).
    """
    now = read_in(edition)
    for page in pages:
        then = read_in(str(page.meta.get("policy", edition)))
        if then and not _is_ahead(page, edition):
            for anchor, line in _differing(page, then, now, among=now):
                key = "quote-stale" if anchor in then else "quote-newer"
                yield _differs(page, anchor, line, key, edition)


def quotes_ahead(pages: Iterable[Page], read_in: ReadIn, edition: str) -> Iterator[Problem]:
    """Yield every citation that was read in a draft, of a clause that says something else yet.

    `edition` is the one in force: readers of its site would be told what nobody has approved.
    """
    now = read_in(edition)
    for page in pages:
        then = read_in(str(page.meta.get("policy", edition)))
        if then and _is_ahead(page, edition):
            for anchor, line in _differing(page, then, now, among=then):
                yield _differs(page, anchor, line, "quote-ahead", edition)


def _differing(
    page: Page, then: Clauses, now: Clauses, *, among: Clauses
) -> Iterator[tuple[str, int]]:
    """Yield each citation of a clause among some that says one thing then and another now."""
    for anchor, line in cited(page):
        if anchor in among and _text_of(then, anchor) != _text_of(now, anchor):
            yield anchor, line


def _differs(page: Page, anchor: str, line: int, key: str, edition: str) -> Problem:
    params = {"policy": page.meta["policy"], "clause": anchor, "edition": edition}
    return Problem(page.path, line, key, params)


def _is_ahead(page: Page, edition: str) -> bool:
    """Tell whether a page was read in a later edition than another."""
    named = page.meta.get("policy")
    return isinstance(named, str) and edition_order(named) > edition_order(edition)


def _text_of(clauses: Clauses, anchor: str) -> str:
    return clauses[anchor].text if anchor in clauses else ""
