from pathlib import Path

import pytest

from esafety.hosts.folder import read_tree, served_assets


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


def test_texts_come_with_their_words_and_one_kind_of_line_end(root: Path) -> None:
    tree = read_tree(root)

    assert tree["docs/index.tr.md"] == "# Güvenli { #safe }\n"


def test_the_mark_some_editors_put_before_a_text_is_taken_off(root: Path) -> None:
    assert read_tree(root)["data/school.yml"] == "name: Çınar\n"


def test_pictures_come_without_content(root: Path) -> None:
    tree = read_tree(root)

    assert (tree["docs/pano.png"], tree["assets/art/home.svg"]) == ("", "")


def test_an_empty_folder_is_an_empty_tree(tmp_path: Path) -> None:
    assert read_tree(tmp_path) == {}


def test_only_what_a_browser_asks_for_of_the_assets_is_served_in_order(tmp_path: Path) -> None:
    served = ["art/home.svg", "fonts/a.woff2", "icons/app.png", "scripts/site.js"]
    for name in (*reversed(served), "fonts/OFL.txt", "fonts/build.py", "art/README.md"):
        path = tmp_path / "assets" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()

    found = served_assets(tmp_path)

    assert [path.relative_to(tmp_path / "assets").as_posix() for path in found] == served


def test_a_school_without_assets_serves_none(tmp_path: Path) -> None:
    assert served_assets(tmp_path) == []
