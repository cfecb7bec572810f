"""What a class set may be: how many copies, and the name of the class that is printed on them.

Nothing here is part of making the file, so that a change of a limit renders no PDF anew.
"""

from collections.abc import Iterator
from typing import Final

from esafety.pdf.derived.numbered_copies import MOST_COPIES
from esafety.pdf.weasyprint.form_font import typable

# Beside the number there is room for `2-A`, and for the name of a small school's only class.
LONGEST_CLASS: Final = 12
# The value that is wrong, the key of the words on it, their parameters.
ClassSetFault = tuple[str, str, dict[str, int]]


def class_set_faults(copies: int, school_class: str, language: str) -> Iterator[ClassSetFault]:
    """Yield what cannot be printed: a number out of range, a class too long or of other letters.

    `school_class` may be empty; then none is printed. `language` is the form's.
    """
    if not 1 <= copies <= MOST_COPIES:
        yield f"--copies {copies}", "copies-out-of-range", {"most": MOST_COPIES}
    if len(school_class) > LONGEST_CLASS or not typable(school_class, language):
        yield f"--class {school_class}", "class-too-long", {}
