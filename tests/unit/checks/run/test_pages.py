import pytest

from esafety.content.check import check_content

# A topic that no edition of the smallest school maps: the line that cites it is not shown.
TOPICS = "photos: {tr: Okulda fotoğraf çekilmez., en: No photos are taken at school.}\n"
SENTENCE = "Telefonlar ders sırasında kapalı durur ve çantada kalır."
CITED = "- x ({{ topic('photos') }})\n- y\n\n"


def line_of(text: str, words: str) -> int:
    return next(number for number, line in enumerate(text.split("\n"), 1) if words in line)


@pytest.mark.parametrize(
    ("tr", "en", "key"),
    [
        (f"{CITED}{SENTENCE}\n", f"{CITED}{SENTENCE}\n", "untranslated"),
        (f"{CITED}## Son {{ #end }}\n", f"{CITED}## End {{ #fin }}\n", "headings-differ"),
    ],
)
def test_what_is_checked_as_written_is_reported_on_the_line_that_is_written(
    sound: dict[str, str], tr: str, en: str, key: str
) -> None:
    here = "docs/report.en.md"
    tree = sound | {"data/topics.yml": TOPICS}
    tree["docs/report.tr.md"] += f"\n{tr}"
    tree[here] += f"\n{en}"

    found = [(problem.path, problem.line) for problem in check_content(tree) if problem.key == key]

    assert found == [(here, line_of(tree[here], SENTENCE if key == "untranslated" else "#fin"))]


def test_what_is_checked_as_shown_is_reported_on_the_line_that_is_written(
    sound: dict[str, str],
) -> None:
    here = "docs/report.en.md"
    tree = sound | {"data/topics.yml": TOPICS}
    tree[here] += f"\n{CITED}[a](nowhere.md)\n"

    found = [problem.line for problem in check_content(tree) if problem.key == "link-broken"]

    assert found == [line_of(tree[here], "nowhere.md")]


def test_a_number_by_which_languages_differ_may_be_silenced_on_its_line(
    sound: dict[str, str],
) -> None:
    here = "docs/report.en.md"
    note = " <!-- esafety: allow numbers: The English say 999, 2026-11-29 -->"
    wrong = sound | {here: sound[here] + "\nIn England, 999.\n"}
    silenced = sound | {here: sound[here] + f"\nIn England, 999.{note}\n"}

    assert [(p.rule, p.key) for p in check_content(wrong)] == [("numbers", "number-extra")]
    assert check_content(silenced) == []


@pytest.mark.parametrize(
    ("rows", "keys"),
    [
        ("1\tAyşe\tYılmaz\n2\tMehmet\tKaya\n3\tZeynep\tDemir", ["personal-class-list"]),
        ("Sıra\tAdı\tSoyadı\n1\tAyşe\tYılmaz\n2\tMehmet\tKaya", ["personal-class-list"]),
        ("1\tSatranç\tSalı\n2\tKoro\tCuma\n3\tResim\tCuma", ["shown-table"]),
    ],
)
def test_pasted_columns_with_names_are_told_to_go_and_not_to_become_a_table(
    sound: dict[str, str], rows: str, keys: list[str]
) -> None:
    tree = sound | {"docs/report.tr.md": f"{sound['docs/report.tr.md']}\n2-A sınıfı\n\n{rows}\n"}
    asked = ("shown-table", "personal-class-list")

    assert [one.key for one in check_content(tree) if one.key in asked] == keys
