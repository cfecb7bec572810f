"""Every word for readers is used: the catalogue has no key that nothing asks for.

A key stands as it is in a module or a template, or is put together from a prefix and the name of a
row of some table of the program.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Final, get_args

import pytest

from esafety.documents.board_plan.area import PAPERS as PAPERS_OF_PIECES
from esafety.documents.booklet.print_instructions import STEPS
from esafety.documents.bundle.source import USES, Whom
from esafety.documents.common.document_types import LONG_EDGE, ONE_SIDE, SHORT_EDGE
from esafety.documents.common.sheets.grades import Grades
from esafety.documents.common.sheets.paper import PAPERS
from esafety.documents.lesson.source import SECTIONS
from esafety.documents.registry import DOCUMENT_TYPES, KINDS
from esafety.markdown.faults.attributes.classes import BOX_KINDS
from esafety.policy.alignment.passage import PASSAGE_KINDS
from esafety.policy.audiences import CARDS, MARKS, READERS
from esafety.policy.topics.topic import TopicGroup
from esafety.redline.changes import KINDS as CHANGE_KINDS
from esafety.school.accessibility.automatic_tests import AUTOMATIC_TESTS
from esafety.school.accessibility.criteria import CRITERIA, PRINCIPLES, Reason
from esafety.school.accessibility.statement import Status, Verdict
from esafety.school.download_paths import booklet_variants
from esafety.school.resources import ADULTS, STATUSES, Need
from esafety.school.school import Contact, SchoolKind
from esafety.site.clauses.folds import OTHER
from esafety.site.macros.safer_internet_day import DAY_DOORS
from esafety.site.macros.tasks import TaskName
from esafety.text.languages import KNOWN
from esafety.text.messages import problem_words, reader_words
from workshop import ROOT

# Of a school; a word may be another one in each (text/grammar/kind_words.py).
OF_A_KIND: Final = re.compile(rf"^(?:{'|'.join(get_args(SchoolKind))})-")


def with_lines(names: Iterable[str]) -> set[str]:
    """Return names, and those of the sentence below each."""
    return {key for name in names for key in (name, f"{name}-line")}


# The prefix of keys that are put together, and all that may follow it.
COMPOSED: Final[Mapping[str, Collection[str]]] = {
    "board-paper-": PAPERS_OF_PIECES,
    "box-": BOX_KINDS,
    "bundle-count-": USES,
    "bundle-for-": {"teacher", *(f"{whom}-{use}" for whom in get_args(Whom) for use in USES)},
    "card-": with_lines(CARDS),
    "contact-": Contact.model_fields,
    "day-door-": with_lines(name for name, *_ in DAY_DOORS),
    "how-to-": with_lines({*STEPS, *(kind.series for kind in KINDS), "phone"}),
    "kind-": {*DOCUMENT_TYPES, *(f"{k.name}-{one}" for k in KINDS for one in k.variants)},
    "language-": KNOWN,
    "lesson-": SECTIONS,
    "lesson-for-": get_args(Grades),
    "need-": get_args(Need),
    "poster-hang-": MARKS,
    "posters-for-": MARKS,
    "print-paper-": [paper.name for paper in PAPERS],
    "print-sides-": [sides.lower() for sides in (LONG_EDGE, SHORT_EDGE, ONE_SIDE)],
    "reader-": READERS,
    "redline-count-": {*CHANGE_KINDS, *PASSAGE_KINDS, "numbered"},
    "redline-kind-": CHANGE_KINDS,
    "redline-sort-": PASSAGE_KINDS,
    "resource-age-": [ADULTS],
    "status-": STATUSES,
    "task-": with_lines(get_args(TaskName)),
    "todo-": problem_words("tr"),
    "topic-group-": {*get_args(TopicGroup), OTHER},
    "variant-": with_lines(booklet_variants(("tr", "en"))),
    "wcag-": [criterion.id for criterion in CRITERIA],
    "wcag-absent-": get_args(Reason),
    "wcag-fact-": get_args(Status),
    "wcag-principle-": PRINCIPLES,
    "wcag-status-": get_args(Status),
    "wcag-test-": AUTOMATIC_TESTS,
    "wcag-verdict-": get_args(Verdict),
}


@pytest.fixture(scope="module")
def sources() -> str:
    folders = (ROOT / "src", ROOT / "overrides")
    files = [p for f in folders for p in sorted(f.rglob("*")) if p.suffix in (".py", ".html")]
    return "\n".join(path.read_text(encoding="utf-8") for path in (*files, ROOT / "mkdocs.yml"))


def test_every_word_for_readers_is_used(sources: str) -> None:
    quoted = set(re.findall(r"""['"]([a-z0-9-]+)['"]""", sources))
    named = set(re.findall(r"name: ([a-z-]+)\b", sources))
    composed = {prefix + name for prefix, names in COMPOSED.items() for name in names}
    # Without the forms by number.
    keys = {OF_A_KIND.sub("", key.partition(".")[0]) for key in reader_words("tr")}

    assert sorted(keys - quoted - named - composed) == []


def test_words_that_differ_by_number_are_asked_for_with_a_count(sources: str) -> None:
    keys = {key for language in KNOWN for key in reader_words(language)}
    by_number = {key.partition(".")[0] for key in keys if "." in key}
    asked = re.findall(r"""\bt\(['"]([a-z0-9-]+)['"]([^()]*)""", sources)

    assert {"lesson-sheets"} <= by_number & {key for key, _ in asked}
    assert [key for key, facts in asked if key in by_number and "count=" not in facts] == []


@pytest.fixture(scope="module")
def prefixes(sources: str) -> set[str]:
    """Return what keys are put together from: in a template, or in a module."""
    joined = re.findall(r"""["']([a-z0-9-]+)["'] ~|\bf["']([a-z0-9-]+)\{""", sources)
    return {prefix for pair in joined for prefix in pair}


@pytest.mark.parametrize("prefix", COMPOSED)
def test_keys_are_put_together_from_each_prefix(prefix: str, prefixes: set[str]) -> None:
    assert prefix in prefixes
