"""Explanations as editors write them, a file for each edition, and as readers see them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final

from esafety.formats.edition_paths import chapter_of
from esafety.formats.entries import mappings_in, repeated_in
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Given, Missed, Several, also, rule
from esafety.formats.field_types import NOT_EMPTY, Both, EntryId, Words
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.policy.editions import code_of
from esafety.policy.plain_words.limits import too_long_for_children, too_long_for_parents
from esafety.policy.seals.seal import digest_of
from esafety.text.fallback import ByLanguage

_PICTURES: Final = "assets/art"


def _sentences(value: Any) -> str | None:
    if not isinstance(value, list):
        return "plain-not-a-list"
    return None if value else "plain-empty"


def _entries(value: Any) -> str | None:
    return None if isinstance(value, list) and value else "plain-without-chapters"


def _together(entries: Any) -> Iterator[Missed]:
    for number, name in repeated_in(entries, "chapter"):
        yield (number, "chapter"), "plain-twice", {"chapter": name}
    for number, entry in mappings_in(entries):
        child = entry.get("children")
        yield from too_long_for_parents((number, "parents"), entry.get("parents"))
        says = child.get("says") if isinstance(child, dict) else None
        yield from too_long_for_children((number, "children", "says"), says)


class ForChildren(FactModel):
    """What a child does, in a sentence or two, and the picture beside it."""

    says: Both
    picture: Words

    @property
    def path(self) -> str:
        """Return where the picture lies, from the project's folder."""
        return picture_path(self.picture)


class PlainChapter(FactModel):
    """The explanation of one chapter; `digest` is that of the text on which it was written."""

    chapter: EntryId
    digest: Words | None = None
    parents: Annotated[Several[Both], NOT_EMPTY, rule(_sentences)]
    children: Given[ForChildren] = None


PLAIN_WORDS: Final[FactFile[tuple[PlainChapter, ...]]] = FactFile(
    Annotated[tuple[PlainChapter, ...], NOT_EMPTY, also(_together), rule(_entries)]
)


@dataclass(frozen=True, slots=True)
class PlainWords:
    """A chapter in plain words, as readers see it; `source` is its language-neutral path."""

    slug: str
    source: str
    titles: Mapping[str, str]
    parents: tuple[Mapping[str, str], ...]
    children: ForChildren | None


def picture_path(name: str) -> str:
    """Return where a picture lies, from the project's folder: `slips/tell` names a drawing."""
    return f"{_PICTURES}/{name}.svg"


def picture_name(path: str) -> str:
    """Return the name of a drawing by which editors choose it; empty for any other file."""
    name = path.removeprefix(f"{_PICTURES}/").removesuffix(".svg")
    return name if path == picture_path(name) else ""


def explained(pages: Iterable[Page]) -> dict[str, Page]:
    """Return the chapters that can be explained, by their ids: those with a number."""
    chapters = ((chapter_of(page.neutral), page) for page in pages)
    return {chapter.slug: page for chapter, page in chapters if chapter and chapter.number}


def chapter_digest(page: Page) -> str:
    """Return the digest of a chapter's text; how its lines are broken makes no difference.

    The first 12 hex digits of SHA-256, as in an edition code.
    """
    return code_of(digest_of(" ".join(page.body.split()).encode()))


def read_plain_words(
    record: YamlDocument | None, chapters: Mapping[str, Page], pages: Iterable[Page]
) -> tuple[PlainWords, ...]:
    """Return the explanations of a sound file that are not stale, in the order of the chapters.

    `chapters` are those of the edition in the binding language (see `explained`), `pages` those
    of all languages.
    """
    entries = {one.chapter: one for one in PLAIN_WORDS.read(record)} if record else {}
    titles: dict[str, dict[str, str]] = {}
    for page in pages:
        titles.setdefault(page.neutral, {})[page.language] = str(page.meta.get("title", ""))
    return tuple(
        PlainWords(slug, page.neutral, ByLanguage(titles[page.neutral]), one.parents, one.children)
        for slug, page in chapters.items()
        if (one := entries.get(slug)) and one.digest == chapter_digest(page)
    )
