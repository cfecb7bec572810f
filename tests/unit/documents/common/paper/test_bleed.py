import re

from esafety.documents.common.paper.bleed import BLEED
from esafety.documents.common.paper.iso_216 import UPRIGHT
from workshop import ROOT


def css(name: str) -> str:
    return (ROOT / f"assets/print/{name}.css").read_text(encoding="utf-8")


def test_every_style_that_draws_beyond_the_edge_draws_as_far_as_is_shown() -> None:
    drawn = {
        path.stem: float(length)
        for path in (ROOT / "assets/print").rglob("*.css")
        for length in re.findall(r"\bbleed: ([\d.]+)mm", path.read_text(encoding="utf-8"))
    }

    assert {"booklet-bleed", "leaflet"} <= drawn.keys()
    assert {name: length for name, length in drawn.items() if length < BLEED} == {}


def test_the_covers_of_a_booklet_are_as_large_as_its_page_with_the_bleed() -> None:
    width, height = (side + 2 * BLEED for side in UPRIGHT["a5"])

    covers = re.findall(r"margin: -(\S+)mm; width: (\S+)mm; height: (\S+)mm", css("booklet-bleed"))
    assert [tuple(map(float, cover)) for cover in covers] == [(BLEED, width, height)] * 2
