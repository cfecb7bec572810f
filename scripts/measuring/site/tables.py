"""All tables of a site, the figures of an earlier one before each."""

from collections.abc import Callable, Iterator
from typing import Final

from measuring.figures import Report, Row
from measuring.first_view.budgets import read_budgets, row
from measuring.first_view.visits import visits
from measuring.site.everyone import Figures, axe, focus, nu, rings
from measuring.site.found import search
from measuring.site.safety import offline, policy
from measuring.site.subject import Subject

_BUDGETED: Final = ("total", "before text", "requests", "shift")


def first_view(subject: Subject) -> Figures:
    """Return what a first visit to one page of each kind costs, each figure / its budget."""
    budgets = read_budgets()
    found = visits(subject.browser, subject.served, subject.paths)
    return {
        visit.path or "(home)": {name: row(visit, budgets)[name] for name in _BUDGETED}
        for visit in found
    }


# What is measured, by the title of its table.
MEASURES: Final[dict[str, Callable[[Subject], Figures]]] = {
    "a first visit on a phone, in KiB as they are sent; figure / budget": first_view,
    "axe, one page of each kind with all that unfolds": axe,
    "the Nu Html Checker": nu,
    "focus on long pages, both ways (WCAG 2.4.11)": focus,
    "focus that does not show, by colours (WCAG 2.4.7)": rings,
    "what readers type, on a processor four times slower": search,
    "what is smuggled into a page": policy,
    "without a network": offline,
}


def tables(now: Subject, before: Subject | None, report: Report) -> Iterator[tuple[str, list[Row]]]:
    """Yield each table with its title; where there is an earlier site, `before → now`."""
    for title, measure in MEASURES.items():
        report(title)
        yield title, beside(measure(now), measure(before) if before else None)


def beside(now: Figures, before: Figures | None) -> list[Row]:
    """Return the rows of a table; what the earlier site lacks stands as a dash."""
    return [
        {"what": name, **{column: _pair(name, column, now, before) for column in figures}}
        for name, figures in now.items()
    ]


def _pair(name: str, column: str, now: Figures, before: Figures | None) -> str:
    figure = now[name][column]
    if before is None:
        return str(figure)
    return f"{before.get(name, {}).get(column, '–')} → {figure}"
