"""One style sheet for the browser out of many small ones: a cheap phone requests it once."""

import posixpath
import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from mimetypes import guess_type
from pathlib import Path, PurePosixPath
from posixpath import normpath, relpath
from typing import Final
from urllib.parse import unquote

from mkdocs.structure.files import Files

from esafety.documents.registry import KINDS
from esafety.storage.source_files import design_text, source_file
from esafety.text.languages import SPOKEN_LANGUAGES

BUNDLE: Final = "assets/styles/site.css"
# What pages look like when a browser prints them: it overrides every other style sheet.
_BROWSER_PRINT: Final = "assets/styles/base/print.css"
# What pages need in a language that is written from the right, or has not every page.
_FURTHER_LANGUAGES: Final = "assets/styles/base/further-languages.css"
# In the order in which the theme's own pages name them.
_OF_THEME: Final = re.compile(r"assets/stylesheets/(?:(main|palette)\.\w+\.min\.css|.+\.map)")
# What the theme says of a page with its program, and what holds of ours.
_RENAMED: Final = {
    ".focus-visible": ":focus-visible",
    ".no-js .md-typeset .tabbed-": ".md-typeset .tabbed-",
}
# What hides the band and its tabs, one after the other, from whoever scrolls: its program does.
_OF_ITS_PROGRAM: Final = re.compile(
    r"\.md-(?:(?:header|tabs)\[hidden\][^{},]*|tabs__item:nth-child\(\d+\) \.md-tabs__link)"
    r"\{[^{}]*\}"
)
# Where a style sheet names another file; the second group is its address.
ADDRESS: Final = re.compile(r"""url\((["']?)(?!#|[a-z]+:)([^)"']+)\1\)""")


def with_styles_of_kinds(paths: Sequence[str]) -> list[str]:
    """Return style sheets of the site, in order, with those that the kinds of sheets bring."""
    kinds = dict.fromkeys(f"assets/{style}" for kind in KINDS for style in kind.web_styles)
    end = paths.index(_BROWSER_PRINT) if _BROWSER_PRINT in paths else len(paths)
    return [*paths[:end], *kinds, *paths[end:]]


def with_styles_of_languages(paths: Sequence[str], languages: Iterable[str]) -> list[str]:
    """Return style sheets of a site in some languages; most sites need none for theirs."""
    further = set(languages) - set(SPOKEN_LANGUAGES)
    return [*paths, _FURTHER_LANGUAGES] if further else list(paths)


def taken_from_theme(files: Files) -> str:
    """Take the theme's style sheets out of what is published; return them as one text.

    Its program told by a class what has the focus by the keyboard, which browsers know by now,
    drew the mark of an open tab, and hid the band; what is said of that is left out.

    Raises:
        LookupError: if a release of the theme has others.
    """
    found = [file for file in files if _OF_THEME.fullmatch(file.src_uri)]
    names = [
        match[1] for file in found if (match := _OF_THEME.fullmatch(file.src_uri)) and match[1]
    ]
    if sorted(names) != ["main", "palette"]:
        raise LookupError(f"the theme has other style sheets: {', '.join(names)}")
    for file in found:
        files.remove(file)
    sheets = sorted(file.src_uri for file in found if file.src_uri.endswith(".css"))
    texts = {file.src_uri: file.content_string for file in found}
    css = "\n".join(texts[sheet] for sheet in sheets)
    for written, meant in _RENAMED.items():
        css = css.replace(written, meant)
    return _OF_ITS_PROGRAM.sub("", css)


def named_in(css: str) -> frozenset[str]:
    """Return the files that the one style sheet names, by their paths from the site's root."""
    folder = posixpath.dirname(BUNDLE)
    return frozenset(normpath(f"{folder}/{unquote(one[2])}") for one in ADDRESS.finditer(css))


def bundled(root: Path, paths: Sequence[str]) -> str:
    """Return the style sheets in order as one text, fit to stand at `BUNDLE`."""
    target = posixpath.dirname(BUNDLE)
    return "\n".join(moved(_text(root, path), posixpath.dirname(path), target) for path in paths)


def inlined(root: Path, paths: Sequence[str]) -> str:
    """Return the style sheets in order as one text that needs no other file."""
    return "\n".join(_filled(root, path) for path in paths)


def _text(root: Path, path: str) -> str:
    return design_text(source_file(root, path))


def _filled(root: Path, path: str) -> str:
    """Write what the addresses in a style sheet lead to in their place."""

    def filled(match: re.Match[str]) -> str:
        target = source_file(root, normpath(PurePosixPath(path).parent / match[2]))
        kind = guess_type(target.name)[0] or "font/woff2"
        return f'url("data:{kind};base64,{b64encode(target.read_bytes()).decode("ascii")}")'

    return ADDRESS.sub(filled, _text(root, path))


def moved(css: str, folder: str, target: str) -> str:
    """Return a style whose addresses count from the folder `target`; they did from `folder`."""
    return ADDRESS.sub(lambda found: f'url("{relpath(f"{folder}/{found[2]}", target)}")', css)
