"""Which faults a preview shows around, and which stop it.

A fault that is listed here changes nothing but what is read: its page is shown as it was written.
Any other fault may be of input that must not reach a browser, so its page is replaced.
"""

from typing import Final

from esafety.formats.edition_paths import TRANSLATIONS, edition_of
from esafety.policy.seals.seal import SEAL
from esafety.problems.problem import Problem
from esafety.source_tree.tree import SourceTree
from esafety.storage.kit import CONFIGURATION

# An edition in this state is shown as a draft.
NEITHER_DRAFT_NOR_SEALED: Final = "seal-missing"
_LINKS: Final = (
    *("link-broken", "anchor-broken", "link-empty", "link-needs-https", "link-needs-mailto"),
    *("link-needs-mail", "link-needs-number", "link-without-words", "picture-without-words"),
    *("link-missing", "link-extra", "link-http"),
)
_HEADINGS: Final = (
    *("heading-without-id", "anchor-not-ascii", "anchor-twice", "needs-one-title"),
    "heading-id-of-clause",
    *("needs-reader", "page-of-other-reader", "call-without-section"),
)
_TRANSLATION: Final = (
    *("headings-differ", "items-differ", "untranslated", "translation-stale"),
    *("number-missing", "number-extra", "shapes-differ", "table-differs", "outside-link-missing"),
)
_CITATIONS: Final = (
    *("quote-without-edition", "quote-unknown-edition", "quote-stale", "quote-gone"),
    "contact-clause-unknown",
)
_CHAPTERS: Final = (
    *("chapter-id", "heading-of-other-number", "chapter-number-twice"),
    *("number-twice", "section-twice"),
)
# Marks of Markdown that readers would see, or that make another list or paragraph than was meant.
_MARKS: Final = (
    *("list-flattened", "list-renumbered", "lists-joined", "number-taken-for-list", "ones-apart"),
    *("paragraph-left-item", "letters-as-list", "empty-box", "empty-item", "backslash-lost"),
    *("shown-abbreviation", "shown-backslash", "shown-box", "shown-contents", "shown-emoji"),
    *("shown-emphasis", "shown-footnote", "shown-formula", "shown-heading", "shown-link"),
    *("shown-list", "shown-table", "address-cut", "backtick-in-word", "stars-taken-away"),
    *("box-kind-unknown", "box-title-without-quotes", "callout-only-title", "definition-vanishes"),
    *("footnote-unused", "line-makes-heading", "row-too-long", "words-not-rendered"),
    "id-without-blank",
)
_LETTERS: Final = ("letters-in-no-font",)
_FILES: Final = (
    # What a file tells is taken out before a picture is shown (images/encoding.py).
    "picture-tells-more",
    *("row-not-in-kit", "picture-not-registered", "picture-row-without-file"),
    "file-name-of-windows",
    *("page-not-in-menu", "file-not-read", "draft-overtaken", "draft-base", "draft-line-ends"),
    *("edition-of-other-year", "edition-years"),
    *("draft-beside-newer", "draft-with-mark", "draft-decomposed", NEITHER_DRAFT_NOR_SEALED),
)
AS_WRITTEN: Final = frozenset(
    (*_LINKS, *_HEADINGS, *_TRANSLATION, *_CITATIONS, *_CHAPTERS, *_MARKS, *_LETTERS, *_FILES)
)
# What the menu of mkdocs.yml says is shown as far as it leads somewhere.
_MENU: Final = ("menu-target", "menu-title", "configuration-file-missing", "letters-in-no-font")
_NO_EDITION: Final = "no-edition-in-force"


def is_in_the_way(problem: Problem) -> bool:
    """Tell whether what a fault was found in cannot be shown as it was written."""
    return problem.key not in (_MENU if problem.path == CONFIGURATION else AS_WRITTEN)


def stops_all(problem: Problem, source_tree: SourceTree) -> bool:
    """Tell whether nothing at all can be shown for a fault that is not shown as written.

    That is a configuration that could name programs, a school without an edition, and a fault
    in what was sealed.
    """
    if problem.path == CONFIGURATION or problem.key == _NO_EDITION:
        return True
    if problem.path.startswith(f"{TRANSLATIONS}/"):  # left out whole, with its own seal
        return False
    return problem.path.endswith(f"/{SEAL}") or edition_of(problem.path) in source_tree.seals
