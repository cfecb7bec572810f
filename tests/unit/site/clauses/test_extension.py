import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from markdown import Markdown, markdown
from markdown.extensions import Extension

from esafety.formats.edition_paths import ChapterFile, chapter_of
from esafety.markdown.page import Page, read_page
from esafety.markdown.renderer import CONFIGS, EXTENSIONS
from esafety.policy.clauses import Numbering, clauses_of
from esafety.site.clauses.extension import ClauseListExtension, makeExtension
from esafety.site.clauses.notes import ChapterMarks
from facts import a_note
from workshop import ROOT

NOTED = date(2026, 11, 28)
CASES = sorted((ROOT / "tests/golden/clauses").glob("*.yml"))


def rendered(text: str, marks: ChapterMarks | str) -> str:
    extensions: list[str | Extension] = ["attr_list", "footnotes", ClauseListExtension(marks=marks)]
    # Python-Markdown leaves a no-break space where a footnote's way back stood.
    return markdown(text, extensions=extensions).replace("&#160;</p>", "</p>")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_chapter_becomes_exactly_this_html(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    chapter = chapter_of(f"docs/policy/2022-2023/{case['chapter']}.md")
    assert chapter is not None
    audiences = {anchor: tuple(readers) for anchor, readers in case.get("audiences", {}).items()}

    html = rendered(case["input"], ChapterMarks(chapter, case.get("language", "tr"), audiences))

    assert html + "\n" == case["expected"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_reader_sees_the_clauses_that_were_checked(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    neutral = f"docs/policy/2022-2023/{case['chapter']}.md"
    chapter, page = chapter_of(neutral), read_page(neutral, case["input"])
    assert chapter is not None
    assert isinstance(page, Page)

    clauses = clauses_of(page, chapter.number, Numbering())

    seen = re.findall(r'class="clause__number" href="#([^"]*)">([^<]*)', case["expected"])
    assert [(clause.anchor, clause.number) for clause in clauses] == seen


def test_a_section_of_the_third_level_has_clauses_of_its_own() -> None:
    text = "# 2. R { #rules }\n\n- one\n\n### S { #sub }\n\n- two\n"
    chapter = ChapterFile("docs/policy/2022-2023/02-rules.md", 2, "rules")
    page = read_page(chapter.source, text)

    seen = re.findall(
        r'<li class="clause" id="([^"]*)"', rendered(text, ChapterMarks(chapter, "tr", {}))
    )

    assert (
        seen
        == [clause.anchor for clause in clauses_of(page, 2, Numbering())]
        == ["rules-01", "sub-01"]
    )


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        ("# R { #r }\n\n- a\n\n> - boxed\n\n- b\n", ["r-01", "r-02"]),
        ("# R { #r }\n\n- a\n\n> ## Q { #q }\n\n- b\n", ["r-01", "q-01"]),
        ("# R { #r }\n\n- a\n\n## No id\n\n- b\n\n## S { #s }\n\n- c\n", ["r-01", "s-01"]),
        ("- before any heading\n\n# R { #r }\n\n1. a\n2. b\n", ["r-01", "r-02"]),
        ("# R { #r }\n\n- a\n\n    1. inner\n\n- b\n", ["r-01", "r-02"]),
        ("# R { #r }\n\n- a[^n]\n- b\n\n[^n]: Note.\n\n    - of the note\n", ["r-01", "r-02"]),
        ("# R { #r }\n\n- a\n\n## R { #r }\n\n- b\n", ["r-01", "r-02"]),
    ],
)
def test_check_and_site_count_the_same_clauses_in_whatever_is_written(
    text: str, anchors: list[str]
) -> None:
    chapter = ChapterFile("docs/policy/2022-2023/02-rules.md", 2, "rules")
    page = read_page(chapter.source, text)
    marks = ChapterMarks(chapter, "tr", {})
    configs = {"esafety.site.clauses.extension": {"marks": marks}, **CONFIGS}
    names = [*EXTENSIONS, "esafety.site.clauses.extension"]

    html = markdown(text, extensions=names, extension_configs=configs)

    counted = [
        (clause.anchor, clause.number) for clause in clauses_of(page, chapter.number, Numbering())
    ]
    shown = re.findall(r'class="clause__number" href="#([^"]*)"[^>]*>([^<]*)', html)
    assert shown == counted
    assert [anchor for anchor, _ in counted] == anchors


def test_a_page_that_is_no_chapter_is_left_alone() -> None:
    text = "# A { #a }\n\n- one[^n]\n\n[^n]: Note.\n"

    assert rendered(text, "") == markdown(text, extensions=["attr_list", "footnotes"])


def test_the_extension_is_found_by_its_name() -> None:
    page = Markdown(extensions=["esafety.site.clauses.extension"])

    assert page.convert("- one") == "<ul>\n<li>one</li>\n</ul>"
    assert isinstance(makeExtension(marks=""), ClauseListExtension)


def test_a_clause_changed_later_than_its_chapter_says_so_beside_its_words() -> None:
    chapter = ChapterFile("docs/policy/2026-2027/02-rules.md", 2, "rules")
    marks = ChapterMarks(chapter, "tr", {}, {"rules-02": "2026-2027"})

    html = rendered("# 2. R { #rules }\n\n- one\n- two\n", marks)

    assert '<p class="clause__text">two</p>\n<p class="clause__age"' in html.replace(
        "</p><p", "</p>\n<p"
    )
    assert html.count("Son değişiklik: 2026-2027 sürümü") == 1


NOTES = (
    a_note("rules-01", {"tr": "Tersi.", "en": "The opposite, as it is."}, on=NOTED),
    a_note("rules-02", {"tr": "Başka.", "en": "Another."}, on=NOTED),
    a_note("rules", {"tr": "Bölüme.", "en": "On all."}, on=NOTED),
)


def test_a_reading_note_stands_beside_its_clause_and_one_on_a_section_at_its_end() -> None:
    chapter = ChapterFile("docs/policy/2022-2023/02-rules.md", 2, "rules")
    text = "# 2. R { #rules }\n\n- bir\n- iki\n\nSon söz.\n"

    html = rendered(text, ChapterMarks(chapter, "tr", {}, {}, NOTES))

    first, second = html.index('id="rules-01"'), html.index('id="rules-02"')
    assert first < html.index("Tersi.") < second < html.index("Başka.") < html.index("Son söz.")
    assert html.index("Son söz.") < html.index("Bölüme.")
    assert html.count("note--reading") == 3


def test_a_note_that_a_sealed_translation_holds_already_is_not_repeated() -> None:
    chapter = ChapterFile("docs/policy/2022-2023/02-rules.md", 2, "rules")
    text = "# 2. R { #rules }\n\n- one[^a]\n- two[^a]\n\n[^a]: The *opposite*,\n    as it is.\n"

    html = rendered(text, ChapterMarks(chapter, "en", {}, {}, NOTES))

    assert html.count("The <em>opposite</em>") == 2
    assert "The opposite, as it is." not in html
    assert html.count("Another.") == html.count("On all.") == 1


@pytest.mark.parametrize(("language", "attribute"), [("ar", ' dir="ltr"'), ("tr", "")])
def test_a_number_keeps_its_order_among_words_from_the_right(language: str, attribute: str) -> None:
    chapter = chapter_of("docs/policy/2022-2023/02-devices.md")
    assert chapter is not None

    html = rendered("## A. B { #a }\n\n- C.\n", ChapterMarks(chapter, language, {}))

    assert re.findall(r'<a [^>]*class="clause__number"[^>]*>2\.A\.1</a>', html)
    assert re.findall(r'<a [^>]*class="clause__number"[^>]*?( dir="\w+")', html) == (
        [attribute] if attribute else []
    )
