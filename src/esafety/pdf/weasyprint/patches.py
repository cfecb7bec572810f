"""WeasyPrint with our patches, applied while one print job is rendered."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import pydyf
import weasyprint
from weasyprint import pdf
from weasyprint.css import ComputedStyle
from weasyprint.layout import inline, percent, preferred
from weasyprint.pdf import tags
from weasyprint.pdf.fonts import Font
from weasyprint.pdf.stream import Stream
from weasyprint.text import line_break

from esafety.pdf.right_to_left import inline_pictures, joined_letters
from esafety.pdf.weasyprint import (
    artifacts,
    compressed_streams,
    computed_styles,
    conformance,
    line_cache,
    structure,
)
from esafety.text import hyphenation
from esafety.text.one_line import one_line

# The patches wrap private functions, which may change in any version.
_PATCHED_VERSION: Final = "70.0"
_PATCHES: Final[tuple[tuple[Any, str, Callable[..., Any]], ...]] = (
    (Stream, "marked", artifacts.marked),
    (pydyf.Stream, "data", compressed_streams.data),
    (tags, "_build_box_tree", structure.tree),
    (pdf, "ColorProfile", conformance.profile),
    (pdf, "build_fonts_dictionary", joined_letters.named),
    (line_break, "get_next_word_boundaries", hyphenation.word_bounds),
    (ComputedStyle, "__missing__", computed_styles.missing),
    (percent, "resolve_one_percentage", computed_styles.resolve_one),
    (inline, "split_first_line", line_cache.broken),
    (inline, "inline_replaced_box_layout", inline_pictures.placed),
    (preferred, "split_first_line", line_cache.broken),
    # WeasyPrint 70 embeds a form field's complete typeface and then loses the ToUnicode entries of
    # letters that only Turkish has: a screen reader misses every word with an i. Our fields bring
    # a typeface of their own (form_font.py), so none needs to be embedded complete.
    (Font, "used_in_forms", lambda _: property(lambda _: False, lambda _, __: None)),
)
# Stands for what WeasyPrint's classes have only in their instances.
_ABSENT: Final = object()


class UnsupportedWeasyPrintError(RuntimeError):
    """WeasyPrint is not the version that our patches were made for."""


@contextmanager
def patched() -> Iterator[None]:
    """Apply the patches, and remove them again.

    Raises:
        UnsupportedWeasyPrintError: if WeasyPrint is another version; says what to do.
    """
    if weasyprint.__version__ != _PATCHED_VERSION:
        raise UnsupportedWeasyPrintError(
            one_line("strange-renderer", found=weasyprint.__version__, known=_PATCHED_VERSION)
        )
    hyphenation.register_hyphenators()
    originals = [(owner, name, getattr(owner, name, _ABSENT)) for owner, name, _ in _PATCHES]
    try:
        for (owner, name, patch), (_, _, original) in zip(_PATCHES, originals, strict=True):
            setattr(owner, name, patch(original))
        yield
    finally:
        for owner, name, original in originals:
            if original is _ABSENT:
                delattr(owner, name)
            else:
                setattr(owner, name, original)
