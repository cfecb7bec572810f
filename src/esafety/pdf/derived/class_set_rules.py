"""What a class set may be: how many copies, for which class, and the name of its file.

Nothing here is part of making the file, so that a change of a limit renders no PDF anew.
"""

import re
from collections.abc import Iterator
from typing import Final

from esafety.pdf.derived.numbered_copies import MOST_COPIES
from esafety.pdf.weasyprint.form_font import typable
from esafety.text.grammar.letter_case import small_letters
from esafety.text.languages import BINDING

# Beside the number there is room for `2-A`, and for the name of a small school's only class.
LONGEST_CLASS: Final = 12
# The value that is wrong, the key of the words on it, their parameters.
ClassSetFault = tuple[str, str, dict[str, int]]


def class_set_name(form: str, copies: int, school_class: str, language: str) -> str:
    """Return the name of a class set's file: no two classes share one, 2-C and 2-Ç neither."""
    small = small_letters(school_class, BINDING)
    of_class = re.sub(r"\W+|_+", "-", small).strip("-")
    named = "-".join(part for part in (form, of_class, str(copies)) if part)
    return f"{named}.{language}.pdf"


def class_set_faults(copies: int, school_class: str, language: str) -> Iterator[ClassSetFault]:
    """Yield what cannot be printed: a number out of range, a class too long or of other letters.

    `school_class` may be empty; then none is printed. `language` is the form's.
    """
    if not 1 <= copies <= MOST_COPIES:
        yield f"--copies {copies}", "copies-out-of-range", {"most": MOST_COPIES}
    if len(school_class) > LONGEST_CLASS or not typable(school_class, language):
        yield f"--class {school_class}", "class-too-long", {}
