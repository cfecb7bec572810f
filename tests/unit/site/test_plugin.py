"""What nobody expected in MkDocs: the page is named, whichever plugin failed at it."""

from pathlib import Path
from typing import Final

import pytest

from examples import representatives
from mkdocs_itself import ASKED, AskingPlugin, FailingPlugin, mkdocs

BOZUK: Final = ValueError("bozuk")
HOOK = "from pathlib import Path\nPath('ran').touch()\n"


@pytest.fixture
def school(small: Path) -> Path:
    return small


EVENTS: Final = ("page_markdown", "page_content", "page_context", "env")


@pytest.mark.parametrize("event", representatives(EVENTS, "page_content", "env"))
def test_an_error_in_any_plugin_names_the_page_it_happened_at(school: Path, event: str) -> None:
    """As `make serve` sees it, which calls MkDocs itself; tests/test_approve.py has a script."""
    result = mkdocs(school, FailingPlugin(event, BOZUK))

    page = "mkdocs.yml" if event == "env" else "docs/report.en.md"
    output = result.stdout + result.stderr
    assert result.returncode == 1
    assert f"\n{page}: Beklenmeyen bir hata oldu (ValueError: bozuk)" in output
    assert "Traceback" not in output
    report = (school / "build/error.log").read_text(encoding="utf-8")
    assert report.count("Traceback (most recent call last)") == 1
    assert f"in on_{event}" in report


def test_no_address_is_relative_to_a_page_that_is_done(school: Path, tmp_path: Path) -> None:
    asking = AskingPlugin(tmp_path / "answers")

    result = mkdocs(school, asking)

    assert result.returncode == 0, result.stderr
    answers = asking.answers.read_text(encoding="utf-8").splitlines()
    assert {line.split(":")[0] for line in answers} == {*ASKED}
    assert {line.split(": ")[1] for line in answers} == {"no page"}


@pytest.mark.parametrize(
    ("error", "reports"),
    [
        pytest.param(
            ConnectionRefusedError(111, "Connection refused"), 1, marks=pytest.mark.nightly
        ),
        (OSError(28, "No space left on device"), 0),
    ],
)
def test_what_a_disk_answers_is_left_to_the_script_that_listens(
    school: Path, error: OSError, reports: int
) -> None:
    failing = FailingPlugin("page_markdown", error)

    result = mkdocs(school, failing, ESAFETY_RENDERED_SITE=str(school / "rendered-site.json"))

    output = result.stdout + result.stderr
    assert result.returncode
    assert output.count("\ndocs/report.en.md: Beklenmeyen bir hata oldu") == reports
    assert ("No space left on device" in output) is (not reports)


def test_a_hook_is_refused_before_it_runs(school: Path) -> None:
    """Even by MkDocs called directly: hooks are imported after the plugins are loaded."""
    (school / "overrides/hook.py").write_text(HOOK, encoding="utf-8")
    with (school / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: [overrides/hook.py]\n")
    line = (school / "mkdocs.yml").read_text(encoding="utf-8").count("\n")

    result = mkdocs(school)

    assert result.returncode == 1
    assert f"mkdocs.yml:{line}: mkdocs.yml dosyasında 'hooks' kullanılmaz" in result.stderr
    assert "Traceback" not in result.stdout + result.stderr
    assert not (school / "ran").exists()
    assert not (school / "build/look").exists()
