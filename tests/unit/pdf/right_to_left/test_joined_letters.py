from types import SimpleNamespace

from fontTools.ttLib import TTFont

from esafety.pdf.right_to_left.joined_letters import named
from workshop import ROOT

FACE = ROOT / "assets/fonts/vazirmatn/vazirmatn-400.woff2"
LATIN = ROOT / "assets/fonts/atkinson-next/atkinson-next-400.woff2"


def test_each_shape_stands_for_its_own_letter_and_lam_alef_for_one_character() -> None:
    with TTFont(FACE) as font:
        order = font.getGlyphOrder()
    face = SimpleNamespace(
        file_content=FACE.read_bytes(), to_unicode=dict.fromkeys(range(len(order)), "?")
    )

    named(lambda *_: None)(None, {"a": face})

    found = set(face.to_unicode.values())
    assert set("أبتثجحخدرسشصضعغفقكلمنهويةىئ") <= found
    assert set("ﻻﻷﻹﻵ") <= found
    assert not {"لا", "لأ", "لإ", "لآ"} & found


def test_a_typeface_that_does_not_join_is_left_as_it_is() -> None:
    face = SimpleNamespace(file_content=LATIN.read_bytes(), to_unicode={5: "fi"})

    named(lambda *_: None)(None, {"a": face})

    assert face.to_unicode == {5: "fi"}
