"""What the statement of accessibility prints: its facts, each criterion, the tests by name."""

from collections.abc import Callable, Mapping

from esafety.school.accessibility.automatic_tests import AUTOMATIC_TESTS
from esafety.school.accessibility.criteria import CRITERIA
from esafety.school.accessibility.statement import statement
from esafety.site.macros.context import MacroContext
from esafety.storage.kit import release


def accessibility_calls(macro_context: MacroContext) -> Mapping[str, Callable[..., str]]:
    """Return the calls of the page on accessibility."""
    content, render = macro_context.content, macro_context.render
    made = statement(content.human_checks)
    return {
        "accessibility_facts": lambda: render(
            "accessibility-facts.html",
            statement=made,
            number=len(CRITERIA),
            edition=content.edition.name,
            release=release(),
        ),
        "accessibility_criteria": lambda: render("accessibility-criteria.html", statement=made),
        "accessibility_tests": lambda: render("accessibility-tests.html", tests=AUTOMATIC_TESTS),
    }
