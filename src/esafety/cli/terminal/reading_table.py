"""The table of how hard each sheet is to read, with what is too hard for its readers."""

from collections.abc import Iterable

from rich.table import Table

from esafety.content.reading_figures import ReadingFigure
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.one_line import console_line


def reading_table(figures: Iterable[ReadingFigure]) -> Table:
    """Return the table: sheet, words in a sentence, the ceiling, the score, a mark."""
    table = Table(title=None, box=None, header_style="bold", pad_edge=False)
    table.add_column("", no_wrap=True, overflow="fold")
    for key in ("figures-words", "figures-ceiling", "figures-score"):
        table.add_column(console_line(key).replace(" · ", "\n"), justify="right", min_width=5)
    table.add_column("")
    for figure in figures:
        table.add_row(*_row(figure))
    return table


def _row(figure: ReadingFigure) -> tuple[str, ...]:
    return (
        figure.path,
        f"{figure.ease.words_in_sentence:.1f}",
        str(figure.ceiling or ""),
        f"{figure.ease.score:.0f}" if figure.language in SPOKEN_LANGUAGES else "",
        console_line("figures-too-hard") if figure.is_too_hard else "",
    )
