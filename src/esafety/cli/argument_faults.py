"""What is wrong with the words of a command line, in an editor's words and all at once.

Click reports in English and one fault at a time: its errors become keys of `text/catalog/help.yml`.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

import click

from esafety.cli.languages import help_languages
from esafety.problems.problem import Params, guess, suggestion
from esafety.text.messages import help_words

_FAULTS: Final = "esafety.faults"


@dataclass(frozen=True, slots=True)
class ArgumentFault:
    """One fault: a key of the catalogue; a fact may be a function of the language."""

    key: str
    params: Params = field(default_factory=dict)

    def sentence(self, language: str) -> str:
        """Return what is wrong and what to write, in one language."""
        params = {n: f(language) if callable(f) else f for n, f in self.params.items()}
        return help_words(language)[self.key].format(**params, guess=guess(params, language))


class ArgumentError(click.UsageError):
    """Arguments that are not understood; carries every fault."""

    def __init__(self, faults: Sequence[ArgumentFault], ctx: click.Context | None = None) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(fault.sentence("en") for fault in faults), ctx)


@contextmanager
def located(ctx: click.Context) -> Iterator[None]:
    """Let an error that does not know its command remember it."""
    try:
        yield
    except click.UsageError as error:
        error.ctx = error.ctx or ctx
        raise


@contextmanager
def collecting(ctx: click.Context) -> Iterator[None]:
    """Keep the faults of what is parsed inside the block, for `collected`."""
    try:
        yield
    except click.UsageError as error:
        error.ctx = error.ctx or ctx
        collected(ctx).extend(faults_in(error))


def collected(ctx: click.Context) -> list[ArgumentFault]:
    """Return the faults found so far while a command line is parsed."""
    faults: list[ArgumentFault] = ctx.meta.setdefault(_FAULTS, [])
    return faults


def raise_collected(ctx: click.Context, rest: Sequence[str]) -> None:
    """Raise the faults that were collected while parsing, and of words that belong to no parameter.

    Raises:
        ArgumentError: if there is a fault.
    """
    extra = [ArgumentFault("wrong-extra", {"given": word}) for word in rest]
    if faults := [*collected(ctx), *extra]:
        raise ArgumentError(faults, ctx)


def faults_in(error: click.UsageError) -> tuple[ArgumentFault, ...]:
    """Return the faults behind an error, ours or click's."""
    return error.faults if isinstance(error, ArgumentError) else (_translated(error),)


def fault_lines(error: click.UsageError) -> Iterator[str]:
    """Yield what is shown of an error: each fault in every language, and where help is."""
    command = error.ctx.command_path if error.ctx else "esafety"
    first, *others = help_languages()
    for fault in faults_in(error):
        yield f"{command}: {fault.sentence(first)}"
        yield from (f"    {fault.sentence(language)}" for language in others)
    hints = (
        help_words(lang)["wrong-see-help"].format(command=command) for lang in (first, *others)
    )
    yield " · ".join(hints)


def shown_name(param: click.Parameter | None) -> str | Callable[[str], str]:
    """Return a parameter as it is typed, `--by`, or an argument as help names it."""
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return lambda language: capitals(param, language)


def capitals(param: click.Parameter | None, language: str) -> str:
    """Return what stands for a parameter's value in help."""
    kind: Any = getattr(param, "type", None)
    return str(kind.capitals(language)) if hasattr(kind, "capitals") else ""


def _translated(error: click.UsageError) -> ArgumentFault:
    match error:
        case click.MissingParameter(param=param) if param:
            return _missing(error, param)
        case click.NoSuchOption(option_name=name):
            return ArgumentFault("wrong-option", {"given": name, **_meant(name, error.ctx)})
        case click.BadOptionUsage():
            return _misused(error)
    return ArgumentFault("wrong-otherwise", {"why": error.format_message()})


def _missing(error: click.UsageError, param: click.Parameter) -> ArgumentFault:
    verb = error.ctx.command.name if error.ctx else ""
    params = {"name": shown_name(param), "help": lambda lang: param.described(verb, lang)}  # type: ignore[attr-defined]
    return ArgumentFault("wrong-missing", params)


def _misused(error: click.BadOptionUsage) -> ArgumentFault:
    options = error.ctx.command.get_params(error.ctx) if error.ctx else []
    option = next((one for one in options if error.option_name in one.opts), None)
    if isinstance(option, click.Option) and option.is_flag:
        return ArgumentFault("wrong-needless-value", {"name": error.option_name})
    kind = {"name": error.option_name, "kind": lambda language: capitals(option, language)}
    return ArgumentFault("wrong-no-value", kind)


def _meant(option: str, ctx: click.Context | None) -> dict[str, object]:
    """Return the options that were meant: those that begin alike, or the one most like it."""
    known = _option_names(ctx)
    begun = [name for name in known if name.startswith(option)]
    return {"near": ", ".join(begun)} if begun else suggestion(option, known)


def _option_names(ctx: click.Context | None) -> list[str]:
    options = ctx.command.get_params(ctx) if ctx else []
    return [
        name
        for option in options
        if isinstance(option, click.Option) and not option.hidden
        for name in option.opts
    ]
