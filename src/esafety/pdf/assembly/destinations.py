"""Named places of several PDFs in one: each keeps its own, and links find them."""

from collections.abc import Iterable, Iterator

import pikepdf
from pikepdf import Dictionary, String


class Destinations:
    """The named places of a PDF, to which those of other PDFs are added under names of their own.

    ISO 32000-1, 12.3.2.3.
    """

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._named = dict(_named(pdf))
        self._sources = 0

    def add(self, source: pikepdf.Pdf, pages: Iterable[pikepdf.Page]) -> None:
        """Add the places of a PDF whose `pages` were copied into this one; links follow."""
        self._sources += 1
        before = f"{self._sources}/"
        for name, place in _named(source):
            self._named[before + name] = self._pdf.copy_foreign(source.make_indirect(place))
        for page in pages:
            for annotation in page.obj.get("/Annots", ()):
                action = annotation.get("/A", Dictionary())
                for holder, key in ((annotation, "/Dest"), (action, "/D")):
                    if isinstance(named := holder.get(key), String):
                        holder[key] = String(before + str(named))

    def finish(self) -> None:
        """Write the places down."""
        if self._named:
            names = pikepdf.NameTree.new(self._pdf)
            for name, place in self._named.items():
                names[name] = place
            self._pdf.Root.Names = Dictionary(Dests=names.obj)


def _named(pdf: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    names = pdf.Root.get("/Names", Dictionary())
    if "/Dests" in names:
        for name, place in pikepdf.NameTree(names.Dests).items():
            yield str(name), place
