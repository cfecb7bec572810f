"""Whether everyone can use the pages of a site, in figures: axe, the Nu Html Checker, focus."""

from collections import Counter
from itertools import product
from typing import Final, Literal

from measuring.everyone import views
from measuring.everyone.axe import axe_faults
from measuring.everyone.focus import hidden_stops
from measuring.everyone.nu import can_check, html_faults
from measuring.everyone.rings import unmarked
from measuring.first_view.sample import addresses
from measuring.site.subject import LONG, Subject

Figures = dict[str, dict[str, object]]
_LIGHTS: Final[tuple[Literal["light", "dark", "forced"], ...]] = (*views.COLOURS, "forced")


def axe(subject: Subject) -> Figures:
    """Return what axe finds on one page of each kind, by screen and colours; all is unfolded."""
    return {
        f"{screen}, {colours}": _axe(subject, screen, colours)
        for screen, colours in product(views.SCREENS, views.COLOURS)
    }


def _axe(subject: Subject, screen: views.Screen, colours: views.Colours) -> dict[str, object]:
    context = views.opened(subject.browser, screen, colours)
    page, rules = context.new_page(), Counter[str]()
    for path in subject.paths:
        page.goto(subject.address(path))
        views.open_details(page)
        rules.update(fault.rule for fault in axe_faults(page))
    context.close()
    return {"pages": len(subject.paths), "faults": rules.total(), "rules": _counted(rules)}


def nu(subject: Subject) -> Figures:
    """Return what the Nu Html Checker says of every page; no figure where there is no Java."""
    if not can_check():
        return {"every page": {"pages": "no Java", "faults": "not measured"}}
    pages = [subject.site / _file(path) for path in addresses(subject.site)]
    found = html_faults(pages, subject.site)
    return {"every page": {"pages": len(pages), "faults": len(found)}}


def focus(subject: Subject) -> Figures:
    """Return how many stops of the focus there are on long pages, and how many are hidden."""
    figures: Figures = {}
    for screen in views.SCREENS:
        context = views.opened(subject.browser, screen, "light")
        page, stops, hidden = context.new_page(), 0, 0
        for path in (path for path in LONG if (subject.site / path).exists()):
            page.goto(subject.address(path))
            number, behind = hidden_stops(page)
            stops, hidden = stops + number, hidden + len(behind)
        context.close()
        figures[screen] = {"stops": stops, "hidden": hidden}
    return figures


def rings(subject: Subject) -> Figures:
    """Return on how many kinds of elements of long pages the focus does not show."""
    figures: Figures = {}
    for colours in _LIGHTS:
        context = views.opened(subject.browser, "desktop", "light")
        page, without = context.new_page(), set[str]()
        for path in (path for path in LONG if (subject.site / path).exists()):
            page.goto(subject.address(path))
            without.update(unmarked(page, colours))
        context.close()
        figures[colours] = {"kinds without": len(without)}
    return figures


def _file(path: str) -> str:
    return f"{path}index.html" if path.endswith("/") or not path else path


def _counted(rules: Counter[str]) -> str:
    return ", ".join(f"{rule} {number}" for rule, number in rules.most_common()) or "none"
