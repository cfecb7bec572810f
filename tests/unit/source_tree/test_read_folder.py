import os
from pathlib import Path

import pytest

from esafety.content.check import check_content
from esafety.images.check import HEAVIEST
from esafety.source_tree.read_folder import fingerprint, read_tree, served_assets, text_at
from esafety.source_tree.unread_files import LARGEST_TEXT, Unread
from esafety.text.typefaces import typefaces_of
from workshop import ROOT


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = {
        "docs/index.tr.md": "# Güvenli { #safe }\r\n".encode(),
        "docs/pano.png": b"\x89PNG\xff",
        "data/school.yml": "name: Çınar\n".encode("utf-8-sig"),
        "assets/art/home.svg": b"<svg/>",
        "site/index.html": b"made",
        "README.md": b"not an editor's",
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_a_tree_holds_what_editors_look_after_and_nothing_else(root: Path) -> None:
    assert list(read_tree(root)) == [
        "assets/art/home.svg",
        "data/school.yml",
        "docs/index.tr.md",
        "docs/pano.png",
    ]


def test_texts_come_byte_for_byte_as_a_seal_binds_them(root: Path) -> None:
    tree = read_tree(root)

    assert tree["docs/index.tr.md"] == "# Güvenli { #safe }\r\n"
    assert tree["data/school.yml"] == "\ufeffname: Çınar\n"


def test_pictures_of_an_edition_come_byte_for_byte_too(root: Path) -> None:
    picture = root / "docs/policy/2022-2023/plan.png"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(b"\x89PNG\xff\r\n")

    text = read_tree(root)["docs/policy/2022-2023/plan.png"]

    assert text.encode("utf-8", "surrogateescape") == b"\x89PNG\xff\r\n"


def test_pictures_come_byte_for_byte_and_a_heavy_one_only_so_far_that_it_shows(root: Path) -> None:
    (root / "docs/heavy.JPG").write_bytes(b"x" * (HEAVIEST + 5))

    tree = read_tree(root)

    assert tree["docs/pano.png"].encode("utf-8", "surrogateescape") == b"\x89PNG\xff"
    assert tree["assets/art/home.svg"] == "<svg/>"
    assert len(tree["docs/heavy.JPG"]) == HEAVIEST + 1


def test_what_lies_in_a_hidden_folder_is_no_page_of_a_school(root: Path) -> None:
    bin_of_an_editor = root / "docs/.trash/old.tr.md"
    bin_of_an_editor.parent.mkdir()
    bin_of_an_editor.write_text("# Eski", encoding="utf-8")
    in_an_edition = root / "docs/policy/2025-2026/.trash/old.tr.md"
    in_an_edition.parent.mkdir(parents=True)
    in_an_edition.write_text("# Eski", encoding="utf-8")

    hidden = [path for path in read_tree(root) if ".trash" in path]

    assert hidden == ["docs/policy/2025-2026/.trash/old.tr.md"]


def test_our_typefaces_come_as_their_letters_and_names() -> None:
    ours = typefaces_of(read_tree(ROOT))

    assert {"Atkinson Next", "Fraunces Soft"} <= ours.families
    assert set("İıĞğŞşÇçÖöÜü₺€✓☐") <= ours.letters
    assert not set("👋Жس≤★") & ours.letters


def test_a_spoiled_font_file_has_no_letters(root: Path) -> None:
    font = root / "assets/fonts/a/a.woff2"
    font.parent.mkdir(parents=True)
    for content in (b"", b"wOF2", b"<html>404</html>", b"wOF2" + b"\xff" * 200):
        font.write_bytes(content)

        assert read_tree(root)["assets/fonts/a/a.woff2"] == ""


def test_an_empty_folder_is_an_empty_tree(tmp_path: Path) -> None:
    assert read_tree(tmp_path) == {}


def test_only_what_a_browser_asks_for_of_the_assets_is_served_in_order(tmp_path: Path) -> None:
    served = ["art/home.svg", "fonts/a.woff2", "icons/app.png", "scripts/site.js"]
    for name in (*reversed(served), "fonts/OFL.txt", "fonts/build.py", "art/README.md"):
        path = tmp_path / "assets" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()

    found = served_assets(tmp_path)

    assert list(found) == [f"assets/{name}" for name in served]


def test_pictures_of_a_language_are_served_where_the_site_has_it(tmp_path: Path) -> None:
    names = ("year.ar.svg", "year.en.svg", "year.svg", "year.tr.svg")
    (tmp_path / "assets/guide").mkdir(parents=True)
    for name in names:
        (tmp_path / "assets/guide" / name).touch()

    def served(*languages: str) -> list[str]:
        return [Path(path).name for path in served_assets(tmp_path, languages)]

    assert served("tr") == ["year.svg", "year.tr.svg"]
    assert served("tr", "en", "ar") == list(names)


def test_a_school_without_assets_serves_none(tmp_path: Path) -> None:
    assert served_assets(tmp_path) == {}


def told(root: Path) -> dict[str, str]:
    return {path: text.key for path, text in read_tree(root).items() if isinstance(text, Unread)}


def test_links_hidden_files_and_strange_folders_are_told_by_their_names(root: Path) -> None:
    edition = root / "docs/policy/2022-2023"
    (edition / "empty").mkdir(parents=True)
    (edition / ".hidden.yml").touch()
    (edition / ".DS_Store").touch()
    (root / "docs/page.tr.md").mkdir()
    (root / "docs/linked.md").symlink_to("/etc/passwd")
    (root / "docs/lost.md").symlink_to("nowhere")
    (root / "docs/folder").symlink_to(root)
    os.mkfifo(root / "docs/pipe.md")

    assert told(root) == {
        "docs/folder": "file-is-link",
        "docs/linked.md": "file-is-link",
        "docs/lost.md": "file-is-link",
        "docs/page.tr.md/": "folder-named-like-page",
        "docs/pipe.md": "file-is-device",
        "docs/policy/2022-2023/.hidden.yml": "file-hidden",
        "docs/policy/2022-2023/empty/": "folder-empty",
    }
    assert {problem.key for problem in check_content(read_tree(root))} >= set(told(root).values())


def test_a_folder_of_editors_that_is_a_link_is_not_entered(tmp_path: Path, root: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "docs").symlink_to(root / "docs")

    assert told(other) == {"docs": "file-is-link"}
    assert list(read_tree(other)) == ["docs"]


def test_a_file_that_cannot_be_read_or_is_too_large_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (root / "data/large.yml").open("wb") as large:
        large.truncate(LARGEST_TEXT + 1)
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "school.yml":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)

    assert told(root) == {"data/large.yml": "file-too-large", "data/school.yml": "file-refused"}


