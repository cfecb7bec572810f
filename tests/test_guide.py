"""The guide for the head teacher and the coordinator tells the truth of the program."""

import re

import pytest

from esafety.text.messages import problem_words
from workshop import ROOT, written

LANGUAGES = ("tr", "en")


def commands(language: str) -> list[tuple[str, set[str]]]:
    """Return the scripts that the coordinator's page runs, with their options."""
    text = written("docs/guide/coordinator.md", language).body.replace("\\\n", "")
    found = re.findall(r"scripts/(\w+\.py)([^`\n]*)", text)
    return [(script, set(re.findall(r"--[a-z-]+", rest))) for script, rest in found]


def refusals(language: str) -> list[str]:
    """Return what the coordinator's page quotes in its table of refusals."""
    return re.findall(
        r"^\| “(.+?)” \|", written("docs/guide/coordinator.md", language).body, re.MULTILINE
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_of_the_guide_has_its_script_and_options(language: str) -> None:
    assert {"new_edition.py", "redline.py", "approve.py", "publish.py"} <= {
        script for script, _ in commands(language)
    }
    for script, options in commands(language):
        source = (ROOT / "scripts" / script).read_text(encoding="utf-8")
        assert {option for option in options if f'"{option}"' not in source} == set(), script


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_door_of_the_guide_is_in_the_makefile(language: str) -> None:
    doors = set(
        re.findall(r"\bmake ([a-z-]+)", written("docs/guide/coordinator.md", language).body)
    )
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert doors >= {"check", "preview", "publish"}
    assert {door for door in doors if f"\n{door}: " not in makefile} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_of_the_guide_is_said_by_the_program(language: str) -> None:
    sentences = problem_words(language).values()

    assert len(refusals(language)) > 10
    for quoted in refusals(language):
        pieces = [piece.strip() for piece in quoted.split("…") if piece.strip()]
        assert any(all(piece in said for piece in pieces) for said in sentences), quoted


def test_both_languages_tell_the_same_commands() -> None:
    assert commands("tr") == commands("en")
