"""Compare any two editions: a page and a PDF in each language, the summary on the terminal."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from esafety.cli.console import problem_lines
from esafety.cli.last_resort import run
from esafety.content.load import Content, read_content
from esafety.documents.common.print_job import RenderError, error_message
from esafety.git.history import last_commit_date
from esafety.pdf.run.render_job import render_job
from esafety.policy.editions import Edition
from esafety.problems.problem import ContentError, guess, suggestion
from esafety.redline.document.compose import (
    RedlineInputs,
    redline_inputs,
    redline_job,
    redline_page,
)
from esafety.redline.document.summary import summary
from esafety.site.css_bundle import inlined
from esafety.source_tree.read_folder import read_tree
from esafety.text.languages import LANGUAGES
from esafety.text.templates import Templates

ROOT = Path(__file__).resolve().parent.parent
STYLES: Final = (
    "assets/styles/fonts.css",
    "assets/styles/tokens.css",
    "assets/styles/base/text.css",
    "assets/styles/base/access.css",
    "assets/styles/parts/blocks.css",
    "assets/styles/parts/chapter.css",
    "assets/styles/parts/redline.css",
    "assets/styles/alone.css",
)


class NoEditionError(Exception):
    """Somebody asked for an edition that is not there, or for one and the same twice."""


def main() -> int:
    """Write the pages and PDFs and say what changed; exit 1 if the editions cannot be compared."""
    options = _options()
    try:
        content = read_content(read_tree(ROOT), preview=True)
        pair = _pair(content, options.older, options.newer)
        for language in LANGUAGES:
            templates = Templates(ROOT / "overrides/fragments", language)
            matter = redline_inputs(content, *pair, language)
            print("\n".join(_made(matter, templates, options.to)), end="\n\n")
    except (ContentError, NoEditionError, RenderError) as error:
        said = problem_lines(error.problems) if isinstance(error, ContentError) else [str(error)]
        print("\n".join(said))
        return 1
    return 0


def _made(matter: RedlineInputs, templates: Templates, folder: Path) -> Iterator[str]:
    """Write the page and the PDF of one language; yield what to say of them."""
    name = f"{matter.newer.name}-from-{matter.older.name}.{templates.language}"
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / f"{name}.html"
    page.write_text(redline_page(matter, templates, inlined(ROOT, STYLES)), encoding="utf-8")
    made = last_commit_date(ROOT)
    sheet = replace(redline_job(matter, templates, made), path=f"{name}.pdf")
    printed = render_job(sheet, ROOT, folder)
    if error_message(printed):
        raise RenderError([printed])
    yield f"{matter.older.name} → {matter.newer.name}"
    yield from summary(matter.redline, templates).sentences
    yield page.as_uri()
    yield (folder / printed.path).as_uri()


def _pair(content: Content, older: str, newer: str) -> tuple[Edition, Edition]:
    if older == newer:
        raise NoEditionError(
            f"{older}: karşılaştırmak için iki ayrı sürüm yazın. · Name two different editions."
        )
    return _edition(content, older), _edition(content, newer)


def _edition(content: Content, name: str) -> Edition:
    known = {edition.name: edition for edition in content.editions}
    if name not in known:
        facts = suggestion(name, known)
        raise NoEditionError(
            f"{name}: böyle bir sürüm yok.{guess(facts, 'tr')} · "
            f"There is no such edition.{guess(facts, 'en')}"
        )
    return known[name]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("older", metavar="OLDER", help="the earlier edition, such as 2022-2023")
    parser.add_argument("newer", metavar="NEWER", help="the later edition")
    parser.add_argument("--to", type=_folder, default=ROOT / "build/redline", help="folder")
    return parser.parse_args()


def _folder(given: str) -> Path:
    return Path(given).resolve()


if __name__ == "__main__":
    sys.exit(run(main, ROOT))
