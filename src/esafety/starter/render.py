"""The template rendered by copier, as paths and bytes."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from copier import run_copy

from esafety.school.school import SCHOOL_FILE
from esafety.starter.answers.model import ANSWERS_FILE, Answers
from esafety.starter.release import Release
from esafety.starter.school_facts import template_facts
from esafety.storage.files_below import contents_below

TEMPLATE: Final = Path(__file__).parent / "template"
# What the template writes once: from then on it is the school's.
ONCE: Final = (SCHOOL_FILE, ANSWERS_FILE)


def rendered_template(answers: Answers, release: Release) -> dict[str, bytes]:
    """Return what the template of this release makes of a school's answers."""
    return rendered(template_facts(answers, release))


def rendered(facts: Mapping[str, Any], template: Path = TEMPLATE) -> dict[str, bytes]:
    """Return the files of the template for a school, by their paths, with line ends of Unix.

    copier asks nothing, runs no task and looks for no other release of the template.
    """
    with TemporaryDirectory(prefix="esafety-") as scratch:
        made = Path(scratch) / "school"
        run_copy(str(template), made, data={**facts}, defaults=True, quiet=True, overwrite=True)
        files = contents_below(made)
        return {path: content.replace(b"\r\n", b"\n") for path, content in files.items()}
