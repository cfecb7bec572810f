from pathlib import Path

import pytest

from esafety.facts.pictures import HEAVIEST
from esafety.facts.typefaces import typefaces_of
from esafety.hosts.folder import read_tree, served_assets
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

    assert [path.relative_to(tmp_path / "assets").as_posix() for path in found] == served


def test_a_school_without_assets_serves_none(tmp_path: Path) -> None:
    assert served_assets(tmp_path) == []
