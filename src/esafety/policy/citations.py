"""What a page takes from the policy: the clauses it cites, and the edition they were read in.

An id is an ordinal, so a later edition may have another clause under it, or none. A page
that cites clauses names the edition in which its writer read them; when the edition in force
has another clause there, the page is stale until somebody has read it again.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
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
    pages: Iterable[Page], editions: Iterable[str], shown: Clauses
) -> Iterator[Problem]:
    """Yield pages that cite what is no clause, or do not name the edition in which they read it."""
    known, names = sorted(shown), tuple(editions)
    for page in pages:
        for anchor, line in cited(page):
            if anchor not in known:
                near = did_you_mean(anchor, known)
                params = {"clause": anchor, "near": near}
                yield Problem(page.path, line, "unknown-clause", params)
        yield from _check_edition(page, names)


def _check_edition(page: Page, editions: tuple[str, ...]) -> Iterator[Problem]:
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
    """Yield every citation whose clause has another text in an edition than when it was read."""
    now = read_in(edition)
    for page in pages:
        then = read_in(str(page.meta.get("policy", edition)))
        for anchor, line in cited(page):
            if then and anchor in now and _text_of(then, anchor) != now[anchor].text:
                params = {"policy": page.meta["policy"], "edition": edition, "clause": anchor}
                moved = _anchor_of(_text_of(then, anchor), now)
                key = "quote-stale" if moved else "quote-gone"
                yield Problem(page.path, line, key, {**params, "moved": moved})


def _text_of(clauses: Clauses, anchor: str) -> str:
    return clauses[anchor].text if anchor in clauses else ""


def _anchor_of(words: str, clauses: Clauses) -> str:
    """Return the anchor of the clause that has these words now, or an empty string."""
    return next((c.anchor for c in clauses.values() if words and c.text == words), "")
