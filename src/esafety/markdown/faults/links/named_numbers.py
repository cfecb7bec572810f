"""Links whose words are a telephone number: it must be the one that is called."""

import re
from typing import Final

# A row of digits as numbers are grouped; "7/24" and "2026-2027" are none.
_NUMBER: Final = re.compile(r"\+?\(?[0-9](?:[ \u00a0().-]{0,2}[0-9])*")
_COUNTRY: Final = re.compile(r"^(?:\+|00)90|^90(?=[0-9]{10}$)")
# Numbers of emergencies have three digits, those of subscribers seven or more; what has four or
# five between words is a year or an amount.
_SHORT: Final = 3
_LONG: Final = 7
_NO_NUMBER: Final = re.compile(
    r"\b20[0-9]{2} ?[-–/] ?20[0-9]{2}\b|(?:dahili|iç hat|ext\.?|extension)\s*:?\s*[0-9]+",
    re.IGNORECASE,
)


def calls_another(words: str, target: str) -> bool:
    """Tell whether words name telephone numbers, and none is that of a `tel:` link."""
    called = _digits(re.split(r"[;,]", target.partition(":")[2], maxsplit=1)[0])
    named = _numbers(_NO_NUMBER.sub(" ", words))
    return bool(named) and not any(_is_same(one, called) for one in named)


def _numbers(words: str) -> list[str]:
    found = _NUMBER.findall(words)
    alone = len(found) == 1 and not re.search(r"[^\W\d_]", words)
    digits = [(_digits(one), len(re.sub("[^0-9]", "", one))) for one in found]
    return [number for number, count in digits if alone or count == _SHORT or count >= _LONG]


def _digits(number: str) -> str:
    """Return the digits of a number as it is dialled inside the country, without the first zero."""
    bare = re.sub(r"[^0-9+]", "", number)
    return re.sub("[^0-9]", "", _COUNTRY.sub("", bare)).lstrip("0")


def _is_same(named: str, called: str) -> bool:
    # Words may leave the town's code out.
    return named == called or (len(named) >= _LONG and called.endswith(named))
