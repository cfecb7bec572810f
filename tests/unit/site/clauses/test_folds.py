from esafety.documents.common.clauses import ChapterClauses
from esafety.documents.common.rendered_site import RenderedPage
from esafety.policy.topics.edition_map import read_map
from esafety.policy.topics.resolution import TopicsInEdition
from esafety.policy.topics.topic import TOPICS
from esafety.site.clauses.folds import folds_of
from topic_facts import FOLDER, record

DECLARED = """\
phones: {tr: Telefonlar., en: Phones., group: phones}
taken: {tr: Alınan telefon., en: A phone taken., group: serious}
boards: {tr: Panolar., en: Boards.}
"""
MAP = """\
phones: {clauses: [rules-03, rules-01]}
taken: {clauses: [rules-03, rules-04]}
boards: {clauses: [rules-02]}
"""
CLAUSES = {f"rules-0{number}": f"<li>{number}</li>" for number in range(1, 6)}
CHAPTER = RenderedPage("a", "tr", "policy/rules/", "Kurallar", "rules", True, 1, "")  # noqa: FBT003


def topics(declared: str = DECLARED, mapped: str = MAP) -> TopicsInEdition:
    declarations = TOPICS.read(record("data/topics.yml", declared))
    return TopicsInEdition(
        declarations, read_map({FOLDER: record(FOLDER, mapped)}, "2022-2023"), frozenset(CLAUSES)
    )


def test_clauses_are_folded_under_the_groups_of_their_topics_each_once() -> None:
    folds = folds_of([ChapterClauses(CHAPTER, CLAUSES)], topics())

    assert [(fold.anchor, fold.items) for fold in folds] == [
        ("clauses-phones", ("<li>1</li>", "<li>3</li>")),
        ("clauses-serious", ("<li>4</li>",)),
        ("clauses-other", ("<li>2</li>", "<li>5</li>")),
    ]


def test_where_no_clause_has_a_group_the_chapters_are_the_headings() -> None:
    folds = folds_of([ChapterClauses(CHAPTER, CLAUSES)], topics(mapped="boards: {clauses: []}\n"))

    assert [(fold.anchor, fold.title, fold.items) for fold in folds] == [
        ("from-rules", "Kurallar", tuple(CLAUSES.values()))
    ]


def test_a_page_that_gathers_nothing_folds_nothing() -> None:
    assert folds_of([], topics()) == ()
