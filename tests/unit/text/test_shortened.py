from esafety.text.shortened import shortened, shortened_before


def test_a_text_that_is_short_enough_stays() -> None:
    assert shortened("Telefonlar kapalıdır.", 21) == "Telefonlar kapalıdır."
    assert shortened_before("Telefonlar kapalıdır.", 21) == "Telefonlar kapalıdır."


def test_a_long_one_ends_or_begins_with_a_whole_word() -> None:
    assert shortened("Telefonlar ders boyunca kapalıdır.", 14) == "Telefonlar…"
    assert shortened("Telefonlar ders boyunca kapalıdır.", 15) == "Telefonlar ders…"
    assert shortened_before("Telefonlar ders boyunca kapalıdır.", 12) == "…kapalıdır."
    assert shortened_before("Telefonlar ders boyunca", 7) == "…boyunca"


def test_a_single_long_word_is_cut_within() -> None:
    assert shortened("https://example.org/", 8) == "https://…"
    assert shortened_before("https://example.org/", 4) == "…org/"
