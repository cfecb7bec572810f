"""What of a translation that was added to a sealed edition is still the approved text.

It begins as that text, to be overwritten, so each place that was left is named.
"""

import re
from collections.abc import Collection, Iterator
from typing import Final

from esafety.checks.untranslated.binding_words import Saying, is_left, left_in, text_of
from esafety.checks.untranslated.passages import PagePassage, parts_of
from esafety.formats.edition_paths import EDITION_FILE, folder_of, translation_folder
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.policy.editions import EDITION_FACTS
from esafety.policy.translations.seal import FACTS
from esafety.policy.translations.verify import Key
from esafety.problems.problem import Problem
from esafety.school.helplines import HELPLINES, HELPLINES_FILE
from esafety.school.resources import RESOURCES, RESOURCES_FILE
from esafety.school.school import SCHOOL, SCHOOL_FILE
from esafety.school.words.known_words import KNOWN_WORDS, KNOWN_WORDS_FILE
from esafety.source_tree.tree import SourceTree
from esafety.text.languages import BINDING, KNOWN
from esafety.text.shortened import shortened

LEFT: Final = "untranslated-words"
WHOLE: Final = "untranslated-chapter"
_SHOWN: Final = 60
_ATTRIBUTES: Final = re.compile(r"\{[^{}]*\}")


def check_added_translation(source_tree: SourceTree, key: Key) -> Iterator[Problem]:
    """Yield what of a translation is the approved text's: of its chapters and of its facts.

    One of no known language, or of an edition without a seal, is reported with its place.
    """
    edition, language = key
    if language not in KNOWN or edition not in source_tree.seals:
        return
    names = tuple(_names(source_tree, edition))
    binding = {page.neutral: page for page in source_tree.chapters(edition)}
    folder = translation_folder(edition, language)
    for page in source_tree.pages:
        if page.path.startswith(f"{folder}/") and page.neutral in binding:
            yield from check_added_chapter(binding[page.neutral], page, names)
    if record := source_tree.records.get(f"{folder}/{FACTS}"):
        yield from _check_facts(source_tree, edition, record, names)


def check_added_chapter(
    binding: Page, translation: Page, names: Collection[str] = ()
) -> Iterator[Problem]:
    """Yield each place of a chapter whose words are those of the binding one; `names` stay.

    A chapter of which nothing was translated is one such place.
    """
    original = [_said(one, names) for one in parts_of(binding)]
    asked = sum(_is_asked(one, names) for one in parts_of(binding))
    same = {*_same_parts(original, translation, names)}
    if 1 < asked <= len(same):
        yield Problem(translation.path, 1, WHOLE, {"count": asked})
        return
    text = text_of(original)
    for part in parts_of(translation):
        if part in same:
            yield _problem(translation.path, part, _ATTRIBUTES.sub("", part.text))
            continue
        for words in left_in(_said(part, names), text, translation.language):
            yield _problem(translation.path, part, words)


def _same_parts(
    original: Collection[Saying], translation: Page, names: Collection[str]
) -> Iterator[PagePassage]:
    """Yield the parts of a translation that say what the original does, and are no names."""
    words = {one.words for one in original}
    for part in parts_of(translation):
        if _said(part, names).words in words and _is_asked(part, names):
            yield part


def _is_asked(part: PagePassage, names: Collection[str]) -> bool:
    """Tell whether a part has to be translated."""
    return is_left(_said(part, names), title=part.is_title)


def _said(part: PagePassage, names: Collection[str]) -> Saying:
    return Saying(part.text, names)


def _check_facts(
    source_tree: SourceTree, edition: str, record: YamlDocument, names: Collection[str]
) -> Iterator[Problem]:
    """Yield facts that are said in the words of the approved ones."""
    said = record.data if isinstance(record.data, dict) else {}
    for name, original in _approved_facts(source_tree, edition).items():
        words = said.get(name)
        same = isinstance(words, str) and words.split() == original.split()
        if same and is_left(Saying(original, names), title=True):
            yield record.problem((name,), LEFT, words=shortened(original, _SHOWN))


def _approved_facts(source_tree: SourceTree, edition: str) -> dict[str, str]:
    """Return what a translation says of the edition, in the approved words."""
    office = {"office": source_tree.seals[edition].approval.office[BINDING]}
    record = source_tree.records.get(f"{folder_of(edition)}/{EDITION_FILE}")
    data = EDITION_FACTS.read_sound(record)
    if data is None:
        return office
    changes = {"changes": data.changes[BINDING]} if data.changes else {}
    return {"title": data.title[BINDING], **office, **changes}


def _names(source_tree: SourceTree, edition: str) -> Iterator[str]:
    """Yield what may be called the same in every language.

    That is the school, who approved, helplines and resources, and what the school lists.
    """
    yield source_tree.seals[edition].approval.by
    if school := SCHOOL.read_sound(source_tree.records.get(SCHOOL_FILE)):
        yield from school.name.values()
    for helpline in HELPLINES.read_sound(source_tree.records.get(HELPLINES_FILE)) or ():
        yield from (*helpline.name.values(), *helpline.owner.values())
    for resource in RESOURCES.read_sound(source_tree.records.get(RESOURCES_FILE)) or ():
        yield from (*resource.name.values(), *resource.owner.values())
    for row in KNOWN_WORDS.read_sound(source_tree.records.get(KNOWN_WORDS_FILE)) or ():
        yield from row.names or ()


def _problem(path: str, part: PagePassage, words: str) -> Problem:
    before, _, _ = part.text.partition(words)
    line = part.line + (before.count("\n") if before != part.text else 0)
    return Problem(path, line, LEFT, {"words": shortened(" ".join(words.split()), _SHOWN)})
