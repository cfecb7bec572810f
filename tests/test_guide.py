"""The guide for the head teacher and the coordinator tells the truth of the program."""

import re

import click
import pytest

from esafety.cli.program import PROGRAM, VERBS
from esafety.text.messages import console_words, problem_words
from workshop import ROOT, written

LANGUAGES = ("tr", "en")


def commands(language: str) -> list[tuple[str, set[str]]]:
    """Return the verbs that the coordinator's page runs, with their options."""
    text = written("docs/guide/coordinator.md", language).body.replace("\\\n", "")
    found = re.findall(r"(?<![\w/.-])esafety ([a-z]+(?:-[a-z]+)*)\b([^`\n]*)", text)
    return [(verb, set(re.findall(r"--[a-z-]+", rest))) for verb, rest in found]


def options_of(verb: str) -> set[str]:
    found = PROGRAM.get_command(click.Context(PROGRAM), verb)
    assert found, verb
    return {option for param in found.params for option in param.opts}


def refusals(language: str) -> list[str]:
    """Return what the coordinator's page quotes in its table of refusals."""
    return re.findall(
        r"^\| “(.+?)” \|", written("docs/guide/coordinator.md", language).body, re.MULTILINE
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_of_the_guide_is_one_with_these_options(language: str) -> None:
    assert {"new-edition", "redline", "approve", "publish", "verify", "review"} <= {
        verb for verb, _ in commands(language)
    }
    for verb, options in commands(language):
        assert options <= options_of(verb), verb


def test_every_command_that_messages_and_guides_name_is_one() -> None:
    files = [*(ROOT / "src/esafety/text/catalog").glob("*.yml"), *ROOT.glob("*.md")]
    for path in [*files, *(ROOT / "docs").rglob("*.md"), ROOT / "assets/guide/README.md"]:
        text = path.read_text(encoding="utf-8")
        for verb, rest in re.findall(r"esafety ([a-z][a-z-]*)((?: --?[a-z-]+)*)", text):
            assert verb in VERBS, (path, verb)
            assert set(rest.split()) <= options_of(verb), (path, verb)
        assert "scripts/new_edition" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_asks_for_nothing_that_a_school_has_not(language: str) -> None:
    assert not re.search(r"\bmake [a-z]", written("docs/guide/coordinator.md", language).body)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_of_the_guide_is_said_by_the_program(language: str) -> None:
    # The guide is set with typographic apostrophes, a terminal is not.
    sentences = [said.replace("'", "’") for said in problem_words(language).values()]

    assert len(refusals(language)) > 10
    for quoted in refusals(language):
        pieces = [piece.strip() for piece in quoted.split("…") if piece.strip()]
        assert any(all(piece in said for piece in pieces) for said in sentences), quoted


def test_both_languages_tell_the_same_commands() -> None:
    assert commands("tr") == commands("en")


def sample(language: str) -> list[str]:
    """Return the lines that the coordinator's page shows of a trial of the seal."""
    text = written("docs/guide/coordinator.md", language).body
    return (
        next(one for one in text.split("```text\n") if "2026/14\n…" in one)
        .split("\n```")[0]
        .split("\n")
    )


@pytest.mark.parametrize(("language", "spoken"), [("tr", ("tr",)), ("en", ("tr", "en"))])
def test_the_trial_of_a_seal_is_shown_in_the_languages_of_the_school(
    language: str, spoken: tuple[str, ...]
) -> None:
    keys = ("seal-edition", "seal-approved-on", "seal-decision", "seal-code", "dry-run")
    labels = [" · ".join(console_words(one)[key] for one in spoken) for key in keys]
    shown = [line for line in sample(language) if line != "…"]

    assert [line[: len(label)] for line, label in zip(shown, labels, strict=True)] == labels
