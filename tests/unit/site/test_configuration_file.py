from pathlib import Path

import pytest
import yaml

from esafety.site.configuration_file import configuration_file
from kits import TAKES_KIT, kit_with, written

KIT = """\
theme: {name: material, custom_dir: overrides}
plugins:
  - search
  - pdf-export: {theme_handler_path: overrides/page_pdf.py}
  - esafety: {today: ""}
"""


@pytest.mark.parametrize(
    "own", [TAKES_KIT, f"\ufeff{TAKES_KIT}", "INHERIT: esafety-press\r\nsite_name: Okul\r\n"]
)
def test_a_short_configuration_is_completed_with_folders_from_the_root(
    own: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kit = kit_with(monkeypatch, tmp_path / "kit", {"mkdocs.yml": KIT})
    school = written(tmp_path / "school", {"mkdocs.yml": own})

    file = configuration_file(school)

    said = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert file == school / "build/mkdocs.yml"
    assert (said["docs_dir"], said["theme"]["custom_dir"]) == (
        str(school / "docs"),
        str(kit / "overrides"),
    )
    assert said["plugins"][2] == {"esafety": {"today": "", "school": str(school)}}


def test_a_school_that_takes_no_kit_has_its_own(tmp_path: Path) -> None:
    school = written(tmp_path, {"mkdocs.yml": "site_name: Okul\n"})

    assert configuration_file(school) == school / "mkdocs.yml"
