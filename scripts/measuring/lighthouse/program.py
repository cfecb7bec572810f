"""Lighthouse itself: installed as it is pinned, run over one page."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

from measuring.everyone.chromium import found_chromium

_HERE: Final = Path(__file__).parent
# What is installed, to the byte, by the names of the files that say so.
PINNED: Final = {
    name: (_HERE / name).read_text(encoding="utf-8")
    for name in ("package.json", "package-lock.json", ".npmrc")
}
_PROGRAM: Final = "node_modules/lighthouse/cli/index.js"
_FLAGS: Final = "--headless=new --no-sandbox --disable-background-networking"


def installed(folder: Path) -> Path:
    """Install Lighthouse into a folder, if it is not there as it is pinned; return its program.

    Raises:
        SystemExit: if there is no npm, or it fails; with what it said.
    """
    program = folder / _PROGRAM
    if program.is_file() and _is_pinned(folder):
        return program
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in PINNED.items():
        (folder / name).write_text(text, encoding="utf-8")
    _run([_command("npm"), "ci", "--no-progress"], folder)
    return program


def looked_at(program: Path, address: str, work_folder: Path) -> dict[str, Any]:
    """Return what Lighthouse reports of a page, on its phone.

    Raises:
        SystemExit: if it fails; with what it said.
    """
    told = work_folder / "lighthouse.json"
    words = ["--output=json", f"--output-path={told}", "--quiet", f"--chrome-flags={_FLAGS}"]
    _run([_command("node"), str(program), address, *words], work_folder)
    report: dict[str, Any] = json.loads(told.read_text(encoding="utf-8"))
    return report


def _is_pinned(folder: Path) -> bool:
    files = {name: folder / name for name in PINNED}
    return all(
        file.is_file() and file.read_text(encoding="utf-8") == PINNED[name]
        for name, file in files.items()
    )


def _command(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise SystemExit(f"no {name}; Lighthouse is a program for Node 18.16 or newer")
    return found


def _run(command: list[str], folder: Path) -> None:
    done = subprocess.run(  # noqa: S603 (the command is put together here)
        command,
        cwd=folder,
        env=os.environ | {"CHROME_PATH": found_chromium()},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{command[0]}: {done.stdout}{done.stderr}")
