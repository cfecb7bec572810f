"""How names of people and classes are written; what tells that a name is one.

Names are told by their form, not by a list: the lists of Turkish names that packages ship
(Faker 40, mimesis 22) lack Ayşe, Mehmet and half of the commonest names. So a name alone is no
finding; a name is found with a class, with an illness, with a day of birth, or in a list whose form
is a class list's. Where that form is weak, too, a common name must tell (`known_names.py`).
"""

import re
from typing import Final

BIG: Final = "A-ZÇĞİÖŞÜÂÎÛ"
SMALL: Final = "a-zçğıöşüâîû"
BLANK: Final = " "
GIVEN: Final = rf"[{BIG}][{SMALL}]{{1,15}}"
CAPITALS_WORD: Final = rf"[{BIG}]{{2,20}}"
NAME: Final = rf"{GIVEN}(?:{BLANK}{GIVEN})?{BLANK}(?:{GIVEN}|{CAPITALS_WORD})"
# Beside a class a name is one in capitals, too; alone that is the form of a heading.
CAPITALS: Final = rf"{CAPITALS_WORD}(?:{BLANK}{CAPITALS_WORD}){{1,2}}"
NAMED: Final = rf"(?P<name>{NAME}|{CAPITALS})"
# The family name first: also what an abbreviation and a word look like.
FAMILY_FIRST: Final = rf"{CAPITALS_WORD}{BLANK}{GIVEN}(?:{BLANK}{GIVEN})?"
ANY_NAME: Final = rf"(?P<name>{NAME}|{CAPITALS}|{FAMILY_FIRST})"
GRADE: Final = r"(?:1[0-2]|[1-9])"
# Without a sign between them a number and a letter are a class in brackets only.
CLASS: Final = rf"(?:\(?{GRADE}\s?[-/–]\s?[{BIG}]\)?|\({GRADE}[{BIG}]\))(?![\w-])"
# Where a common name or a word for a class tells, one without a sign is a class.
ANY_CLASS: Final = rf"(?:\(?{GRADE}{BLANK}?[-/–]?{BLANK}?[{BIG}]\)?)(?![\w-])"
# A class without a letter, said in words: `5. sınıf`, `Grade 2`.
WHOLE_GRADE: Final = (
    rf"(?<![\w.]){GRADE}(?:\.|['’]?inci|['’]?ıncı|['’]?üncü|['’]?uncu)\s?(?:[Ss]ınıf|SINIF)"
    rf"|(?<!\w)(?:[Gg]rade|[Yy]ear|[Cc]lass|[Ff]orm)\s{GRADE}(?![\w.-])"
)
# Short forms before a name that end in a full stop.
TITLES: Final = "Prof|Doç|Dr|Op|Uzm|Av|Psk|Dyt|Ecz"
PERSON: Final = re.compile(rf"(?<![\w#])(?P<name>{NAME})(?!\w)")
FAMILY_FIRST_ONLY: Final = re.compile(FAMILY_FIRST)
