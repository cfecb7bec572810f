"""The same facts at the top of a page in every language."""

from collections.abc import Iterator
from typing import Final

from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.problems.problem import Problem

# The keys of front matter that are the same in every language.
SHARED: Final = (
    *("template", "audience", "policy", "clauses", "topics", "only", "glossary", "paper"),
    *("art", "colour", "target", "layout", "icons"),
    *("grades", "worksheets", "backs", "fill"),
)


def check_front_matter(binding: Page, other: Page) -> Iterator[Problem]:
    """Yield front matter that a translation gives otherwise, or not at all."""
    if not isinstance(other.front, YamlDocument) or not isinstance(other.front.data, dict):
        return
    if not isinstance(binding.front, YamlDocument):  # reported where it cannot be read
        return
    for name in SHARED:
        if binding.meta.get(name) != other.meta.get(name):
            params = {"binding": binding.path, "name": name}
            params |= {"ours": _as_written(binding, name), "theirs": _as_written(other, name)}
            yield other.front.problem((name,), "front-differs", **params)


def _as_written(page: Page, name: str) -> str:
    """Return a value of front matter as it was written, or a dash."""
    value = page.front.as_written((name,), "—") if isinstance(page.front, YamlDocument) else "—"
    return value or "—"
