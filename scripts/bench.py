"""Measure a cold and a warm build of everything, and a plain `mkdocs build` beside them.

Every round runs each kind once, so that a machine whose speed drifts treats all alike.
Quote the ratios: seconds belong to one machine on one day.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Final

from rich.console import Console
from rich.table import Table

from esafety.hosts.stopwatch import Stage, peak_mb

ROOT = Path(__file__).resolve().parent.parent
RESULT = ROOT / "build/bench.json"
KINDS = ("cold", "warm", "our site", "without savings", "plain")
SITE = """\
from datetime import date
from pathlib import Path
from esafety.hosts import plugin
from esafety.hosts.site import SiteOrder, build_site
{preparation}
build_site(SiteOrder(Path({root!r}), Path({site!r}), date.today(), 0, paper=False))
"""
PLAIN = """\
docs_dir: docs
site_name: plain
theme: {name: material, font: false}
markdown_extensions: [admonition, attr_list, def_list, footnotes, md_in_html, tables]
plugins:
  search: {}
  i18n:
    docs_structure: suffix
    languages:
      - {locale: tr, name: Türkçe, default: true, build: true}
      - {locale: en, name: English, build: true}
"""


def main() -> int:
    """Run the rounds, print the table, keep it as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    runs: dict[str, list[list[Stage]]] = {kind: [] for kind in KINDS}
    with tempfile.TemporaryDirectory() as desk:
        _plain_pages(Path(desk))
        for number in range(1, rounds + 1):
            for kind in KINDS:
                print(f"{number}/{rounds} {kind}", flush=True)
                runs[kind].append(_run(kind, Path(desk)))
    rows = [row for kind in KINDS for row in _rows(kind, runs[kind])]
    RESULT.write_text(json.dumps(rows, indent=1), encoding="utf-8")
    Console().print(_table(rows))
    print(f"{RESULT.relative_to(ROOT)}")
    return 0


def _run(kind: str, desk: Path) -> list[Stage]:
    return _SITE_ONLY[kind](desk) if kind in _SITE_ONLY else _everything(desk, cold=kind == "cold")


def _everything(desk: Path, *, cold: bool) -> list[Stage]:
    bytecode = desk / "bytecode"
    if cold:
        shutil.rmtree(bytecode, ignore_errors=True)
        shutil.rmtree(ROOT / ".cache", ignore_errors=True)
    build = [sys.executable, str(ROOT / "scripts/build.py"), "--to", str(desk / "site")]
    whole = _call("all", build, bytecode)
    stages = json.loads((ROOT / "build/stages.json").read_text(encoding="utf-8"))
    return [*(Stage(**stage) for stage in stages), whole]


def _site(desk: Path, preparation: str) -> list[Stage]:
    """Build the website alone, in a process of its own, after a line of preparation."""
    program = SITE.format(preparation=preparation, root=str(ROOT), site=str(desk / "alone/site"))
    return [_call("site alone", [sys.executable, "-c", program], desk / "bytecode")]


def _plain_pages(desk: Path) -> None:
    """Lay out the same pages for a plain MkDocs, which does not know our templates."""
    shutil.copytree(ROOT / "docs", desk / "docs", dirs_exist_ok=True)
    for page in (desk / "docs").rglob("*.md"):
        text = re.sub(r"^template: .*\n", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
        page.write_text(text, encoding="utf-8")
    (desk / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")


def _plain(desk: Path) -> list[Stage]:
    config = desk / "mkdocs.yml"
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config)]
    return [_call("plain mkdocs", [*mkdocs, "-d", str(desk / "plain")], desk / "bytecode")]


def _call(name: str, command: list[str], bytecode: Path) -> Stage:
    """Run one process and measure it and all it has waited for, by the system's own accounts."""
    settings = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPYCACHEPREFIX": str(bytecode)}
    with tempfile.TemporaryFile("w+") as said:
        start = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 (our own command)
            command, env=os.environ | settings, stdout=said, stderr=said, cwd=ROOT
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(f"{' '.join(command)}\n{said.read()}")
    return Stage(name, wall, usage.ru_utime + usage.ru_stime, peak_mb(usage))


_SITE_ONLY: Final[dict[str, Callable[[Path], list[Stage]]]] = {
    "our site": lambda desk: _site(desk, "pass"),
    "without savings": lambda desk: _site(desk, "plugin.hasten = lambda *_: None"),
    "plain": _plain,
}


def _rows(kind: str, runs: list[list[Stage]]) -> list[dict[str, object]]:
    return [
        {
            "kind": kind,
            "stage": stages[0].name,
            "wall": median(s.wall for s in stages),
            "cpu": median(s.cpu for s in stages),
            "peak_mb": median(s.peak_mb for s in stages),
        }
        for stages in zip(*runs, strict=True)
    ]


def _table(rows: list[dict[str, object]]) -> Table:
    table = Table("build", "stage", title="medians", box=None)
    for column in ("wall s", "cpu s", "peak MB", "wall / plain"):
        table.add_column(column, justify="right")
    plain = float(str(next(row["wall"] for row in rows if row["kind"] == "plain")))
    for row in rows:
        ratio = f"{float(str(row['wall'])) / plain:.2f}"
        numbers = (f"{row[key]:.2f}" for key in ("wall", "cpu"))
        table.add_row(str(row["kind"]), str(row["stage"]), *numbers, f"{row['peak_mb']:.0f}", ratio)
    return table


if __name__ == "__main__":
    sys.exit(main())
