"""What editors may print of the useful sites: a reader's list, the cards, the policy's names."""

from collections.abc import Callable, Mapping
from typing import Final

from esafety.policy.audiences import concerns
from esafety.school.resources import by_need
from esafety.site.macros.context import MacroContext

_HELP: Final = "help"


def resource_calls(macro_context: MacroContext) -> Mapping[str, Callable[..., str]]:
    """Return the calls on sites that teach or protect."""
    render, resources = macro_context.render, macro_context.content.resources
    useful = [one for one in resources if one.is_useful]
    named = [one for one in resources if one.policy_label]
    return {
        "resources_for": lambda reader: _for_reader(macro_context, reader),
        "resources_list": lambda: render("resources.html", resources=useful),
        "policy_sites": lambda: render("policy-sites.html", resources=named),
    }


def _for_reader(macro_context: MacroContext, reader: str) -> str:
    """Return the numbers to call and the useful sites for a reader, by need."""
    content = macro_context.content
    numbers = [o for o in content.helplines if o.number and concerns(o.audience, (reader,))]
    needs = {_HELP: (), **by_need(content.resources, reader)}
    if not numbers and not needs[_HELP]:
        del needs[_HELP]
    return macro_context.render("resources-for.html", numbers=numbers, needs=needs)
