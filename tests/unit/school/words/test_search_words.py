import pytest

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.problems.problem import Problem
from esafety.school.words.search_words import SEARCH_WORDS, check_answers


def faults(text: str) -> list[Problem]:
    record = read_yaml_document("data/search.yml", text)
    assert isinstance(record, YamlDocument)
    return [*SEARCH_WORDS.check(record), *check_answers(record, {"photos"}, {"report.md"})]


def test_words_topics_and_pages_that_are_there_have_no_fault() -> None:
    assert faults("- {id: a, tr: [telefon], topics: [photos], pages: [report.md]}") == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("- {id: a}", "search-words-missing"),
        ("- {id: a, tr: []}\n- {id: a, tr: [x]}", "id-twice"),
        ("- {id: a, tr: [x], topics: [photo]}", "search-topic-unknown"),
        ("- {id: a, tr: [x], pages: [reports.md]}", "search-page-unknown"),
        ("- {id: a, en: [on]}", "needs-quotes"),
    ],
)
def test_each_fault_is_told_with_its_line(text: str, key: str) -> None:
    (fault,) = faults(text)

    assert fault.key == key
    assert fault.line == text.count("\n") + 1


def test_the_page_that_was_meant_is_named() -> None:
    (fault,) = faults("- {id: a, tr: [x], pages: [raport.md]}")

    assert "report.md" in fault.sentence("en")
