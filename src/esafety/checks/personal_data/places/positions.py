"""Positions on the map, within Turkey."""

import re
from collections.abc import Iterator
from typing import Final

from esafety.checks.personal_data.finding import PersonalFinding

# What each position has, to leave most texts alone at once: a degree sign, or decimals.
_ANY_DEGREES: Final = re.compile(r"°|\d\d[.,]\d{3}")
# Such numbers are no degrees.
_MEASURED: Final = (
    r"(?:katsayı|değer|oran|ölçüm|sonuç|sonuc|olasılık|ortalama|sapma|varyans|sayı|nokta|fonksiyon"
    r"|denklem|puan|fiyat|coefficient|ratio|value|mean|average|deviation|result|measure|number"
    r"|function|equation|score|price)"
)
_MEASURED_BEFORE: Final = re.compile(rf"{_MEASURED}\w{{0,6}}[\s:=(]{{1,3}}$", re.IGNORECASE)
_MEASURED_BEHIND: Final = re.compile(rf"\)?\s{_MEASURED}", re.IGNORECASE)
_DEGREES: Final = re.compile(
    r"(?:\b[NSEWKGDB]\s?)?\d{1,3}\s?°\s?\d{1,2}\s?['’′]\s?\d{1,2}(?:[.,]\d+)?\s?(?:\"|”|″|''|’’)\s?[NSEWKGDB]"
)
_NUMBER: Final = r"(\d{2}[.,]\d{4,15})"
_PAIR: Final = re.compile(
    rf"(?<![\d.,]){_NUMBER}\s?°?\s?[NKED]?\s?(?P<sign>[,;/ ])\s?{_NUMBER}(?!\d|\.\d)"
)
# One of the numbers alone, and both by their names, in either order.
_DEGREE: Final = r"(\d{2}[.,]\d{3,15})(?!\d)"
_NORTH: Final = r"\b(?:lat(?:itude)?|enlem)\b"
_EAST: Final = r"\b(?:lon(?:g(?:itude)?)?|lng|boylam)\b"
_NAMED_PAIR: Final = re.compile(
    rf"(?:{_NORTH}|(?P<turned>{_EAST}))\W{{1,4}}{_DEGREE}\W{{1,6}}(?:{_NORTH}|{_EAST})\W{{1,4}}{_DEGREE}",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(r"\s\d{1,3}[.,]\d{3}")
# As maps write it for programs, the longitude first.
_POINT: Final = re.compile(r"POINT\s?\(\s?$", re.IGNORECASE)
_WORDS_BEFORE: Final = 24
# Turkey, with some kilometres around it: degrees of latitude and longitude.
_LATITUDES: Final = (35.5, 42.5)
_LONGITUDES: Final = (25.5, 45.0)


def positions(text: str) -> Iterator[PersonalFinding]:
    """Yield positions: degrees with minutes and seconds, or a pair of decimals within Turkey."""
    if not _ANY_DEGREES.search(text):
        return
    for found in _DEGREES.finditer(text) if "°" in text else ():
        yield PersonalFinding("position", *found.span(), found[0])
    for found in _NAMED_PAIR.finditer(text):
        first, second = found.groups()[1:]
        turned = found["turned"] is not None
        yield from _in_turkey(found, (second, first) if turned else (first, second))
    for found in _PAIR.finditer(text):
        before = max(0, found.start() - _WORDS_BEFORE)
        measured = _MEASURED_BEFORE.search(text, before, found.start())
        if not measured and not _MEASURED_BEHIND.match(text, found.end()):
            first, _, second = found.groups()
            named = found["sign"] != " " or _POINT.search(text, before, found.start())
            # Three numbers and more are a row of them.
            if not named and _GOES_ON.match(text, found.end()):
                continue
            inside = [*_in_turkey(found, (first, second))]
            yield from inside or (_in_turkey(found, (second, first)) if named else ())


def _in_turkey(found: re.Match[str], degrees: tuple[str, str]) -> Iterator[PersonalFinding]:
    north, east = (float(number.replace(",", ".")) for number in degrees)
    if _LATITUDES[0] <= north <= _LATITUDES[1] and _LONGITUDES[0] <= east <= _LONGITUDES[1]:
        yield PersonalFinding("position", *found.span(), f"{north} {east}")
