from datetime import date

from esafety.approval.translation import check_translation
from esafety.checks.untranslated.added import LEFT
from esafety.content.check import check_content, content_findings
from translated_school import FOLDER, REQUEST, english_added
from turkish_school import turkish_tree

TODAY = date(2026, 11, 30)
CHAPTER = f"{FOLDER}/01-purpose.en.md"


def told(tree: dict[str, str]) -> list[set[str]]:
    """Return what is said of the chapter, when it is to be sealed and when all is checked."""
    each = (check_translation(tree, REQUEST, TODAY), check_content(tree, today=TODAY))
    return [{one.key for one in problems if one.path == CHAPTER} for problems in each]


def test_a_translation_with_other_numbers_than_the_approved_text_is_told_and_not_sealed() -> None:
    tree = turkish_tree() | english_added()
    other = tree | {CHAPTER: tree[CHAPTER].replace("- To guide", "- By 112 rules to guide")}

    assert told(tree) == [set(), set()]
    assert told(other) == [{"number-extra"}, {"number-extra"}]


def test_what_was_left_in_turkish_is_a_note_of_the_check_and_stops_the_seal() -> None:
    turkish = turkish_tree()
    tree = turkish | english_added()
    overview = f"{FOLDER}/index.en.md"
    tree[overview] = turkish["docs/policy/2022-2023/index.tr.md"]
    tree[overview] = tree[overview].replace("title: Politika", "title: Policy")
    places = [f"{overview}:{line}" for line in (3, 6)]

    refused = check_translation(tree, REQUEST, TODAY)
    notes = [one for one in content_findings(tree, today=TODAY) if one.key == LEFT]

    assert [(one.place, one.key) for one in refused] == [(place, LEFT) for place in places]
    assert [(one.place, one.severity) for one in notes] == [(place, "note") for place in places]
    assert LEFT not in {one.key for one in check_content(tree, today=TODAY)}
