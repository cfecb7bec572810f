"""What Windows lacks is asked for nowhere unseen: teachers have Windows, and this machine has none.

A process that lacks what Python lacks there, and fails where an encoding is left to the machine,
stands for it.
"""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from engine_modules import modules_with
from esafety.storage.folders import CACHES, PICTURE_CACHE
from examples import representatives
from small_school import small_school
from workshop import PDF_CACHE, ROOT, TODAY, parsed, web_pages

MODULES: Final = frozenset(
    ("crypt", "fcntl", "grp", "posix", "pty", "pwd", "resource", "syslog", "termios", "tty")
)
LACKING: Final = frozenset(
    (
        *("os.fork", "os.getuid", "os.geteuid", "os.killpg", "os.mkfifo", "os.nice", "os.sysconf"),
        *("os.setsid", "os.statvfs", "os.uname", "os.wait", "os.kill", "os.O_NONBLOCK"),
        *("signal.SIGALRM", "signal.SIGKILL", "signal.SIGHUP", "signal.alarm"),
        *("signal.setitimer", "signal.ITIMER_REAL", "signal.pthread_sigmask", "signal.SIG_BLOCK"),
        *("signal.SIGVTALRM", "signal.ITIMER_VIRTUAL", "signal.SIG_SETMASK", "time.tzset"),
    )
)
# Where each is behind a look at the system.
GUARDED: Final = {
    "cli/timing.py": {"resource"},
    "pdf/run/worker_pool.py": {
        *("signal.pthread_sigmask", "signal.SIG_BLOCK", "signal.SIG_SETMASK"),
    },
    "processes/alarm.py": {"signal.SIGVTALRM", "signal.setitimer", "signal.ITIMER_VIRTUAL"},
    "storage/cache/files.py": {"hardlink_to"},  # what cannot be linked is written
    "storage/scratch_folder.py": {"os.kill"},
    "storage/write_files.py": {"hardlink_to"},  # as above
}
LINKS: Final = frozenset(("symlink_to", "hardlink_to", "mkfifo", "chown", "lchown"))
# What a call that leaves something to the machine is named, or is given.
CALLS: Final = ("write_text", "read_text", "open", "run", "Popen", "check_output", "shell")
SHELLS: Final = tuple(f"/{name}" for name in ("bin/", "dev/", "tmp", "usr/", "etc/"))


def lacking(tree: ast.AST) -> Iterator[str]:
    """Yield what a module asks for that Windows lacks."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from MODULES & {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            if (of := (node.module or "").split(".")[0]) in MODULES:
                yield of
            yield from LACKING & {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield from LACKING & {f"{node.value.id}.{node.attr}"}
            yield from LINKS & {node.attr}


def careless(tree: ast.AST) -> Iterator[str]:
    """Yield calls that leave an encoding or the ends of lines to the machine."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        given = {keyword.arg for keyword in node.keywords}
        text = ast.unparse(node)
        called = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
        modes = [a.value for a in node.args[:1] if isinstance(a, ast.Constant)]
        if called == "write_text" and not {"encoding", "newline"} <= given and len(node.args) == 1:
            if "formatter." not in text:
                yield text
        elif called == "read_text" and "encoding" not in given and not node.args:
            yield text
        elif called == "open" and any(str(m) in ("a", "w", "r", "x") for m in modes):
            if not {"encoding", "newline"} <= given:
                yield text
        elif called in ("run", "Popen", "check_output") and "text" in given:
            yield text
        if any(k.arg == "shell" for k in node.keywords):
            yield text


def places(tree: ast.AST) -> Iterator[str]:
    """Yield paths that no Windows has."""
    for node in ast.walk(tree):
        value = node.value if isinstance(node, ast.Constant) else None
        if isinstance(value, str) and value.startswith(SHELLS):
            yield value


def test_what_windows_lacks_stands_only_behind_a_look_at_the_system() -> None:
    found: dict[str, set[str]] = {}
    words = {name.rpartition(".")[2] for name in (*MODULES, *LACKING, *LINKS)}
    for path, text in modules_with("|".join(map(re.escape, words))):
        if names := {*lacking(ast.parse(text))}:
            found[path.relative_to(ROOT / "src/esafety").as_posix()] = names

    assert found == GUARDED


@pytest.mark.parametrize(("look", "words"), [(careless, CALLS), (places, SHELLS)])
def test_no_module_leaves_encodings_line_ends_or_paths_to_the_machine(
    look: Callable[[ast.AST], Iterator[str]], words: tuple[str, ...]
) -> None:
    found = {
        path.relative_to(ROOT).as_posix(): strays
        for path, text in modules_with("|".join(map(re.escape, words)))
        if (strays := [*look(ast.parse(text))])
    }

    assert found == {}


@pytest.mark.parametrize(
    "code",
    [
        *("import fcntl", "from resource import getrusage", "os.fork()", "from os import killpg"),
        *("signal.alarm(3)", "a.symlink_to(b)"),
        *('p.write_text("a", encoding="utf-8")', "p.read_text()", 'open("x")  # ok\nopen("w")'),
        *('p.open("a", encoding="utf-8")', "subprocess.run(w, text=True)", "run(w, shell=True)"),
        *(f'x = "{SHELLS[1]}null"', f'Path("{SHELLS[2]}/a")'),
    ],
)
def test_a_stray_is_found(code: str) -> None:
    tree = ast.parse(code)

    assert [*lacking(tree), *careless(tree), *places(tree)]


