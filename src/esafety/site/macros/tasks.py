"""What visitors come for most: the four tasks that stand first on the home page."""

from dataclasses import dataclass
from typing import Final

from esafety.site.macros.context import MacroContext

# The topics of which one must have a clause, or the parents' page says nothing about phones.
PHONE_TOPICS: Final = (
    "phones-at-school",
    "devices-with-permission",
    "calls-in-school-hours",
    "phone-taken",
)
_REPORT: Final = "docs/report.md"


@dataclass(frozen=True, slots=True)
class Task:
    """A task: the key of its words, its icon, its address."""

    name: str
    icon: str
    address: str


def home_tasks(macro_context: MacroContext) -> str:
    """Return the tasks as cards; one whose page the school has not is left out."""
    telephone = macro_context.content.school.contact.get("telephone")
    return macro_context.render(
        "home-tasks.html", tasks=tasks(macro_context, telephone), telephone=telephone
    )


def tasks(macro_context: MacroContext, telephone: str | None) -> tuple[Task, ...]:
    """Return the tasks of a school in their order.

    A school without a telephone has, in its place, the way to the people at school.
    """
    href = macro_context.href
    phones = any(map(macro_context.content.topics.clauses_of, PHONE_TOPICS))
    return (
        Task("report", "report", href(_REPORT)),
        Task("papers", "pen", href("docs/forms/index.md")),
        *([Task("phone", "phone", f"{href('docs/for-you/parents.md')}#phone")] if phones else []),
        Task("call", "call", f"tel:{telephone.replace(' ', '')}")
        if telephone
        else Task("talk", "people", f"{href(_REPORT)}#at-school"),
    )
