"""Bundles as editors write them: sheets in print order, and how many of each are needed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import Field

from esafety.documents.common.document_types import LONG_EDGE, SHORT_EDGE
from esafety.documents.common.sheets.paper import A4, PAPERS, SLIDE, OnPaper
from esafety.documents.common.sheets.sheet_kind import SheetKind
from esafety.formats.entries import mappings_in, written_in
from esafety.formats.fact_file import FactFile
from esafety.formats.fact_model import FactModel, Given, Missed, Several, also, rule
from esafety.formats.field_types import NOT_EMPTY, Both, EntryId, Words
from esafety.markdown.language_pairs import fact_of
from esafety.markdown.page import Page
from esafety.school.directory_entry import ids_once
from esafety.school.download_paths import sheet_path
from esafety.storage.docs_folder import below_docs
from esafety.text.languages import BINDING

BUNDLES_FILE: Final = "data/bundles.yml"
SERIES: Final = "bundles"
MOST_COPIES: Final = 500
_PRINTED: Final = tuple(paper.name for paper in PAPERS if paper != SLIDE)
_GROUP: Final = "group"
# What is used in a class, sent to families, kept by the staff, hung on a board: its words differ.
Use = Literal["class", "families", "staff", "board"]
USES: Final[tuple[str, ...]] = get_args(Use)
# For each child, family, colleague or board; for each group of them; one for all; the teacher's.
Whom = Literal["each", "group", "all", "teacher"]
Number = Annotated[int, Field(ge=1, le=MOST_COPIES)]


class BundleSheetFacts(FactModel):
    """A sheet in a bundle: its page below `docs/` without language, for whom, how many copies.

    `variant` names one of its kind's variants, such as the certificate with four to a page; `size`
    is how many share one, where it is for groups.
    """

    sheet: Words
    variant: Given[EntryId] = None
    whom: Annotated[Whom, Field(alias="for")]
    size: Given[Annotated[int, Field(ge=2, le=40)]] = None
    copies: Number = 1


def _groups_have_sizes(entry: Any) -> Iterator[Missed]:
    if isinstance(entry, dict):
        in_groups = entry.get("for") == _GROUP
        if in_groups and "size" not in entry:
            yield ("for",), "bundle-group-without-size", {}
        if not in_groups and "size" in entry:
            yield ("size",), "bundle-size-without-group", {}


def _sheets_listed(value: Any) -> str | None:
    return None if isinstance(value, list) and value else "bundle-without-sheets"


def _sheets_once(entries: Any) -> Iterator[Missed]:
    """Yield sheets that stand in a bundle twice; a variant of a sheet is another PDF."""
    seen: set[tuple[str, str]] = set()
    for number, entry in mappings_in(entries):
        name, variant = (written_in(entry, key) for key in ("sheet", "variant"))
        if name and (name, variant) in seen:
            yield (number, "sheet"), "bundle-sheet-twice", {"name": name}
        seen.add((name, variant))


class BundleFacts(FactModel):
    """A bundle: what it is called, what it is good for, for how many the figures are reckoned."""

    id: EntryId
    title: Both
    purpose: Both
    use: Use
    count: Number
    sheets: Annotated[
        Several[Annotated[BundleSheetFacts, also(_groups_have_sizes)]],
        NOT_EMPTY,
        rule(_sheets_listed),
        also(_sheets_once),
    ]


BUNDLES: Final[FactFile[tuple[BundleFacts, ...]]] = FactFile(
    Annotated[Several[BundleFacts], also(ids_once)]
)


@dataclass(frozen=True, slots=True)
class BundleSheet:
    """A sheet of a bundle with what its page and its kind say of it; `sides` is its duplex mode."""

    facts: BundleSheetFacts
    kind: SheetKind
    source: str
    titles: Mapping[str, str]
    on_paper: OnPaper
    sides: str

    def path(self, edition: str, language: str) -> str:
        """Return where its PDF lies, from the site's root."""
        name = self.facts.sheet.rpartition("/")[2]
        if self.facts.variant:
            return self.kind.variant_paths(edition, name, language)[self.facts.variant]
        return self.kind.path(edition, name, language)

    @property
    def kind_name(self) -> str:
        """Return the name of its kind, or of the variant of it that is meant."""
        return "-".join(filter(None, (self.kind.name, self.facts.variant)))

    @property
    def shown(self) -> bool:
        """Tell whether it is shown on a screen, and not printed."""
        return self.paper not in _PRINTED

    @property
    def cut(self) -> bool:
        """Tell whether it is cut apart."""
        return self.on_paper.cut or self.facts.variant in self.on_paper.cut_variants

    @property
    def two_sided(self) -> bool:
        """Tell whether its pages are fronts and backs."""
        return self.sides in (LONG_EDGE, SHORT_EDGE)

    @property
    def turned(self) -> bool:
        """Tell whether its backs are upside down where paper is turned on the long edge."""
        return self.sides == SHORT_EDGE

    @property
    def paper(self) -> str:
        """Return the name of its size of paper."""
        return self.on_paper.paper or self.kind.paper or A4.name


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle with the sheets it names."""

    facts: BundleFacts
    sheets: tuple[BundleSheet, ...]

    @property
    def printed(self) -> tuple[BundleSheet, ...]:
        """Return the sheets that are printed, in order."""
        return tuple(sheet for sheet in self.sheets if not sheet.shown)

    @property
    def shown(self) -> tuple[BundleSheet, ...]:
        """Return the sheets that are shown on a screen."""
        return tuple(sheet for sheet in self.sheets if sheet.shown)

    def path(self, edition: str, language: str) -> str:
        """Return where its PDF goes, from the site's root."""
        return sheet_path(edition, SERIES, self.facts.id, language)


def sheet_names(pages: Iterable[Page], kinds: Iterable[SheetKind]) -> dict[str, SheetKind]:
    """Return every sheet as a bundle names it, with its kind."""
    by_template = {kind.template: kind for kind in kinds}
    return {
        _name(page): by_template[page.template] for page in pages if page.template in by_template
    }


def read_bundles(
    facts: Iterable[BundleFacts], pages: Iterable[Page], kinds: Iterable[SheetKind]
) -> tuple[Bundle, ...]:
    """Return bundles with their sheets among sound pages; one without any is left out."""
    known = tuple(pages)
    kind_of = sheet_names(known, kinds)
    by_name: dict[str, dict[str, Page]] = {}
    for page in known:
        by_name.setdefault(_name(page), {})[page.language] = page
    bundles = (
        Bundle(
            bundle,
            tuple(
                _sheet(one, kind_of[one.sheet], by_name[one.sheet])
                for one in bundle.sheets
                if one.sheet in kind_of  # an edition may leave pages out
            ),
        )
        for bundle in facts
    )
    return tuple(bundle for bundle in bundles if bundle.sheets)


def _sheet(facts: BundleSheetFacts, kind: SheetKind, pair: Mapping[str, Page]) -> BundleSheet:
    binding = pair[BINDING]
    sides = kind.sides_of(binding.meta)
    titles = fact_of(pair, "title")
    return BundleSheet(facts, kind, binding.neutral, titles, kind.on_paper(binding), sides)


def _name(page: Page) -> str:
    return below_docs(page.neutral).removesuffix(".md")
