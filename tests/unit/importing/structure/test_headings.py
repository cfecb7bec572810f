import pytest

from esafety.importing.block import BOLD_OFF, BOLD_ON, Block
from esafety.importing.structure.headings import Habits, HeadingLevel, heading_of, names_part

_PLAIN = Habits((), parts=False, capitals=False)
_NEXT = Block(2, "Phones are switched off.", depth=1)


def bold(text: str, depth: int = 0) -> Block:
    return Block(1, f"{BOLD_ON}{text}{BOLD_OFF}", depth=depth)


@pytest.mark.parametrize("depth", [0, 1])
def test_a_line_that_announces_a_list_heads_no_chapter(depth: int) -> None:
    after = Block(2, "Phones are switched off.", depth=depth + 1)

    said = bold("Students agree to the following:", depth)

    assert heading_of(None, said, after, _PLAIN) is None


def test_a_bold_line_that_names_what_follows_heads_it() -> None:
    assert heading_of(None, bold("Students:"), _NEXT, _PLAIN) == HeadingLevel(1, guessed=True)
    assert heading_of(None, bold("Students and phones"), _NEXT, _PLAIN) == HeadingLevel(
        1, guessed=True
    )
    numbered = bold("Students and phones", 1)
    assert heading_of(None, numbered, Block(2, "Text."), _PLAIN) == HeadingLevel(1)


@pytest.mark.parametrize(
    "text", ["BİRİNCİ BÖLÜM", "1. BÖLÜM", "I. BÖLÜM", "IV. KISIM", "II. Bölüm", "BÖLÜM 2: Görevler"]
)
def test_the_heading_of_a_part_is_known_however_it_is_counted(text: str) -> None:
    assert names_part(Block(1, text))
    assert heading_of(None, Block(1, text), _NEXT, _PLAIN) == HeadingLevel(1)
