"""The rows of `languages:` in `mkdocs.yml`: what the plugin that builds each language asks of them.

What a row may hold at all stands in `site_settings.py`. A school that takes the kit writes no more
of a language that the kit has than its `locale`.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

import yaml

from esafety.checks.untranslated.binding_words import Saying, is_left
from esafety.formats.configured_values import readable_configuration
from esafety.formats.site_languages import LanguageNode, language_lists, languages_in
from esafety.formats.yaml_text import quoted
from esafety.problems.problem import InEachLanguage, Problem
from esafety.storage.kit import CONFIGURATION
from esafety.text.languages import BINDING, KNOWN, SPOKEN_LANGUAGES
from esafety.text.messages import problem_words

_CODE: Final = "locale"
_NAME: Final = "name"
_DEFAULT: Final = "default"
_TITLES: Final = "nav_translations"
# Where a further key of a row, or a further title, is written: in lines, or between braces.
_ROW_PLACES: Final = ("row-lines", "row-braces")
_TITLE_PLACES: Final = ("titles-lines", "titles-braces")


def check_language_rows(root: yaml.Node, *, inherited: bool) -> Iterator[Problem]:
    """Yield rows without what their language is built with; `inherited` where the kit has it."""
    lists = [*language_lists(root)]
    rows = [row for one in lists if isinstance(one, yaml.SequenceNode) for row in one.value]
    for row in rows:
        yield from _check_row(row, inherited=inherited)
    coded = [*languages_in(root)]
    counts = Counter(one.code for one in coded)
    for one in coded:
        if counts[one.code] > 1:
            yield _problem(one.node, "language-row-twice", name=one.code)
            counts[one.code] = 0
    if lists:
        yield from _check_default(lists[0], coded, inherited=inherited)


def check_menu_titles(written: str, completed: str) -> Iterator[Problem]:
    """Yield a note on each language in which titles of the menu would be shown in Turkish.

    `written` is the text of `mkdocs.yml`, `completed` the same with what is the kit's.
    """
    rows = {one.code: one.node for one in languages_in(readable_configuration(completed))}
    for one in languages_in(readable_configuration(written)):
        if one.code == BINDING or one.code not in rows:
            continue
        said = _values(_values(rows[one.code]).get(_TITLES))
        if left := [title for title in menu_titles(completed) if title not in said]:
            yield replace(_without_titles(one, left), severity="note")


def menu_titles(configuration: str) -> tuple[str, ...]:
    """Return the titles of the menu in `mkdocs.yml` that are not the same in every language.

    Its words tell, or that one language has another title.
    """
    root = readable_configuration(configuration)
    titles = dict.fromkeys(_titles(_values(root).get("nav")))
    translated = {
        title for one in languages_in(root) for title in _values(_values(one.node).get(_TITLES))
    }
    return tuple(one for one in titles if one in translated or is_left(Saying(one), title=True))


def row_of(language: str, titles: Collection[str]) -> str:
    """Return the row of a language as it is to be written, in one line of YAML."""
    named = f", {_titled(titles)}" if titles else ""
    return f"- {{{_CODE}: {language}, {_NAME}: {KNOWN[language].own_name}, build: true{named}}}"


def _without_titles(row: LanguageNode, titles: Sequence[str]) -> Problem:
    """Return what is to be written for titles of the menu that a row has not.

    A key that is there is no second time to be written: they go below it.
    """
    below = _values(row.node).get(_TITLES)
    if isinstance(below, yaml.MappingNode):
        place, line = _place(_TITLE_PLACES, below), _each(titles)
    else:
        place, line = _place(_ROW_PLACES, row.node), _titled(titles)
    return _problem(row.node, "menu-untranslated", code=row.code, place=place, line=line)


def _titled(titles: Iterable[str]) -> str:
    """Return the key below which titles are translated, as it is to be written."""
    return f"{_TITLES}: {{{_each(titles)}}}"


def _each(titles: Iterable[str]) -> str:
    return ", ".join(f"{quoted(title)}: …" for title in titles)


def _place(places: tuple[str, str], node: yaml.Node) -> InEachLanguage:
    """Return where a further key is written in a mapping: in its lines or between its braces."""
    key = places[isinstance(node, yaml.MappingNode) and bool(node.flow_style)]
    return InEachLanguage({one: problem_words(one)[key] for one in SPOKEN_LANGUAGES})


def _check_row(row: yaml.Node, *, inherited: bool) -> Iterator[Problem]:
    """Yield what a row lacks; one that holds anything but keys is reported as a setting."""
    if isinstance(row, yaml.MappingNode) or not row.value:
        said = _values(row)
        code = str(said[_CODE].value or "") if _CODE in said else ""
        if code not in KNOWN:
            known = " / ".join(KNOWN)
            yield from [] if code else [_lacks(row, _CODE, f"{_CODE}: {known}")]
        elif _NAME not in said and not (inherited and code in SPOKEN_LANGUAGES):
            yield _lacks(row, _NAME, f"{_NAME}: {KNOWN[code].own_name}")


def _check_default(
    place: yaml.Node, listed: Collection[LanguageNode], *, inherited: bool
) -> Iterator[Problem]:
    """Yield that the binding language is not there, or is not the one the site begins with."""
    row = next((one.node for one in listed if one.code == BINDING), None)
    if row is None:
        yield _problem(place, "language-row-missing", code=BINDING)
    elif not inherited and _DEFAULT not in _values(row):
        yield _lacks(row, _DEFAULT, f"{_DEFAULT}: true")
    for one in listed:
        default = _values(one.node).get(_DEFAULT)
        if default and one.code != BINDING:
            yield _problem(default, "language-row-default", code=one.code)


def _titles(node: yaml.Node | None) -> Iterator[str]:
    if isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            yield from _titles(entry)
    for title, below in node.value if isinstance(node, yaml.MappingNode) else ():
        yield str(title.value)
        yield from _titles(below)


def _values(node: yaml.Node | None) -> dict[str, yaml.Node]:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return {str(key.value): value for key, value in pairs}


def _lacks(node: yaml.Node, name: str, line: str) -> Problem:
    place = _place(_ROW_PLACES, node)
    return _problem(node, "language-row-lacks", name=name, place=place, line=line)


def _problem(node: yaml.Node, key: str, **params: object) -> Problem:
    return Problem(CONFIGURATION, node.start_mark.line + 1, key, params)
