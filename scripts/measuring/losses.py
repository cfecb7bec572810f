"""How many words of the pages do not stand in the PDFs, counted alike for all."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from esafety.pdf.checks.lost_words import lost_words, text_of_pdf, words_of_html, words_of_text
from esafety.pdf.checks.marked_content import fragments_of


@dataclass(frozen=True, slots=True)
class Loss:
    """Words lost, of how many; PDFs, of which so many lost something."""

    lost: int
    words: int
    pdfs: int
    spoiled: int


def loss_of(pairs: Iterable[tuple[str, Path]]) -> Loss:
    """Count over pairs of a page's HTML and the PDF made of it."""
    counts = [(_lost(source, pdf), words_of_html(source).total()) for source, pdf in pairs]
    lost, words = (sum(column) for column in zip(*counts, strict=True))
    return Loss(lost, words, len(counts), sum(1 for lost, _ in counts if lost))


def _lost(source: str, pdf: Path) -> int:
    """Count by the text alone where a peer's PDF has no tags."""
    content = pdf.read_bytes()
    missing = words_of_html(source) - words_of_text(text_of_pdf(content))
    return (
        len(lost_words(source, content)) if missing and fragments_of(content) else missing.total()
    )
