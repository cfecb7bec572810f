"""The typeface of what is typed into a form, embedded so that every viewer finds its letters.

WeasyPrint gives a field the same numbered glyphs as the page. Viewers turn letters into such
numbers in their own ways, and Chromium's drops ğ, Ğ, ı and İ (seen in PDFium: a preset
`Ğülşah İĞDIR` shows as `ülşah DIR`). A plain TrueType font with a code page of the form's language
(`Language.code_page`: Windows-1254 for Turkish letters) is understood by all of them.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pikepdf
from fontTools.agl import UV2AGL
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name

from esafety.text.languages import KNOWN

# The code page that PDF knows by name (ISO 32000-1, annex D, WinAnsiEncoding).
_WINDOWS: Final = "cp1252"
_FIRST: Final = 32
_LAST: Final = 255
# ISO 32000-1, table 123: a font of ordinary letters.
_NONSYMBOLIC: Final = 1 << 5
_THOUSAND: Final = 1000
# The weight of a stem, which no font file holds; viewers use it only for a font they lack.
_STEM: Final = 80


def code_page_of(language: str) -> str:
    """Return the code page of the fields of a form in a language, by Python's name.

    Raises:
        ValueError: if its letters fit into none: such a form can only be filled in by hand.
    """
    if not (code_page := KNOWN[language].code_page):
        raise ValueError(f"no code page holds the letters of {language}")
    return code_page


def typing_font(pdf: pikepdf.Pdf, file: Path, code_page: str) -> pikepdf.Object:
    """Embed a typeface (WOFF2 or TrueType) in a PDF; return the font, ready for its fields."""
    program, widths, metrics = _plain(file, code_page)
    descriptor = _descriptor(pdf, program, metrics)
    encoding = Dictionary(
        Type=Name.Encoding,
        BaseEncoding=Name.WinAnsiEncoding,
        Differences=Array(_differences(code_page)),
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=descriptor.FontName,
        FirstChar=_FIRST,
        LastChar=_LAST,
        Widths=Array(widths),
        Encoding=encoding,
        ToUnicode=pdf.make_stream(_to_unicode(code_page)),
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


def typable(text: str, language: str) -> bool:
    """Tell whether the typing font of a language has a place for every letter of a text."""
    try:
        text.encode(code_page_of(language))
    except UnicodeEncodeError:
        return False
    return text.isprintable()


def _differences(code_page: str) -> Iterator[int | Name]:
    """Yield the codes whose letters are others than PDF's own, each with its letter's name.

    Names are those of the Adobe Glyph List, as PDF wants them (ISO 32000-1, 9.6.6.1).
    """
    windows = _letters(_WINDOWS)
    for code, letter in _letters(code_page).items():
        if windows.get(code) != letter:
            yield from (code, Name(f"/{UV2AGL[ord(letter)]}"))


def _letters(code_page: str) -> dict[int, str]:
    """Return the letter of every code; some codes have none."""
    codes = range(_FIRST, _LAST + 1)
    return {
        code: letter for code in codes if (letter := bytes((code,)).decode(code_page, "ignore"))
    }


@cache
def _plain(file: Path, code_page: str) -> tuple[bytes, list[int], dict[str, Any]]:
    """Return a typeface cut down to one code page: its TrueType file, its widths, its metrics."""
    face = TTFont(file, recalcTimestamp=False)
    face.flavor = None
    cutter = Subsetter(Options(layout_features=[], notdef_outline=True, hinting=False))
    cutter.populate(unicodes=[ord(letter) for letter in _letters(code_page).values()])
    cutter.subset(face)
    scale, glyphs, advances = _THOUSAND / face["head"].unitsPerEm, face.getBestCmap(), face["hmtx"]
    known = {code: glyphs.get(ord(letter)) for code, letter in _letters(code_page).items()}
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


def _to_unicode(code_page: str) -> bytes:
    """Return the table that turns codes back into letters (Adobe Technical Note 5411)."""
    rows = [f"<{code:02X}> <{ord(letter):04X}>" for code, letter in _letters(code_page).items()]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    mapping = "\n".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar" for b in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CMapName /Typing def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{mapping}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()
