"""What axe finds on a page: its rules for WCAG 2.2 AA, its good practice and three that are off.

`target-size` (2.5.8) and `label-content-name-mismatch` (2.5.3) are criteria of AA and A that axe
does not ask by itself, because its answer may be wrong; here it was never.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_OPTIONS: Final[dict[str, Any]] = {
    "resultTypes": ["violations"],
    "rules": {
        rule: {"enabled": True}
        for rule in ("target-size", "label-content-name-mismatch", "css-orientation-lock")
    },
}
_AXE: Final = Axe()


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that an element breaks: axe's name of the rule, a selector, what is to be mended."""

    rule: str
    element: str
    advice: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.element} ({self.advice})"


def axe_faults(page: Page) -> list[Fault]:
    """Return what axe finds on a page as it is now."""
    return list(_faults(_AXE.run(page, options=_OPTIONS).response))


def _faults(answer: dict[str, Any]) -> Iterator[Fault]:
    for violation in answer["violations"]:
        for node in violation["nodes"]:
            advice = " ".join(node["failureSummary"].split())
            yield Fault(violation["id"], " ".join(map(str, node["target"])), advice)
