"""A cold and a warm build of everything, and a plain `mkdocs build` beside them."""

import json
import re
import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from esafety.cli.timing import Stage
from esafety.processes.command import COMMAND
from esafety.storage.folders import SCHOOL_CACHES
from measuring.figures import Row, row_of
from measuring.processes import BYTECODE, bytecode_in, measured

ROOT: Final = Path(__file__).resolve().parents[2]
COLD: Final = "nothing kept"
# What a build remembers; the cache of PDFs lies in the work folder.
_REMEMBERED: Final = tuple(ROOT / folder for folder in SCHOOL_CACHES)
_SITE: Final = """\
from datetime import date
from pathlib import Path
from esafety.site import plugin
from esafety.site.build import SiteOrder, build_site
{preparation}
build_site(SiteOrder(Path({root!r}), Path({site!r}), date.today(), 0, paper=False))
"""
PLAIN: Final = """\
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


def kinds(work_folder: Path) -> dict[str, Callable[[], list[Stage]]]:
    """Return what is measured, by name; every call is one round of it.

    `work_folder` is a folder to work in.
    """
    _plain_pages(work_folder)
    return {
        "cold": lambda: _everything(work_folder, cold=True),
        "warm": lambda: _everything(work_folder, cold=False),
        "our site": lambda: _pages(work_folder),
        "without savings": lambda: _site(
            work_folder, "plugin.enable_template_cache = lambda *_: None"
        ),
        "plain": lambda: _plain(work_folder),
    }


def checking(work_folder: Path) -> dict[str, Callable[[], list[Stage]]]:
    """Return the check of the school and the build of its pages, without and with what is kept."""
    return {
        f"{name}, {state}": partial(_kept_or_not, run, work_folder, cold=state == COLD)
        for name, run in (("pages built", _pages), ("check", _check))
        for state in (COLD, "all kept")
    }


def with_share(rows: list[Row]) -> list[Row]:
    """Return rows with the processor time of each as a share of that of all pages built cold."""
    whole = row_of(rows, f"pages built, {COLD}")["cpu"]
    return [row | {"cpu / build": round(row["cpu"] / whole, 3)} for row in rows]


def _kept_or_not(
    run: Callable[[Path], list[Stage]], work_folder: Path, *, cold: bool
) -> list[Stage]:
    if cold:
        _forget(*_REMEMBERED)
    return run(work_folder)


def _pages(work_folder: Path) -> list[Stage]:
    return _site(work_folder, "pass")


def _check(work_folder: Path) -> list[Stage]:
    return [_call("check", [*COMMAND, "check", "--root", str(ROOT)], work_folder)]


def _forget(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def _everything(work_folder: Path, *, cold: bool) -> list[Stage]:
    if cold:
        _forget(work_folder / BYTECODE, work_folder / "pdf-cache", *_REMEMBERED)
    build = [*COMMAND, "build", "--root", str(ROOT), "--to", str(work_folder / "site")]
    whole = _call("all", [*build, "--pdf-cache", str(work_folder / "pdf-cache")], work_folder)
    stages = json.loads((ROOT / "build/stages.json").read_text(encoding="utf-8"))
    return [*(Stage(**stage) for stage in stages), whole]


def _site(work_folder: Path, preparation: str) -> list[Stage]:
    """Build the website alone, in a process of its own, after a line of preparation."""
    program = _SITE.format(
        preparation=preparation, root=str(ROOT), site=str(work_folder / "alone/site")
    )
    return [_call("site alone", [sys.executable, "-c", program], work_folder)]


def _plain_pages(work_folder: Path) -> None:
    """Lay out the same pages for a plain MkDocs, which does not know our templates."""
    shutil.copytree(ROOT / "docs", work_folder / "docs", dirs_exist_ok=True)
    for page in (work_folder / "docs").rglob("*.md"):
        text = re.sub(r"^template: .*\n", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
        page.write_text(text, encoding="utf-8")
    (work_folder / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")


def _plain(work_folder: Path) -> list[Stage]:
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(work_folder / "mkdocs.yml")]
    return [_call("plain mkdocs", [*mkdocs, "-d", str(work_folder / "plain")], work_folder)]


def _call(name: str, command: list[str], work_folder: Path) -> Stage:
    settings = {"NO_MKDOCS_2_WARNING": "1"} | bytecode_in(work_folder)
    return measured(name, command, ROOT, settings)
