import pytest

from esafety.documents.common.sheets.sheet_call import CallForm, calls_of, check_in_step
from esafety.markdown.page import Page, read_page

FORMS = {"card": CallForm(words=2), "blank": CallForm(words=3, shared=2)}


def page(*lines: str, language: str = "tr") -> Page:
    return read_page(f"docs/a.{language}.md", "\n".join(lines))


def test_calls_are_read_in_order_with_their_lines_and_others_are_left() -> None:
    calls = calls_of(page('{{ card("ask", "Söz") }}', "", "{{ contact() }} {{ blank() }}"), FORMS)

    assert [(call.call, call.line) for call in calls] == [("card", 1), ("blank", 3)]


def test_a_page_whose_braces_do_not_close_has_no_calls() -> None:
    assert calls_of(page('{{ card("ask", "Söz")'), FORMS) == []


@pytest.mark.parametrize(
    ("written", "shared", "complete"),
    [
        ('card("ask", "Söz")', "card(ask)", True),
        ('card("ask")', "card(ask)", False),
        ('card("ask", " ")', "card(ask)", False),
        ("card()", "card()", False),
        ('card(3, "Söz")', "card()", False),
        ('blank("line", "pupil", "Adı")', "blank(line, pupil)", True),
        ('blank("line", pupil, "Adı")', "blank(line)", False),
    ],
)
def test_a_call_has_words_that_are_shared_and_all_it_needs_or_not(
    written: str,
    shared: str,
    complete: bool,  # noqa: FBT001
) -> None:
    (call,) = calls_of(page(f"{{{{ {written} }}}}"), FORMS)

    assert (call.shared, call.complete) == (shared, complete)


def test_only_words_that_every_language_shares_are_a_name() -> None:
    lines = ('{{ blank("line", "pupil", "Adı") }}', '{{ card("ask", "Söz") }}')

    assert [call.name for call in calls_of(page(*lines), FORMS)] == ["pupil", ""]


def test_a_translation_differs_at_its_first_other_call() -> None:
    ours = page('{{ card("ask", "Söz") }}', '{{ card("keep", "Söz") }}')
    theirs = page('{{ card("ask", "Word") }}', '{{ card("share", "Word") }}', language="en")

    (problem,) = check_in_step({"tr": ours, "en": theirs}, FORMS, "sheet-calls-differ")

    assert problem.place == "docs/a.en.md:2"
    assert problem.params == {
        "binding": "docs/a.tr.md:2",
        "ours": "card(keep)",
        "theirs": "card(share)",
    }


def test_a_call_that_is_missing_is_reported_at_the_last_one_before() -> None:
    ours = page('{{ card("ask", "Söz") }}', '{{ card("keep", "Söz") }}')
    theirs = page("", '{{ card("ask", "Word") }}', "", language="en")

    (problem,) = check_in_step({"tr": ours, "en": theirs}, FORMS, "sheet-calls-differ")

    assert (problem.line, problem.params["theirs"]) == (2, "—")


def test_a_page_without_its_binding_language_is_compared_with_nothing() -> None:
    assert list(check_in_step({"en": page(language="en")}, FORMS, "sheet-calls-differ")) == []
