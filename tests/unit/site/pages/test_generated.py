from pathlib import Path

from esafety.site.pages.generated import GeneratedPage, _write


def test_a_page_is_written_into_the_folder_of_the_build(tmp_path: Path) -> None:
    page = GeneratedPage("a.md", {"tr": "Söz", "en": "Word"}, tmp_path)

    source, path = page.write("en")

    assert (source, path) == ("a.en.md", tmp_path / "a.en.md")
    assert path.read_text(encoding="utf-8") == "Word"


def test_a_page_is_written_elsewhere_if_its_folder_takes_nothing(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("a file", encoding="utf-8")

    path = _write(tmp_path / "in the way", "docs/editions/a.tr.md", "söz")

    assert path.read_text(encoding="utf-8") == "söz"
    path.unlink()
