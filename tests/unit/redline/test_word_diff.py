from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from esafety.redline.word_diff import (
    DELETED,
    INSERTED,
    SAME,
    DiffSegment,
    replace_whole,
    word_by_word,
)

SIGNS = {SAME: "{}", DELETED: "[-{}-]", INSERTED: "{{+{}+}}"}
TEXTS = st.text("aıİ ,.'\n-", max_size=30) | st.lists(
    st.sampled_from(["okul", "okulun", "veli", ",", ".", " ", "  ", "\n", "–", "BİT'in", "(", ")"]),
    max_size=14,
).map("".join)


def shown(old: str, new: str) -> str:
    return "".join(SIGNS[segment.kind].format(segment.text) for segment in word_by_word(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "BİT'nin doğru kullanımı",
            "BİT'in doğru kullanımı",
            "[-BİT'nin-]{+BİT'in+} doğru kullanımı",
        ),
        ("BİT' in doğru", "BİT'in doğru", "[-BİT' in-]{+BİT'in+} doğru"),
        ("yayınlanır", "yayımlanır", "[-yayınlanır-]{+yayımlanır+}"),
        ("ulaşılabılır", "ulaşılabilir", "[-ulaşılabılır-]{+ulaşılabilir+}"),
        ("IŞIK", "İŞIK", "[-IŞIK-]{+İŞIK+}"),
        ("5-6-7 ve 8. sınıf", "1. ve 8. sınıf", "[-5-6-7-]{+1.+} ve 8. sınıf"),
        ("a b c", "a b", "a b[- c-]"),
        ("a c", "a b c", "a {+b +}c"),
        (
            "yeniden üretmez, bunlardan",
            "yeniden üretemez, bunlardan",
            "yeniden [-üretmez-]{+üretemez+}, bunlardan",
        ),
    ],
)
def test_changes_are_shown_word_by_word(old: str, new: str, expected: str) -> None:
    assert shown(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "geçerli olmasını sağlamak,",
            "geçerli olmasını sağlamak.",
            "geçerli olmasını [-sağlamak,-]{+sağlamak.+}",
        ),
        ("sayfası,veli ve", "sayfası, veli ve", "[-sayfası,veli-]{+sayfası, veli+} ve"),
        ("kelime , x", "kelime, x", "[-kelime ,-]{+kelime,+} x"),
        ("okul – ve", "okul ve", "[-okul –-]{+okul+} ve"),
        (", okul", "okul", "[-, okul-]{+okul+}"),
        ("bir\niki", "bir iki", "[-bir\niki-]{+bir iki+}"),
    ],
)
def test_a_change_without_a_word_takes_the_word_beside_it(
    old: str, new: str, expected: str
) -> None:
    assert shown(old, new) == expected


def test_changes_with_one_word_between_them_are_shown_as_one() -> None:
    old = "alanında yer alan linkler yer almaktadır"
    new = "alanında yer verilen bağlantılar yer bulmuştur"

    assert shown(old, new) == (
        "alanında yer [-alan linkler-]{+verilen bağlantılar+} yer [-almaktadır-]{+bulmuştur+}"
    )
    assert shown("bir iki ve üç dört", "altı yedi ve sekiz dokuz") == (
        "[-bir iki ve üç dört-]{+altı yedi ve sekiz dokuz+}"
    )


def test_the_end_of_a_sentence_keeps_two_changes_apart() -> None:
    assert shown("bir iki. Üç dört", "altı yedi. Sekiz dokuz") == (
        "[-bir iki-]{+altı yedi+}. [-Üç dört-]{+Sekiz dokuz+}"
    )


def test_equal_texts_give_one_segment_and_empty_texts_none() -> None:
    assert word_by_word("aynı söz", "aynı söz") == (DiffSegment(SAME, "aynı söz"),)
    assert word_by_word("", "") == ()


def test_a_fact_is_replaced_as_a_whole() -> None:
    assert replace_whole("29 Eylül 2022", "30 Eylül 2026") == (
        DiffSegment(DELETED, "29 Eylül 2022"),
        DiffSegment(INSERTED, "30 Eylül 2026"),
    )
    assert replace_whole("", "yeni") == (DiffSegment(INSERTED, "yeni"),)
    assert replace_whole("aynı", "aynı") == (DiffSegment(SAME, "aynı"),)


@given(old=TEXTS, new=TEXTS)
@example(old="a ,", new="a,")
@example(old="", new=" ")
def test_no_part_of_either_text_is_lost(old: str, new: str) -> None:
    segments = word_by_word(old, new)

    assert "".join(segment.text for segment in segments if segment.kind != INSERTED) == old
    assert "".join(segment.text for segment in segments if segment.kind != DELETED) == new
    assert all(segment.text for segment in segments)
    assert all(one.kind != two.kind for one, two in pairwise(segments))


@given(old=TEXTS, new=TEXTS)
def test_different_texts_always_show_a_difference(old: str, new: str) -> None:
    kinds = {segment.kind for segment in word_by_word(old, new)}

    assert bool(kinds - {SAME}) == (old != new)
