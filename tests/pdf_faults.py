"""One sound sheet, and the faults by which a PDF is no longer accessible or archivable."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf

SHEET = (
    "<h1>Kurallar</h1><p>Sözler ve <a href='https://okul.example/'>okul sitesi</a>.</p>"
    "<h2>Liste</h2><ul><li>Birinci madde</li><li>İkinci madde</li></ul>"
    "<table><thead><tr><th>Gün</th><th>Saat</th></tr></thead>"
    "<tbody><tr><td>Pazartesi</td><td>Sabah</td></tr></tbody></table>"
    "<svg width='9' height='9' aria-label='Daire'><path d='M0 0h9v9'/></svg>"
)


@dataclass(frozen=True, slots=True)
class Mutation:
    """A fault: how it is made, the rule veraPDF names, whether page-validation sees it."""

    name: str
    spoil: Callable[[pikepdf.Pdf], None]
    rule: tuple[str, str]
    page_sees: bool = True


def tags(document: pikepdf.Pdf, sort: str) -> list[Any]:
    """Return the tags of a sort, such as `TH`, in reading order."""

    def walk(kids: Any) -> Iterator[Any]:
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary):
                if kid.get("/S") == f"/{sort}":
                    yield kid
                yield from walk(kid.get("/K", pikepdf.Array()))

    found = list(walk(document.Root.StructTreeRoot.K))
    assert found, f"the sheet has no {sort}"
    return found


def spoiled(pdf: bytes, mutation: Mutation) -> bytes:
    """Return a PDF with one fault."""
    result = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        mutation.spoil(document)
        document.save(result)
    return result.getvalue()


def _font(document: pikepdf.Pdf) -> Any:
    return next(iter(document.pages[0].Resources.Font.values()))


def _no_alternative(document: pikepdf.Pdf) -> None:
    del tags(document, "Figure")[0]["/Alt"]


def _no_language(document: pikepdf.Pdf) -> None:
    del document.Root.Lang


def _no_title_shown(document: pikepdf.Pdf) -> None:
    del document.Root.ViewerPreferences


def _no_title(document: pikepdf.Pdf) -> None:
    _metadata(document, b"dc:title", b"dc:subject")


def _no_claim(document: pikepdf.Pdf) -> None:
    _metadata(document, b"<pdfuaid:part>1</pdfuaid:part>", b"")


def _metadata(document: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    said = document.Root.Metadata.read_bytes()
    assert old in said
    document.Root.Metadata.write(said.replace(old, new))


def _not_marked(document: pikepdf.Pdf) -> None:
    document.Root.MarkInfo.Marked = False


def _no_tree(document: pikepdf.Pdf) -> None:
    del document.Root.StructTreeRoot


def _text_outside_the_tree(document: pikepdf.Pdf) -> None:
    page = document.pages[0]
    page.contents_add(b"q BT ET Q 0 0 9 9 re f", prepend=False)


def _page_without_tree(document: pikepdf.Pdf) -> None:
    del document.pages[0]["/StructParents"]


def _heading_skipped(document: pikepdf.Pdf) -> None:
    tags(document, "H2")[0].S = pikepdf.Name.H3


def _header_without_scope(document: pikepdf.Pdf) -> None:
    for cell in [*tags(document, "TH"), *tags(document, "TD")]:
        for key in ("/Scope", "/Headers"):
            if key in cell.A:
                del cell.A[key]


def _list_without_body(document: pikepdf.Pdf) -> None:
    for body in tags(document, "LBody"):
        body.S = pikepdf.Name.P


def _link_without_words(document: pikepdf.Pdf) -> None:
    del document.pages[0].Annots[0]["/Contents"]


def _link_outside_the_tree(document: pikepdf.Pdf) -> None:
    tags(document, "Link")[0].S = pikepdf.Name.Span


def _font_not_embedded(document: pikepdf.Pdf) -> None:
    descriptor = _font(document).DescendantFonts[0].FontDescriptor
    for key in ("/FontFile2", "/FontFile3"):
        if key in descriptor:
            del descriptor[key]


def _no_unicode(document: pikepdf.Pdf) -> None:
    for font in document.pages[0].Resources.Font.values():
        del font["/ToUnicode"]


def _wrong_tab_order(document: pikepdf.Pdf) -> None:
    del document.pages[0]["/Tabs"]


def _no_output_intent(document: pikepdf.Pdf) -> None:
    del document.Root.OutputIntents


MUTATIONS = (
    Mutation("a picture without words", _no_alternative, ("ua1", "7.3-1")),
    Mutation("no language", _no_language, ("ua1", "7.2-34")),
    Mutation("title not shown", _no_title_shown, ("ua1", "7.1-10")),
    Mutation("no title", _no_title, ("ua1", "7.1-9")),
    Mutation("no claim of PDF/UA", _no_claim, ("ua1", "5-1")),
    Mutation("not marked as tagged", _not_marked, ("ua1", "6.2-1")),
    Mutation("no tree of tags", _no_tree, ("ua1", "7.1-11")),
    Mutation("content that is no part of the tree", _text_outside_the_tree, ("ua1", "7.1-3")),
    Mutation(
        *("a page that does not know the tree", _page_without_tree, ("ua1", "7.1-3")),
        page_sees=False,  # it follows the tree down to the page, not the page up
    ),
    Mutation("a heading skipped", _heading_skipped, ("ua1", "7.4.2-1")),
    Mutation("header cells without scope", _header_without_scope, ("ua1", "7.5-1")),
    Mutation("a list without bodies", _list_without_body, ("ua1", "7.2-20")),
    Mutation("a link without words", _link_without_words, ("ua1", "7.18.5-2")),
    Mutation("a link outside the tree", _link_outside_the_tree, ("ua1", "7.18.5-1")),
    Mutation("a font not embedded", _font_not_embedded, ("ua1", "7.21.4.1-1")),
    Mutation("no letters behind the shapes", _no_unicode, ("ua1", "7.21.7-1")),
    Mutation("a tab order of its own", _wrong_tab_order, ("ua1", "7.18.3-1")),
    Mutation(
        *("colours of no known device", _no_output_intent, ("2a", "6.2.4.3-2")),
        page_sees=False,  # it was asked for PDF/UA only
    ),
)
