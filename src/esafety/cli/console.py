"""What a command shows on a terminal: problems, progress and the table of what was made.

All but an announcement is returned; commands print it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from esafety.content.renumber import CHANGE_KINDS, IdChange, Renumbering
from esafety.documents.common.print_job import RenderedFile
from esafety.policy.editions import code_of
from esafety.policy.seals.seal import PARTS, part_of, whole_seal
from esafety.problems.causes import causes_of
from esafety.problems.problem import Problem, guess, suggestion
from esafety.publish.attestation import (
    Attestation,
    Bundle,
    read_bundles,
)
from esafety.publish.published_record import PublishedRecord, same_lists
from esafety.publish.rules import Published
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
        yield from _details(problem, first)
        for language in others:
            yield f"    {problem.sentence(language)}"
            yield from _details(problem, language)


def _details(problem: Problem, language: str) -> Iterator[str]:
    yield from (f"      – {detail[language]}" for detail in problem.details)


def cause_lines(problems: Iterable[Problem], *, command: str, places: int = 0) -> Iterator[str]:
    """Yield problems by their cause, the one met most often first.

    A cause met at no more places than `places` is shown by them; of any other come the cause in
    one line for each language, as many places, and the `command` that shows the rest.
    """
    for cause in causes_of(problems):
        shown, rest = cause.problems[:places], cause.problems[places:]
        if not rest:
            yield from problem_lines(shown)
            continue
        yield from _in_each_language(cause.sentence)
        yield from (f"    {line}" for line in problem_lines(shown))
        more = partial(_more, len(rest), command)
        yield from (f"    {line}" for line in _in_each_language(more)) if shown else ()


def _in_each_language(words: Callable[[str], str]) -> Iterator[str]:
    first, *others = shown_languages()
    yield words(first)
    yield from (f"    {words(language)}" for language in others)


def _more(count: int, command: str, language: str) -> str:
    return console_words(language)["cause-more"].format(count=count, command=command)


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


def silenced_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield what editors have silenced, with their reason and the day; nothing where nothing is."""
    for line, problem in enumerate(problems):
        if line == 0:
            yield f"{console_line('silenced')}:"
        silence = problem.silence
        reason = f"{silence.reason}, {silence.on.isoformat()}" if silence else ""
        yield f"{problem.place}: {problem.rule}: {reason}"


def stale_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """Return what must be read again once a draft is approved, under a heading, if anything."""
    yield from _under("read-again", problems)


def _under(heading: str, problems: Iterable[Problem]) -> Iterator[str]:
    if lines := [*problem_lines(problems)]:
        yield from (f"{console_line(heading)}:", *lines)


def step_lines(steps: Mapping[str, str]) -> Iterator[str]:
    """Yield what is done now, in its order: a place or a command, and the key of a sentence."""
    yield console_line("draft-now")
    for number, (place, key) in enumerate(steps.items(), 1):
        yield f"  {number}. {place}: {console_line(key)}"


def announce_build() -> None:
    """Say that everything is built before anything is sealed."""
    click.echo(console_line("approve-building"))


def unknown_name_line(key: str, name: str, known: Iterable[str]) -> str:
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


def ids_lines(renumbered: Renumbering) -> Iterator[str]:
    """Yield the table of what changed, if anything did, and how many clauses only kept ids."""
    if renumbered.changes:
        console = Console(soft_wrap=True, markup=False, highlight=False)
        with console.capture() as capture:
            console.print(_ids_table(renumbered))
        yield from (line.rstrip() for line in capture.get().rstrip().split("\n"))
    yield console_line("ids-kept", count=renumbered.kept)


def _ids_table(renumbered: Renumbering) -> Table:
    changes = sorted(renumbered.changes, key=lambda change: CHANGE_KINDS.index(change.kind))
    rows = [_id_cells(change) for change in changes]
    table = Table(title=None, box=None, pad_edge=False, show_header=False)
    for cells in list(zip(*rows, strict=True))[:-1]:  # whole, whatever is left for the words
        table.add_column("", no_wrap=True, min_width=max(map(len, cells)))
    table.add_column("", no_wrap=True, overflow="ellipsis")
    for row in rows:
        table.add_row(*row)
    return table


def _id_cells(change: IdChange) -> tuple[str, ...]:
    way = {"split": "←", "merged": "→"}.get(change.kind, "")
    named = f"{change.id} {way} {change.other}" if change.other else change.id
    numbers = " → ".join(number for number in (change.before, change.now) if number)
    return console_line(f"ids-{change.kind}"), named, numbers, change.text


def attestation_lines(beside: Mapping[str, Attestation | None]) -> Iterator[str]:
    """Yield whether an attestation lies beside each edition's documents, and what proves it."""
    for name, attestation in beside.items():
        bundles = _bundles(attestation)
        if not bundles:
            yield f"  {name}: {console_line('attested-not')}"
            continue
        named = len(frozenset[str]().union(*(bundle.digests for bundle in bundles)))
        how = f"gh attestation verify booklet.tr.pdf {bundles[-1].proof}"
        yield f"  {name}: {console_line('attested', named=named, how=how)}"


def _bundles(attestation: Attestation | None) -> tuple[Bundle, ...]:
    """Return the bundles that can be read; what cannot is reported as a problem."""
    try:
        return read_bundles(attestation.bundles) if attestation else ()
    except ValueError:
        return ()


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
