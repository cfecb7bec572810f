"""Pictures on pages: each has words for those who cannot see it, and is there.

What a picture's file may be is checked with the file itself (`images/check.py`).
"""

import posixpath
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from esafety.images.check import ENDINGS
from esafety.markdown.outline import Link
from esafety.markdown.page import Page
from esafety.markdown.rendered_words import is_spoken
from esafety.problems.problem import Problem, did_you_mean


def is_picture(link: Link, path: str) -> bool:
    """Tell whether a link shows a picture or leads to one; `path` is its target's path."""
    return link.words is not None or path.lower().endswith(ENDINGS)


def check_description(page: Page, link: Link) -> Iterator[Problem]:
    """Yield a picture without a description.

    Source: WCAG 2.2, 1.1.1, Non-text Content.
    """
    if link.words is not None and not is_spoken(link.words):
        yield Problem(page.path, link.line, "picture-without-words", {"target": link.target})


def check_picture_exists(page: Page, link: Link, files: Collection[str]) -> Iterator[Problem]:
    """Yield a picture that is not there; only a picture of a like name can be meant.

    `files` are all files of the school by path, those of `assets` below `docs`.
    """
    address = unquote(link.target).partition("#")[0]
    path, folder = address.partition("?")[0], posixpath.dirname(page.neutral)
    if path == address and posixpath.normpath(posixpath.join(folder, address)) in files:
        return
    pictures = sorted(file for file in files if file.lower().endswith(ENDINGS))
    by_stem = {PurePosixPath(file).stem: file for file in pictures}
    # Of several of one name, the one beside the page.
    by_stem |= {PurePosixPath(f).stem: f for f in pictures if posixpath.dirname(f) == folder}
    meant = did_you_mean(PurePosixPath(path).stem, by_stem)
    near = posixpath.relpath(by_stem[meant], folder) if meant else ""
    yield Problem(page.path, link.line, "link-broken", {"target": address, "near": near})
