"""A school's answers from a file: all faults at once. No emblem is looked for."""

from pathlib import Path

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.problems.problem import ContentError, Problem
from esafety.source_tree.readable_text import not_utf8, readable
from esafety.starter.answers.model import ANSWERS, Answers


def read_answers(path: Path) -> Answers:
    """Return the answers in a file of a school that has its emblem already.

    Raises:
        ContentError: with every fault, each with its line.
        OSError: naming the file, if it cannot be read.
    """
    document = answers_document(path)
    if problems := problems_of(document):
        raise ContentError(problems)
    return ANSWERS.read(document)


def answers_document(path: Path) -> YamlDocument:
    """Return a file of answers as it is written, whatever is wrong with them.

    Raises:
        ContentError: if it is no YAML.
        OSError: naming the file, if it cannot be read.
    """
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    if problem := not_utf8(str(path), text):
        raise ContentError([problem])
    document = read_yaml_document(str(path), readable(text))
    if isinstance(document, Problem):
        raise ContentError([document])
    return document


def problems_of(document: YamlDocument) -> list[Problem]:
    """Return what is wrong with answers, the emblem's file aside."""
    return sorted(ANSWERS.check(document))
