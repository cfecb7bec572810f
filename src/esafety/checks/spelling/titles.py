"""One spelling of each title: where a link or a heading names a page, as that page is called.

A note stops nothing. The approved text of an edition is never judged.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from posixpath import dirname, join, normpath
from typing import Final

from esafety.checks.prose_lines import prose_lines
from esafety.formats.edition_paths import edition_of
from esafety.markdown.page import Page
from esafety.problems.problem import Problem
from esafety.text.languages import bare_letters

_LINK: Final = re.compile(
    r"(?<!!)\[(?P<words>[^\[\]]+)\]\((?P<target>[^()\s#]+\.md)(?:#[^()\s]*)?\)"
)
# What may stand around a title: quotation marks, marks of Markdown, the end of a sentence.
_AROUND: Final = " *_“”\"‘’'.:?!…"


def check_titles(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield a note on each title that is a page's but for marks or capitals."""
    titles = {(page.neutral, page.language): str(page.meta.get("title", "")) for page in pages}
    for page in pages:
        if edition_of(page.neutral) is None and not page.unread:
            yield from _of_page(page, titles)


def _of_page(page: Page, titles: Mapping[tuple[str, str], str]) -> Iterator[Problem]:
    """Yield titles of pages in links, and a page's own as its heading, in another spelling."""
    shown = [(h.line, h.text, page.neutral) for h in page.headings if h.level == 1]
    for number, line in prose_lines(page):
        for link in _LINK.finditer(line):
            target = normpath(join(dirname(page.neutral), link["target"]))
            shown.append((number, link["words"], target))
    for number, words, target in shown:
        title = titles.get((target, page.language), "")
        if _is_other_spelling(words, title):
            params = {"words": words, "title": title}
            yield Problem(page.path, number, "title-spelt-otherwise", params, severity="note")


def _is_other_spelling(words: str, title: str) -> bool:
    """Tell whether words are a title but for marks or capitals; the first letter may be small."""
    if not title or bare_letters(words) != bare_letters(title):
        return False
    bare, named = words.strip(_AROUND), title.strip(_AROUND)
    return bare[1:] != named[1:] or bare_letters(bare[:1]) != bare_letters(named[:1])
