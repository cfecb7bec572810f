"""Topics of a test: one that is mapped, one that nobody mapped, one decided to be absent."""

from textwrap import dedent
from typing import Final

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.policy.clauses import Clause

TOPICS: Final = """\
phones:
  tr: Telefonlar kutuda durur.
  en: Phones are kept in a box.
  words: {tr: [telefon, kutu]}
  choices:
    place:
      box: {tr: kutuda, en: in a box}
      bag: {tr: çantada, en: in the bag}
    state:
      off: {tr: kapalı, en: "off"}
      silent: {tr: sessiz, en: silent}
photos: {tr: Fotoğraf çekilmez., en: No photos are taken.}
boards: {tr: Panolar bulunur., en: There are boards.}
"""
MAP: Final = """\
phones:
  clauses: [rules-01, rules-03]
  choices: {place: box, state: off}
boards:
  clauses: []
"""
FOLDER: Final = "docs/policy/2022-2023/topics.yml"
SUPPLEMENT: Final = "docs/policy/topics/2022-2023.yml"


def record(path: str, text: str) -> YamlDocument:
    read = read_yaml_document(path, dedent(text))
    assert isinstance(read, YamlDocument)
    return read


def clause(number: int, text: str) -> Clause:
    anchor = f"rules-{number:02d}"
    return Clause(anchor, f"1.{number}", "docs/policy/2022-2023/01-rules.md", text, number)
