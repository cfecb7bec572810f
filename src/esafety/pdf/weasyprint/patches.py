"""WeasyPrint with our mends, for the time of one sheet."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import weasyprint
from weasyprint import pdf
from weasyprint.pdf import tags
from weasyprint.pdf.stream import Stream
from weasyprint.text import line_break

from esafety.pdf.weasyprint import artifacts as decoration
from esafety.pdf.weasyprint import conformance as standards
from esafety.pdf.weasyprint import structure as tagging
from esafety.text import hyphenation as hyphens
from esafety.text.one_line import one_line

# The mends wrap private functions, which may change in any version.
_MENDED_VERSION: Final = "70.0"
_MENDS: Final[tuple[tuple[Any, str, Callable[..., Any]], ...]] = (
    (Stream, "marked", decoration.marked),
    (tags, "_build_box_tree", tagging.tree),
    (pdf, "ColorProfile", standards.profile),
    (line_break, "get_next_word_boundaries", hyphens.word_bounds),
)


class UnsupportedWeasyPrintError(RuntimeError):
    """WeasyPrint is not the version that our mends were made for."""


@contextmanager
def patched() -> Iterator[None]:
    """Put the mends in, and take them out again.

    Raises:
        UnsupportedWeasyPrintError: if WeasyPrint is another version; says what to do.
    """
    if weasyprint.__version__ != _MENDED_VERSION:
        raise UnsupportedWeasyPrintError(
            one_line("strange-renderer", found=weasyprint.__version__, known=_MENDED_VERSION)
        )
    hyphens.register_hyphenators()
    whole = [(owner, name, getattr(owner, name)) for owner, name, _ in _MENDS]
    try:
        for (owner, name, mend), (_, _, original) in zip(_MENDS, whole, strict=True):
            setattr(owner, name, mend(original))
        yield
    finally:
        for owner, name, original in whole:
            setattr(owner, name, original)
