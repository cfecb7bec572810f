"""The table, its words, its golden files and the guide are in step."""

from typing import Final

import pytest

from esafety.checks.rules.rule import GROUPS
from esafety.checks.rules.table import RULES, found_by
from esafety.content.check import content_findings
from esafety.problems.problem import Problem
from esafety.text.messages import rule_words
from golden_schools import case_in, changed
from workshop import ROOT

# The golden school that shows what a rule finds.
SHOWN_IN: Final = {
    "facts": "accessibility-with-faults",
    "configuration": "extensions-elsewhere",
    "sheets": "agreement-with-faults",
    "links": "anchor-broken-on-the-same-page",
    "editions": "audience-no-list",
    "calls": "block-without-parentheses",
    "in-step": "blocks-lost-in-translation",
    "page-form": "board-plan-of-another-board",
    "readable": "chapter-front-matter-no-yaml",
    "citations": "choices-that-are-no-names",
    "seals": "draft-beside-a-newer-one",
    "files": "edition-elsewhere-in-a-year-of-its-own",
    "email-addresses": "email-address-of-the-school-on-a-page",
    "files-read": "files-that-nobody-reads",
    "letters": "letters-in-no-font",
    "names-withheld": "name-withheld-in-a-note",
    "edition-in-force": "no-edition-in-force",
    "numbers": "number-differs",
    "menu": "page-not-in-menu",
    "personal-data": "personal-data",
    "picture-register": "pictures-and-their-register",
    "sheet-names": "sheet-named-as-a-variant",
    "silences": "silences-with-every-fault",
    "translated": "untranslated-pages-and-facts",
}
# Rules whose problems need more than a changed tree of files; where they are shown.
SHOWN_ELSEWHERE: Final = {
    "seal-history": "tests/unit/git/test_history.py",
    "published-record": "tests/unit/publish/test_published_record.py",
    "composed": "tests/unit/content/test_check.py",
    "apostrophes": "tests/unit/checks/spelling/test_apostrophes.py",
    "titles": "tests/unit/checks/spelling/test_titles.py",
    "reading-ease": "tests/unit/content/test_reading_figures.py",
    "wording": "tests/unit/checks/spelling/test_wording.py",
    "spelling": "tests/unit/checks/spelling/test_check.py",
    "pictures": "tests/unit/images/test_check.py",
    "faces": "tests/unit/checks/pictures/test_faces.py",
    "picture-history": "tests/unit/git/test_picture_history.py",
    "days-checked": "tests/unit/school/test_directory_entry.py",
    "styles": "tests/golden/output/styles.yml",
    "third-parties": "tests/golden/output/third-parties.yml",
    "draft-to-decide": "tests/unit/content/test_check.py",
}
HEADINGS: Final = {"tr": "### Denetimin kuralları", "en": "### The rules of the check"}


def guide_lines(language: str) -> list[str]:
    """Return the lines that the guide has for the rules: by group, in the table's order."""
    words = rule_words(language)
    lines = []
    for group in GROUPS:
        lines += [f"**{words[f'group-{group}']}**", ""]
        for rule in (rule for rule in RULES if rule.group == group):
            mark = {"tr": " *(susturulabilir)*", "en": " *(may be silenced)*"}[language]
            said = f"{words[rule.id]} (`{rule.id}`)"
            lines.append(f"- {said}: {words[f'{rule.id}-asks']}{mark if rule.silenceable else ''}")
        lines.append("")
    return lines


def test_every_rule_has_a_name_of_its_own() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert {rule.group for rule in RULES} == {*GROUPS}


def test_the_catalogue_names_every_rule_and_no_other() -> None:
    known = {f"{rule.id}{end}" for rule in RULES for end in ("", "-asks")}

    assert {*rule_words("tr")} == known | {f"group-{group}" for group in GROUPS}


@pytest.mark.parametrize("language", HEADINGS)
def test_the_guide_lists_every_rule_in_both_languages(language: str) -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")

    assert HEADINGS[language] in text
    assert "\n".join(guide_lines(language)).strip() in text


def test_every_rule_has_a_golden_file_of_what_it_finds() -> None:
    assert {*SHOWN_IN, *SHOWN_ELSEWHERE} == {rule.id for rule in RULES}
    assert [name for name in SHOWN_ELSEWHERE.values() if not (ROOT / name).is_file()] == []


@pytest.mark.parametrize("rule", SHOWN_IN)
def test_the_golden_file_of_a_rule_shows_what_it_finds(rule: str, sound: dict[str, str]) -> None:
    case = case_in(ROOT / f"tests/golden/problems/{SHOWN_IN[rule]}.yml")
    today = case.get("today")

    assert rule in {found.rule for found in content_findings(changed(sound, case), today=today)}


def test_a_rule_without_a_function_in_the_table_is_asked_by_its_name_where_its_row_says() -> None:
    assert [rule.id for rule in RULES if bool(rule.check) == bool(rule.asked_in)] == []
    for rule in RULES:
        if rule.asked_in:
            text = (ROOT / "src/esafety" / rule.asked_in).read_text(encoding="utf-8")
            assert f'found_by("{rule.id}", ' in text, rule.id


def test_a_problem_carries_the_name_of_its_rule() -> None:
    (found,) = found_by("facts", [Problem("data/a.yml", 1, "not-a-list")])

    assert found.rule == "facts"
    with pytest.raises(KeyError):
        list(found_by("no-such-rule", [found]))


def test_a_rule_that_the_table_has_not_is_refused_before_any_problem_is_found() -> None:
    with pytest.raises(KeyError, match="no-such-rule"):
        found_by("no-such-rule", iter(()))


def test_a_problem_has_the_name_of_its_rule() -> None:
    assert [one.rule for one in found_by("menu", [Problem("docs/a.md", 1, "a")])] == ["menu"]
