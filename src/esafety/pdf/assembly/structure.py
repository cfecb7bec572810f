"""Join structure trees: the tags of several PDFs become those of one (ISO 32000-1, 14.7)."""

from collections.abc import Iterable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, String


class StructureTree:
    """The structure tree of a tagged PDF, to which those of other PDFs are added.

    Each becomes a part of the one document that the tree describes.
    """

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._root = pdf.Root.StructTreeRoot
        self._document = self._root.K[0]
        self._parents = dict(pikepdf.NumberTree(self._root.ParentTree).items())
        self._named: dict[str, pikepdf.Object] = {}
        self._name(self._document, "")

    def add(self, source: pikepdf.Pdf, pages: Iterable[pikepdf.Page], title: str) -> None:
        """Add the tags of a PDF whose `pages`, all of them, were copied into this one.

        `title` is what the part is called.
        """
        tree = self._pdf.copy_foreign(source.Root.StructTreeRoot)
        first = max(self._parents, default=-1) + 1
        self._renumber(pages, first)
        for key, parent in pikepdf.NumberTree(tree.ParentTree).items():
            self._parents[first + key] = parent
        for part in tree.K:
            part.S, part.P, part.T = Name.Part, self._document, String(title)
            self._document.K.append(part)
            self._name(part, f"{first}-")

    def finish(self) -> None:
        """Write down which tag each mark belongs to, and the tags that have names."""
        numbers = [entry for number in self._parents.items() for entry in number]
        self._root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        self._root.ParentTreeNextKey = max(self._parents, default=-1) + 1
        if self._named:
            names = pikepdf.NameTree.new(self._pdf)
            for name, tag in self._named.items():
                names[name] = tag
            self._root.IDTree = names.obj

    @staticmethod
    def _renumber(pages: Iterable[pikepdf.Page], first: int) -> None:
        for page in pages:
            if "/StructParents" in page.obj:
                page.obj.StructParents = int(page.obj.StructParents) + first
            for annotation in page.obj.get("/Annots", ()):
                if "/StructParent" in annotation:
                    annotation.StructParent = int(annotation.StructParent) + first

    def _name(self, part: pikepdf.Object, before: str) -> None:
        """Put `before` in front of the names of tags, and of where cells name their headers."""
        for tag in _tags(part):
            if "/ID" in tag:
                tag.ID = String(f"{before}{tag.ID}")
                self._named[str(tag.ID)] = tag
            for attributes in _attributes(tag):
                if "/Headers" in attributes:
                    names = [String(f"{before}{name}") for name in attributes.Headers]
                    attributes.Headers = Array(names)


def _tags(tag: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield a tag and those below it; marks of content and annotations are no tags."""
    waiting = [tag]
    while waiting:
        tag = waiting.pop()
        yield tag
        kids = tag.get("/K", Array())
        listed = kids if isinstance(kids, Array) else [kids]
        waiting += [kid for kid in listed if isinstance(kid, Dictionary) and "/S" in kid]


def _attributes(tag: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield the attributes of a tag: one set of them, or several among revision numbers."""
    given = tag.get("/A", Array())
    for attributes in given if isinstance(given, Array) else [given]:
        if isinstance(attributes, Dictionary):
            yield attributes
