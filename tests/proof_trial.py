"""The proof of lost words tried on generated pages: what it reports wrongly, what it misses."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from esafety.documents.common.print_job import PrintJob
from esafety.documents.registry import DOCUMENT_TYPES
from esafety.pdf.checks.lost_words import lost_words
from esafety.pdf.checks.marked_content import letters_of
from esafety.pdf.weasyprint.engine import render
from generated_pages import Maker, Page
from generated_tables import TableMaker

PAGE = DOCUMENT_TYPES["page"]

_HTML: Final = (
    '<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>x</title></head>'
    '<body><main data-title="x">{body}</main></body></html>'
)


@dataclass(slots=True)
class Trial:
    """Pages tried; words reported of whole pages, dropped, found, reported wrongly."""

    whole: int = 0
    false: int = 0
    pages_with_drop: int = 0
    dropped: int = 0
    found: int = 0
    beside: int = 0

    @property
    def right(self) -> bool:
        """Return whether nothing was reported wrongly and nothing missed."""
        return not self.false and self.found == self.dropped


def trial(
    root: Path,
    seeds: Iterable[int],
    pages: int,
    kind: type[Maker] | type[TableMaker] = Maker,
) -> Trial:
    """Print `pages` pages whole and as many with a drop for each seed, and prove them."""
    done = Trial()
    for seed in seeds:
        maker = kind(seed)
        whole = [maker.page(_language(n), drop=False) for n in range(pages)]
        done.whole += pages
        done.false += len(_reported(whole, root))
        spoiled = [maker.page(_language(n), drop=True) for n in range(pages)]
        reported = Counter(map(letters_of, _reported(spoiled, root)))
        gone = Counter(letters_of(word) for page in spoiled for word in page.dropped)
        done.pages_with_drop += pages
        done.dropped += gone.total()
        done.found += (gone & reported).total()
        done.beside += (reported - gone).total()
    return done


def _language(number: int) -> str:
    return ("tr", "en")[number % 2]


def _reported(pages: list[Page], root: Path) -> tuple[str, ...]:
    html = _HTML.format(body="".join(page.printed for page in pages))
    source = "".join(page.source for page in pages)
    noon = datetime(2022, 9, 29, 12, tzinfo=UTC)
    sheet = PrintJob(
        PAGE,
        "tr",
        "x",
        html,
        source,
        "a.pdf",
        noon,
        PAGE.all_styles,
    )
    return lost_words(source, render(sheet, root, root).pdf)
