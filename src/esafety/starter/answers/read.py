"""Answers from a file or a terminal, with the emblem they name: all faults at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.problems.problem import ContentError, Problem
from esafety.source_tree.read_folder import read_typefaces
from esafety.source_tree.readable_text import not_utf8, readable
from esafety.starter.answers.model import ANSWERS, Answers
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


def read_answers(path: Path, *, emblem: bool = True) -> Given:
    """Return the answers in a file; its emblem lies where it says, from the file's own folder.

    Without `emblem` no such file is looked for: the school has it already.

    Raises:
        ContentError: with every fault, each with its line.
        OSError: naming the file, if it cannot be read.
    """
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    if problem := not_utf8(str(path), text):
        raise ContentError([problem])
    document = read_yaml_document(str(path), readable(text))
    if isinstance(document, Problem):
        raise ContentError([document])
    return _checked(document, path.parent, emblem=emblem)


def read_given(values: Mapping[str, Any], folder: Path) -> Given:
    """Return answers given at a terminal, checked as those in a file.

    Raises:
        ContentError: with every fault.
    """
    return _checked(YamlDocument("esafety new", {**values}), folder)


def problems_of(document: YamlDocument) -> list[Problem]:
    """Return what is wrong with answers, the emblem's file aside."""
    return sorted(ANSWERS.check(document))


def _checked(document: YamlDocument, folder: Path, *, emblem: bool = True) -> Given:
    problems = problems_of(document)
    named = document.data.get("emblem") if isinstance(document.data, dict) else None
    content = b""
    if emblem and isinstance(named, str) and named.strip():
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
    return Given(
        answers, read_emblem(answers.emblem, content) if answers.emblem and emblem else None
    )


def _with_line(document: YamlDocument, problems: list[Problem]) -> Iterator[Problem]:
    """Yield the faults of an emblem at the line that names it."""
    yield from (document.problem(("emblem",), one.key, **one.params) for one in problems)
