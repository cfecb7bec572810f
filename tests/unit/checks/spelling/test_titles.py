import pytest

from esafety.checks.spelling.titles import check_titles
from esafety.markdown.page import Page, read_page
from esafety.problems.problem import Problem


def page(body: str, title: str = "Ana sayfa", path: str = "docs/index.tr.md") -> Page:
    head = f"---\ntitle: {title}\ndescription: d\n---\n\n# {title} {{ #a }}\n\n"
    return read_page(path, f"{head}{body}\n")


REPORT = page("", "Güvenli İnternet Günü", "docs/day/index.tr.md")


def notes(*pages: Page) -> list[Problem]:
    return list(check_titles(pages))


@pytest.mark.parametrize("words", ["Güvenli internet günü", "Güvenli-İnternet Günü"])
def test_a_title_in_another_spelling_is_noted(words: str) -> None:
    (note,) = notes(page(f"[{words}](day/index.md)"), REPORT)

    assert note.key == "title-spelt-otherwise"
    assert "Güvenli İnternet Günü" in note.sentence("en")


def test_a_link_that_is_shown_as_code_names_no_page() -> None:
    assert notes(page("```\n[Güvenli internet günü](day/index.md)\n```"), REPORT) == []


@pytest.mark.parametrize(
    "words",
    ["Güvenli İnternet Günü", "güvenli İnternet Günü", "“Güvenli İnternet Günü”.", "o gün"],
)
def test_a_title_as_it_is_or_other_words_are_not_noted(words: str) -> None:
    assert notes(page(f"[{words}](day/index.md#top)"), REPORT) == []


@pytest.mark.parametrize(("words", "noted"), [("صفحة أخرى", False), ("هل هناك مشكلة", True)])
def test_titles_without_a_latin_letter_are_told_apart(words: str, noted: bool) -> None:  # noqa: FBT001
    report = page("", "“هل هناك” مشكلة", "docs/report.ar.md")

    found = notes(page(f"[{words}](report.md)", "الرئيسية", "docs/index.ar.md"), report)

    assert bool(found) is noted
