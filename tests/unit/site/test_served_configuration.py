from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from mkdocs.livereload import LiveReloadServer

from esafety.site.configuration_file import configuration_file
from esafety.site.served_configuration import renew_at_changes
from kits import TAKES_KIT, kit_with, written

KIT = """\
theme: {name: material, custom_dir: overrides}
plugins:
  - search
  - pdf-export: {theme_handler_path: overrides/page_pdf.py}
  - esafety: {today: ""}
"""


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    kit_with(monkeypatch, tmp_path / "kit", {"mkdocs.yml": KIT})
    return written(tmp_path / "school", {"mkdocs.yml": TAKES_KIT})


Served = tuple[LiveReloadServer, list[str]]


@pytest.fixture
def served(school: Path) -> Iterator[Served]:
    """Return a server that was never started, and the site names of the builds it made."""
    completed = configuration_file(school)
    built: list[str] = []

    def build() -> None:
        built.append(yaml.safe_load(completed.read_text(encoding="utf-8")).get("site_name", ""))

    server = LiveReloadServer(builder=build, host="127.0.0.1", port=0, root=str(school))
    renew_at_changes(server, school, build)
    yield server, built
    server.server_close()


def test_a_change_of_a_schools_configuration_is_seen_by_the_next_build(
    school: Path, served: Served
) -> None:
    server, built = served
    server.builder()

    written(school, {"mkdocs.yml": f"{TAKES_KIT}site_name: Papatya\n"})
    server.builder()

    assert built[-1] == "Papatya"
    assert built[0] != "Papatya"
    assert str(school / "mkdocs.yml") in server._watched_paths


def test_a_configuration_that_names_programs_is_not_taken_over(
    school: Path, served: Served
) -> None:
    server, built = served

    written(school, {"mkdocs.yml": f"{TAKES_KIT}site_name: X\nhooks: [run.py]\n"})
    server.builder()

    assert "X" not in built
