"""All steps of some schools, one school after the other, or the page of all schools."""

import argparse
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from subprocess import CalledProcessError

from province.steps import Step, approval, folder, publication


def main() -> int:
    """Take the steps of some schools, or write the page of all; return 1 if a school failed."""
    given = _parser().parse_args()
    if given.verb == "page":
        from province.schools_page import write_page  # noqa: PLC0415 (no school needs it)

        write_page(given.list, Path("schools"), given.to)
        return 0
    release = given.release.read_bytes()
    stamps = {school: Path("schools", school, "published") for school in given.schools}
    left = {school: one for school, one in stamps.items() if not _is_of(one, release)}
    made = [_is_made(school, stamp, release, given) for school, stamp in left.items()]
    return 0 if all(made) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    schools, page = verbs.add_parser("schools"), verbs.add_parser("page")
    schools.add_argument("schools", nargs="+")
    for name in ("--list", "--wheel", "--release", "--logs"):
        schools.add_argument(name, type=Path, required=True)
    for name in ("--esafety", "--pdf-cache"):
        schools.add_argument(name, required=True)
    for name in ("--list", "--to"):
        page.add_argument(name, type=Path, required=True)
    return parser


def _is_of(stamp: Path, release: bytes) -> bool:
    """Tell whether a school was published by this release, in this run or one broken off."""
    return stamp.is_file() and stamp.read_bytes() == release


def _is_made(school: str, stamp: Path, release: bytes, given: argparse.Namespace) -> bool:
    """Take all steps of a school; what was done of them before is found done.

    A school that fails stops no other: why stands in its log.
    """
    log = given.logs / f"{school}.txt"
    try:
        # From here on the school is no longer as the release before left it.
        stamp.unlink(missing_ok=True)
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_bytes(b"")
        step = _step(school, log, given)
        folder(step, given.list, given.wheel)
        approval(step)
        publication(step)
        stamp.write_bytes(release)
    except Exception as error:  # noqa: BLE001 (told with the school's name; the others go on)
        sys.stderr.write(f"{school}: {error} → {log}\n")
        with suppress(OSError), log.open("a", encoding="utf-8") as told:
            told.write(f"\n{_why(error)}\n")
        return False
    return True


def _why(error: Exception) -> str:
    """Return what stands in a log below what a command has said itself."""
    if isinstance(error, CalledProcessError):
        said: bytes = error.stderr or b""
        return f"{error}\n{said.decode(errors='replace')}"
    return "".join(traceback.format_exception(error))


def _step(school: str, log: Path, given: argparse.Namespace) -> Step:
    place = Path("schools", school)
    if sys.platform != "linux":  # elsewhere a process cannot become two, or not safely
        return Step(given.esafety, place, given.pdf_cache, log)
    from province.loaded_engine import LoadedStep  # noqa: PLC0415

    return LoadedStep(given.esafety, place, given.pdf_cache, log)


if __name__ == "__main__":
    raise SystemExit(main())
