"""Where tests build: the project itself, or a copy of it that a test may change."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-22"


def build(root: Path, site: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run a project's build script as an editor would."""
    script = [sys.executable, str(root / "scripts/build.py"), "--to", str(site), "--today", TODAY]
    return subprocess.run(
        [*script, *options], cwd=root, capture_output=True, text=True, check=False
    )


def school_copy(target: Path) -> Path:
    """Copy the project to a folder in which a test may change it."""
    wanted = ("docs", "data", "assets", "overrides", "scripts", "mkdocs.yml")
    for name in wanted:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name)
        else:
            shutil.copy(source, target / name)
    return target
