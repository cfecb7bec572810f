"""Inputs of real editors, laid into a small school: each gives the right value.

Those that are a page's Markdown alone stand in tests/golden/editors. `PROVED_BY` names, for every
case that was reported, the test that holds its right value; a name that leads nowhere fails.
"""

import re
from pathlib import Path

import pytest
import yaml

from esafety.content.check import content_findings
from esafety.problems.problem import Problem
from esafety.source_tree.read_folder import read_tree
from golden_schools import with_register
from workshop import ROOT

CASES = ROOT / "tests/golden/trials"
HERE = "tests/unit/content/test_trial_cases.py"
EDITORS = "tests/unit/markdown/faults/test_editors_inputs.py"
PAPER = "tests/unit/pdf/checks/test_trial_papers.py"
ENCODING = "tests/unit/images/test_encoding.py"
# The number of the case, and the file of the test that proves it.
PROVED_BY = {
    **dict.fromkeys(("01", "02", "04", "06", "07", "08", "09", "10", "11"), EDITORS),
    **dict.fromkeys(("20", "21", "22", "23", "25", "26", "27", "29"), EDITORS),
    **dict.fromkeys(("45", "81", "82", "88"), EDITORS),
    **dict.fromkeys(("05", "30", "40", "41", "42", "47", "50", "62", "63"), HERE),
    **dict.fromkeys(("43", "46", "51", "61"), "tests/unit/content/test_check.py"),
    "60": ENCODING,
    **dict.fromkeys(("70", "71", "91"), PAPER),
    "80": "tests/unit/documents/booklet/test_print_instructions.py",
}
# What is reported of the files of a case, each as `file:line key`.
REPORTED = {
    "05-id-without-blanks": [
        *("t05.en.md:10 id-without-blank", "t05.en.md:14 id-without-blank"),
        *("t05.tr.md:10 id-without-blank", "t05.tr.md:14 id-without-blank"),
    ],
    "30-front-norway": [
        *("t30.en.md:2 needs-quotes", "t30.en.md:3 needs-quotes", "t30.tr.md:3 needs-quotes"),
    ],
    "40-bom": [],
    "41-crlf": [],
    "42-nfd": ["t42.tr.md:1 read-as-composed"],
    "47-emoji-rtl": ["t47.en.md:8 letters-in-no-font", "t47.tr.md:8 letters-in-no-font"],
    "50-links": [
        f"t50.{language}.md:8 {key}"
        for language in ("en", "tr")
        for key in (
            *["link-broken"] * 11,
            *("link-empty", "link-malformed", "link-needs-https", "link-needs-https"),
            *("link-needs-mailto", "link-scheme", "personal-telephone"),
            *(["untranslated"] if language == "en" else []),
        )
    ],
    "62-broken-picture": ["resources/broken.jpg:1 picture-is-none"],
    "63-svg-with-text": ["resources/plan.svg:1 svg-font"],
    "70-hyphen-in-cell": [],
    "71-wide-table": [],
}


@pytest.fixture(scope="module")
def fonts() -> dict[str, str]:
    return {path: text for path, text in read_tree(ROOT).items() if "font" in path}


def findings(name: str, sound: dict[str, str], fonts: dict[str, str]) -> list[Problem]:
    files = yaml.safe_load((CASES / f"{name}.yml").read_text(encoding="utf-8"))
    tree = dict(sorted(with_register(sound | fonts | files).items()))
    return [p for p in content_findings(tree) if p.path in files and p.key != "page-not-in-menu"]


@pytest.mark.parametrize("name", sorted(path.stem for path in CASES.glob("*.yml")))
def test_a_case_is_reported_exactly_so(
    name: str, sound: dict[str, str], fonts: dict[str, str]
) -> None:
    found = findings(name, sound, fonts)

    shown = [f"{p.path.removeprefix('docs/')}:{p.line} {p.key}" for p in found]
    assert sorted(shown) == sorted(REPORTED[name])


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("05-id-without-blanks", "{ #at-school }"),
        ("30-front-norway", 'title: "No"'),
        ("50-links", "https://www.okul.example"),
        ("50-links", "mailto:bilgi@okul.example"),
    ],
)
def test_the_advice_is_to_write_what_was_meant(
    name: str, advice: str, sound: dict[str, str], fonts: dict[str, str]
) -> None:
    found = findings(name, sound, fonts)

    for language in ("tr", "en"):
        assert any(advice in problem.sentence(language) for problem in found)


def test_every_case_has_a_test_that_exists() -> None:
    assert all((ROOT / file).is_file() for file in PROVED_BY.values())
    mine = {path.name[:2] for path in CASES.glob("*.yml")}
    theirs = {path.name[:2] for path in Path(ROOT / "tests/golden/editors").glob("*.yml")}
    held = {number for number, file in PROVED_BY.items() if file in (HERE, EDITORS)}
    assert held == {number for number in mine | theirs if PROVED_BY[number] in (HERE, EDITORS)}
    for number, file in PROVED_BY.items():
        if file == PAPER:
            assert re.search(rf"{number}-", (ROOT / file).read_text(encoding="utf-8"))
