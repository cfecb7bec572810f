"""Calls of git: bytes and line ends as they are, its sentences in English, no question asked."""

import os
import subprocess
from pathlib import Path
from typing import Final

# On some machines git is set to change line ends.
_BYTE_FOR_BYTE: Final = ("-c", "core.autocrlf=false", "-c", "core.eol=lf")


class BranchError(Exception):
    """Git refused; carries its own message."""


def git(folder: Path, *words: str, given: bytes = b"") -> bytes:
    """Run git in a folder and return what it prints; it reads what is `given`.

    Raises:
        BranchError: if it refuses.
    """
    result = ran(folder, *words, given=given)
    if result.returncode:
        raise BranchError(result.stderr.decode(errors="replace").strip())
    return result.stdout


def ran(folder: Path, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder and return how that ended; it reads what is `given`."""
    return subprocess.run(  # noqa: S603 (our own arguments)
        ["git", *_BYTE_FOR_BYTE, *words],  # noqa: S607 (git is found on the path)
        cwd=folder,
        input=given,
        env=os.environ | {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"},
        capture_output=True,
        check=False,
    )


def tip(folder: Path, address: str, ref: str) -> str:
    """Return the commit at which a remote's ref is; empty if there is no such ref."""
    # The whole name: `x/gh-pages` ends like `gh-pages`.
    listed = git(folder, "ls-remote", address, ref)
    return os.fsdecode(listed).partition("\t")[0]
