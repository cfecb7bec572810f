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

from esafety.checks.personal_data.finding import BLANK_LETTERS, BLANKS, Finding

_ADDRESS: Final = re.compile(r"\b(?:https?|ftp)://[^\s<>\"')\]]+")
# Eleven digits, in a row or grouped by single blanks, that are no part of a longer number: behind
# a sign a number goes on only if a digit stands before that.
_IDENTITY: Final = re.compile(
    rf"(?<![\w+])(?<!\d[.,/-])[1-9](?:[{BLANK_LETTERS}]?\d){{10}}(?![\w/]|[.,-]\d|[{BLANK_LETTERS}]\d)"
)
_ELEVEN_IN_GROUPS: Final = re.compile(r"\d{11}|\d{3} \d{3} \d{3} \d{2}|\d{3} \d{3} \d{2} \d{3}")
_IBAN: Final = re.compile(
    r"(?<![A-Za-z0-9])(?:[A-Z]{2}|[Tt]r)\d{2}"
    rf"(?:[{BLANK_LETTERS}\n-]?[A-Z0-9]{{2,4}}){{3,8}}(?![A-Za-z0-9])"
)
_BETWEEN: Final = rf"[{BLANK_LETTERS}\n.\-\u2010\u2011–/]{{0,3}}"
_LOCAL: Final = rf"\d{{2}}\)?{_BETWEEN}\d{{3}}{_BETWEEN}\d{{2}}{_BETWEEN}\d{{2}}"
_TELEPHONE: Final = re.compile(
    # The code of Turkey; without a + it is written before mobile numbers.
    rf"(?<![\w/+])(?<!\d[.,-])(?:(?:\+|00)90{_BETWEEN}\(?[2-5]{_LOCAL}|90{_BETWEEN}5{_LOCAL}"
    rf"|(?:\+|00)\d(?:[{BLANK_LETTERS}.\-()]{{0,2}}\d){{8,13}}|\(?0?{_BETWEEN}\(?[2-5]{_LOCAL})"
    # Behind it another number may stand, or the last digits of the next: 0312 418 12 34-35.
    r"(?!\w|[.,]\d|/(?!0)\d|-(?!\d\d(?!\d))\d)"
)
# Ten digits in a row may be any number; behind such a word they are a telephone number.
_NAMED: Final = re.compile(
    r"\b(?:tel|telefon\w*|cep|gsm|whatsapp|ara|ara[myr]\w*|phone|mobile|call)\W{0,3}$",
    re.IGNORECASE,
)
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
_BEFORE: Final = 16


def identity_numbers(text: str) -> Iterator[Finding]:
    """Yield eleven digits whose two check digits are those of a T.C. identity number."""
    for found in _IDENTITY.finditer(_without_addresses(text)):
        written = BLANKS.sub(" ", found[0])
        digits = written.replace(" ", "")
        if _ELEVEN_IN_GROUPS.fullmatch(written) and tckimlik.is_valid(digits):
            yield Finding("identity-number", *found.span(), digits)


def ibans(text: str) -> Iterator[Finding]:
    """Yield numbers of bank accounts, of any country, whose check digits are right."""
    for found in _IBAN.finditer(text):
        words = BLANKS.sub(" ", found[0].replace("\n", " ")).split(" ")
        # What follows behind a blank may be the next word in capitals.
        for count in range(len(words), 0, -1):
            number = " ".join(words[:count])
            if iban.is_valid(number):
                value = iban.compact(number)
                yield Finding("iban", found.start(), found.start() + len(number), value)
                break


def telephone_numbers(text: str) -> Iterator[Finding]:
    """Yield numbers that people are called at: mobile and land lines, those abroad behind a +."""
    for found in _TELEPHONE.finditer(_without_addresses(text)):
        number = telephone(found[0])
        if number and _is_meant(found[0], text[max(0, found.start() - _BEFORE) : found.start()]):
            yield Finding("telephone", *found.span(), number)


def telephone(written: str) -> str:
    """Return a person's or school's number as E.164 writes it: `+905321234567`; else nothing."""
    given = _ABROAD.sub("+", BLANKS.sub(" ", written.replace("\n", " ")))
    try:
        number = phonenumbers.parse(given, "TR")
    except NumberParseException:
        return ""
    mine = phonenumbers.is_valid_number(number) and phonenumbers.number_type(number) in _PEOPLES
    return str(phonenumbers.format_number(number, PhoneNumberFormat.E164)) if mine else ""


def _is_meant(written: str, before: str) -> bool:
    """Tell whether digits are those of a telephone, by how they stand and the word before them."""
    if _BARE.fullmatch(written):
        return bool(_NAMED.search(before))
    if "\n" in written and not _IN_TWO_LINES.fullmatch(written):
        return False
    return not (written.isdecimal() and _OF_A_THING.search(before))


def _without_addresses(text: str) -> str:
    """Return a text with web addresses made blank, letter by letter: their ids belong to nobody."""
    return _ADDRESS.sub(lambda found: " " * len(found[0]), text)
