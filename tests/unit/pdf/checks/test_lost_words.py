from collections import Counter
from pathlib import Path

import pytest

from esafety.pdf.checks.lost_words import blocks_of_html, words_of_html, words_of_text
from esafety.pdf.checks.marked_content import TextFragment
from esafety.pdf.checks.text_alignment import unfound
from examples import SOAKED
from generated_tables import TableMaker
from proof_trial import trial

Told = list[str]


def lost(source: str, *pieces: tuple[int, int, str]) -> Told:
    """Return what is lost of a source on a paper of pieces: page, block, letters."""
    fragments = [TextFragment(page, letters, block) for page, block, letters in pieces]
    return [word for _, words in unfound(blocks_of_html(source), fragments) for word in words]


def test_a_word_that_is_not_on_paper_is_lost() -> None:
    assert lost("<p>Telefonlar kapalı durur.</p>", (0, 1, "Telefonlardurur")) == ["kapalı"]


def test_a_word_said_twice_must_stand_there_twice() -> None:
    assert lost("<p>evet, evet, hayır</p>", (0, 1, "evethayır")) == ["evet"]


def test_a_lost_word_is_not_found_in_another_block() -> None:
    pieces = ((0, 1, "okulda"), (0, 2, "her"), (0, 2, "gün"), (0, 2, "okulda"))

    assert lost("<p>her gün</p><p>okulda gün</p>", *pieces) == ["gün"]


def test_paper_may_say_more_than_the_page() -> None:
    assert lost("<p>söz</p>", (0, 1, "Çınar"), (0, 2, "söz"), (0, 3, "12")) == []


def test_cells_that_go_on_over_leaf_beside_one_another_are_whole() -> None:
    source = "<table><tr><td>bir iki</td><td>üç dört</td></tr></table>"
    pieces = ((0, 1, "bir"), (0, 2, "üç"), (1, 3, "iki"), (1, 4, "dört"))

    assert lost(source, *pieces) == []


@pytest.mark.parametrize("word", ["gü\u00adven\u00adli", "e-posta", "13.E.10", "ve/veya", "ofis"])
def test_hyphens_slashes_and_ends_of_lines_part_no_word(word: str) -> None:
    letters = "".join(letter for letter in word if letter.isalnum())

    assert lost(f"<p>{word}</p>", *((0, 1, letter) for letter in letters)) == []


def test_generated_pages_lose_what_was_dropped_and_nothing_else(root: Path) -> None:
    done = trial(root, [1], 20 if SOAKED else 5)

    assert (done.false, done.found) == (0, done.dropped)


def test_a_word_broken_by_a_narrow_cell_is_not_lost(root: Path) -> None:
    seeds = range(11, 31) if SOAKED else [11]

    done = trial(root, seeds, 10 if SOAKED else 5, TableMaker)

    assert (done.false, done.found) == (0, done.dropped)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>gü<b>ven</b>li <i>inter</i>net</p>", ["güvenli", "internet"]),
        ('<p>ev<a href="x">de</a><sup>2</sup></p>', ["evde2"]),
        ("<p>bir</p><p>iki</p>", ["bir", "iki"]),
        ("<ul><li>bir</li><li>iki<ul><li>üç</li></ul></li></ul>", ["bir", "iki", "üç"]),
        ("<td>bir</td><td>iki</td>", ["bir", "iki"]),
        ("<p>bir<br>iki</p>", ["bir", "iki"]),
        ("söz", ["söz"]),
    ],
)
def test_inline_tags_do_not_split_words_and_blocks_do(source: str, words: list[str]) -> None:
    assert words_of_html(source) == Counter(words)


@pytest.mark.parametrize(
    "aside",
    [
        '<p class="a no-print b">yok</p>',
        "<p hidden>yok</p>",
        '<a class="headerlink" href="#x">yok</a>',
        "<script>yok</script>",
        "<style>yok</style>",
        "<button>yok</button>",
        "<template>yok</template>",
        "<!-- yok -->",
    ],
)
def test_what_is_not_for_paper_is_not_wanted_and_what_follows_is(aside: str) -> None:
    assert words_of_html(f"<p>bir</p>{aside}iki") == Counter(["bir", "iki"])


def test_a_class_that_only_begins_alike_is_wanted() -> None:
    assert words_of_html('<p class="no-printer">söz</p>') == Counter(["söz"])


def test_numbers_are_words_and_signs_are_not() -> None:
    assert words_of_text("4.A.1 – _söz_ • 5651!") == Counter(["4", "A", "1", "söz", "5651"])


def test_a_block_knows_the_number_of_its_clause_and_the_next_one_none() -> None:
    number = '<a class="clause__number">2.4</a>'
    clause = f'<li class="clause">{number}<p>bir</p><ul><li>iki</li></ul></li>'

    blocks = blocks_of_html(f"<p>önce</p><ol>{clause}</ol><p>sonra</p>")

    assert [(block.words[-1], block.clause) for block in blocks if block.words] == [
        ("önce", ""),
        ("2.4", "2.4"),
        ("bir", "2.4"),
        ("iki", "2.4"),
        ("sonra", ""),
    ]
