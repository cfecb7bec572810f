"""The dark colours of a page: it begins with them, and has them without script, too.

A script sets the scheme before anything is drawn (`overrides/partials/palette.html`): the reader's
choice, else what the device prefers. Whoever is shown the dark one must not see the light one
first, so a page begins with the dark colours of what it begins with. Without script a browser asks
for a file that says the same of pages that no script has touched.
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Final

from esafety.site.css_bundle import BUNDLE
from esafety.site.styles.rules import StyleRule, variables_in, with_variables, written
from esafety.site.styles.selectors import SelectorNames, selector

DARK_FILE: Final = str(PurePosixPath(BUNDLE).with_name("dark.css"))
_SCHEMES: Final = frozenset(f"[data-md-color-scheme={name}]" for name in ("slate", '"slate"'))
_ANY_SCHEME: Final = "body[data-md-color-scheme]"
_SET: Final = re.compile(r"(?:^|;)\s*(--[\w-]+)\s*:")
# It weighs as much as what it stands for, whatever scheme the page names.
_WITHOUT_SCRIPT: Final = selector(":where(.no-js) [data-md-color-scheme]")


def dark_rules(rules: Iterable[StyleRule]) -> list[StyleRule]:
    """Return the rules that set the dark colours, and nothing else."""
    return [
        rule
        for rule in rules
        if rule.selectors and all(one.text in _SCHEMES for one in rule.selectors)
    ]


def begun_with(dark: Sequence[StyleRule], early: Iterable[StyleRule]) -> list[StyleRule]:
    """Return the dark colours of what a page begins with, the colours they are made of included."""
    begun = tuple(early)
    names = frozenset(variables_in("\n".join(rule.body for rule in begun)))
    overruled = _set_by_any_scheme(begun)
    while True:
        kept = [*_only(dark, names - overruled)]
        further = names.union(*(variables_in(rule.body) for rule in kept))
        if further == names:
            return kept
        names = further


def without_script(dark: Iterable[StyleRule]) -> str:
    """Return the style by which a page that no script has touched is dark."""
    return written(rule.about((_WITHOUT_SCRIPT,)) for rule in dark)


def link_without_script(address: str) -> str:
    """Return the link to that style; on paper, pages are light."""
    return (
        f'<noscript><link rel="stylesheet" href="{address}"'
        ' media="screen and (prefers-color-scheme:dark)"></noscript>'
    )


def _set_by_any_scheme(rules: Iterable[StyleRule]) -> SelectorNames:
    """Return the colours of the theme in whose place the page has its own in every scheme."""
    own = (rule for rule in rules if any(one.text == _ANY_SCHEME for one in rule.selectors))
    return frozenset(name for rule in own for name in _SET.findall(rule.body))


def _only(rules: Iterable[StyleRule], names: SelectorNames) -> Iterable[StyleRule]:
    for rule in rules:
        body = with_variables(rule.body, names)
        if body:
            yield StyleRule(rule.context, rule.selectors, body)
