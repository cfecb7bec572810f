"""What the shapes of letters that join stand for, when a PDF is searched, copied or read aloud.

WeasyPrint 70 notes for each shape the text of the cluster in which it is drawn first. From the
right it counts a cluster of a letter and a mark wrongly: the mark becomes both, the letter none.
The typeface itself says which letter each of its shapes is (OpenType `cmap` and `GSUB`; ISO
14289-1, 7.21.7 asks for it). That is one letter for each shape only in a typeface that does not
put its letters together from a stroke and dots: assets/fonts/README.md says which ours is, and why.
"""

from collections.abc import Callable
from typing import Any

from esafety.pdf.right_to_left.shapes import letters_of_shapes


def named(original: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap `build_fonts_dictionary`, which embeds the typefaces of a document."""

    def build(pdf: Any, fonts: Any, *given: Any) -> Any:
        for font in fonts.values():
            letters = letters_of_shapes(font.file_content)
            font.to_unicode.update(
                {shape: letters[shape] for shape in font.to_unicode if shape in letters}
            )
        return original(pdf, fonts, *given)

    return build
