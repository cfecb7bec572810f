"""A cold and a warm build of everything, and a plain `mkdocs build` beside them."""

import json
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from esafety.cli.timing import Stage
from measuring.processes import measured

ROOT: Final = Path(__file__).resolve().parents[2]
# What a build remembers; the plates lie on the desk.
_REMEMBERED: Final = (ROOT / ".cache/templates", ROOT / ".cache/redlines")
_SITE: Final = """\
from datetime import date
from pathlib import Path
from esafety.hosts import plugin
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


def kinds(desk: Path) -> dict[str, Callable[[], list[Stage]]]:
    """Return what is measured, by name; every call is one round of it.

    `desk` is a folder to work in.
    """
    _plain_pages(desk)
    return {
        "cold": lambda: _everything(desk, cold=True),
        "warm": lambda: _everything(desk, cold=False),
        "our site": lambda: _site(desk, "pass"),
        "without savings": lambda: _site(desk, "plugin.hasten = lambda *_: None"),
        "plain": lambda: _plain(desk),
    }


def _everything(desk: Path, *, cold: bool) -> list[Stage]:
    if cold:
        for folder in (desk / "bytecode", desk / "plates", *_REMEMBERED):
            shutil.rmtree(folder, ignore_errors=True)
    build = [sys.executable, str(ROOT / "scripts/build.py"), "--to", str(desk / "site")]
    whole = _call("all", [*build, "--pdf-cache", str(desk / "plates")], desk)
    stages = json.loads((ROOT / "build/stages.json").read_text(encoding="utf-8"))
    return [*(Stage(**stage) for stage in stages), whole]


def _site(desk: Path, preparation: str) -> list[Stage]:
    """Build the website alone, in a process of its own, after a line of preparation."""
    program = _SITE.format(preparation=preparation, root=str(ROOT), site=str(desk / "alone/site"))
    return [_call("site alone", [sys.executable, "-c", program], desk)]


def _plain_pages(desk: Path) -> None:
    """Lay out the same pages for a plain MkDocs, which does not know our templates."""
    shutil.copytree(ROOT / "docs", desk / "docs", dirs_exist_ok=True)
    for page in (desk / "docs").rglob("*.md"):
        text = re.sub(r"^template: .*\n", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
        page.write_text(text, encoding="utf-8")
    (desk / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")


def _plain(desk: Path) -> list[Stage]:
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(desk / "mkdocs.yml")]
    return [_call("plain mkdocs", [*mkdocs, "-d", str(desk / "plain")], desk)]


def _call(name: str, command: list[str], desk: Path) -> Stage:
    bytecode = str(desk / "bytecode")
    settings = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPYCACHEPREFIX": bytecode}
    return measured(name, command, ROOT, settings)
