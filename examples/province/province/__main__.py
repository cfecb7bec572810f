"""All steps of a school, or the page of all schools."""

import argparse
from pathlib import Path

from province.steps import Step, approval, folder, publication


def main() -> None:
    """Take the steps of one school in turn, or write the page of all schools."""
    parser = argparse.ArgumentParser(description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    school = verbs.add_parser("school")
    school.add_argument("school")
    school.add_argument("--schools", type=Path, required=True)
    school.add_argument("--wheel", type=Path, required=True)
    school.add_argument("--esafety", required=True)
    school.add_argument("--pdf-cache", required=True)
    page = verbs.add_parser("page")
    page.add_argument("--schools", type=Path, required=True)
    page.add_argument("--to", type=Path, required=True)
    given = parser.parse_args()
    if given.verb == "page":
        from province.schools_page import write_page  # noqa: PLC0415 (no school needs it)

        write_page(given.schools, Path("schools"), given.to)
        return
    step = Step(given.esafety, Path("schools", given.school), given.pdf_cache)
    folder(step, given.schools, given.wheel)
    approval(step)
    publication(step)


main()
