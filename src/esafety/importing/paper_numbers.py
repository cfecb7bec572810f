"""The numbers that clauses had on paper, against those they are printed with here.

Here a clause below a section counts anew, `2.B.1`; on paper clauses often count through their
chapter, `2.3`. What changes is reported clause by clause: people cite by number.
"""

from collections.abc import Iterator, Sequence

from esafety.importing.block import BOLD_OFF, BOLD_ON, Block, Remark
from esafety.importing.chapters import ImportedChapter, ImportedPart, ImportedPolicy
from esafety.importing.structure.markers import Marker
from esafety.importing.structure.patterns import BULLET, DOTTED
from esafety.markdown.outline import PageHeading
from esafety.policy.clauses import clause_number
from esafety.policy.subsection_letters import letters_of


def changed_numbers(chapter: ImportedChapter) -> Iterator[Remark]:
    """Yield the clauses of a named chapter that have another number than on paper.

    Where only the sections are the reason, the first of them is reported, too: without it as a
    heading the numbers would stay.
    """
    changed = [
        Remark.of(part.block, "import-renumbered", **params) for part, params in _changed(chapter)
    ]
    if changed and _runs_on(chapter):
        section = chapter.sections[1]
        params = {"heading": section.heading}
        yield Remark(section.line, "import-numbers-run-on", params, section.page)
    yield from changed


def _changed(chapter: ImportedChapter) -> Iterator[tuple[ImportedPart, dict[str, object]]]:
    headings = [PageHeading(2, one.heading, one.anchor, one.line) for one in chapter.sections[1:]]
    letters = letters_of(headings)
    number = None if chapter.closes else chapter.number
    for section in chapter.sections:
        for place, part in enumerate(section.clauses(), 1):
            printed = clause_number(number, letters.get(section.anchor, ""), place)
            if part.marker and not _says(part.marker, printed, place):
                yield part, {"written": part.marker.written, "number": printed}


def _says(marker: Marker, printed: str, place: int) -> bool:
    """Tell whether a marker says the printed number; `3)` says the third of its section."""
    if marker.kept:
        return True
    return marker.value == printed if marker.kind == DOTTED else marker.counts(place)


def with_paper_numbers(policy: ImportedPolicy, remarks: list[Remark]) -> None:
    """Make lines in bold type of the sections through which the numbers of a chapter run.

    Clauses keep the numbers they have on paper so; each chapter that was changed is reported, and
    each with sections and other numbers in which that would keep none.
    """
    for chapter in policy.chapters:
        if not chapter.closes and _runs_on(chapter):
            first, *others = chapter.sections
            for section in others:
                line = f"{BOLD_ON}{section.heading}{BOLD_OFF}"
                block = Block(section.line, line, section.page)
                first.parts += [ImportedPart("paragraph", block, line), *section.parts]
            chapter.sections = [first]
            params = {"heading": chapter.heading, "count": len(others)}
            remarks.append(Remark(first.line, "import-numbers-kept", params, first.page))
        elif not chapter.closes and _counts_otherwise(chapter):
            first = chapter.sections[0]
            params = {"heading": chapter.heading}
            remarks.append(Remark(first.line, "import-numbers-not-kept", params, first.page))


def _runs_on(chapter: ImportedChapter) -> bool:
    """Tell whether the clauses of a chapter with sections were counted through it, from its 1."""
    headed = sum(1 for section in chapter.sections if any(section.clauses()))
    markers = [part.marker for section in chapter.sections for part in section.clauses()]
    before = {marker.value.rpartition(".")[0] for marker in markers if marker}
    own = {str(chapter.number)} if chapter.number else before
    return headed > 1 and len(before) == 1 and before in ({""}, own) and _count_on(markers)


def _counts_otherwise(chapter: ImportedChapter) -> bool:
    """Tell whether a clause below a section has another number on paper than its place there."""
    return any(
        part.marker and not part.marker.kept and not part.marker.counts(place)
        for section in chapter.sections[1:]
        for place, part in enumerate(section.clauses(), 1)
    )


def _count_on(markers: Sequence[Marker | None]) -> bool:
    return all(
        marker and marker.kind != BULLET and not marker.kept and marker.counts(place)
        for place, marker in enumerate(markers, 1)
    )
