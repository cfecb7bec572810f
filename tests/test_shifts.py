"""Files that stand on the same dear ground are on the same shift."""

import re
from pathlib import Path

from shifts import GROUND
from workshop import ROOT

# What each ground is made by: fixtures that build or publish a whole school for many tests.
MADE_BY = {"published": ("published_school", "public"), "drafted": ("drafted",)}


def stands_on(file: Path, fixtures: tuple[str, ...]) -> bool:
    asked = re.findall(r"^def \w+\(([^)]*)\)", file.read_text(encoding="utf-8"), re.MULTILINE)
    return any(re.search(rf"\b{name}: ", words) for words in asked for name in fixtures)


def test_every_file_that_needs_dear_ground_is_on_its_shift() -> None:
    files = sorted((ROOT / "tests").rglob("test_*.py"))

    assert {
        file.relative_to(ROOT).as_posix(): ground
        for ground, fixtures in MADE_BY.items()
        for file in files
        if stands_on(file, fixtures)
    } == GROUND
