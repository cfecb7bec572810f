"""Programs of others, each in an environment of its own, made the first time it is needed."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path


def programs_of(requirements: Path, home: Path) -> Path:
    """Return the folder of the programs that locked requirements install into `home`."""
    wanted = hashlib.sha256(requirements.read_bytes()).hexdigest()
    ready = home / "ready"
    if not ready.is_file() or ready.read_text(encoding="ascii") != wanted:
        shutil.rmtree(home, ignore_errors=True)
        _run(sys.executable, "-m", "venv", str(home))
        quiet = ("-qq", "--disable-pip-version-check", "--require-hashes")
        _run(str(home / "bin/python"), "-m", "pip", "install", *quiet, "-r", str(requirements))
        ready.write_text(wanted, encoding="ascii")
    return home / "bin"


def _run(*command: str) -> None:
    subprocess.run(command, check=True)  # noqa: S603 (our own command)
