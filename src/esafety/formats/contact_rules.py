"""Rules for the ways to reach somebody: telephone numbers, e-mail and web addresses."""

import re
from typing import Annotated, Any, Final
from urllib.parse import urlsplit

from pydantic import Field, WithJsonSchema

from esafety.formats.fact_model import rule
from esafety.formats.field_types import text
from esafety.text.email_addresses import ADDRESS

LONGEST_ADDRESS: Final = 500
_DIALLED: Final = r"\+?[0-9][0-9 ]{2,24}"
_TELEPHONE: Final = r"\+?[0-9(][0-9 ()/.-]{2,38}[0-9](?: ?(?:dahili|ext\.?) ?[0-9]{1,6})?"
_HOST: Final = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}\.?")
# Servers and browsers shorten `..` and `//`, each in its own way; other letters are encoded.
_PLAIN_PATH: Final = re.compile(
    r"(?:/(?!(?:\.|%2e){1,2}(?:/|$))(?:[a-z0-9._~-]|%[0-9a-f]{2})+)*/?", re.IGNORECASE
)
_NOT_IN_ADDRESS: Final = re.compile(
    "[\\s\"'<>\\\\`{}|^\x00-\x20\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]"
)


def phone_number(value: Any) -> str | None:
    """Require a number to dial: digits, blanks, perhaps a plus sign; no premium rate."""
    if isinstance(value, str) and not re.fullmatch(_DIALLED, value):
        return "needs-number"
    return "number-at-premium-rate" if is_premium(value) else text(value)


def telephone(value: Any) -> str | None:
    """Require the school's own number as it is printed."""
    if isinstance(value, str) and not re.fullmatch(_TELEPHONE, value):
        return "needs-telephone"
    return "number-at-premium-rate" if is_premium(value) else text(value)


def email(value: Any) -> str | None:
    """Require an e-mail address, without letters that not every program for mail can send to."""
    if isinstance(value, str) and not (value.isascii() and ADDRESS.fullmatch(value)):
        return "needs-email"
    return text(value)


def is_premium(value: Any) -> bool:
    r"""Tell whether a call costs more than usual: 0888, 0898 and 0900 and seven digits in Turkey.

    Behind a zero or the country's number, fewer digits are no other line but a mistake.
    Source: libphonenumber's metadata of Turkey, premium rate `(?:8[89]8|900)\d{7}`.
    """
    digits = re.sub(r"[^0-9]", "", value) if isinstance(value, str) else ""
    complete = re.fullmatch(r"(?:8[89]8|900)[0-9]{7}", digits)
    return (complete or re.match(r"(?:0|900?|00900?)(?:8[89]8|900)", digits)) is not None


def web_address(value: Any) -> str | None:
    """Require a full web address: no blanks, no quotes, no user or password."""
    try:
        parts = urlsplit(value) if isinstance(value, str) else urlsplit("")
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return "needs-web-address"
    if "@" in parts.netloc:
        return "address-with-user"
    good = parts.scheme in ("http", "https") and _HOST.fullmatch(host)
    plain = len(str(value)) <= LONGEST_ADDRESS and not _NOT_IN_ADDRESS.search(str(value))
    return None if good and plain else "needs-web-address"


def public_address(value: Any) -> str | None:
    """Require the address of a site: https, a plain path, without user, query and fragment."""
    if missed := web_address(value):
        return missed
    parts = urlsplit(value)
    if parts.scheme != "https" or set("?#") & set(value):
        return "needs-public-address"
    return None if _PLAIN_PATH.fullmatch(parts.path) else "needs-plain-path"


PhoneNumber = Annotated[str, Field(pattern=f"^{_DIALLED}$"), rule(phone_number)]
Telephone = Annotated[str, Field(pattern=f"^{_TELEPHONE}$"), rule(telephone)]
Email = Annotated[str, Field(pattern="@"), rule(email)]
# The schema of an address is wider than the rule.
HTTP: Final = {
    "type": "string",
    "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://",
    "maxLength": LONGEST_ADDRESS,
}
WebAddress = Annotated[str, rule(web_address), WithJsonSchema(HTTP)]
PublicAddress = Annotated[str, rule(public_address), WithJsonSchema(HTTP)]
