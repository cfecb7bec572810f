"""Numbers that belong to a person: of identity, of a bank account, of a telephone.

Sources: the checksum of the T.C. identity number and that of ISO 13616 by python-stdnum; the
numbering plan of Turkey (ITU E.164, BTK) by phonenumbers. Short numbers, 444, 0800 and 0850 are
those of offices and belong to nobody.
"""

import re
from collections.abc import Iterator
from typing import Final

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType
from stdnum import iban
from stdnum.tr import tckimlik

from esafety.checks.personal_data.finding import PersonalFinding
from esafety.checks.personal_data.lists.tables import cell_at, tables

_ADDRESS: Final = re.compile(r"\b(?:https?|ftp)://[^\s<>\"')\]]+")
# As many digits as the shortest of these numbers has, near each other: most texts have no such.
_MANY_DIGITS: Final = re.compile(r"\d(?:\D{0,8}\d){8}")
# Eleven digits, in a row or grouped by single signs, that are no part of a longer number: behind
# a sign a number goes on only if a digit stands before that.
_IDENTITY: Final = re.compile(
    r"(?<![\w+])(?<!\d[.,/-])[1-9](?:[ .–-]?\d){10}"
    r"(?![\w/]|[.,-]\d|[ ]\d)"
)
# In threes from the right a great number is written, of which one in a hundred has right digits.
_ELEVEN_IN_GROUPS: Final = re.compile(
    r"\d{11}|\d{3} (?:\d{3} \d{3} \d{2}|\d{3} \d{2} \d{3}|\d{4} \d{4})|\d{4} \d{4} \d{3}"
)
# Behind such words eleven digits are one however they are grouped.
_OF_IDENTITY: Final = re.compile(
    r"(?:\bt\.?\s?c\b\.?|k[iİ]ml[iİ]k|tckn|\bidentity|\bid)(?![^\W\d_])[^\d\n]{0,24}$",
    re.IGNORECASE,
)
_NO_DIGIT: Final = re.compile(r"\D")
_IBAN: Final = re.compile(
    r"(?<![A-Za-z0-9])(?:[A-Z]{2}|[Tt]r|[Tt][Rr][ -])\d{2}"
    r"(?:[ \n.–-]?[A-Z0-9]{2,4}){3,8}(?![A-Za-z0-9])"
)
_BETWEEN: Final = r"[ \n.\-–/]{0,3}"
_LOCAL: Final = rf"\d{{2}}\)?{_BETWEEN}\d{{3}}{_BETWEEN}\d{{2}}{_BETWEEN}\d{{2}}"
# Grouped otherwise than the plan does it, which only a leading 0 or code tells from other numbers.
_GROUPED: Final = (
    rf"[2-5]\d{{2}}\)?{_BETWEEN}"
    rf"(?:\d{{2}}{_BETWEEN}\d{{2}}{_BETWEEN}\d{{3}}|\d{{2}}{_BETWEEN}\d{{3}}{_BETWEEN}\d{{2}}"
    rf"|\d{{4}}{_BETWEEN}\d{{3}})"
)
# A number before, and a comma without a blank.
_ANOTHER: Final = r"(?<=\d\d[ -]\d\d,)(?=0)|(?<=\d{7},)(?=0)"
_TELEPHONE: Final = re.compile(
    # The code of Turkey; without a + it is written before mobile numbers.
    rf"(?<![\w/+])(?:(?<!\d[.,-])|{_ANOTHER})(?:(?:\+|00)90{_BETWEEN}\(?[2-5]{_LOCAL}|90{_BETWEEN}5{_LOCAL}"
    rf"|(?:\+|00)\d(?:[ .\-()]{{0,2}}\d){{8,13}}|\(?(?:0{_BETWEEN})?\(?[2-5]{_LOCAL}"
    rf"|(?:\(?0|(?:\+|00)90){_BETWEEN}\(?{_GROUPED})"
    # Behind it another number may stand, or the last digits of the next: 0312 418 12 34-35.
    r"(?!\w|\.\d|/(?!0)\d|-(?!\d\d(?!\d))\d)"
)
# Ten digits in a row may be any number; beside such a word they are a telephone number.
_TELEPHONES: Final = r"tel|telefon\w*|cep\w{0,3}|gsm|whats\s?app\w{0,3}|phone|mobile"
_NAMED: Final = re.compile(
    rf"\b(?:{_TELEPHONES}|[iİ]let[iİ]ş[iİ]m|ara|ara[myr]\w*|call)"
    r"(?:\W{1,3}(?:no|nu|num|numara\w{0,4}|hat\w{0,4}|number|telefon\w{0,4})){0,2}\W{0,3}$",
    re.IGNORECASE,
)
_NAMED_BEHIND: Final = re.compile(
    rf"(?:['’]\w{{1,5}})?\W{{1,3}}(?:(?:no(?:lu)?|numara\w{{0,6}})\s)?"
    rf"(?:(?:{_TELEPHONES})\b|aray\w|aranır)",
    re.IGNORECASE,
)
_COLUMN: Final = re.compile(rf"\b(?:{_TELEPHONES})\b", re.IGNORECASE)
_BARE: Final = re.compile(r"\d{10}")
# Twelve digits behind such a word are that of a thing.
_OF_A_THING: Final = re.compile(r"(?:barkod|barcode|ean|upc|seri|serial)\W{0,3}$", re.IGNORECASE)
# A number that a line's end breaks once, and whose first digits say that it is one.
_IN_TWO_LINES: Final = re.compile(r"(?:\(?0|\+|90)[^\n]*\n[^\n]*")
# What stands for the +: 00, or nothing before Turkey's own 90 and a mobile number.
_ABROAD: Final = re.compile(r"^00|^(?=90\W{0,3}5)")
_PEOPLES: Final = frozenset(
    (
        PhoneNumberType.MOBILE,
        PhoneNumberType.FIXED_LINE,
        PhoneNumberType.FIXED_LINE_OR_MOBILE,
        PhoneNumberType.PAGER,
        PhoneNumberType.PERSONAL_NUMBER,
    )
)
_BEFORE: Final = 40
_GOES_ON: Final = re.compile(r",\d")


