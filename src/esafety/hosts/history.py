"""What git knows: when the text being built was last changed."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path


def last_change(root: Path) -> datetime | None:
    """Return the time of the last commit, or None outside a git checkout."""
    try:
        asked = subprocess.run(
            ["git", "log", "-1", "--format=%ct"],  # noqa: S607 (git is found on the path)
            cwd=root,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:  # no git here, as after downloading a ZIP
        return None
    moment = asked.stdout.strip()
    return datetime.fromtimestamp(int(moment), UTC) if moment.isdigit() else None
