"""Rules on a title whose letters are drawn from our typeface and not set: they exist, they fit."""

from collections.abc import Iterator, Sequence
from typing import Final

from esafety.markdown.page import Page
from esafety.problems.problem import Problem
from esafety.text.languages import KNOWN

# What may stand in such a title beside the letters of the languages that we print. A test holds
# that the typeface has it all.
MARKS: Final = "0123456789!?.,:-–’ÂÎÛâîû"


def drawable_letters() -> frozenset[str]:
    """Return the letters and marks that can be drawn, and the blank."""
    capitals = "".join(language.alphabet for language in KNOWN.values())
    small = capitals.replace("İ", "").replace("I", "ı").lower() + "i"
    return frozenset(capitals + small + MARKS + " ")


def check_drawn_titles(template: str, most: int, pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield titles of a template's pages with a letter that we lack, or more than `most`."""
    for page in pages:
        if page.meta.get("template") == template and not page.unread:
            for heading in page.headings[:1]:
                foreign = "".join(sorted(set(heading.text) - drawable_letters()))
                if foreign:
                    params: dict[str, object] = {"letters": foreign}
                    yield Problem(page.path, heading.line, "drawn-title-letters", params)
                count = len(heading.text.replace(" ", ""))
                if count > most:
                    params = {"count": count, "most": most}
                    yield Problem(page.path, heading.line, "drawn-title-long", params)
