"""A second file is the translation of a draft: its chapters get the names of the binding ones."""

from collections import Counter
from collections.abc import Iterator

from esafety.formats.edition_paths import EDITION_FILE, chapter_of, folder_of
from esafety.formats.yaml_text import quoted
from esafety.importing.chapters import ImportedChapter, ImportedPolicy
from esafety.importing.names import title_of
from esafety.importing.structure.shapes import without_note_marks
from esafety.markdown.page import Page, in_language
from esafety.problems.problem import Problem
from esafety.source_tree.file_tree import TextsByPath
from esafety.source_tree.tree import SourceTree
from esafety.text.messages import reader_words


def check_translation(source_tree: SourceTree, edition: str, language: str) -> Iterator[Problem]:
    """Yield what stands against adding a translation to an edition."""
    folder = folder_of(edition)
    if edition != source_tree.draft:
        params = {"name": edition, "draft": source_tree.draft or "–"}
        yield Problem(folder, 1, "import-no-draft", params)
        return
    for page in source_tree.chapters(edition):
        path = in_language(page.neutral, language)
        if path in source_tree.files:
            yield Problem(path, 1, "import-exists", {"name": path})


def in_step(
    policy: ImportedPolicy, source_tree: SourceTree, edition: str, language: str, name: str
) -> list[Problem]:
    """Give a translation the numbers, addresses and ids of the binding chapters.

    Returns:
        What differs between them; then nothing is to be written.
    """
    pages = [page for page in source_tree.chapters(edition) if _is_chapter(page)]
    if len(pages) != len(policy.chapters):
        found = ", ".join(chapter.heading for chapter in policy.chapters)
        params = {"ours": len(pages), "theirs": len(policy.chapters), "found": found}
        return [Problem(name, 1, "import-other-chapters", params, unit="file")]
    pairs = [*zip(pages, policy.chapters, strict=True)]
    problems = [problem for pair in pairs for problem in _differences(*pair, name)]
    for page, chapter in pairs if not problems else ():
        _take_names(page, chapter, language)
    return problems


def with_title(
    tree: TextsByPath, policy: ImportedPolicy, edition: str, language: str
) -> dict[str, str]:
    """Return `edition.yml` with the title of a translation where no other was written yet.

    Returns:
        Nothing where the school wrote a title of its own, or the translation has none.
    """
    path = f"{folder_of(edition)}/{EDITION_FILE}"
    usual = reader_words(language)["import-title"]
    line = f"  {language}: {quoted(usual)}\n"
    title = without_note_marks(policy.title)
    if title == usual or line not in tree.get(path, ""):
        return {}
    return {path: tree[path].replace(line, f"  {language}: {quoted(title)}\n", 1)}


def _is_chapter(page: Page) -> bool:
    chapter = chapter_of(page.neutral)
    return chapter is not None and not chapter.is_overview


def _differences(page: Page, chapter: ImportedChapter, name: str) -> Iterator[Problem]:
    line = chapter.sections[0].line
    if len(page.headings) != len(chapter.sections):
        counts = {"ours": len(page.headings), "theirs": len(chapter.sections)}
        yield Problem(name, line, "import-other-sections", {**counts, "binding": page.path})
        return
    for wanted, anchor, section in zip(_counts(page), page.headings, chapter.sections, strict=True):
        found = sum(1 for _ in section.clauses())
        if wanted != found:
            counts = {"ours": wanted, "theirs": found}
            params = {**counts, "section": anchor.anchor, "binding": page.path}
            yield Problem(name, section.line, "import-other-clauses", params)


def _counts(page: Page) -> list[int]:
    counted = Counter(item.section for item in page.items if item.is_clause)
    return [counted[heading.anchor] for heading in page.headings]


def _take_names(page: Page, chapter: ImportedChapter, language: str) -> None:
    ours = chapter_of(page.neutral)
    number = page.neutral.rpartition("/")[2][:2]
    chapter.number, chapter.slug = int(number), ours.slug if ours else ""
    chapter.title = title_of(chapter.heading, language)
    for heading, section in zip(page.headings, chapter.sections, strict=True):
        section.anchor = heading.anchor or ""
