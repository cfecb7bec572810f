"""WeasyPrint with our mends, for the time of one sheet."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import weasyprint
from weasyprint import pdf
from weasyprint.pdf import tags
from weasyprint.pdf.fonts import Font
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
    # WeasyPrint 70 keeps a field's whole typeface and then forgets what letter a shape stands for
    # that only Turkish has: every word with an i is lost to ears. Our fields bring a typeface of
    # their own (form_font.py), so none need be kept whole.
    (Font, "used_in_forms", lambda _: property(lambda _: False, lambda _, __: None)),
)
# Stands for what WeasyPrint's classes have only in their instances.
_ABSENT: Final = object()


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
    whole = [(owner, name, getattr(owner, name, _ABSENT)) for owner, name, _ in _MENDS]
    try:
        for (owner, name, mend), (_, _, original) in zip(_MENDS, whole, strict=True):
            setattr(owner, name, mend(original))
        yield
    finally:
        for owner, name, original in whole:
            if original is _ABSENT:
                delattr(owner, name)
            else:
                setattr(owner, name, original)
