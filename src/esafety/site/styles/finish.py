"""The built pages get their style: the first of it inside each, the rest as a file after words.

Their small drawings come inside them, too.
"""

import posixpath
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import lightningcss
from pydantic import TypeAdapter

from esafety.site.css_bundle import BUNDLE, moved
from esafety.site.styles.dark import (
    DARK_FILE,
    begun_with,
    dark_rules,
    link_without_script,
    without_script,
)
from esafety.site.styles.page_parts import Kinds, Pages, cached_kinds, parts_of, words_of
from esafety.site.styles.rules import StyleRule, parsed, written
from esafety.site.styles.small_drawings import (
    asked_addresses,
    drawing_address,
    with_small_drawings,
)
from esafety.site.styles.typefaces import preloads
from esafety.site.styles.used_rules import asked_by, divided, used
from esafety.storage.cache.results import cached_by_program, digest_of_parts
from esafety.storage.files_below import files_below
from esafety.storage.source_files import source_file

# Publication writes this into pages that were built before.
_ADDED_LATER: Final = "overrides/fragments/superseded.html"
_SCRIPTS: Final = "assets/scripts/*.js"
_LINK: Final = re.compile(rf'\s*(<link rel="stylesheet" href="([^"]*{re.escape(BUNDLE)})">)')
_ARTICLE: Final = re.compile(r"<article\b[^>]*>")
# Elements in which every blank counts.
_KEPT: Final = re.compile(r"<(pre|textarea|script|style)\b.*?</\1>", re.DOTALL)
# The end of a line with the blanks and empty lines behind it.
_INDENT: Final = re.compile(r"\n\s+")
_ICON: Final = re.compile(r"""url\(["']?((?!data:)[^"')]*icons/[^"')]+\.svg)["']?\)""")
# A browser that would go on drawing without the style waits for what a script might ask of it.
_WAIT: Final = "<script> </script>"
_RULES: Final = TypeAdapter(list[StyleRule])
_STYLES: Final = TypeAdapter(tuple[list[str], list[int], str, str])


@dataclass(frozen=True, slots=True)
class Styles:
    """The style of a site: what each page begins with, by their order, and the file for all.

    `dark` is the file for whoever has no script and prefers dark colours; it may be empty.
    """

    early: tuple[str, ...]
    late: str
    dark: str


def style_pages(site: Path, root: Path) -> None:
    """Cut the style of a built site down and give each page its first part.

    Same pages, same bytes. `root` is the school's folder, or that of the kit.
    """
    pages = dict(_styled(site))
    css = (site / BUNDLE).read_text(encoding="utf-8")
    styles, asked = styles_of(css, pages.values(), _words(site, root)), asked_addresses(css)
    for (path, html), early in zip(pages.items(), styles.early, strict=True):
        folder = path.parent.relative_to(site).as_posix()
        placed = moved(early, posixpath.dirname(BUNDLE), folder)
        styled = with_styles(html, placed, dark=bool(styles.dark))
        drawn = with_small_drawings(styled, path.parent, asked, first_words(styled))
        path.write_text(compact(drawn), encoding="utf-8", newline="\n")
    late = with_icons(styles.late, (site / BUNDLE).parent)
    (site / BUNDLE).write_text(late, encoding="utf-8", newline="\n")
    if styles.dark:
        (site / DARK_FILE).write_text(styles.dark, encoding="utf-8", newline="\n")


def styles_of(css: str, pages: Iterable[str], words: frozenset[str]) -> Styles:
    """Return what pages can use of a style sheet; `words` are those of their scripts."""
    rules = cached_by_program(_RULES, ("rules of a style sheet", css), lambda: parsed(css))
    asked = asked_by(rules)
    name = digest_of_parts(sorted(asked))
    kinds = [cached_kinds(html, first_words(html), asked, name) for html in pages]
    # The words of a page make no other style; another element may.
    parts = ("styles", css, repr(sorted(words)), *map(repr, kinds))
    early, places, late, dark = cached_by_program(
        _STYLES, parts, lambda: _divided(rules, kinds, words)
    )
    return Styles(tuple(early[place] for place in places), late, dark)


def _divided(
    rules: Sequence[StyleRule], kinds: Sequence[tuple[Kinds, Kinds]], words: frozenset[str]
) -> tuple[list[str], list[int], str, str]:
    """Return the texts with which pages begin, which each page has, the rest, and the dark one."""
    whole = Pages(tuple(parts_of(one) for one, _ in kinds), words)
    first = Pages(tuple(parts_of(begun) for _, begun in kinds))
    kept = used(rules, whole)
    (early, late), dark = divided(kept, first, whole), dark_rules(kept)
    # Half of the pages begin with the same rules as another one.
    texts = [written((*own, *begun_with(dark, own))) for own in early]
    short = {text: _minified(text) for text in dict.fromkeys(texts)}
    order = {text: place for place, text in enumerate(short)}
    places = [order[text] for text in texts]
    return list(short.values()), places, _minified(written(late)), _minified(without_script(dark))


def first_words(html: str) -> int:
    """Return where a page's first paragraph ends, or its heading if no paragraph follows."""
    article = _ARTICLE.search(html)
    start = article.end() if article else html.index("<body")
    heading = html.find("</h1>", start)
    start = heading + len("</h1>") if heading >= 0 else start
    paragraph = html.find("</p>", start)
    return paragraph + len("</p>") if 0 <= paragraph < html.find("</article>", start) else start


def with_styles(html: str, early: str, *, dark: bool = False) -> str:
    """Return a page with its first style in its head and the link to the rest after its words.

    The addresses in its first style count from the page. `dark` tells whether there is a file for
    whoever has no script and prefers dark colours.
    """
    end = first_words(html)
    link = _LINK.search(html)
    if link is None or link.end() > end:
        raise LookupError(f"no link to {BUNDLE} in the head of a page")
    further = link_without_script(link[2].replace(BUNDLE, DARK_FILE)) if dark else ""
    first = f"{preloads(early)}<style>{early}</style>{further}"
    head = f"{html[: link.start()]}{first}{html[link.end() : end]}"
    return f"{head}{link[1]}{_WAIT}{html[end:]}"


def with_icons(css: str, folder: Path) -> str:
    """Return a style sheet that lies in a folder with its icons inside; each is a request less."""

    def inside(match: re.Match[str]) -> str:
        return f'url("{drawing_address((folder / match[1]).read_bytes())}")'

    return _ICON.sub(inside, css)


def compact(html: str) -> str:
    """Return a page without the indents of its templates; code and forms keep every blank."""
    pieces, end = [], 0
    for kept in _KEPT.finditer(html):
        pieces += [_without_indents(html[end : kept.start()]), kept[0]]
        end = kept.end()
    return "".join((*pieces, _without_indents(html[end:])))


def _without_indents(html: str) -> str:
    *lines, last = _INDENT.sub("\n", html).split("\n")
    return "\n".join((*(line.rstrip(" \t") for line in lines), last))


def _styled(site: Path) -> Iterable[tuple[Path, str]]:
    for path in files_below(site, ".html").values():
        html = path.read_text(encoding="utf-8")
        if _LINK.search(html):
            yield path, html


def _words(site: Path, root: Path) -> frozenset[str]:
    paths = [*site.glob(_SCRIPTS), source_file(root, _ADDED_LATER)]
    return words_of(path.read_text(encoding="utf-8") for path in paths)


def _minified(css: str) -> str:
    return lightningcss.process_stylesheet(css, minify=True)
