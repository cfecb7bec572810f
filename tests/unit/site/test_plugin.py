"""What nobody expected in MkDocs: the page is named, whichever plugin failed at it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from small_school import small_school

HOOK = """
def on_{event}(*_, page=None, **__):
    if page is None or page.file.src_uri == "report.en.md":
        raise {error}
"""


@pytest.fixture
def school(tmp_path: Path) -> Path:
    return small_school(tmp_path / "school")


def mkdocs(school: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "build/look"],
        cwd=school,
        env=os.environ | {"ESAFETY_PAPER": "0", "NO_MKDOCS_2_WARNING": "1"} | settings,
        capture_output=True,
        text=True,
        check=False,
    )


def plant(school: Path, event: str, error: str = 'ValueError("bozuk")') -> None:
    hook = HOOK.format(event=event, error=error)
    (school / "overrides/hook.py").write_text(hook, encoding="utf-8")
    with (school / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: [overrides/hook.py]\n")


@pytest.mark.parametrize("event", ["page_markdown", "page_content", "page_context", "env"])
def test_an_error_in_any_plugin_names_the_page_it_happened_at(school: Path, event: str) -> None:
    """As `make serve` sees it, which calls MkDocs itself; tests/test_approve.py has a script."""
    plant(school, event)

    said = mkdocs(school)

    page = "mkdocs.yml" if event == "env" else "docs/report.en.md"
    told = said.stdout + said.stderr
    assert said.returncode == 1
    assert f"\n{page}: Beklenmeyen bir hata oldu (ValueError: bozuk)" in told
    assert "Traceback" not in told
    report = (school / "build/error.log").read_text(encoding="utf-8")
    assert report.count("Traceback (most recent call last)") == 1
    assert f"in on_{event}" in report


@pytest.mark.parametrize(
    ("error", "reports"),
    [
        ("ConnectionRefusedError(111, 'Connection refused')", 1),
        ("OSError(28, 'No space left on device')", 0),
    ],
)
def test_what_a_disk_answers_is_left_to_the_script_that_listens(
    school: Path, error: str, reports: int
) -> None:
    plant(school, "page_markdown", error)

    said = mkdocs(school, ESAFETY_RENDERED_SITE=str(school / "rendered-site.json"))

    told = said.stdout + said.stderr
    assert said.returncode
    assert told.count("\ndocs/report.en.md: Beklenmeyen bir hata oldu") == reports
    assert ("No space left on device" in told) is (not reports)
