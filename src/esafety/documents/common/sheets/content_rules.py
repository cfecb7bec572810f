"""Rules on what a sheet must hold: pictures, sections to be cut at, letters that we can draw."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Final
from unicodedata import normalize

from esafety.markdown.page import Page
from esafety.markdown.template_calls import read_template
from esafety.problems.problem import Problem, suggestion
from esafety.text.languages import KNOWN

_LEVEL: Final = 2
# What a title that is drawn may have: letters of the languages that we print, and these marks. A
# test holds that the typeface has them all.
_MARKS: Final = " 0123456789!?.,:-–’"
_CAPITALS: Final = frozenset("".join(language.alphabet for language in KNOWN.values()) + "ÂÎÛ")


def check_pictures(template: str, count: int, pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield pages of a template that have more or fewer pictures than its sheet has places."""
    for page in _sheets_of(template, pages):
        found = sum(link.words is not None for link in page.links)
        if found != count:
            params = {"found": found, "count": count}
            yield Problem(page.path, page.first_line, "sheet-pictures", params)


def check_called_sheets(name: str, template: str, pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield calls of a `name` whose one word is not the name of a page of the template."""
    names = sorted({PurePosixPath(p.neutral).stem for p in pages if p.template == template})
    for page in pages:
        for call in read_template(page.body).calls:
            if call.name == name and (len(call.args) != 1 or call.args[0] not in names):
                asked = call.args[0] or "" if call.args else ""
                params = {"name": asked, "template": template, **suggestion(asked, names)}
                yield Problem(page.path, call.line + page.first_line, "picture-unknown", params)


def check_sections(template: str, key: str, pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield the problem `key` for each page of a template without a heading of the second level.

    That both languages have the same headings is a rule of all pages.
    """
    for page in _sheets_of(template, pages):
        if not any(heading.level == _LEVEL for heading in page.headings):
            yield Problem(page.path, page.first_line, key)


def check_drawn_titles(template: str, most: int, pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield titles with a letter that cannot be drawn, or with more than `most` letters.

    A drawn title is made of the outlines of our typeface and not set as text.
    """
    for page in _sheets_of(template, pages):
        for heading in page.headings[:1]:
            for key, params in _faults_of_title(heading.text, most):
                yield Problem(page.path, heading.line, key, params)


def _faults_of_title(title: str, most: int) -> Iterator[tuple[str, dict[str, object]]]:
    foreign = "".join(sorted({letter for letter in title if not is_drawable(letter)}))
    if foreign:
        yield "drawn-title-letters", {"letters": foreign}
    count = len(title.replace(" ", ""))
    if count > most:
        yield "drawn-title-long", {"count": count, "most": most}


def _sheets_of(template: str, pages: Sequence[Page]) -> Iterator[Page]:
    """Yield the pages of a template that could be read."""
    mine = (page for page in pages if page.template == template)
    return (page for page in mine if not page.unread)


def is_drawable(letter: str) -> bool:
    """Tell whether our typeface has a letter, large or small, or a mark."""
    return letter in _MARKS or (letter.upper() in _CAPITALS and normalize("NFKC", letter) == letter)
