"""Page templates: which one a page's front matter names, and those that are no sheet's.

Those of sheets are their kinds' (documents/registry.py); each is a file in `overrides`.
"""

from collections.abc import Mapping
from typing import Any, Final, Literal, get_args

PlainTemplate = Literal["home.html", "for-you.html", "report.html", "whole-policy.html"]
HOME: Final[PlainTemplate] = "home.html"
FOR_YOU: Final[PlainTemplate] = "for-you.html"
REPORT: Final[PlainTemplate] = "report.html"
WHOLE_POLICY: Final[PlainTemplate] = "whole-policy.html"
PLAIN_TEMPLATES: Final[tuple[PlainTemplate, ...]] = get_args(PlainTemplate)


def template_of(meta: Mapping[str, Any]) -> str:
    """Return the template that front matter names; empty if it names none, or none in words."""
    template = meta.get("template")
    return template if isinstance(template, str) else ""
