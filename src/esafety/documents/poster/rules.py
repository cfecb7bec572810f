"""What a poster must be: its drawing is there, its code leads somewhere, a child can read it."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final

from esafety.documents.common.sheets.content_rules import check_called_sheets
from esafety.documents.common.sheets.sheet_kind import ShownPages
from esafety.documents.poster.a3_layout import DEFAULT, WITH_ICONS
from esafety.documents.poster.source import ART, CALL, ICONS, TEMPLATE, is_poster
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.faults.excerpt import excerpt
from esafety.markdown.page import Page
from esafety.policy.topics.left_out import TO_TOPIC
from esafety.problems.problem import Problem, did_you_mean
from esafety.storage.docs_folder import below_docs

# What a child of seven reads at three metres without giving up; title and lines together.
MOST_WORDS: Final = 35
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
# A footnote's mark, and the line below the header of a table.
_NO_ROOM: Final = (
    re.compile(r"\[\^[^\]\s]+\](?!:)"),
    re.compile(r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$"),
)
_LINE: Final = re.compile(r"^(?:[-*+]|\d+[.)])[ \t]+\S", re.MULTILINE)
# What no reader reads: tags, macro calls, Markdown's attribute lists.
_UNREAD: Final = re.compile(r"<[^>]*>|\{\{.*?\}\}|\{[^}]*\}", re.DOTALL)


def words_on(page: Page) -> int:
    """Count what is read on a poster: its title and its lines.

    What a call brings (a number, a day) is the data's and not counted here.
    """
    return len(_WORD.findall(_UNREAD.sub(" ", page.body)))


def check_posters(shown: ShownPages) -> Iterator[Problem]:
    """Yield posters without their drawing, with a code that leads nowhere, with too many words."""
    drawn, symbols = _drawn(shown, ART), _drawn(shown, ICONS)
    for page in shown.pages:
        if is_poster(page) and isinstance(page.front, YamlDocument):
            yield from _check_art(page, page.front, drawn)
            yield from _check_icons(page, page.front, symbols)
            yield from _check_target(page, page.front, shown.anchors)
            yield from check_form(page)
            if (count := words_on(page)) > MOST_WORDS:
                params = {"count": count, "most": MOST_WORDS}
                yield Problem(page.path, page.first_line, "poster-words", params)
    yield from check_called_sheets(CALL, TEMPLATE, shown.pages)


def check_form(page: Page) -> Iterator[Problem]:
    """Yield what has no room on a poster: second headings, tables, marks of notes."""
    for heading in page.headings:
        if heading.level > 1:
            params: dict[str, object] = {"shown": heading.text}
            yield Problem(page.path, heading.line, "poster-form", params)
    for number, line in enumerate(page.body.split("\n"), page.first_line):
        if any(pattern.search(line) for pattern in _NO_ROOM):
            yield Problem(page.path, number, "poster-form", {"shown": excerpt(line)})


def _drawn(shown: ShownPages, folder: str) -> list[str]:
    paths = (PurePosixPath(f) for f in shown.files if f.startswith(f"{folder}/"))
    return sorted(path.stem for path in paths if path.suffix == ".svg")


def _check_icons(page: Page, front: YamlDocument, symbols: list[str]) -> Iterator[Problem]:
    """Yield symbols that are not drawn, and more or fewer of them than the layout shows."""
    icons = page.meta.get("icons", [])
    if not isinstance(icons, list):
        return
    for place, icon in enumerate(icons):
        if isinstance(icon, str) and icon not in symbols:
            near = did_you_mean(icon, symbols)
            yield front.problem(
                ("icons", place), "poster-art", path=f"{ICONS}/{icon}.svg", near=near
            )
    layout = page.meta.get("layout", DEFAULT)
    lines = len(_LINE.findall(page.body)) if layout == WITH_ICONS else 0
    if len(icons) != lines:
        where = ("icons",) if icons else ("layout",)
        counts = {"found": len(icons), "lines": lines, "layout": WITH_ICONS}
        yield front.problem(where, "poster-icons", **counts)


def _check_art(page: Page, front: YamlDocument, drawn: list[str]) -> Iterator[Problem]:
    art = page.meta.get("art")
    if isinstance(art, str) and art not in drawn:
        near = did_you_mean(art, drawn)
        yield front.problem(("art",), "poster-art", path=f"{ART}/{art}.svg", near=near)


def _check_target(
    page: Page, front: YamlDocument, anchors: Mapping[str, frozenset[str]]
) -> Iterator[Problem]:
    target = page.meta.get("target")
    if not isinstance(target, str) or target.startswith(TO_TOPIC):
        return
    path, _, anchor = target.partition("#")
    known = {below_docs(name): page_anchors for name, page_anchors in anchors.items()}
    if path not in known:
        near = did_you_mean(path, sorted(known))
        yield front.problem(("target",), "poster-target", target=target, near=near)
    elif anchor and anchor not in known[path]:
        meant = did_you_mean(anchor, known[path])
        near = f"{path}#{meant}" if meant else ""
        yield front.problem(("target",), "poster-target", target=target, near=near)
