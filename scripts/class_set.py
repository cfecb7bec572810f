"""Put numbered copies of a slip into one file for the printer; names stay on paper."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from esafety.cli.console import problem_lines
from esafety.cli.last_resort import run
from esafety.content.load import Content, read_content
from esafety.documents.form.source import form_path, forms_of
from esafety.pdf.derived.numbered_copies import MOST_COPIES, class_order
from esafety.pdf.derived.table import derive
from esafety.pdf.weasyprint.form_font import typable
from esafety.problems.problem import ContentError, guess, suggestion
from esafety.source_tree.read_folder import fingerprint, read_tree
from esafety.storage.atomic_write import write_atomically
from esafety.storage.output_folder import read_stamp
from esafety.text.languages import BINDING, LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
LONGEST_CLASS = 12


class WrongOrderError(Exception):
    """Somebody ordered what cannot be printed; says why and what to do."""


def main() -> int:
    """Write the file and say where it is; exit 1 if the order is wrong."""
    options = _options()
    try:
        content = read_content(read_tree(ROOT))
        _check(content, options)
        path = _printed(content, options)
    except (ContentError, WrongOrderError) as error:
        said = problem_lines(error.problems) if isinstance(error, ContentError) else [str(error)]
        print("\n".join(said))
        return 1
    print(f"{options.copies} nüsha · copies: {path.as_uri()}")
    return 0


def _check(content: Content, options: argparse.Namespace) -> None:
    if wrong := list(_wrong(content, options)):
        raise WrongOrderError("\n".join(wrong))


def _wrong(content: Content, options: argparse.Namespace) -> Iterator[str]:
    """Yield everything that is wrong with an order."""
    known = {slip.name for slip in forms_of(content.sheets)}
    if not options.slip:
        yield f"Hangi form? · Which slip? {', '.join(sorted(known))}"
    elif options.slip not in known:
        facts = suggestion(options.slip, sorted(known))
        yield (
            f"{options.slip}: böyle bir form yok.{guess(facts, 'tr')} · "
            f"There is no such slip.{guess(facts, 'en')}"
        )
    if not 1 <= options.copies <= MOST_COPIES:
        yield (
            f"--copies {options.copies}: 1 ile {MOST_COPIES} arasında bir sayı yazın. · "
            f"Write a number from 1 to {MOST_COPIES}."
        )
    if len(options.school_class) > LONGEST_CLASS or not typable(options.school_class):
        yield (
            f"--class {options.school_class}: sınıfın kısa adını yazın, örneğin 2-A. · "
            "Write the short name of the class, such as 2-A."
        )


def _printed(content: Content, options: argparse.Namespace) -> Path:
    """Number the slip of the finished site; return where the file is."""
    edition, language = content.edition.name, options.language
    slip = options.site / form_path(edition, options.slip, language)
    signature = read_stamp(options.site)
    if not slip.is_file() or signature is None or signature.made_from != fingerprint(ROOT):
        raise WrongOrderError(
            f"{options.site}: site yok ya da metinler sonradan değişti; önce: make site · "
            "There is no site, or the texts have changed since; first: make site"
        )
    name = f"{options.slip}-{options.copies}.{language}.pdf"
    target: Path = options.to or ROOT / "build/class-sets" / name
    order = class_order(str(target), options.copies, options.school_class, language)
    write_atomically(target, derive(slip.read_bytes(), order))
    return target


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "slip",
        metavar="SLIP",
        nargs="?",
        default="",
        help="name of the slip, such as policy-parents",
    )
    parser.add_argument("--copies", type=int, default=24, help="how many, such as 24")
    parser.add_argument("--class", dest="school_class", default="", help="such as 2-A")
    parser.add_argument("--language", choices=LANGUAGES, default=BINDING)
    parser.add_argument("--site", type=_path, default=ROOT / "site", help="a finished site")
    parser.add_argument("--to", type=_path, help="the file to write; default: in build/")
    return parser.parse_args()


def _path(given: str) -> Path:
    return Path(given).resolve()


if __name__ == "__main__":
    sys.exit(run(main, ROOT))