def identity_numbers(text: str) -> Iterator[PersonalFinding]:
    """Yield eleven digits whose two check digits are those of a T.C. identity number."""
    if not _MANY_DIGITS.search(text):
        return
    for found in _IDENTITY.finditer(_without_addresses(text)):
        written = found[0]
        digits = _NO_DIGIT.sub("", written)
        if tckimlik.is_valid(digits) and (
            _ELEVEN_IN_GROUPS.fullmatch(written) or _OF_IDENTITY.search(_before(found))
        ):
            yield PersonalFinding("identity-number", *found.span(), digits)


def ibans(text: str) -> Iterator[PersonalFinding]:
    """Yield numbers of bank accounts, of any country, whose check digits are right."""
    for found in _IBAN.finditer(text):
        words = found[0].replace("\n", " ").split(" ")
        # What follows behind a blank may be the next word in capitals.
        for count in range(len(words), 0, -1):
            number = " ".join(words[:count])
            if iban.is_valid(number):
                value = iban.compact(number)
                yield PersonalFinding("iban", found.start(), found.start() + len(number), value)
                break


def telephone_numbers(text: str) -> Iterator[PersonalFinding]:
    """Yield numbers that people are called at: mobile and land lines, those abroad behind a +."""
    if not _MANY_DIGITS.search(text):
        return
    for found in _TELEPHONE.finditer(_without_addresses(text)):
        number = telephone(found[0])
        if number and _is_meant(found):
            yield PersonalFinding("telephone", *found.span(), number)


def telephone(written: str) -> str:
    """Return a person's or school's number as E.164 writes it: `+905321234567`; else nothing."""
    given = _ABROAD.sub("+", written.replace("\n", " "))
    try:
        number = phonenumbers.parse(given, "TR")
    except NumberParseException:
        return ""
    # Of one digit throughout is the example that people write: 0555 555 55 55.
    if len(set(str(number.national_number))) == 1:
        return ""
    mine = phonenumbers.is_valid_number(number) and phonenumbers.number_type(number) in _PEOPLES
    return str(phonenumbers.format_number(number, PhoneNumberFormat.E164)) if mine else ""


def _is_meant(found: re.Match[str]) -> bool:
    """Tell whether digits are those of a telephone, by how they stand and the words beside them."""
    written, before = found[0], _before(found)
    # A number that begins as no other does may stand before a comma and another number.
    if written[0] not in "0+(" and _GOES_ON.match(found.string, found.end()):
        return False
    if _BARE.fullmatch(written):
        named = _NAMED.search(before) or _NAMED_BEHIND.match(found.string, found.end())
        return bool(named) or _is_in_column(found)
    if "\n" in written and not _IN_TWO_LINES.fullmatch(written):
        return False
    return not (written.isdecimal() and _OF_A_THING.search(before))


def _before(found: re.Match[str]) -> str:
    """Return the words before what was found."""
    return found.string[max(0, found.start() - _BEFORE) : found.start()]


def _is_in_column(found: re.Match[str]) -> bool:
    """Tell whether digits are alone in a cell, and the column's head says that it is a telephone's.

    The first row of a table is its head.
    """
    if not (at := cell_at(found.start(), tables(found.string))):
        return False
    table, row, place = at
    heads = table.rows[0].cells
    alone = row.cells[place] == found[0] and row is not table.rows[0]
    return alone and place < len(heads) and bool(_COLUMN.search(heads[place]))


def _without_addresses(text: str) -> str:
    """Return a text with web addresses made blank, letter by letter: their ids belong to nobody."""
    return _ADDRESS.sub(lambda found: " " * len(found[0]), text)
