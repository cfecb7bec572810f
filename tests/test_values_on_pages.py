"""Values of YAML and front matter are words: on no page of the site do they become HTML."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from workshop import TODAY, school_copy, translate_again

HOSTILE = """"><img src=x onerror=alert(1)>&'*a*[x](javascript:alert(1))</script>"""
QUOTED = "'" + HOSTILE.replace("'", "''") + "'"
BOTH = f"{{tr: {QUOTED}, en: {QUOTED}}}"
PAGES = ("report", "about", "for-you/parents", "forms/policy-parents", "posters/phones-off")
# Each pattern is one way in which our files write a value; all of its values are replaced.
VALUES = (
    r"(?m)^( +(?:tr|en|policy_label)): .*$",
    r"(?m)^( +(?:name|owner|hours)): \{.*$",
)


@pytest.fixture
def school(tmp_path: Path) -> Path:
    root = school_copy(tmp_path / "school")
    for name in ("school", "resources", "helplines"):
        path = root / f"data/{name}.yml"
        text = path.read_text(encoding="utf-8")
        text = re.sub(VALUES[0], lambda m: f"{m[1]}: {QUOTED}", text)
        text = re.sub(VALUES[1], lambda m: f"{m[1]}: {BOTH}", text)
        assert text.count(QUOTED) > 3
        path.write_text(text, encoding="utf-8")
    for name in PAGES:
        for path in root.glob(f"docs/{name}.*.md"):
            text = path.read_text(encoding="utf-8")
            text, found = re.subn(
                r"(?m)^(title|description|alt): .*$", lambda m: f"{m[1]}: {QUOTED}", text
            )
            assert found > 1
            path.write_text(text, encoding="utf-8")
    translate_again(root / "docs")
    return root


@pytest.mark.nightly
def test_no_value_becomes_html_or_a_link_on_any_page(school: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    environment = os.environ | {"ESAFETY_TODAY": TODAY, "NO_MKDOCS_2_WARNING": "1"}
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)],
        cwd=school,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stdout + built.stderr

    shown = 0
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        shown += "onerror=alert(1)" in text
        for element in html.fromstring(text).iter():
            assert element.get("onerror") is None, path
            assert not (element.get("href") or "").startswith("javascript:"), path
    assert shown > 40, "the values stand on the pages, as words"
