"""What visitors come for most: the four tasks that stand first on the home page."""

from dataclasses import dataclass
from typing import Final, Literal

from esafety.site.macros.context import MacroContext

_REPORT: Final = "docs/report.md"
_PARENTS: Final = "docs/for-you/parents.md"
_PHONE: Final = "#phone"
# The words of each are `task-<name>` and `task-<name>-line`.
TaskName = Literal["report", "papers", "phone", "call", "talk"]


@dataclass(frozen=True, slots=True)
class Task:
    """A task: the key of its words, its icon, its address."""

    name: TaskName
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

    A school without a telephone has, in its place, the way to the people at school; one whose
    policy says nothing on phones has no such section on the parents' page, and no task.
    """
    href, gone = macro_context.href, macro_context.content.left_out.anchors
    phone = [Task("phone", "phone", href(_PARENTS) + _PHONE)]
    return (
        Task("report", "report", href(_REPORT)),
        Task("papers", "pen", href("docs/forms/index.md")),
        *(phone if _PARENTS + _PHONE not in gone else ()),
        Task("call", "call", f"tel:{telephone.replace(' ', '')}")
        if telephone
        else Task("talk", "people", f"{href(_REPORT)}#at-school"),
    )
