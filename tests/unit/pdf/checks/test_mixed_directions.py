from esafety.pdf.checks.letters import Block
from esafety.pdf.checks.marked_content import TextFragment
from esafety.pdf.checks.text_alignment import unfound

WRITTEN = Block(("الغرفة", "12-34", "غدا"))
ROOM, TOMORROW = "الغرفة", "غدا"


def piece(*words: str, block: int = 0) -> TextFragment:
    return TextFragment(0, "".join(words), block, words)


def test_a_line_that_mixes_directions_is_found_by_its_words() -> None:
    assert unfound([WRITTEN], [piece(ROOM, "34", "12", TOMORROW)]) == []
    assert unfound([WRITTEN], [piece(TOMORROW, ROOM), piece("34", "12")]) == []


def test_a_word_that_is_not_there_as_often_is_lost() -> None:
    for words in ((ROOM, "34", TOMORROW), (ROOM, "34", "12", TOMORROW, TOMORROW)):
        assert unfound([WRITTEN, WRITTEN], [piece(*words)])
    assert len(unfound([WRITTEN, WRITTEN], [piece(ROOM, "34", "12", TOMORROW)])) == 1


def test_words_of_two_blocks_are_not_those_of_one() -> None:
    assert unfound([WRITTEN], [piece(ROOM, "34"), piece("12", TOMORROW, block=1)])


def test_on_a_page_without_letters_from_the_right_words_are_found_in_their_order_alone() -> None:
    written = Block(("1", "Konu"))

    assert unfound([written], [piece("Konu", "1")]) == []
    assert unfound([written], [TextFragment(0, "Konu1", 0)])
