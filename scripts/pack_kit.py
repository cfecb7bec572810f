"""Build hook of the wheel: put the kit into it, as `esafety/kit`.

The kit is what this repository's folders hold beside the first school's own files; no file stands
twice in the repository. An editable installation finds the folders where they are.
"""

import json
import os
import shutil
import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

KIT: Final = "esafety/kit"
# A school locks this package by its hash, and this package locks all others.
LOCK: Final = "requirements.txt"
# Where a release's workflows are found: read by src/esafety/starter/release.py.
RELEASE: Final = "release.json"
# What installs Pango on a machine that has only the package.
READY: Final = "scripts/ready.sh"


class PackKit(BuildHookInterface):  # type: ignore[type-arg]
    """Lists the files of the kit for the wheel."""

    scratch = ""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the kit, unless the installation is an editable one (`version`)."""
        if version == "editable":
            return
        self.scratch = mkdtemp()
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from esafety.git.page_dates import kit_dates  # noqa: PLC0415 (only now on the path)
        from esafety.storage.kit import CHANGED, CONFIGURATION, KIT_FOLDERS  # noqa: PLC0415
        from esafety.storage.source_files import kit_files  # noqa: PLC0415

        single = {name: root / name for name in (CONFIGURATION, LOCK, READY)}
        files = kit_files(root, *KIT_FOLDERS) | single
        wanted = {name: path for name, path in files.items() if _is_kits(path)}
        dates = {n: int(t.timestamp()) for n, t in sorted(kit_dates(root).items()) if n in wanted}
        wanted[CHANGED] = Path(self.scratch) / CHANGED
        wanted[CHANGED].write_text(json.dumps(dates), encoding="utf-8", newline="\n")
        wanted |= self._release()
        build_data["force_include"] |= {str(p): f"{KIT}/{n}" for n, p in wanted.items()}

    def _release(self) -> dict[str, Path]:
        """Return where the reusable workflows of this release are found, if GitHub builds it.

        A commit cannot name itself, so no file of the repository can say it.
        """
        named = [os.environ.get(name) for name in ("GITHUB_REPOSITORY", "GITHUB_SHA")]
        if not all(named):
            return {}
        path = Path(self.scratch) / RELEASE
        path.write_text(json.dumps(dict(zip(("repository", "commit"), named, strict=True))))
        return {RELEASE: path}

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was only written to be packed."""
        del build_data, artifact_path
        if version != "editable":
            shutil.rmtree(self.scratch)


def _is_kits(path: Path) -> bool:
    return not path.name.startswith(".") and path.suffix != ".pyc"
