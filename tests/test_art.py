"""Drawings stay plain, wordless, light and described in both languages."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from lxml import etree

from workshop import ROOT

ART = ROOT / "assets/art"
DRAWINGS = sorted(
    path
    for room in ("posters", "slips", "leaflet", "worksheets", "class", "symbols", "board")
    for path in ART.glob(f"{room}/*.svg")
)
IDS = [path.relative_to(ART).as_posix() for path in DRAWINGS]
SHAPES = {"g", "path", "rect", "circle", "ellipse"}
PLACES = {"d", "transform", "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r"}
PAINT = {"fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"}
FAMILIES = {
    "posters": "0 0 1000 800",
    "slips": "0 0 200 200",
    "leaflet": "0 0 400 260",
    "worksheets": "0 0 200 200",
    "class": "0 0 240 240",
    "symbols": "0 0 200 200",
    "board": "0 0 1080 620",
}
# Drawings of another frame than their family's, by the beginning of their names.
FRAMES = {
    "cover": "0 0 970 2100",
    "certificate-frame": "0 0 1188 840",
    "agreement-frame": "0 0 840 1176",
    "bookmark-frame": "0 0 300 996",
    "story-": "0 0 300 225",
    "colour-": "0 0 720 900",
    "banner": "0 0 1360 186",
    "stop-away-tell-strip": "0 0 680 180",
}
LIMIT = 14_000
ROW = re.compile(r"^\| `(?P<drawing>[^`]+)` \| (?P<tr>[^|]+) \| (?P<en>[^|]+) \|$", re.MULTILINE)


RECIPES = ROOT / "scripts/recipes/drawings"


def described() -> dict[Path, tuple[str, str]]:
    readme = ART / "posters/README.md"
    rows = ROW.finditer(readme.read_text(encoding="utf-8"))
    own = {(readme.parent / row["drawing"]).resolve(): (row["tr"], row["en"]) for row in rows}
    symbols = yaml.safe_load((ART / "symbols/symbols.yml").read_text(encoding="utf-8"))
    words = {ART / f"symbols/{name}.svg": (of["tr"], of["en"]) for name, of in symbols.items()}
    return own | words


def test_the_series_is_whole() -> None:
    count = {room: sum(path.parent.name == room for path in DRAWINGS) for room in FAMILIES}
    assert count == {
        "posters": 16,
        "slips": 8,
        "leaflet": 4,
        "worksheets": 4,
        "class": 49,
        "symbols": 53,
        "board": 3,
    }


@pytest.mark.parametrize("path", DRAWINGS, ids=IDS)
def test_a_drawing_has_the_frame_of_its_family_and_is_light(path: Path) -> None:
    drawing = etree.parse(path).getroot()
    own = (frame for name, frame in FRAMES.items() if path.stem.startswith(name))
    frame = next(own, FAMILIES[path.parent.name])
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    assert dict(drawing.attrib) == {"viewBox": frame}
    assert path.stat().st_size < LIMIT


@pytest.mark.parametrize("path", DRAWINGS, ids=IDS)
def test_a_drawing_is_made_of_plain_opaque_shapes_without_words(path: Path) -> None:
    parts = list(etree.parse(path).getroot().iterdescendants())
    assert {etree.QName(part).localname for part in parts} <= SHAPES
    assert {name for part in parts for name in part.attrib} <= PLACES | PAINT
    assert not [part for part in parts if (part.text or "").strip() or (part.tail or "").strip()]


@pytest.mark.parametrize("path", DRAWINGS, ids=IDS)
def test_a_drawing_is_painted_in_solid_colours(path: Path) -> None:
    parts = etree.parse(path).getroot().iterdescendants()
    paints = [dict(part.attrib) for part in parts]
    colours = [paint[name] for paint in paints for name in ("fill", "stroke") if name in paint]
    assert len(colours) > 2
    assert [colour for colour in colours if not re.fullmatch("none|#[0-9a-f]{3,6}", colour)] == []


def test_every_drawing_is_described_in_both_languages_and_nothing_else_is() -> None:
    assert set(described()) == set(DRAWINGS)
    for turkish, english in described().values():
        assert turkish != english
        assert turkish.endswith(".")
        assert english.endswith(".")


def test_no_two_drawings_are_described_alike() -> None:
    words = list(described().values())
    assert len(set(words)) == len(words)


def test_the_recipe_draws_the_symbols_and_no_others(tmp_path: Path) -> None:
    subprocess.run([sys.executable, RECIPES / "recipe.py", tmp_path, "symbols"], check=True)
    drawn = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert drawn == {path.name: path.read_bytes() for path in ART.glob("symbols/*.svg")}
