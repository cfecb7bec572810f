from datetime import date
from pathlib import Path

import pytest

from esafety.cli.build_run import BuildOptions, BuildRun
from esafety.site.build import SiteError
from esafety.source_tree.read_folder import fingerprint


@pytest.mark.parametrize("kept", [{"published": True}, {"prove": True}])
def test_what_is_published_or_sealed_is_made_of_texts_that_nobody_changed_meanwhile(
    tmp_path: Path, kept: dict[str, bool]
) -> None:
    page = tmp_path / "docs/index.tr.md"
    page.parent.mkdir()
    for path, text in ((tmp_path / "mkdocs.yml", ""), (page, "# Okul\n")):
        path.write_text(text, encoding="utf-8")
    as_read = fingerprint(tmp_path)

    def checked(**kinds: bool) -> None:
        options = BuildOptions(tmp_path / "site", date(2026, 9, 1), None, None, 1, **kinds)
        BuildRun(tmp_path, options, made_from=as_read)._check_unchanged()

    checked(**kept)
    page.write_text("# Okulumuz\n", encoding="utf-8")
    checked()
    with pytest.raises(SiteError):
        checked(**kept)
