import pytest

from esafety.checks.translations.origin import text_digest, with_origin
from esafety.content.check import check_content
from esafety.content.load import read_content
from esafety.markdown.page import read_page
from esafety.source_tree.parts import without_parts
from esafety.storage.kit import is_schools_own

PAGE = "---\ntitle: x\ndescription: x\n---\n\n# x { #x }\n"
PARTS = "data/parts.yml"


def school(sound: dict[str, str], leave_out: str) -> dict[str, str]:
    return sound | {PARTS: f"leave_out: [{leave_out}]\n"}


def test_a_page_left_out_is_in_no_list_and_its_links_are_words(sound: dict[str, str]) -> None:
    tree = school(sound, "report")

    assert check_content(tree) == []
    content = read_content(tree)
    assert content.parts_left_out == {"docs/report.md"}
    assert "docs/report.md" not in {page.source for page in content.menu}
    assert "[Amaç](policy/purpose.md#purpose-02) ve sorun bildir." in (
        content.changes["docs/index.tr.md"] or ""
    )


def test_a_page_that_led_to_a_part_is_no_changed_original(sound: dict[str, str]) -> None:
    turkish, english = "docs/index.tr.md", "docs/index.en.md"
    digest = text_digest(read_page(turkish, sound[turkish]))
    recorded = sound | {english: with_origin(sound[english], digest)}
    changed = recorded | {turkish: recorded[turkish] + "\nBir söz.\n"}

    assert check_content(school(recorded, "report")) == []
    found = [problem.key for problem in check_content(school(changed, "report"))]
    assert "translation-stale" in found


def test_a_folder_is_left_out_with_all_its_pages() -> None:
    names = ("posters/index", "posters/a", "posters-old")
    pages = {f"docs/{name}.{lang}.md": PAGE for name in names for lang in ("tr", "en")}

    parts = without_parts(school(pages, "posters"))

    assert parts.left_out == {"docs/posters/index.md", "docs/posters/a.md"}
    assert [path for path in parts.tree if "posters" in path] == [
        "docs/posters-old.tr.md",
        "docs/posters-old.en.md",
    ]


def test_a_page_of_the_same_name_elsewhere_is_still_called() -> None:
    names = ("class/report", "class/quiz", "posters/report")
    pages = {f"docs/{name}.tr.md": PAGE for name in names}
    plan = "1. {{ piece('report', 'a4') }}\n2. {{ piece('quiz', 'a4') }}\n"

    parts = without_parts(school(pages | {"docs/plan.tr.md": plan}, "class"))

    assert parts.changes["docs/plan.tr.md"] == plan.replace("'quiz'", "'empty'")


GATHERED = PAGE.replace("title: x", "title: x\ntemplate: plain-words.html")


def test_a_page_that_gathers_plain_words_is_there_once_somebody_has_written_some() -> None:
    parents = "# a { #a }\n\n- [In short](../families/short.md): each chapter.\n- More.\n"
    pages = {"docs/families/short.tr.md": GATHERED, "docs/for-you/parents.tr.md": parents}
    words = {"docs/policy/plain/2022-2023.yml": "- chapter: devices\n"}

    without, written = without_parts(pages), without_parts(pages | words)

    assert without.left_out == {"docs/families/short.md"}
    assert "In short" not in (without.tree["docs/for-you/parents.tr.md"])
    assert "- More." in without.tree["docs/for-you/parents.tr.md"]
    assert (written.left_out, written.changes) == (frozenset(), {})


@pytest.mark.parametrize(
    "part", ["index", "policy", "policy/purpose", "policy/2022-2023", "raport"]
)
def test_the_policy_the_home_page_and_what_is_not_there_are_reported(
    part: str, sound: dict[str, str]
) -> None:
    problems = check_content(school(sound, part))

    assert [(p.path, p.key) for p in problems] == [(PARTS, "part-not-in-kit")]


def test_a_list_that_cannot_be_read_leaves_nothing_out(sound: dict[str, str]) -> None:
    tree = sound | {PARTS: "leave_out: report\n"}

    assert without_parts(tree).left_out == frozenset()
    assert [p.path for p in check_content(tree)] == [PARTS]


def test_a_seal_holds_where_a_chapter_leads_to_a_page_left_out(sound: dict[str, str]) -> None:
    """The files of the edition are read as they lie there; only what is shown is changed."""
    assert check_content(school(sound, "report")) == []


def test_no_kit_gives_the_list() -> None:
    assert is_schools_own(PARTS)


def test_a_list_that_is_no_utf8_is_one_problem_on_its_line(sound: dict[str, str]) -> None:
    tree = school(sound, "bildir\udcfe")

    assert [(one.path, one.line, one.key) for one in check_content(tree)] == [
        (PARTS, 1, "not-utf8")
    ]
