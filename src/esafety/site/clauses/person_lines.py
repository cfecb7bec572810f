"""The lines of a paragraph kept as lines: a person's name, office and date below a policy."""

from xml.etree.ElementTree import Element, SubElement


def keep_lines(block: Element) -> None:
    """Turn each line end of a paragraph into a line break."""
    children = list(block)
    for child in children:
        block.remove(child)
    first, *rest = (block.text or "").split("\n")
    block.text = first
    _break_lines(block, rest)
    for child in children:
        first, *rest = (child.tail or "").split("\n")
        child.tail = first
        block.append(child)
        _break_lines(block, rest)
    if block.find("br") is not None:
        block.set("class", "person")


def _break_lines(block: Element, lines: list[str]) -> None:
    for line in lines:
        SubElement(block, "br").tail = "\n" + line
