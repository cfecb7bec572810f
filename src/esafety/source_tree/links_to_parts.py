"""What leads to pages that a school leaves out, taken out of the texts that remain."""

import re
from collections.abc import Collection, Iterator
from posixpath import basename, dirname, join, normpath
from typing import Final

from esafety.storage.docs_folder import docs_path

_LINK: Final = re.compile(
    r"(?<!!)\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
    r"\((?P<page>[^()\s#?]+\.md)(?:[#?][^()\s]*)?(?:[ \t]+\"[^\"]*\")?\)(?:\{[^{}\n]*\})?"
)
_FRONT: Final = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*\n", re.DOTALL)
_TARGET: Final = re.compile(r"^target:[ \t]*[\"']?([^\s#\"']+\.md)[^\n]*", re.MULTILINE)
_WORKSHEETS: Final = re.compile(r"^worksheets:[ \t]*\[(.*)\][ \t]*$", re.MULTILINE)
# An entry of a list with the lines that go on it.
_ITEM: Final = re.compile(
    r"^(?P<indent>[ \t]*)[-*+][ \t]+[^\n]*(?:\n(?P=indent)[ \t]+\S[^\n]*)*\n?", re.MULTILINE
)
# A paragraph for the screen alone, which is there for its links.
_ON_SCREEN: Final = re.compile(
    r"^(?:[^\s{#][^\n]*\n)+\{[^{}\n]*\.no-print[^{}\n]*\}[ \t]*\n?", re.MULTILINE
)
_BEGINS: Final = re.compile(r"[ \t]*[-*+][ \t]+(?:\*\*|[“\"'])*$")
_PIECE: Final = re.compile(r"""(piece\(\s*["'])([\w-]+)(["'])""")
_PICTURE: Final = re.compile(
    r"""^[ \t]*\{\{\s*picture_to_send\(\s*["']([\w-]+)["']\s*\)\s*\}\}[ \t]*\n?""", re.MULTILINE
)
_ENTRY: Final = re.compile(r"^[ \t]*-[ \t]+([\w/-]+)\.md[ \t]*\n", re.MULTILINE)
_SHEET: Final = re.compile(
    r"^[ \t]*-[ \t]+\{?[ \t]*sheet:[ \t]*[\"']?([\w/-]+)[^\n]*\n", re.MULTILINE
)
_BUNDLE: Final = re.compile(r"^- id:[^\n]*\n(?:(?!- )[^\n]*\n?)*", re.MULTILINE)
_HAS_SHEET: Final = re.compile(r"^[ \t]*-[ \t]+\{?[ \t]*sheet:", re.MULTILINE)
# A section of the menu, which is empty where nothing below it is indented further.
_SECTION: Final = re.compile(r"([ \t]+)-[ \t]+[^:]+:[ \t]*")


def without_links(text: str, page: str, left_out: Collection[str]) -> str:
    """Return a page's text without what leads to pages that are left out.

    A link is its words; an entry of a list that begins with such a link and has no other goes
    with it. `page` and `left_out` are language-neutral paths.
    """
    front = _FRONT.match(text)
    end = front.end() if front else 0
    names = {basename(one).removesuffix(".md") for one in left_out}
    return _top(text[:end], names, left_out) + _body(text[end:], page, names, left_out)


def _top(front: str, names: Collection[str], left_out: Collection[str]) -> str:
    """Return front matter whose code leads home, and whose worksheets are those that remain."""

    def target(found: re.Match[str]) -> str:
        return "target: index.md" if docs_path(found[1]) in left_out else found[0]

    def worksheets(found: re.Match[str]) -> str:
        kept = (name.strip() for name in found[1].split(",") if name.strip() not in names)
        return f"worksheets: [{', '.join(kept)}]"

    return _WORKSHEETS.sub(worksheets, _TARGET.sub(target, front))


def _body(text: str, page: str, names: Collection[str], left_out: Collection[str]) -> str:
    def leads_nowhere(link: re.Match[str]) -> bool:
        return normpath(join(dirname(page), link["page"])) in left_out

    def item(found: re.Match[str]) -> str:
        links = [*_LINK.finditer(found[0])]
        gone = links and all(map(leads_nowhere, links))
        return "" if gone and _BEGINS.match(found[0][: links[0].start()]) else found[0]

    def on_screen(found: re.Match[str]) -> str:
        links = [*_LINK.finditer(found[0])]
        return "" if links and all(map(leads_nowhere, links)) else found[0]

    def words(link: re.Match[str]) -> str:
        return link["words"] if leads_nowhere(link) else link[0]

    def piece(call: re.Match[str]) -> str:
        return f"{call[1]}empty{call[3]}" if call[2] in names else call[0]

    def picture(call: re.Match[str]) -> str:
        return "" if call[1] in names else call[0]

    shown = _PICTURE.sub(picture, _PIECE.sub(piece, text))
    return _LINK.sub(words, _ON_SCREEN.sub(on_screen, _ITEM.sub(item, shown)))


def without_menu_entries(text: str, names: Collection[str]) -> str:
    """Return the text of `mkdocs.yml` whose menu names some pages no more, line by line."""
    kept = _ENTRY.sub(lambda entry: "\n" if entry[1] in names else entry[0], text)
    return text if kept == text else "".join(_without_empty_sections(kept))


def _without_empty_sections(text: str) -> Iterator[str]:
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        section = _SECTION.fullmatch(line.rstrip("\n"))
        below = next((one for one in lines[number + 1 :] if one.strip()), "")
        empty = section and not below.startswith(f"{section[1]} ")
        yield "\n" if empty else line


def without_sheets(text: str, names: Collection[str]) -> str | None:
    """Return the text of `data/bundles.yml` without some sheets, line by line.

    A bundle that would hold none goes with them; None is returned where no bundle is left.
    """

    def bundle(found: re.Match[str]) -> str:
        return found[0] if _HAS_SHEET.search(found[0]) else "\n" * found[0].count("\n")

    kept = _SHEET.sub(lambda sheet: "\n" if sheet[1] in names else sheet[0], text)
    left = _BUNDLE.sub(bundle, kept)
    return left if kept == text or _HAS_SHEET.search(left) else None
