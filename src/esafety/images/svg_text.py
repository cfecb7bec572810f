"""Words in a drawing: they are drawn by the reader's machine, so only with typefaces of ours."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

import cssselect2
import tinycss2
from lxml import etree

from esafety.images.raster import PictureFault
from esafety.images.svg import svg_tree
from esafety.images.svg_references import SVG, flat_rules
from esafety.text.typefaces import Typefaces, lacking, shown_letters

_TEXTS: Final = frozenset(f"{SVG}{name}" for name in ("text", "tspan", "textPath"))
# Words times rules of style: each rule is held against each word.
_MOST_LOOKED_AT: Final = 2_000_000
_SIZES: Final = frozenset(("dimension", "percentage", "number"))


def text_faults(content: bytes, typefaces: Typefaces) -> Iterator[PictureFault]:
    """Yield each foreign typeface with the first line that uses it, and letters that ours lack.

    Where nothing is known of our typefaces nothing is reported.
    """
    if not typefaces.letters:
        return
    root = svg_tree(content)
    words = [(e, text) for e in root.iter(*_TEXTS) if (text := "".join(_own_words(e)).strip())]
    ours = ", ".join(sorted(typefaces.families))
    families = _Families(root)
    if len(words) * families.rules > _MOST_LOOKED_AT:
        yield PictureFault("svg-too-much", 1, (("most", _MOST_LOOKED_AT),))
        return
    foreign: dict[str, int] = {}
    for element, _ in words:
        if (family := families.of(element)) not in typefaces.families:
            foreign.setdefault(family, element.sourceline)
    for family, line in foreign.items():
        key = "svg-font" if family else "svg-font-missing"
        yield PictureFault(key, line, (("family", family), ("own", ours)))
    strange = [(letter, e.sourceline) for e, text in words for letter in lacking(text, typefaces)]
    if strange:
        params = (("letters", shown_letters(strange)), ("own", ours))
        yield PictureFault("letters-in-no-font", strange[0][1], params)


def _own_words(element: Any) -> Iterator[str]:
    """Yield what stands in an element itself, not in those below it."""
    yield element.text or ""
    yield from (child.tail or "" for child in element)


class _Families:
    """Finds the typeface of an element: its own style, rules, its attribute, what is above it."""

    def __init__(self, root: Any) -> None:
        self._wrapped = {
            wrapped.etree_element: wrapped
            for wrapped in cssselect2.ElementWrapper.from_xml_root(root).iter_subtree()
        }
        self.rules = 0
        self._rules = cssselect2.Matcher()
        for style in root.iter(f"{SVG}style"):
            for rule in flat_rules(tinycss2.parse_stylesheet("".join(style.itertext()))):
                self._add(rule)

    def of(self, element: Any) -> str:
        """Return the first family an element's letters are looked for in, or nothing."""
        while element is not None:
            if family := self._own_family(element):
                return family
            element = element.getparent()
        return ""

    def _own_family(self, element: Any) -> str:
        own = tinycss2.parse_blocks_contents(element.get("style", ""))
        ruled = (rule for *_, rule in self._rules.match(self._wrapped[element]))
        names = [*_families(own), *reversed([name for name in ruled if name])]
        names += [_first(tinycss2.parse_component_value_list(element.get("font-family", "")))]
        return next(filter(None, names), "")

    def _add(self, rule: Any) -> None:
        if rule.type != "qualified-rule":
            return
        name = next(iter(_families(tinycss2.parse_blocks_contents(rule.content))), "")
        try:
            selectors = cssselect2.compile_selector_list(rule.prelude)
        except (cssselect2.SelectorError, RecursionError):
            return
        for selector in selectors:
            if name and not selector.pseudo_element:
                self._rules.add_selector(selector, name)
                self.rules += 1


def _families(declarations: Iterable[Any]) -> Iterator[str]:
    """Yield the first family of each declaration that names one, the last declaration first."""
    for declaration in reversed([d for d in declarations if d.type == "declaration"]):
        if declaration.lower_name == "font-family":
            yield _first(declaration.value)
        elif declaration.lower_name == "font":  # the family stands behind the size
            sizes = [n for n, token in enumerate(declaration.value) if token.type in _SIZES]
            yield _first(declaration.value[sizes[-1] + 1 :] if sizes else declaration.value)


def _first(tokens: list[Any]) -> str:
    """Return the first name of a list of families."""
    words = []
    for part in tokens:
        if part.type == "literal" and part.value == ",":
            break
        if part.type in ("string", "ident"):
            words.append(part.value)
    return " ".join(words)


def drawing_words(content: bytes) -> str:
    """Return all words in a drawing, for finding which drawing a letter is from."""
    try:
        root = svg_tree(content)
    except etree.XMLSyntaxError:
        return ""
    return " ".join(word for e in root.iter(*_TEXTS) for word in _own_words(e))