# Python as it is on Windows, as far as a module can tell: what is not there, and a code page that
# has the letters of Turkish and no arrows.
LIKE_WINDOWS: Final = f"""
import importlib, os, pkgutil, shutil, signal, sys, time, warnings
warnings.filterwarnings("ignore", category=EncodingWarning)
warnings.filterwarnings("error", category=EncodingWarning, module="esafety")
import esafety
# What others have made looks at the real system; then our own modules are loaded anew.
for module in pkgutil.walk_packages(esafety.__path__, "esafety."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
for name in [*sys.modules]:
    if name.split(".")[0] in ("esafety", "weasyprint"):
        del sys.modules[name]
# There Python asks the system in another way, and is told the same.
room = shutil.disk_usage(".")
shutil.disk_usage = lambda path: room
for name in {sorted(MODULES - {"posix"})!r}:
    sys.modules[name] = None
for name in {sorted(LACKING - {"os.kill"})!r}:
    module, _, attribute = name.partition(".")
    if hasattr(sys.modules[module], attribute):
        delattr(sys.modules[module], attribute)
def kill(*_): raise AssertionError("on Windows this ends the process")
os.kill = kill
sys.platform = "win32"
"""
NO_PANGO: Final = """
import importlib.abc
class Lost(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name.split(".")[0] == "weasyprint":
            print("WeasyPrint could not import some external libraries.")
            raise OSError("cannot load library 'libgobject-2.0-0'")
sys.meta_path.insert(0, Lost())
"""
RUN: Final = "from esafety.cli.program import main\nraise SystemExit(main(sys.argv[1:]))\n"


def like_windows(school: Path, *words: str, pango: bool = True) -> subprocess.CompletedProcess[str]:
    code = LIKE_WINDOWS + ("" if pango else NO_PANGO) + RUN
    return subprocess.run(
        [sys.executable, "-P", "-X", "warn_default_encoding", "-c", code, *words],
        cwd=school,
        env=os.environ | {"PYTHONIOENCODING": "cp1254"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_school(tmp_path_factory.mktemp("windows") / "school")


@pytest.mark.parametrize("verb", representatives(["check", "--help"], "check"))
def test_a_verb_runs_and_prints_every_letter(school: Path, verb: str) -> None:
    ran = like_windows(school, verb)

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "ı" in ran.stdout


def test_pages_are_built_where_pango_is_missing(school: Path) -> None:
    unused = school / PICTURE_CACHE / "unused.picture"
    unused.parent.mkdir(parents=True)
    unused.touch()
    os.utime(unused, (0, 0))
    # Another test may have looked through this school's caches within the hour.
    (school / CACHES / ".last-look").unlink(missing_ok=True)
    order = ("build", "--today", TODAY, "--pdf-cache", str(PDF_CACHE))
    built = like_windows(school, *order, pango=False)

    assert built.returncode == 0, built.stdout + built.stderr
    assert "Sayfalar hazır, kâğıt basılmadı" in built.stdout
    assert "The pages are built, no paper was printed" in built.stdout
    for noise in ("external libraries", "PDF export"):
        assert noise not in built.stdout + built.stderr
    assert (school / "site/index.html").is_file()
    assert not [*(school / "site").rglob("*.pdf")]
    assert not unused.exists()
    written = [p for p in (school / "site").rglob("*") if p.suffix in (".html", ".json", ".js")]
    assert written
    assert not [p for p in written if b"\r\n" in p.read_bytes()]
    # A link to paper waits hidden; until it has an address it is of no type (HTML Standard 4.6.2).
    assert not [p for p in web_pages(school / "site") if parsed(p).xpath("//a[@type][not(@href)]")]


PAPER: Final = (
    ("build", "--published"),
    ("posters",),
    ("redline", "2022-2023", "2026-2027"),
    ("class-set", "policy-parents"),
)


@pytest.mark.parametrize("words", representatives(PAPER, PAPER[0]))
def test_what_is_nothing_without_paper_says_so_in_one_line(
    school: Path, words: tuple[str, ...]
) -> None:
    ran = like_windows(school, *words, pango=False)

    assert ran.returncode == 1
    assert ran.stderr == ""
    (line,) = ran.stdout.splitlines()
    assert "Pango yok" in line
    assert "no Pango" in line


@pytest.mark.nightly
def test_help_is_there_without_pango(school: Path) -> None:
    helped = like_windows(school, "--help", pango=False)

    assert helped.returncode == 0, helped.stderr
    assert "class-set" in helped.stdout


def test_the_workshop_in_a_browser_is_made_ready_by_the_same_script() -> None:
    text = (ROOT / ".devcontainer/devcontainer.json").read_text(encoding="utf-8")
    container = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))
    target = container["postCreateCommand"].removeprefix("make ")
    steps = subprocess.run(
        ["make", "-n", "-B", target], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )

    assert "scripts/ready.sh paper" in steps.stdout
    assert container["forwardPorts"] == [8000]
