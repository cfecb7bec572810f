"""What editors may print of the ways to get help: helplines, the emergency number, the school."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from esafety.policy.audiences import concerns
from esafety.school.helplines import Helpline, emergency_line
from esafety.site.macros.context import MacroContext

_CHILDREN: Final = "students"


def help_calls(macro_context: MacroContext) -> Mapping[str, Callable[..., str]]:
    """Return the calls on whom to turn to."""
    render, contact = macro_context.render, macro_context.content.school.contact
    return {
        "helplines_list": lambda: render("helplines.html", helplines=_calmer(macro_context)),
        "helplines_short": lambda *readers: _helplines_short(macro_context, readers),
        "tell_someone": lambda: _tell_someone(macro_context),
        "when_you_call": lambda: _when_you_call(macro_context),
        "emergency": lambda way="": _emergency(macro_context, way),
        "contact": lambda: render("contact.html", contact=contact),
        "school_telephone": lambda: render(
            "school-telephone.html", telephone=contact.get("telephone")
        ),
    }


def _helplines_short(macro_context: MacroContext, readers: Sequence[str]) -> str:
    """Return the helplines in a few lines: those for some readers, or all of them."""
    mine = [one for one in _calmer(macro_context) if not readers or concerns(one.audience, readers)]
    return macro_context.render("helplines-short.html", helplines=mine)


def _tell_someone(macro_context: MacroContext) -> str:
    """Return what a child does first, with two numbers: for danger, and the first that helps."""
    lines = [line for line in macro_context.content.helplines if line.number]
    mine = [line for line in lines if not line.emergency and concerns(line.audience, (_CHILDREN,))]
    urgent = emergency_line(lines)
    numbers = [*([urgent] if urgent else []), *mine[:1]]
    return macro_context.render("tell-someone.html", numbers=numbers)


def _when_you_call(macro_context: MacroContext) -> str:
    """Return what is known of each number: who answers, when, what follows."""
    numbers = [line for line in macro_context.content.helplines if line.number]
    return macro_context.render("when-you-call.html", numbers=numbers) if numbers else ""


def _emergency(macro_context: MacroContext, way: str) -> str:
    """Return the number to call in danger, large; nothing where the school names none.

    The way `short` leaves out who answers there.
    """
    line = emergency_line(macro_context.content.helplines)
    return macro_context.render("emergency.html", one=line, short=way == "short") if line else ""


def _calmer(macro_context: MacroContext) -> list[Helpline]:
    """Return the helplines without the one for danger, which stands by itself."""
    return [line for line in macro_context.content.helplines if not line.emergency]
