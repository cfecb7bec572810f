"""Scripts out of their parts."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from esafety.storage.source_files import design_text, source_file

PAGE_SCRIPT: Final = "assets/scripts/site.js"


def joined(root: Path, parts: Sequence[str]) -> str:
    """Return a script out of its parts, which share one scope; `root` is the school's folder."""
    # Loading it starts threads, and a process forked while they start waits for ever.
    import minify  # noqa: PLC0415

    texts = (design_text(source_file(root, part)) for part in parts)
    whole = "(() => {\n" + "\n".join(texts) + "})();\n"
    return str(minify.string("application/javascript", whole))
