"""Links to other sites: a translation leads to as many as the binding page.

Its addresses may be others, for a site may have a page in each language, or only in one.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from esafety.checks.translations.lines_in_translation import LinesInTranslation
from esafety.checks.translations.sections import in_same_outline
from esafety.markdown.outline import Link
from esafety.markdown.page import Page
from esafety.problems.problem import Problem


def check_outside_links(binding: Page, other: Page) -> Iterator[Problem]:
    """Yield links to other sites for which a translation has none, neither this nor another.

    A link more is none too many: what readers of one language know, others must be shown.
    """
    if not in_same_outline(binding, other):
        return
    ours, theirs = _outside(binding), _outside(other)
    lost = [target for target in ours if target not in theirs]
    others = [target for target in theirs if target not in ours]
    # A page of the same site takes the place of a page first, then any other.
    for is_counterpart in (_is_same_site, _is_any):
        for target in tuple(lost):
            found = next((one for one in others if is_counterpart(target, one)), None)
            if found is not None:
                lost.remove(target)
                others.remove(found)
    matched = LinesInTranslation(binding, other)
    for target in lost:
        line = matched.line(ours[target].line)
        params = {"binding": binding.path, "target": target, "line": ours[target].line}
        yield Problem(other.path, line, "outside-link-missing", params)


def _outside(page: Page) -> dict[str, Link]:
    """Return a page's links to other sites by their address, each where it stands first."""
    return {
        link.target: link
        for link in reversed(page.links)
        if link.words is None and "://" in link.target
    }


def _is_same_site(target: str, other: str) -> bool:
    return _host(target) == _host(other)


def _is_any(_target: str, _other: str) -> bool:
    return True


def _host(target: str) -> str:
    try:
        return (urlsplit(target).hostname or "").removeprefix("www.")
    except ValueError:  # reported as a malformed link
        return target
