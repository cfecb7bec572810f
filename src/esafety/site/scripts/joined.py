"""Scripts out of their parts."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import minify

from esafety.storage.source_files import design_text, source_file

PAGE_SCRIPT: Final = "assets/scripts/site.js"


def joined(root: Path, parts: Sequence[str]) -> str:
    """Return a script out of its parts, which share one scope; `root` is the school's folder."""
    texts = (design_text(source_file(root, part)) for part in parts)
    whole = "(() => {\n" + "\n".join(texts) + "})();\n"
    return str(minify.string("application/javascript", whole))
