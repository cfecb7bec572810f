"""The files of the draft of an edition, made from a policy."""

from collections.abc import Iterator, Sequence

from esafety.formats.edition_paths import (
    AUDIENCES_FILE,
    EDITION_FILE,
    folder_of,
    school_year_of_edition,
)
from esafety.formats.yaml_text import quoted
from esafety.importing.audience_words import proposed
from esafety.importing.block import Remark
from esafety.importing.chapters import ImportedChapter, ImportedPolicy, ImportedSection
from esafety.importing.structure.shapes import without_note_marks
from esafety.importing.write_markdown import chapter_text, overview_text
from esafety.markdown.page import in_language
from esafety.policy.audiences import EVERYONE, READERS
from esafety.policy.clauses import clause_anchor
from esafety.policy.seals.seal import DRAFT
from esafety.text.languages import BINDING
from esafety.text.messages import comments, reader_words


def pages_of(
    policy: ImportedPolicy, edition: str, language: str, *, markdown: bool
) -> dict[str, str]:
    """Return the pages of a policy (path → text): the overview and the chapters."""
    folder = folder_of(edition)
    overview = overview_text(policy.title, policy.intro, language, markdown=markdown)
    pages = {in_language(f"{folder}/index.md", language): overview}
    for chapter in policy.chapters:
        path = in_language(f"{folder}/{chapter.number:02d}-{chapter.slug}.md", language)
        pages[path] = chapter_text(chapter, language, markdown=markdown)
    return pages


def facts_of(
    policy: ImportedPolicy,
    edition: str,
    base: str | None,
    languages: Sequence[str],
    remarks: list[Remark],
) -> dict[str, str]:
    """Return the facts of a draft: its metadata, its readers, and that it is a draft.

    `base` is the edition in force, if there is one; `languages` are those in which facts are given.
    """
    folder = folder_of(edition)
    drafted = comments("draft-comment", languages)
    return {
        f"{folder}/{EDITION_FILE}": _edition(policy, edition, base, languages),
        f"{folder}/{AUDIENCES_FILE}": _audiences(policy, languages, remarks),
        f"{folder}/{DRAFT}": f"{drafted}based_on: {base or ''}".rstrip() + "\n",
    }


def _edition(
    policy: ImportedPolicy, edition: str, base: str | None, languages: Sequence[str]
) -> str:
    """Return `edition.yml`; the title in another language is to be written by the school."""
    own = without_note_marks(policy.title)
    titles = {
        language: own if language == BINDING else reader_words(language)["import-title"]
        for language in languages
    }
    lines = [
        f"school_year: {school_year_of_edition(edition)}",
        "title:",
        *(f"  {language}: {quoted(title)}" for language, title in titles.items()),
        f"binding_language: {BINDING}",
        f"people: {'names' if any(c.closes for c in policy.chapters) else 'roles'}",
    ]
    empty = "".join(f'  {language}: ""\n' for language in languages)
    changes = f"{comments('changes-comment', languages)}changes:\n{empty}" if base else ""
    return "\n".join(lines) + "\n" + changes


def _audiences(policy: ImportedPolicy, languages: Sequence[str], remarks: list[Remark]) -> str:
    lines = [comments("audiences-comment", languages).rstrip("\n")]
    for chapter in policy.chapters:
        for section in chapter.sections:
            marks = [*_marks(chapter, section, BINDING, remarks)]
            lines += ["", *marks] if marks else []
    return "\n".join(lines) + "\n"


def _marks(
    chapter: ImportedChapter, section: ImportedSection, language: str, remarks: list[Remark]
) -> Iterator[str]:
    texts = section.clause_texts()
    for place, (part, text) in enumerate(zip(section.clauses(), texts, strict=True), 1):
        clause = clause_anchor(section.anchor, place)
        readers: Sequence[str] = proposed(chapter, section, text, language)
        if not readers:
            block = part.block
            remarks.append(Remark.of(block, "import-no-reader", clause=clause))
        whole = not readers or len(readers) == len(READERS)
        yield f"{clause}: [{', '.join((EVERYONE,) if whole else readers)}]"
