"""What a drawing repeats: parts named by `<use>`, patterns, masks, clips, filters, style rules."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Any, Final

import cssselect2
import tinycss2
from lxml import etree

SVG: Final = "{http://www.w3.org/2000/svg}"
_DEEPEST: Final = 40
# Each is looked for anew in all that is named.
_MOST_CIRCLES: Final = 20
_NAMED: Final = re.compile(r"url\(\s*[\"']?#([^\"')]+)")
# The names that each element draws again.
References = Mapping[Any, Sequence[str]]


def holding_themselves(root: Any, references: References) -> Iterator[tuple[int, str]]:
    """Yield line and name of each part that is drawn within itself, directly or by others."""
    named = _named(root)
    within = {
        name: {inner for part in element.iter(etree.Element) for inner in references[part]}
        for name, element in named.items()
    }
    for name in _circles(within):
        yield named[name].sourceline, name


def _circles(within: Mapping[str, set[str]]) -> Iterator[str]:
    """Yield every name that comes back to itself; of two circles that share one, the first."""
    below = {name: parts & within.keys() for name, parts in within.items()}
    for _ in range(_MOST_CIRCLES):
        try:
            TopologicalSorter(below).prepare()
        except CycleError as found:
            circle = dict.fromkeys(found.args[1])
            yield from sorted(circle)
            below |= {name: set() for name in circle}
        else:
            return


def drawn(root: Any, references: References, most: int) -> int:
    """Return how many elements are drawn, what is repeated counted each time; at most one more.

    Nothing may hold itself (`holding_themselves`).
    """
    named = _named(root)
    known: dict[Any, int] = {}

    def weight(element: Any, depth: int) -> int:
        if depth > _DEEPEST:
            return most + 1
        if element not in known:
            parts = [*element.iter(etree.Element)]
            targets = [named[name] for part in parts for name in references[part] if name in named]
            repeated = sum(weight(target, depth + 1) for target in targets)
            known[element] = min(len(parts) + repeated, most + 1)
        return known[element]

    return weight(root, 0)


def _named(root: Any) -> dict[str, Any]:
    return {e.get("id"): e for e in root.iter(etree.Element) if e.get("id")}


def references_in(root: Any, most: int) -> References | None:
    """Return what each element of a drawing draws again, by its attributes and by style rules.

    None if rules would be held against elements more than `most` times.
    """
    references = {element: [*_names(element)] for element in root.iter(etree.Element)}
    rules = [*_rules(root)]
    if len(rules) * len(references) > most:
        return None
    for wrapped in cssselect2.ElementWrapper.from_xml_root(root).iter_subtree() if rules else ():
        for selectors, names in rules:
            if wrapped.matches(*selectors):
                references[wrapped.etree_element] += names
    return references


def _names(element: Any) -> Iterator[str]:
    """Yield the names of what an element draws again by its attributes: `href`, `url(#…)`."""
    for attribute, value in element.attrib.items():
        if etree.QName(attribute).localname == "href" and element.tag == f"{SVG}use":
            yield value.strip().removeprefix("#")
        yield from _NAMED.findall(value)


def _rules(root: Any) -> Iterator[tuple[list[Any], list[str]]]:
    """Yield the selectors of each style rule that names parts of the drawing, and their names."""
    for style in root.iter(f"{SVG}style"):
        for rule in flat_rules(tinycss2.parse_stylesheet("".join(style.itertext()))):
            if names := [*_parts_named(rule.content)]:
                try:
                    yield cssselect2.compile_selector_list(rule.prelude), names
                except cssselect2.SelectorError:  # matches nothing
                    continue


def flat_rules(rules: Iterable[Any]) -> Iterator[Any]:
    """Yield the style rules of a sheet, those within `@media` and its like, too."""
    below = [*rules]
    while below:
        rule = below.pop()
        if rule.type == "qualified-rule":
            yield rule
        elif rule.type == "at-rule" and rule.content is not None:
            below += tinycss2.parse_rule_list(rule.content)


def _parts_named(tokens: Iterable[Any]) -> Iterator[str]:
    """Yield the names in `url(#…)`, with quotes or without, however deep they stand."""
    below = [*tokens]
    while below:
        token = below.pop()
        inside = getattr(token, "arguments", None) or getattr(token, "content", None)
        parts = inside if isinstance(inside, list) else []
        addressed = [token] if token.type == "url" else []
        if token.type == "function" and token.lower_name == "url":
            addressed = [part for part in parts if part.type == "string"]
        for address in addressed:
            yield address.value.strip().removeprefix("#")
        below += parts
