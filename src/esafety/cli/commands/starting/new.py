"""Make a new school's folder from ten answers."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from esafety.cli.languages import help_languages, in_only_one_of
from esafety.cli.parameters import Argument, Option, today_option
from esafety.cli.terminal.problems import problem_lines
from esafety.cli.value_kinds import FILE, FOLDER
from esafety.cli.verb import verb_anywhere
from esafety.formats.edition_paths import school_year_on
from esafety.problems.problem import ContentError
from esafety.starter.answers.ask import HalfAnsweredError, Interview
from esafety.starter.answers.model import Answers
from esafety.starter.answers.with_emblem import Given, read_given, read_with_emblem
from esafety.starter.new_school import NewSchool, completed, new_school_files
from esafety.starter.release import Release, release_of, this_release
from esafety.starter.write_school import check_target, write_school
from esafety.storage.kit import kit_folder
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.one_line import console_line


@verb_anywhere(
    "new",
    Argument("folder", FOLDER),
    Option("--answers", kind=FILE),
    Option("--wheel", kind=FILE),
    today_option(),
)
def command(
    _here: Path, *, folder: Path, answers: Path | None, wheel: Path | None, today: date
) -> int:
    """Write the folder, or write nothing and return 1 if anything stands against it."""
    year = school_year_on(today)
    try:
        check_target(folder)
        release = release_of(wheel) if wheel else this_release()
        given = read_with_emblem(answers) if answers else _asked(year)
        with in_only_one_of(given.answers.languages):
            return _write(folder, given, release, year)
    except ContentError as error:
        click.echo("\n".join([*problem_lines(error.problems), console_line("nothing-written")]))
    except HalfAnsweredError as left:
        click.echo(f"\n{console_line('answers-half', asked=left.answered, all=left.questions)}")
    return 1


def _asked(year: str) -> Given:
    return read_given(Interview(help_languages(), year).ask(), Path.cwd())


def _write(folder: Path, given: Given, release: Release, year: str) -> int:
    answers = completed(given.answers, year, given.emblem_name)
    school = NewSchool(answers, release, kit_folder(), given.emblem)
    files = new_school_files(school)
    committed = write_school(folder, files, console_line("new-commit", name=answers.name))
    click.echo(f"{folder}: {len(files)} {console_line('files', count=len(files))}\n")
    click.echo("\n".join(_notes(given, release, committed=committed)))
    click.echo("\n".join(_next_steps(folder, answers, year)))
    return 0


def _notes(given: Given, release: Release, *, committed: bool) -> Iterator[str]:
    """Yield in a line each what the folder still lacks, and how it gets it."""
    lacking = {
        "new-without-git": not committed,
        "new-without-hash": release.digest is None,
        "new-without-workflows": release.repository is None,
        "new-without-emblem-pixels": bool(given.emblem and given.emblem.picture is None),
    }
    yield from (console_line(key) for key, lacks in lacking.items() if lacks)


def _next_steps(folder: Path, answers: Answers, year: str) -> Iterator[str]:
    """Yield what to do now, in its order."""
    unspoken = (one for one in answers.languages if one not in SPOKEN_LANGUAGES)
    steps = {
        f'cd "{folder}"' if " " in str(folder) else f"cd {folder}": "new-go",
        "esafety serve": "new-look",
        f"docs/policy/{answers.school_year or year}/*.md": "new-decide",
        **{f"docs/index.{language}.md": "new-home-page" for language in unspoken},
        "esafety check": "new-check",
        "esafety topics": "new-topics",
        'git add --all, git commit -m "…"': "new-commit-draft",
    }
    yield f"{console_line('draft-now')}"
    for number, (place, key) in enumerate(steps.items(), 1):
        yield f"  {number}. {place}: {console_line(key)}"
