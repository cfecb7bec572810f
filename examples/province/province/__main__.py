"""The steps by their names: folder, approval, publication, page."""

import argparse
from pathlib import Path

from province.steps import Step, approval, folder, publication


def main() -> None:
    """Take one step of one school, or write the page of all schools."""
    parser = argparse.ArgumentParser(description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    for name in ("folder", "approval", "publication"):
        verb = verbs.add_parser(name)
        verb.add_argument("school")
        verb.add_argument("--esafety", required=True)
        verb.add_argument("--schools", type=Path)
        verb.add_argument("--wheel", type=Path)
        verb.add_argument("--pdf-cache")
    page = verbs.add_parser("page")
    page.add_argument("--schools", type=Path, required=True)
    page.add_argument("--to", type=Path, required=True)
    given = parser.parse_args()
    if given.verb == "page":
        from province.schools_page import write_page  # noqa: PLC0415 (no school needs it)

        write_page(given.schools, Path("schools"), given.to)
        return
    step = Step(given.esafety, Path("schools", given.school), given.pdf_cache or "")
    if given.verb == "folder":
        folder(step, given.schools, given.wheel)
    elif given.verb == "approval":
        approval(step)
    else:
        publication(step)


main()
