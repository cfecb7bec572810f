"""What a command shows on a terminal: problems, progress and the table of what was made.

Everything is returned; commands print it.
"""

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from esafety.documents.common.print_job import RenderedFile
from esafety.policy.editions import code_of
from esafety.policy.seals.seal import PARTS, part_of, whole_seal
from esafety.problems.problem import Problem, guess, suggestion
from esafety.publish.published_record import PublishedRecord, same_lists
from esafety.publish.rules import Published
from esafety.school.cms_paths import USB_COPY, is_pasted
from esafety.text.languages import BINDING
from esafety.text.messages import console_words, reader_words
from esafety.text.one_line import console_line
from esafety.text.shown_languages import shown_languages

RULE: Final = "═" * 72
_LABEL: Final = 20


def problem_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield each problem: its place and the first language, then the others below."""
    first, *others = shown_languages()
    for problem in problems:
        yield f"{problem.place}: {problem.sentence(first)}"
        yield from (f"    {problem.sentence(language)}" for language in others)


def checklist_lines(items: Sequence[Problem]) -> Iterator[str]:
    """Return what only the school can fix, between two rules; nothing where nothing is left."""
    if not items:
        return
    title = " · ".join(reader_words(language)["checklist"] for language in shown_languages())
    yield RULE
    yield f"{title}: {len(items)}"
    yield RULE
    yield from problem_lines(items)
    yield RULE


def note_lines(notes: Iterable[Problem]) -> Iterator[str]:
    """Return notes under their own heading; nothing at all where there are none."""
    yield from _under("notes", notes)


def stale_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """Return what must be read again once a draft is approved, under a heading, if anything."""
    yield from _under("read-again", problems)


def _under(heading: str, problems: Iterable[Problem]) -> Iterator[str]:
    if lines := [*problem_lines(problems)]:
        yield from (f"{console_line(heading)}:", *lines)


def asked_for_unknown(key: str, name: str, known: Iterable[str]) -> str:
    """Return the message on an unknown name: the name, what is wrong, the one that was meant."""
    params = suggestion(name, known)
    sentences = (
        console_words(language)[key].format(guess=guess(params, language))
        for language in shown_languages()
    )
    return f"{name}: {' · '.join(sentences)}"


def seal_lines(text: str) -> Iterator[str]:
    """Return what a seal binds, for the one who approves: facts, files, code."""
    seal = whole_seal(text)
    approval = seal.approval
    yield _labelled("seal-edition", seal.edition)
    approved = f"{approval.on.isoformat()}, {approval.by}, {approval.office[BINDING]}"
    yield _labelled("seal-approved-on", approved)
    if approval.decision:
        yield _labelled("seal-decision", approval.decision)
    for part in PARTS:
        mine = [name for name in seal.files if part_of(name, approval.languages) == part]
        if mine:
            yield _labelled(f"seal-part-{part}", f"{len(mine)}: {', '.join(mine)}")
    yield _labelled("seal-before", code_of(seal.previous or "—"))
    yield _labelled("seal-digest", seal.digest)
    yield _labelled("seal-code", code_of(seal.digest))


def _labelled(label: str, value: str) -> str:
    return f"{console_line(label):<{_LABEL}} {value}"


def proof_lines(
    published: Published, seals: Mapping[str, str | None], record: PublishedRecord | None
) -> Iterator[str]:
    """Yield what proves the lists of a copy: its own lists cannot, if all were made anew."""
    if not published:
        return
    sealed = [name for name, m in published.items() if seals.get(name) == m.seal]
    same = same_lists(published, record)
    yield f"{console_line('proved-by')}:"
    if sealed:
        yield f"  docs/policy/*/seal.yml: {', '.join(sealed)}: {console_line('same-seals')}"
    if record and same:
        yield f"  {record.branch}: {', '.join(same)}: {console_line('same-lists')}"
    for name in (name for name in published if name not in same):
        code = code_of(published[name].seal)
        yield f"  {name}: {console_line('unproved-list', code=code)}"


def track(
    done: Iterable[RenderedFile], total: int, label: str, console: Console
) -> Iterator[RenderedFile]:
    """Pass sheets through and show how many are left: a bar on a terminal, lines elsewhere."""
    if not console.is_terminal:
        for number, printed in enumerate(done, 1):
            console.print(f"  {number}/{total} {printed.path}")
            yield printed
        return
    columns = (TextColumn("  {task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(label, total=total)
        for printed in done:
            progress.update(task, advance=1, description=printed.path)
            yield printed


def made_table(site: Path, printed: Iterable[RenderedFile]) -> Table:
    """Return the table of what one build made: what, how many, where, size, pages."""
    table = Table(title=None, box=None, header_style="bold", pad_edge=False)
    table.add_column("")
    table.add_column("", justify="right")
    # Where there is little room, the words are broken and not the paths.
    table.add_column("", no_wrap=True, overflow="fold")
    table.add_column("KB", justify="right")
    table.add_column(console_line("pages").replace(" · ", "\n"), justify="right")
    pages, texts = _pages_and_texts(site)
    table.add_row(*_files_row("web", f"{site.name}/index.html", pages))
    kinds: dict[str, list[RenderedFile]] = {}
    every = (file for sheet in printed for file in (sheet, *sheet.derived_files))
    for sheet in sorted(every, key=lambda s: s.path):
        kinds.setdefault(sheet.kind, []).append(sheet)
    for kind, sheets in kinds.items():
        table.add_row(*_row(site.name, kind, sheets))
    if texts:
        where = f"{site.name}/{texts[0].parent.relative_to(site).as_posix()}/"
        table.add_row(*_files_row("texts", where, texts))
    if (copy := site / USB_COPY).is_file():
        table.add_row(*_files_row("usb-copy", f"{site.name}/{USB_COPY}", [copy]))
    return table


def _files_row(kind: str, where: str, files: Sequence[Path]) -> tuple[str, ...]:
    """Return the row of files that have no pages of paper."""
    return console_line(f"made-{kind}"), str(len(files)), where, _kb(_size(files)), ""


def _row(site: str, kind: str, sheets: list[RenderedFile]) -> tuple[str, ...]:
    """Return one kind's row: its common place, its bytes, its pages."""
    where = sheets[0].path if len(sheets) == 1 else _common([s.path for s in sheets])
    size, pages = _kb(sum(s.size for s in sheets)), sum(s.pages for s in sheets)
    return console_line(f"made-{kind}"), str(len(sheets)), f"{site}/{where}", size, str(pages)


def _common(paths: list[str]) -> str:
    folders = {posixpath.dirname(path) for path in paths}
    return posixpath.join(posixpath.commonpath(folders), "*" if len(folders) == 1 else "**")


def _pages_and_texts(site: Path) -> tuple[list[Path], list[Path]]:
    """Return the web pages, and the texts that are pasted elsewhere."""
    found = sorted(path for path in site.rglob("*.html") if path.name != "404.html")
    texts = [path for path in found if is_pasted(path.relative_to(site).as_posix())]
    return [path for path in found if path not in texts], texts


def _size(files: Iterable[Path]) -> int:
    return sum(file.stat().st_size for file in files)


def _kb(size: int) -> str:
    return f"{size / 1024:,.0f}"
