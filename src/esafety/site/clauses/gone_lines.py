"""A line where a clause stood that is gone: its old address leads there."""

from collections.abc import Callable, Iterable

from lxml.html import HtmlElement

from esafety.documents.common.html_fragment import inner, parse
from esafety.policy.clause_ids.gone import GoneClause

# Returns what the line on a clause says, as HTML.
Said = Callable[[GoneClause], str]


def with_gone_clauses(html: str, gone: Iterable[GoneClause], said: Said) -> str:
    """Return a chapter's page with a line for each clause that stood on it.

    A line stands behind the clause that was before; where there is none, before the first one
    of the page, or below its title, which on the page of the whole policy is of the second rank.
    As long as nothing is gone, the page stays as it is.
    """
    lines = list(gone)
    if not lines:
        return html
    body = parse(html)
    for one in reversed(lines):  # so that several behind one clause keep their order
        _insert(body, one, said(one))
    return inner(body)


def _insert(body: HtmlElement, gone: GoneClause, said: str) -> None:
    clauses = {clause.get("id"): clause for clause in body.find_class("clause")}
    before = clauses.get(gone.after)
    first = next(iter(clauses.values()), None)
    if before is not None:
        before.addnext(_line("li", gone, said))
    elif first is not None:
        first.addprevious(_line("li", gone, said))
    else:
        title = next(body.iter("h1", "h2"), None)
        body.insert(body.index(title) + 1 if title is not None else 0, _line("div", gone, said))


def _line(tag: str, gone: GoneClause, said: str) -> HtmlElement:
    line = parse(f'<{tag} class="clause-gone" id="{gone.anchor}">{said}</{tag}>')[0]
    line.tail = "\n"
    return line
