"""Python-Markdown extension: the check boxes of task lists as marks, for screen and paper.

pymdownx.tasklist writes form controls; nothing on a page may be filled in, and paper has none.
"""

from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

# Right after the task lists (25), before the words of a line are looked at (20).
_AFTER_TASK_LISTS: Final = 24
_BOX: Final = '<span class="check-box{done}" role="img" aria-label="{mark}"></span> '
_CONTROLS: Final = {
    '<input type="checkbox" disabled/> ': _BOX.format(done="", mark="☐"),
    '<input type="checkbox" disabled checked/> ': _BOX.format(done=" check-box--done", mark="☑"),
}


class CheckBoxExtension(Extension):
    """Register the marks of task lists."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Add the tree processor."""
        md.treeprocessors.register(_CheckBoxes(md), "check-boxes", _AFTER_TASK_LISTS)


class _CheckBoxes(Treeprocessor):
    def run(self, root: Element) -> None:  # noqa: ARG002 (the controls stand in the stash)
        stash = self.md.htmlStash.rawHtmlBlocks
        for place, piece in enumerate(stash):
            if isinstance(piece, str):
                stash[place] = _CONTROLS.get(piece, piece)


def makeExtension(**settings: object) -> CheckBoxExtension:  # noqa: N802 (Python-Markdown's name)
    """Return the extension; Python-Markdown looks for this name."""
    return CheckBoxExtension(**settings)
