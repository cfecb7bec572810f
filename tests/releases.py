"""Releases of this package: wheels of commits of this repository, each with its own engine."""

import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from province.steps import Step

from workshop import ROOT, git

_VERSION: Final = re.compile(r'^version = ".*"$', re.MULTILINE)
# Runs commands as they come, in one process: what is imported once is not what is tried.
# An approval writes its seal by every rule; only the paper is not tried beforehand.
_SERVE: Final = """
import io, json, sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from esafety.approval.approve import FullBuild
from esafety.cli.program import main
FullBuild.__call__ = lambda *_: True
answers, sys.stdout = sys.stdout, sys.stderr
for line in sys.stdin:
    folder, words = json.loads(line)
    said = io.StringIO()
    with chdir(folder), redirect_stdout(said), redirect_stderr(said):
        code = main(words)
    print(json.dumps([code, said.getvalue()]), file=answers, flush=True)
"""


def is_here(commit: str) -> bool:
    """Tell whether this checkout's history goes back to a commit."""
    asked = ("git", "cat-file", "-e", f"{commit}^{{commit}}")
    return subprocess.run(asked, cwd=ROOT, capture_output=True, check=False).returncode == 0


def wheel_of(commit: str, version: str, to: Path, changes: Mapping[str, str] | None = None) -> Path:
    """Return the wheel of a commit, made as GitHub makes it; files of its kit may be changed."""
    source = to / "source"
    git(ROOT, "clone", "--quiet", "--shared", "--no-checkout", str(ROOT), str(source))
    git(source, "checkout", "--quiet", commit)
    project = source / "pyproject.toml"
    text = _VERSION.sub(f'version = "{version}"', project.read_text(encoding="utf-8"), count=1)
    for path, content in {"pyproject.toml": text, **(changes or {})}.items():
        (source / path).write_text(content, encoding="utf-8")
    names = {"GITHUB_REPOSITORY": "okul/press", "GITHUB_SHA": git(source, "rev-parse", "HEAD")}
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(to)],
        cwd=source,
        env=os.environ | {name: value.strip() for name, value in names.items()},
        check=True,
        capture_output=True,
    )
    return next(to.glob("*.whl"))


@dataclass(frozen=True)
class Engine:
    """A release that is running; knows no hash of its wheel, as one installed from an index."""

    process: subprocess.Popen[str]

    def run(self, folder: Path, *words: str) -> tuple[int, str]:
        """Return the code with which a command ended, and what it said."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(f"{json.dumps([str(folder), words])}\n")
        self.process.stdin.flush()
        code, said = json.loads(self.process.stdout.readline())
        return code, said


@contextmanager
def running(wheel: Path) -> Iterator[Engine]:
    """Unpack a wheel, as pip does, and run its command until the block ends."""
    package = wheel.parent / "package"
    zipfile.ZipFile(wheel).extractall(package)
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", _SERVE],
        env=os.environ | {"PYTHONPATH": str(package)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        yield Engine(process)
        assert process.stdin
        process.stdin.close()


@dataclass(frozen=True, slots=True)
class ServedStep(Step):
    """A step of a school of the province, taken by a release that is running."""

    engine: Engine

    def call(self, *words: str) -> None:
        code, said = self.engine.run(self.place, *words)
        assert code == 0, f"{self.place.name}: {' '.join(words)}\n{said}"
