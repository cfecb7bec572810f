"""The letters of each shape of a typeface whose letters join, from its own tables."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Final

from fontTools.ttLib import TTFont

# The features that choose the shape of a letter by its neighbours (OpenType, Arabic script).
_JOINING: Final = frozenset(("isol", "init", "medi", "fina"))
_REQUIRED: Final = frozenset(("rlig", "liga", "calt", "ccmp"))
# Lam and alef are one shape, and so is the name of God. Who reads a line from the right turns its
# letters one by one, and would turn these: so the shape stands for one character that means all of
# them (Unicode, Arabic Presentation Forms; NFKC parts them).
_JOINED: Final = {
    unicodedata.normalize("NFKC", chr(code)): chr(code)
    for code in (*range(0xFEFB, 0xFEF4, -2), 0xFDF2)
}
_ONE_FOR_ONE: Final = 1
_ONE_FOR_SEVERAL: Final = 4


@cache
def letters_of_shapes(content: bytes) -> dict[int, str]:
    """Return the letters of each shape of a typeface that joins, by the number of the shape."""
    with TTFont(BytesIO(content)) as font:
        if not _JOINING & _features(font).keys():
            return {}
        return {font.getGlyphID(shape): text for shape, text in _named(font).items()}


def _named(font: TTFont) -> dict[str, str]:
    shapes = {shape: chr(code) for code, shape in sorted(font.getBestCmap().items())}
    for wanted in (_JOINING, _REQUIRED):
        for one, other in _substitutions(font, wanted):
            if all(part in shapes for part in one):
                text = "".join(shapes[part] for part in one)
                shapes.setdefault(other, _JOINED.get(text, text))
    return shapes


def _substitutions(font: TTFont, wanted: frozenset[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each shape that some features put in the place of others, and these."""
    for number in sorted({n for tag in wanted for n in _features(font).get(tag, ())}):
        lookup = font["GSUB"].table.LookupList.Lookup[number]
        for table in (getattr(one, "ExtSubTable", one) for one in lookup.SubTable):
            if table.LookupType == _ONE_FOR_ONE:
                yield from (((one,), other) for one, other in table.mapping.items())
            elif table.LookupType == _ONE_FOR_SEVERAL:
                for first, ligatures in table.ligatures.items():
                    yield from (((first, *one.Component), one.LigGlyph) for one in ligatures)


def _features(font: TTFont) -> dict[str, set[int]]:
    """Return the numbers of the lookups of each feature."""
    found: dict[str, set[int]] = {}
    if "GSUB" in font:
        for record in font["GSUB"].table.FeatureList.FeatureRecord:
            found.setdefault(record.FeatureTag, set()).update(record.Feature.LookupListIndex)
    return found
