"""Footnotes of Python-Markdown, taken out of a rendered tree to be placed elsewhere."""

from xml.etree.ElementTree import Element

# The paragraphs of one footnote.
Footnote = list[Element]


def take_footnotes(root: Element) -> dict[str, Footnote]:
    """Take the footnotes from a page's end; return each by its id, without the way back."""
    found: dict[str, Footnote] = {}
    for block in [b for b in root if b.get("class") == "footnote"]:
        root.remove(block)
        for item in block.iter("li"):
            paragraphs = item.findall("p")
            for paragraph in paragraphs:
                _drop(paragraph, "footnote-backref")
                paragraph.tail = None
            found[item.get("id", "")] = paragraphs
    return found


def take_references(block: Element) -> list[str]:
    """Take the reference marks out of a block; return the ids of the notes they name."""
    names = [
        link.get("href", "").removeprefix("#")
        for link in block.iter("a")
        if link.get("class") == "footnote-ref"
    ]
    for parent in list(block.iter()):
        _drop(parent, None)
    return names


def _drop(parent: Element, css_class: str | None) -> None:
    """Remove links of a class, or footnote reference marks, and keep what follows them."""
    previous: Element | None = None
    for child in list(parent):
        mark = child.tag == "sup" and child.get("id", "").startswith("fnref")
        if mark if css_class is None else child.get("class") == css_class:
            tail = child.tail or ""
            if previous is None:
                parent.text = (parent.text or "") + tail
            else:
                previous.tail = (previous.tail or "") + tail
            parent.remove(child)
        else:
            previous = child
