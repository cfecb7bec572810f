"""The typeface of what is typed into a form, embedded so that every viewer finds its letters.

WeasyPrint gives a field the same numbered glyphs as the page. Viewers turn letters into such
numbers in their own ways, and Chromium's drops ğ, Ğ, ı and İ (seen in PDFium: a preset
`Ğülşah İĞDIR` shows as `ülşah DIR`). A plain TrueType font with the Turkish code page
(Windows-1254) is understood by all of them.
"""

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pikepdf
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name

# The code page of Turkish letters, and where it differs from the one that PDF knows by name.
CODE_PAGE: Final = "cp1254"
_TURKISH: Final = (
    *(208, Name.Gbreve, 221, Name.Idotaccent, 222, Name.Scedilla),
    *(240, Name.gbreve, 253, Name.dotlessi, 254, Name.scedilla),
)
_FIRST: Final = 32
_LAST: Final = 255
# ISO 32000-1, table 123: a font of ordinary letters.
_NONSYMBOLIC: Final = 1 << 5
_THOUSAND: Final = 1000
# The weight of a stem, which no font file holds; viewers use it only for a font they lack.
_STEM: Final = 80


def typing_font(pdf: pikepdf.Pdf, file: Path) -> pikepdf.Object:
    """Embed a typeface (WOFF2 or TrueType) in a PDF; return the font, ready for its fields."""
    program, widths, metrics = _plain(file)
    descriptor = _descriptor(pdf, program, metrics)
    encoding = Dictionary(
        Type=Name.Encoding, BaseEncoding=Name.WinAnsiEncoding, Differences=Array(_TURKISH)
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=descriptor.FontName,
        FirstChar=_FIRST,
        LastChar=_LAST,
        Widths=Array(widths),
        Encoding=encoding,
        ToUnicode=pdf.make_stream(_to_unicode()),
        FontDescriptor=pdf.make_indirect(descriptor),
    )
    return pdf.make_indirect(font)


def _descriptor(pdf: pikepdf.Pdf, program: bytes, metrics: Mapping[str, Any]) -> Dictionary:
    """Return a font descriptor with its TrueType file embedded (ISO 32000-1, 9.8)."""
    return Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/" + metrics["name"]),
        Flags=_NONSYMBOLIC,
        FontBBox=Array(metrics["box"]),
        ItalicAngle=0,
        Ascent=metrics["ascent"],
        Descent=metrics["descent"],
        CapHeight=metrics["capital"],
        StemV=_STEM,
        FontFile2=pdf.make_stream(program, Length1=len(program)),
    )


def typable(text: str) -> bool:
    """Tell whether the typing font has a place for every letter of a text."""
    try:
        text.encode(CODE_PAGE)
    except UnicodeEncodeError:
        return False
    return text.isprintable()


def _letters() -> dict[int, str]:
    """Return the letter of every code; some codes have none."""
    codes = range(_FIRST, _LAST + 1)
    return {
        code: letter for code in codes if (letter := bytes((code,)).decode(CODE_PAGE, "ignore"))
    }


@cache
def _plain(file: Path) -> tuple[bytes, list[int], dict[str, Any]]:
    """Return a typeface cut down to one code page: its TrueType file, its widths, its metrics."""
    face = TTFont(file, recalcTimestamp=False)
    face.flavor = None
    cutter = Subsetter(Options(layout_features=[], notdef_outline=True, hinting=False))
    cutter.populate(unicodes=[ord(letter) for letter in _letters().values()])
    cutter.subset(face)
    scale, glyphs, advances = _THOUSAND / face["head"].unitsPerEm, face.getBestCmap(), face["hmtx"]
    known = {code: glyphs.get(ord(letter)) for code, letter in _letters().items()}
    names = (known.get(code) for code in range(_FIRST, _LAST + 1))
    widths = [round(advances[name][0] * scale) if name else 0 for name in names]
    head, line, os2 = face["head"], face["hhea"], face["OS/2"]
    metrics = {
        "name": file.parent.name.title(),
        "box": [round(one * scale) for one in (head.xMin, head.yMin, head.xMax, head.yMax)],
        "ascent": round(line.ascent * scale),
        "descent": round(line.descent * scale),
        "capital": round(os2.sCapHeight * scale),
    }
    face.save(program := BytesIO())
    return program.getvalue(), widths, metrics


def _to_unicode() -> bytes:
    """Return the table that turns codes back into letters (Adobe Technical Note 5411)."""
    rows = [f"<{code:02X}> <{ord(letter):04X}>" for code, letter in _letters().items()]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    mapping = "\n".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar" for b in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CMapName /Typing def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{mapping}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()
