from esafety.policy.clause_ids.assign import assigned
from esafety.policy.clause_ids.record import KnownClause
from esafety.policy.clauses import Clause

PHONES = "Telefonlar okul binasında kapalı tutulur."
BOX = "Telefonlar sabah kutuya konur ve çıkışta geri alınır."
WATCH = "Akıllı saatler sınavda masada durmaz."


def known(*texts: str, section: str = "devices") -> list[KnownClause]:
    return [KnownClause(f"{section}-{n:02}", section, text) for n, text in enumerate(texts, 1)]


def now(*texts: str, section: str = "devices") -> list[Clause]:
    return [Clause("", "", "", text, n, section) for n, text in enumerate(texts, 1)]


def ids(old: list[KnownClause], new: list[Clause], *used: str) -> tuple[str, ...]:
    return assigned(old, new, {one.id for one in old} | set(used)).ids


def test_a_clause_that_was_put_in_gets_the_next_number_and_the_others_keep_theirs() -> None:
    new = now(PHONES, "Şarj aletleri prize takılmaz.", BOX, WATCH)

    assert ids(known(PHONES, BOX, WATCH), new) == (
        "devices-01",
        "devices-04",
        "devices-02",
        "devices-03",
    )


def test_a_number_that_was_ever_used_is_not_used_again() -> None:
    new = now(PHONES, "Şarj aletleri prize takılmaz.")

    assert ids(known(PHONES), new, "devices-07", "devices-x-99") == ("devices-01", "devices-08")


def test_the_number_of_another_section_counts_nothing() -> None:
    assert ids([], now("Söz.", section="a"), "a-b-04", "a-b") == ("a-01",)


def test_a_clause_takes_its_id_to_another_section() -> None:
    new = [*now(PHONES), *now(BOX, section="help")]

    assert ids(known(PHONES, BOX), new) == ("devices-01", "devices-02")


def test_two_clauses_of_the_same_words_keep_their_sections() -> None:
    old = [*known(PHONES, section="a"), *known(PHONES, section="b")]
    new = [*now(PHONES, section="b"), *now(PHONES, section="a")]

    assert ids(old, new) == ("b-01", "a-01")


def test_a_clause_that_was_split_leaves_its_id_to_the_part_most_like_it() -> None:
    whole = "Telefonlar sabah kutuya konur ve kilitlenir; veli isterse okul telefonundan arar."
    parts = ("Telefonlar sabah kutuya konur ve kilitlenir.", "Veli isterse okul telefonundan arar.")

    given = assigned(known(whole), now(*parts), {"devices-01"})

    assert given.ids == ("devices-01", "devices-02")
    assert given.split_from == {"devices-02": "devices-01"}


def test_clauses_that_were_merged_give_the_id_of_the_most_like_one() -> None:
    parts = ("Telefonlar sabah kutuya konur ve kilitlenir.", "Veli okulun telefonundan arar.")
    whole = "Telefonlar sabah kutuya konur ve kilitlenir; veli okulun telefonundan arar."

    given = assigned(known(*parts), now(whole), {"devices-01", "devices-02"})

    assert given.ids == ("devices-01",)
    assert given.merged_into == {"devices-02": "devices-01"}
