"""Texts with letters that none of our typefaces has: another machine would choose for them.

Such a sheet is refused when it is printed (pdf/checks/missing_glyphs.py); this reports it before:
all letters of a file together, each with its line, whether the page is printed or not. A language
in which not everything is printed (`Language.prints`) may have a typeface of its own for what is;
its other pages are shown in the typefaces of its readers' machines.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from types import MappingProxyType
from typing import Final

import yaml

from esafety.documents.registry import kind_name
from esafety.formats.bounded_yaml import scalars
from esafety.formats.configured_values import readable_configuration
from esafety.formats.edition_paths import added_file, edition_of
from esafety.formats.entries import words_in
from esafety.formats.site_languages import LanguageNode, languages_in
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.markdown.rendered_words import is_added
from esafety.markdown.renderer import CALL, RenderedMarkdown, render, without_calls
from esafety.problems.problem import Problem
from esafety.text.languages import KNOWN, composed
from esafety.text.typefaces import Typefaces, lacking, shown_letters

# A word with its line; the keys that lead to a value.
Word = tuple[str, int]
_TAG: Final = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
# The arguments of a call between braces are shown: {{ field("line", "name", "Adı") }}.
_CALL: Final = re.compile(r"\{\{.*?\}\}")
# Keys of front matter that screen readers speak and nobody sees.
_ONLY_SPOKEN: Final = frozenset(("alt",))
# Languages in which not everything is printed.
_IN_PART: Final = frozenset(code for code, one in KNOWN.items() if not one.printed)
_NONE_OF_ITS_OWN: Final[Mapping[str, Typefaces]] = MappingProxyType({})


def check_page_letters(
    page: Page, typefaces: Typefaces, own: Mapping[str, Typefaces] = _NONE_OF_ITS_OWN
) -> Iterator[Problem]:
    """Yield one problem for a page with such letters in its text, title or other front matter.

    `own` are the typefaces of sheets in languages that have one of their own.
    """
    if page.language in _IN_PART and not _is_printed(page, own):
        return
    typefaces = own.get(page.language, typefaces)
    if not typefaces.letters:  # nothing is known of what they have
        return
    front = page.front if isinstance(page.front, YamlDocument) else None
    runs = _foreign_in(front, typefaces) if front else []
    # Where no letter is lacking as written, none is as rendered.
    written = (page.body, unescape(page.body) if "&" in page.body else "")
    if not page.unread and any(any(lacking(one, typefaces)) for one in written):
        runs += _foreign_runs(_words_in(page, typefaces), typefaces)
    yield from _problem_of(page.path, runs, typefaces)


def _is_printed(page: Page, own: Mapping[str, Typefaces]) -> bool:
    return page.language in own and KNOWN[page.language].prints(kind_name(page.template))


def check_record_letters(
    record: YamlDocument, typefaces: Typefaces, own: Mapping[str, Typefaces] = _NONE_OF_ITS_OWN
) -> Iterator[Problem]:
    """Yield one problem for a file of facts with such letters in any of its values.

    `own` are the typefaces of languages that have one of their own: each has a problem to itself.
    The facts of an added translation are in its language, all of them.
    """
    added = added_file(record.path)
    if added and added.language in _IN_PART:
        if its_own := own.get(added.language):
            yield from _problem_of(record.path, _foreign_in(record, its_own), its_own)
        return
    yield from _problem_of(record.path, _foreign_in(record, typefaces), typefaces)
    for language, its_own in own.items():
        yield from _problem_of(record.path, _foreign_in(record, its_own, language), its_own)


def check_words_letters(path: str, words: str, typefaces: Typefaces) -> Iterator[Problem]:
    """Yield one problem for words with such letters that are about to be written into a file."""
    yield from _problem_of(path, [*_foreign_runs([(words, 1)], typefaces)], typefaces)


def check_configuration_letters(
    path: str, configuration: str, typefaces: Typefaces
) -> Iterator[Problem]:
    """Yield one problem for `mkdocs.yml` with such letters in titles of its menu."""
    root = readable_configuration(configuration)
    not_printed = {id(one) for language in languages_in(root) for one in _titles_in(language)}
    nodes = (node for node in scalars(root) if id(node) not in not_printed)
    words = ((node.value, node.start_mark.line + 1) for node in nodes)
    yield from _problem_of(path, [*_foreign_runs(words, typefaces)], typefaces)


def _titles_in(language: LanguageNode) -> Iterator[yaml.ScalarNode]:
    """Yield what `mkdocs.yml` says in a language of which no menu is printed."""
    if language.code in _IN_PART:
        yield from scalars(language.node)


def _problem_of(path: str, runs: list[Word], typefaces: Typefaces) -> Iterator[Problem]:
    if runs and typefaces.letters:
        params = {"letters": shown_letters(runs), "own": ", ".join(sorted(typefaces.families))}
        yield Problem(path, min(line for _, line in runs), "letters-in-no-font", params)


def _foreign_runs(words: Iterable[Word], typefaces: Typefaces) -> Iterator[Word]:
    return ((run, line) for text, line in words for run in lacking(text, typefaces))


def _foreign_in(record: YamlDocument, typefaces: Typefaces, language: str = "") -> list[Word]:
    """Return the letters that typefaces lack in the values of a record, each run with its line.

    The values are those in a `language` in which not everything is printed; without one, all that
    are in none of these.
    """
    values = [
        (where, text)
        for where, text in words_in(record.data, _ONLY_SPOKEN)
        if (language in where if language else _IN_PART.isdisjoint(map(str, where)))
    ]
    # All at once: nearly every record lacks none, and lines need not be looked for.
    together = "\n".join(text for _, text in values)
    if not typefaces.letters or not any(lacking(together, typefaces)):
        return []
    words = ((text, record.problem(where, "").line) for where, text in values)
    return [*_foreign_runs(words, typefaces)]


def _words_in(page: Page, typefaces: Typefaces) -> Iterator[Word]:
    """Yield the words of a page's body that lack letters, as rendered, and arguments of calls."""
    lines = [composed(unescape(line)) for line in page.body.split("\n")]
    rendering = render(page.body if edition_of(page.neutral) else without_calls(page.body))
    # A line is looked for only where it will be named, and for each word once.
    seen = dict.fromkeys(" ".join(_seen(rendering)).split())
    for word in (one for one in seen if any(lacking(one, typefaces))):
        line = next((n for n, written in enumerate(lines) if word in written), 0)
        yield word, line + page.first_line
    for number, written in enumerate(lines, page.first_line):
        yield from ((call, number) for call in _CALL.findall(written))


def _seen(rendering: RenderedMarkdown) -> Iterator[str]:
    """Yield the texts of a rendering; without descriptions of pictures and addresses of links."""
    for element in rendering.root.iter():
        own = "" if is_added(element) else element.text
        texts = (own, *(child.tail for child in element))
        for piece, raw in (part for text in texts for part in rendering.parts(text or "")):
            yield unescape(_TAG.sub(" ", piece)) if raw else piece.replace(CALL, " ")
