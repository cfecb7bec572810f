"""When each page was last changed: in the school's history, or in that of the kit."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from esafety.git.history import last_changes
from esafety.storage.kit import CHANGED, kit_of

_PAGES: Final = "docs"


def page_dates(root: Path) -> dict[str, datetime]:
    """Return the time of the last change of each page by its path, for a school in `root`.

    A page of the kit carries the kit's time, so that a school's own commits print it no new sheet.
    """
    kit = kit_of(root)
    inherited = kit_dates(kit) if kit else {}
    taken = {path: time for path, time in inherited.items() if not (root / path).exists()}
    return taken | last_changes(root, _PAGES)


def kit_dates(kit: Path) -> dict[str, datetime]:
    """Return the time of the last change of each page of a kit.

    An installed kit brings the times of the history it was packed from.
    """
    packed = kit / CHANGED
    if not packed.is_file():
        return last_changes(kit, _PAGES)
    times = json.loads(packed.read_text(encoding="utf-8"))
    return {path: datetime.fromtimestamp(time, UTC) for path, time in times.items()}
