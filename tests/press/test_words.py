from collections import Counter

import pytest

from esafety.press.words import lost_words, words_of_html, words_of_text


def test_a_word_that_is_not_on_paper_is_lost() -> None:
    assert lost_words("<p>Telefonlar kapalı durur.</p>", "Telefonlar durur.") == ("kapalı",)


def test_a_word_said_twice_must_stand_there_twice() -> None:
    assert lost_words("<p>evet, evet, hayır</p>", "evet hayır hayır") == ("evet",)


def test_lost_words_are_told_in_order() -> None:
    assert lost_words("<p>vazo armut bir</p>", "bir") == ("armut", "vazo")


def test_paper_may_say_more_than_the_page() -> None:
    assert lost_words("<p>söz</p>", "Çınar İlkokulu 1 söz 2 / 3") == ()


@pytest.mark.parametrize(
    "printed",
    [
        "bütün sorumluluklar okunur",
        "bütün sorumlu-\nluklar okunur",
        "bütün sorumlu\nluklar okunur",
        "bütün sorumlu\u00adluklar okunur",
    ],
)
def test_a_long_word_broken_at_the_end_of_a_line_is_not_lost(printed: str) -> None:
    assert lost_words("<p>bütün sorumluluklar okunur</p>", printed) == ()


@pytest.mark.parametrize("printed", ["e-posta", "e-\nposta"])
def test_a_word_broken_at_its_own_hyphen_is_not_lost(printed: str) -> None:
    assert lost_words("<p>e-posta</p>", printed) == ()


def test_a_short_word_in_pieces_is_lost() -> None:
    assert lost_words("<p>kurallar</p><p>kural</p>", "kurallar ku ral") == ("kural",)


@pytest.mark.parametrize(("word", "lost"), [("telefonu", ()), ("telefon", ("telefon",))])
def test_only_words_of_eight_letters_or_more_may_be_broken(
    word: str, lost: tuple[str, ...]
) -> None:
    assert lost_words(f"<p>{word}</p>", f"{word[:4]}\n{word[4:]}") == lost


def test_a_lost_word_is_not_found_inside_a_longer_one() -> None:
    source = "<p>öğrenciler öğrencilerin</p>"

    assert lost_words(source, "öğrencilerin") == ("öğrenciler",)
    assert lost_words(source, "öğrenci-\nler öğrenci-\nlerin") == ()


def test_letters_put_together_differently_are_the_same_word() -> None:
    assert lost_words("<p>öğün</p>", "o\u0308g\u0306u\u0308n") == ()


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
