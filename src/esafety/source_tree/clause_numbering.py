"""The clauses of every edition that a school's folder holds, each with its id."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from esafety.formats.edition_paths import edition_of, edition_order, folder_of
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.policy.clause_ids.editions import EditionSource, NumberedEdition, numbered_editions
from esafety.policy.clause_ids.record import CLAUSES
from esafety.policy.seals.seal import DRAFT, Folder
from esafety.text.languages import BINDING

Records = Mapping[str, YamlDocument]


def chapters_of(pages: Iterable[Page], edition: str) -> list[Page]:
    """Return the pages of an edition in the binding language, in order."""
    mine = (page for page in pages if edition_of(page.neutral) == edition)
    return sorted((page for page in mine if page.language == BINDING), key=lambda page: page.path)


def numbered_in(
    pages: Sequence[Page], records: Records, folders: Mapping[str, Folder]
) -> dict[str, NumberedEdition]:
    """Return each edition with its clauses, oldest first."""
    return numbered_editions(_sources(pages, records, folders))


def _sources(
    pages: Sequence[Page], records: Records, folders: Mapping[str, Folder]
) -> Iterator[EditionSource]:
    sealed: list[str] = []
    for name in sorted(folders, key=edition_order):
        is_draft = DRAFT in folders[name]
        base = _base(records.get(f"{folder_of(name)}/{DRAFT}"), sealed) if is_draft else None
        record = records.get(f"{folder_of(name)}/{CLAUSES}")
        yield EditionSource(name, chapters_of(pages, name), record, not is_draft, base)
        sealed += [] if is_draft else [name]


def _base(draft: YamlDocument | None, sealed: Sequence[str]) -> str | None:
    """Return the edition a draft began as a copy of; the one before, where none is named."""
    named = draft.data.get("based_on") if draft and isinstance(draft.data, dict) else None
    return named if named in sealed else (sealed[-1] if sealed else None)
