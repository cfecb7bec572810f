"""Where the calls of pages are evaluated: Jinja's sandbox, with our calls and nothing else.

The check refuses every other expression (markdown/template_calls.py). Here the same rule holds
once more, so that a build without a check runs no code that an editor wrote either.
"""

from collections.abc import Callable, Mapping, MutableMapping
from functools import partial, wraps
from typing import Any

from jinja2 import StrictUndefined, Template, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from mkdocs_macros.plugin import MacrosPlugin

from esafety.checks.macro_calls import is_offered
from esafety.markdown.template_calls import read_template


class PageEnvironment(ImmutableSandboxedEnvironment):
    """Evaluates pages whose braces hold only calls that we offer."""

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=False)
        self.globals.clear()
        self.filters.clear()
        self.tests.clear()

    def from_string(
        self,
        source: str | nodes.Template,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 (named by Jinja)
        template_class: type[Template] | None = None,
    ) -> Template:
        """Compile a page's text.

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
        return super().from_string(source, globals, template_class)


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
