"""A translation records its original, and is asked for when that is changed."""

import pytest

from esafety.checks.translations.origin import check_origins, text_digest, with_origin
from esafety.markdown.page import Page, read_page

TURKISH = "---\ntitle: Bildir\ndescription: Ne yapmalı\n---\n\n# Bildir { #report }\n\nBir söz.\n"
DIGEST = text_digest(read_page("docs/a.tr.md", TURKISH))


def english(origin: str | None, path: str = "docs/a.en.md") -> Page:
    line = f'translates: "{origin}"\n' if origin else ""
    return read_page(path, f"---\ntitle: Report\ndescription: What to do\n{line}---\n\nA word.\n")


def problems(turkish: str, *translations: Page) -> list[tuple[str, str, str]]:
    pages = [read_page("docs/a.tr.md", turkish), *translations]
    return [(p.place, p.key, p.severity) for p in check_origins(pages)]


def test_a_translation_of_the_text_as_it_is_is_in_step() -> None:
    assert problems(TURKISH, english(DIGEST)) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [("Bir söz", "İki söz"), ("title: Bildir", "title: Sor"), ("Ne yapmalı", "Kime sormalı")],
)
def test_a_changed_original_asks_for_its_translation_on_the_line_that_names_it(
    before: str, after: str
) -> None:
    assert problems(TURKISH.replace(before, after), english(DIGEST)) == [
        ("docs/a.en.md:4", "translation-stale", "fault")
    ]


def test_lines_broken_otherwise_and_another_template_change_nothing() -> None:
    broken = TURKISH.replace("Bir söz", "Bir\nsöz").replace("---\n\n", "template: x\n---\n\n\n")

    assert problems(broken, english(DIGEST)) == []


def test_a_school_that_records_nothing_is_asked_for_nothing() -> None:
    assert problems(TURKISH, english(None)) == []


def test_where_one_translation_records_its_original_the_others_are_asked_to() -> None:
    found = problems(TURKISH, english(DIGEST), english(None, "docs/a.ar.md"))

    assert found == [("docs/a.ar.md:1", "translation-unrecorded", "note")]


def test_the_message_says_what_to_write() -> None:
    pages = [read_page("docs/a.tr.md", TURKISH), english("0" * 12)]

    (problem,) = check_origins(pages)

    assert f'translates: "{DIGEST}"' in problem.sentence("tr")
    assert "esafety translated docs/a.en.md" in problem.sentence("en")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_origin_is_written_once_and_every_other_line_stays(end: str) -> None:
    text = f"---{end}title: T{end}---{end}{end}Words{end}"

    once = with_origin(text, "1" * 12)
    again = with_origin(once, "2" * 12, "2026-11-29: a typing error")

    assert once == f'---{end}title: T{end}translates: "{"1" * 12}"{end}---{end}{end}Words{end}'
    expected = f'translates: "{"2" * 12}"  # 2026-11-29: a typing error{end}'
    assert again == f"---{end}title: T{end}{expected}---{end}{end}Words{end}"


def test_a_page_without_facts_gets_its_first_one() -> None:
    assert with_origin("Words\n", "1" * 12) == f'---\ntranslates: "{"1" * 12}"\n---\nWords\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\ufeff---\ntitle: T\n---\nA\n", "\ufeff---\ntitle: T\n{}\n---\nA\n"),
        ("---\rtitle: T\r---\rA\r", "---\rtitle: T\r{}\r---\rA\r"),
        ("---\ntitle: T\n---\nA\r\nB\n", "---\ntitle: T\n{}\n---\nA\r\nB\n"),
        ("A\r\nB\n", "---\r\n{}\r\n---\r\nA\r\nB\n"),
        ("\ufeffA", "\ufeff---\n{}\n---\nA"),
        ("", "---\n{}\n---\n"),
    ],
)
def test_marks_and_ends_of_lines_stay_as_they_are(before: str, after: str) -> None:
    assert with_origin(before, "1" * 12) == after.format(f'translates: "{"1" * 12}"')
