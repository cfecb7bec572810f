"""Where the calls of pages are evaluated: our calls and nothing else, and nothing is compiled.

The check refuses every other expression (markdown/template_calls.py). Here the same rule holds
once more, so that a build without a check runs no code that an editor wrote either.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial, wraps

from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from mkdocs_macros import context as plugin_context
from mkdocs_macros.plugin import MacrosPlugin

from esafety.checks.macro_calls import is_offered
from esafety.markdown.template_calls import Call, read_template


class PageEnvironment(ImmutableSandboxedEnvironment):
    """Evaluates pages whose braces hold only calls that we offer."""

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=False)
        self.globals.clear()
        self.filters.clear()
        self.tests.clear()

    def from_string(self, source: str) -> "PageTemplate":  # type: ignore[override]
        """Return a page's text, ready to be filled in.

        Raises:
            SecurityError: if anything but our calls stands between braces, with its line.
        """
        if not isinstance(source, str):
            raise SecurityError("only texts are evaluated")
        reading = read_template(source)
        refused = [fault.line for fault in reading.faults]
        refused += [call.line for call in reading.calls if not is_offered(call)]
        if refused:
            line = min(refused) + 1
            raise SecurityError(f"line {line}: only our own calls may stand between braces")
        return PageTemplate(self, reading.pieces)


@dataclass(frozen=True, slots=True)
class PageTemplate:
    """A page's text with calls in it.

    Compiling 78 pages to Python and running that once took a tenth of the site's time; there
    is nothing in them but words and calls, so the calls are made one after the other.
    """

    environment: PageEnvironment
    pieces: tuple[str | Call, ...]

    def render(self, **context: object) -> str:
        """Return the text with the result of each call in its place.

        A name is looked up in the `context`, then among what the environment offers; one that
        neither has is refused as Jinja2 refuses any undefined name.

        Raises:
            SecurityError: if it may not be called.
        """
        names = {**self.environment.globals, **context}
        return "".join(
            piece if isinstance(piece, str) else str(self._result(piece, names))
            for piece in self.pieces
        )

    def _result(self, call: Call, names: Mapping[str, object]) -> object:
        name, _, attribute = call.name.partition(".")
        value = names[name] if name in names else self.environment.undefined(name=name)
        if attribute:
            value = self.environment.getattr(value, attribute)
        if not call.called:
            return value
        if not callable(value) or not self.environment.is_safe_callable(value):
            raise SecurityError(f"{call.name} may not be called")
        return value(*call.args)


class _MacroFailure(BaseException):
    """Carries what a call of ours did not expect past the plugin, which would print a traceback.

    The plugin catches every `Exception`, prints it and leaves the program.
    """

    def __init__(self, error: Exception) -> None:
        self.error = error


def _guarded(call: Callable[..., str]) -> Callable[..., str]:
    @wraps(call)
    def guarded(*args: object, **named: object) -> str:
        try:
            return call(*args, **named)
        except Exception as error:
            raise _MacroFailure(error) from error

    return guarded


def _render(plugin: MacrosPlugin, markdown: str, force_rendering: bool = False) -> str:  # noqa: FBT001, FBT002
    """Render a page as the plugin does; an error in a call of ours leaves as it was raised."""
    try:
        return str(MacrosPlugin.render(plugin, markdown, force_rendering))
    except _MacroFailure as failure:
        raise failure.error from None


def leave_git_unread() -> None:
    """Keep the macros plugin from running git twelve times for each language.

    What it learns there is taken away again (`use_sandbox`).
    """
    plugin_context.get_git_info = dict


def use_sandbox(
    plugin: MacrosPlugin,
    macros: Mapping[str, Callable[..., str]],
    variables: Mapping[str, object],
) -> None:
    """Let the macros plugin evaluate pages in our environment, with nothing but our own names.

    What it offers of its own (the configuration, the environment, the machine) is taken away.
    """
    plugin._env = PageEnvironment()  # noqa: SLF001 (the plugin makes it without a setting)
    plugin.macros.clear()
    plugin.variables.clear()
    plugin.variables["macros"] = {}  # where the plugin lists what is registered
    plugin.register_macros({name: _guarded(call) for name, call in macros.items()})
    plugin.render = partial(_render, plugin)  # type: ignore[method-assign]
    del plugin.variables["macros"]
    plugin.register_variables(dict(variables))
