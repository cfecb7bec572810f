"""Answers from a file or a terminal, with the emblem they name: all faults at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from esafety.formats.yaml_document import YamlDocument
from esafety.problems.problem import ContentError, Problem
from esafety.source_tree.read_folder import read_typefaces
from esafety.starter.answers.model import ANSWERS, Answers
from esafety.starter.answers.read import answers_document, problems_of
from esafety.starter.pictures.emblem import Emblem, emblem_problems, read_emblem
from esafety.storage.kit import kit_folder


@dataclass(frozen=True, slots=True)
class Given:
    """Answers without a fault, and the emblem they name, if they name one."""

    answers: Answers
    emblem: Emblem | None = None

    @property
    def emblem_name(self) -> str | None:
        """Return the emblem's file name, without the folders of the machine it lay on."""
        return Path(self.answers.emblem).name if self.answers.emblem else None


def read_with_emblem(path: Path) -> Given:
    """Return the answers in a file; its emblem lies where it says, from the file's own folder.

    Raises:
        ContentError: with every fault, each with its line.
        OSError: naming the file, if it cannot be read.
    """
    return _checked(answers_document(path), path.parent)


def read_given(values: Mapping[str, Any], folder: Path) -> Given:
    """Return answers given at a terminal, checked as those in a file.

    Raises:
        ContentError: with every fault.
    """
    return _checked(YamlDocument("esafety new", {**values}), folder)


def _checked(document: YamlDocument, folder: Path) -> Given:
    problems = problems_of(document)
    named = document.data.get("emblem") if isinstance(document.data, dict) else None
    content = b""
    if isinstance(named, str) and named.strip():
        try:
            content = (folder / named).read_bytes()
        except (OSError, ValueError):  # a name with a zero byte is no name of a file
            problems.append(document.problem(("emblem",), "emblem-not-there", name=named))
        else:
            problems += _with_line(
                document, emblem_problems(named, content, read_typefaces(kit_folder()))
            )
    if problems:
        raise ContentError(problems)
    answers = ANSWERS.read(document)
    return Given(answers, read_emblem(answers.emblem, content) if answers.emblem else None)


def _with_line(document: YamlDocument, problems: list[Problem]) -> Iterator[Problem]:
    """Yield the faults of an emblem at the line that names it."""
    yield from (document.problem(("emblem",), one.key, **one.params) for one in problems)
