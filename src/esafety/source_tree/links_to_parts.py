"""What leads to pages that a school leaves out, taken out of the texts that remain."""

import json
import re
from collections.abc import Callable, Collection, Iterator
from posixpath import basename, dirname, join, normpath
from typing import Final

from esafety.formats.yaml_document import read_yaml_document
from esafety.problems.problem import Problem
from esafety.source_tree.readable_text import with_unix_line_ends
from esafety.storage.docs_folder import docs_path

_LINK: Final = re.compile(
    r"(?<!!)\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
    r"\((?P<page>[^()\s#?]+\.md)(?:[#?][^()\s]*)?(?:[ \t]+\"[^\"]*\")?\)(?:\{[^{}\n]*\})?"
)
_FRONT: Final = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*\n", re.DOTALL)
_TARGET: Final = re.compile(r"^target:[ \t]*[\"']?([^\s#\"']+\.md)[^\n]*", re.MULTILINE)
# A key of front matter with the lines that its value goes on: `[a, b]`, or an entry a line.
_WORKSHEETS: Final = re.compile(
    r"^worksheets:(?=\s)[^\n]*(?:\n(?:[ \t]+|-[ \t]|\])[^\n]*)*", re.MULTILINE
)
# Where a reference leads, `[id]: report.md "title"`, as Python-Markdown reads it; no footnote.
_DEFINITION: Final = re.compile(
    r"^ {0,3}\[(?P<id>[^\[\]^][^\[\]]*)\]:[ ]*\n?[ ]*"
    r"<?(?P<page>[^<>()\s#?]+\.md)(?:[#?][^<>\s]*)?>?[ ]*"
    r"(?:\n?[ ]*(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\))[ ]*)?(?:\n|\Z)",
    re.MULTILINE,
)
_REFERENCE: Final = re.compile(
    r"(?<![!\\\]])\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])+)\](?:\s?\[(?P<id>[^\[\]]*)\])?(?!\()"
)
# An entry of a list with the lines that go on it.
_ITEM: Final = re.compile(
    r"^(?P<indent>[ \t]*)[-*+][ \t]+[^\n]*(?:\n(?P=indent)[ \t]+\S[^\n]*)*\n?", re.MULTILINE
)
# A paragraph for the screen alone, which is there for its links.
_ON_SCREEN: Final = re.compile(
    r"^(?:[^\s{#][^\n]*\n)+\{[^{}\n]*\.no-print[^{}\n]*\}[ \t]*\n?", re.MULTILINE
)
# A paragraph that only points there: `More pictures: [What should I do?](quiz.md)`. What says more
# before its colon stays.
_POINTING: Final = re.compile(
    r"(?:\A|(?<=\n\n))[^\s:\[\]#>*+{|-][^\s:\[\]]*(?: [^\s:\[\]]+){0,2}: "
    r"\[[^\n]*\][^\n]*(?:\n(?=\n|\Z)|\Z)"
)
_BEGINS: Final = re.compile(r"[ \t]*[-*+][ \t]+(?:\*\*|[“\"'])*$")
_PIECE: Final = re.compile(r"""(piece\(\s*["'])([\w-]+)(["'])""")
_PICTURE: Final = re.compile(
    r"""^[ \t]*\{\{\s*(?:picture|poster)_to_send\(\s*["']([\w-]+)["']\s*\)\s*\}\}[ \t]*\n?""",
    re.MULTILINE,
)
# A page in the menu, under its own title or another: `- Report: report.md`.
_ENTRY: Final = re.compile(
    r"^[ \t]*-[ \t]+(?:[^\n{]*?:[ \t]+)?[\"']?([\w/-]+)\.md[\"']?[ \t]*(?:[ \t]#[^\n]*)?(?:\n|\Z)",
    re.MULTILINE,
)
_SHEET: Final = re.compile(
    r"^[ \t]*-[ \t]+\{?[ \t]*sheet:[ \t]*[\"']?([\w/-]+)[^\n]*\n", re.MULTILINE
)
_BUNDLE: Final = re.compile(r"^- id:[^\n]*\n(?:(?!- )[^\n]*\n?)*", re.MULTILINE)
_HAS_SHEET: Final = re.compile(r"^[ \t]*-[ \t]+\{?[ \t]*sheet:", re.MULTILINE)
# A section of the menu, which is empty where nothing below it is indented further.
_SECTION: Final = re.compile(r"([ \t]+)-[ \t]+[^:]+:[ \t]*")


