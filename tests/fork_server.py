"""The command in a process of its own, forked from one that has imported what builds import.

A build imports for three seconds of a processor what it needs, and reads dictionaries for two more;
a run of all tests starts hundreds.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from multiprocessing import get_context
from multiprocessing.context import ForkServerContext, SpawnContext
from pathlib import Path
from resource import RLIMIT_FSIZE, getrlimit, setrlimit
from tempfile import TemporaryDirectory
from typing import Final

from esafety.cli.program import main
from esafety.processes.environment import environment

# None of them may start a thread: what is forked has none of them and would wait for it.
IMPORTED: Final = (
    *("esafety.cli.build_run", "esafety.pdf.run.render_job", "esafety.site.plugin"),
    *("mkdocs.commands.build", "mkdocs_static_i18n.plugin", "mkdocs_macros.plugin"),
    "dictionaries_read",
)
FINDS_TESTS: Final = {"PYTHONPATH": str(Path(__file__).parent)}
# macOS ends forks that use its frameworks, Windows has none.
_FORKS: Final[ForkServerContext | SpawnContext] = (
    get_context("forkserver") if sys.platform == "linux" else get_context("spawn")
)
_FORKS.set_forkserver_preload([*IMPORTED])


def run_forked(
    words: Sequence[str], folder: Path, variables: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run the command with its words in a folder and an environment; return what it printed."""
    return call_forked(partial(main, words), folder, variables)


def call_forked(
    call: Callable[[], int], folder: Path, variables: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Call a function in a folder and an environment; return its exit code and what it printed.

    It may write files as large as this process may.
    """
    limit = getrlimit(RLIMIT_FSIZE)
    with TemporaryDirectory() as kept:
        files = Path(kept, "out"), Path(kept, "err")
        process = _FORKS.Process(target=_run, args=(call, folder, dict(variables), limit, files))
        # The process from which all are forked starts with the first; it finds our modules, too.
        with environment(FINDS_TESTS):
            process.start()
        process.join()
        printed = (path.read_text(encoding="utf-8") for path in files)
        code = process.exitcode
        assert code is not None
        return subprocess.CompletedProcess((), code, *printed)


def _run(
    call: Callable[[], int],
    folder: Path,
    variables: Mapping[str, str],
    limit: tuple[int, int],
    files: tuple[Path, Path],
) -> None:
    setrlimit(RLIMIT_FSIZE, limit)
    os.environ.clear()
    os.environ.update(variables)
    os.chdir(folder)
    for number, path in enumerate(files, start=1):
        with path.open("wb") as file:
            os.dup2(file.fileno(), number)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    code = call()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
