"""Pages as real editors wrote them, each from a public report: what the check says of them.

A chapter's file holds its clauses, too: what is told and what is counted is what is shown.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from esafety.markdown.page_reading import read_markdown
from workshop import ROOT

CASES = sorted((ROOT / "tests/golden/editors").glob("*.yml"))
PATHS = {False: "docs/page.tr.md", True: "docs/policy/2026-2027/02-chapter.tr.md"}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_an_editors_page_is_told_exactly_this(path: Path) -> None:
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))

    read = read_markdown(PATHS[case["chapter"]], case["body"], 1, chapter=case["chapter"])

    assert [f"{problem.line} {problem.key}" for problem in sorted(read.problems)] == case["told"]
    assert [link.target for link in read.outline.links] == case["links"]
    assert [item.text for item in read.outline.items] == case["items"]