def without_links(text: str, page: str, left_out: Collection[str], sheets: Collection[str]) -> str:
    """Return a page's text without what leads to pages that are left out.

    A link is its words; an entry of a list that begins with such a link and has no other goes
    with it. `page` and `left_out` are language-neutral paths, `sheets` the names that no page has
    without those (`names_gone`).
    """
    # The patterns know one end of a line; a file that does not change keeps its own.
    lines = with_unix_line_ends(text)
    front = _FRONT.match(lines)
    end = front.end() if front else 0
    top, body = _top(lines[:end], sheets, left_out), _body(lines[end:], page, sheets, left_out)
    return text if top + body == lines else top + body


def names_gone(pages: Collection[str], left_out: Collection[str]) -> frozenset[str]:
    """Return the names by which sheets call pages, less those that a page still has.

    `pages` are all of the school, by their language-neutral paths.
    """
    stay = {_sheet(one) for one in pages if one not in left_out}
    return frozenset(map(_sheet, left_out)) - stay


def _sheet(neutral: str) -> str:
    return basename(neutral).removesuffix(".md")


def _top(front: str, names: Collection[str], left_out: Collection[str]) -> str:
    """Return front matter whose code leads home, and whose worksheets are those that remain."""

    def target(found: re.Match[str]) -> str:
        return "target: index.md" if docs_path(found[1]) in left_out else found[0]

    def worksheets(found: re.Match[str]) -> str:
        record = read_yaml_document("", found[0])
        named = None if isinstance(record, Problem) else record.data["worksheets"]
        if not isinstance(named, list) or not all(isinstance(name, str) for name in named):
            return found[0]  # reported where the page is read
        if not any(name in names for name in named):
            return found[0]
        kept = json.dumps([name for name in named if name not in names], ensure_ascii=False)
        return f"worksheets: {kept}" + "\n" * found[0].count("\n")

    return _WORKSHEETS.sub(worksheets, _TARGET.sub(target, front))


def _inline(text: str, leads_nowhere: Callable[[re.Match[str]], bool]) -> str:
    """Return a text whose references to pages that are left out are links at their place."""
    gone: dict[str, str] = {}

    def definition(found: re.Match[str]) -> str:
        if not leads_nowhere(found):
            return found[0]
        gone[_id(found["id"])] = found["page"]
        return ""

    def reference(found: re.Match[str]) -> str:
        page = gone.get(_id(found["id"] or found["words"]))
        return f"[{found['words']}]({page})" if page else found[0]

    kept = _DEFINITION.sub(definition, text)
    return _REFERENCE.sub(reference, kept) if gone else text


def _id(written: str) -> str:
    return " ".join(written.lower().split())


def _body(text: str, page: str, names: Collection[str], left_out: Collection[str]) -> str:
    def leads_nowhere(link: re.Match[str]) -> bool:
        return normpath(join(dirname(page), link["page"])) in left_out

    def item(found: re.Match[str]) -> str:
        links = [*_LINK.finditer(found[0])]
        gone = links and all(map(leads_nowhere, links))
        return "" if gone and _BEGINS.match(found[0][: links[0].start()]) else found[0]

    def whole(found: re.Match[str]) -> str:
        links = [*_LINK.finditer(found[0])]
        return "" if links and all(map(leads_nowhere, links)) else found[0]

    def words(link: re.Match[str]) -> str:
        return link["words"] if leads_nowhere(link) else link[0]

    def piece(call: re.Match[str]) -> str:
        return f"{call[1]}empty{call[3]}" if call[2] in names else call[0]

    def picture(call: re.Match[str]) -> str:
        return "" if call[1] in names else call[0]

    shown = _PICTURE.sub(picture, _PIECE.sub(piece, _inline(text, leads_nowhere)))
    for paragraph in (_ON_SCREEN, _POINTING):
        shown = paragraph.sub(whole, shown)
    return _LINK.sub(words, _ITEM.sub(item, shown))


def without_menu_entries(text: str, names: Collection[str]) -> str:
    """Return the text of `mkdocs.yml` whose menu names some pages no more, line by line."""
    lines = with_unix_line_ends(text)
    kept = _ENTRY.sub(lambda entry: "\n" if entry[1] in names else entry[0], lines)
    return text if kept == lines else "".join(_without_empty_sections(kept))


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

    lines = with_unix_line_ends(text)
    kept = _SHEET.sub(lambda sheet: "\n" if sheet[1] in names else sheet[0], lines)
    if kept == lines:
        return text
    left = _BUNDLE.sub(bundle, kept)
    return left if _HAS_SHEET.search(left) else None