def test_a_text_in_another_encoding_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    owners = tmp_path / "CODEOWNERS"
    owners.write_bytes("* @müdür\n".encode("iso8859-9"))

    assert text_at(owners).startswith("* @m")
    assert text_at(tmp_path / "none") == ""


def test_what_python_compiles_for_itself_is_no_change_of_a_school(root: Path) -> None:
    (root / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    before = fingerprint(root)
    compiled = root / "overrides/__pycache__/page_pdf.cpython-311.pyc"
    compiled.parent.mkdir(parents=True)
    compiled.write_bytes(b"made")
    assert fingerprint(root) == before
    (root / "overrides/main.html").write_text("changed", encoding="utf-8")
    assert fingerprint(root) != before


def test_a_file_that_cannot_be_read_stops_no_fingerprint_and_makes_another(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check tells of it, together with all other faults."""
    (root / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    locked = root / "overrides/main.html"
    locked.parent.mkdir(parents=True)
    locked.write_bytes(b"")
    before, real = fingerprint(root), Path.read_bytes

    def refused(path: Path) -> bytes:
        if path == locked:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refused)

    assert fingerprint(root) != before


def test_a_file_of_a_name_that_is_no_text_is_a_change_too(root: Path) -> None:
    (root / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    before = fingerprint(root)
    (root / "overrides").mkdir()
    try:
        (root / os.fsdecode(b"overrides/a\xff.txt")).touch()
    except OSError:
        pytest.skip("this file system takes no such name")
    assert fingerprint(root) != before
