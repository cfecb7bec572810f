from dataclasses import replace

import pytest

from esafety.policy.clauses import Clause
from esafety.policy.topics.proposals import Proposals, TopicMatcher, successor
from esafety.policy.topics.topic import Topic
from topic_facts import clause

TEXTS = (
    "Öğrenciler cep telefonlarını ders başlamadan önce kutuya bırakır.",
    "Velisinin izni olmadan hiçbir öğrencinin fotoğrafı yayımlanmaz.",
    "Okulun internet erişimi güvenlik filtresinden geçer.",
    "Öğretmenler her yıl e-güvenlik eğitimi alır.",
    "Çalışanlar kişisel telefonlarını derste kullanmaz.",
)
CLAUSES = {one.anchor: one for one in (clause(n, t) for n, t in enumerate(TEXTS, 1))}


def topic(sentence: str, *words: str | list[str]) -> Topic:
    facts = {"tr": sentence, "en": "…"} | ({"words": {"tr": list(words)}} if words else {})
    return Topic.model_validate(facts)


@pytest.mark.parametrize(
    ("of", "number"),
    [
        (topic("Öğrencilerin telefonu kutuda durur.", "telefon", "kutu"), 1),
        (topic("Görüntüler ancak izinle yayımlanır.", "fotoğraf", "izin", "veli"), 2),
        (topic("İnternet FİLTREDEN geçer.", "filtre"), 3),
        (topic("Öğretmenler eğitim alır."), 4),
    ],
)
def test_the_clause_that_has_a_topics_words_in_any_form_is_proposed_first(
    of: Topic, number: int
) -> None:
    found = TopicMatcher(CLAUSES).proposals(of).likely

    assert found[0].clause == CLAUSES[f"rules-{number:02d}"]
    assert [one.likeness for one in found] == sorted((p.likeness for p in found), reverse=True)


def test_nothing_is_proposed_for_a_topic_of_which_the_edition_has_no_words() -> None:
    matcher = TopicMatcher(CLAUSES)

    assert matcher.proposals(topic("Panolar asılır.", "pano", "afiş")) == Proposals()
    # One common word of many is no likeness.
    asked = topic("Suç şüphesinde cihaz polise verilir.", "suç", "polis", "telefon", "delil")
    assert matcher.proposals(asked) == Proposals()


def test_any_word_of_a_group_stands_for_the_others() -> None:
    asked = topic("Cihazlar dolapta durur.", ["cihaz", "telefon"], ["dolap", "kutu", "sandık"])

    assert TopicMatcher(CLAUSES).proposals(asked).best == CLAUSES["rules-01"]


def test_a_heading_stands_for_what_a_clause_does_not_repeat_but_not_for_what_it_is_about() -> None:
    said = {
        one.anchor: replace(one, section=section)
        for one, section in (
            (clause(1, "Telefonlar derste kapalıdır."), "pupils"),
            (clause(2, "Telefonlar derste kapalıdır."), "staff"),
            (clause(3, "Kapılar derste kapalıdır."), "phones"),
        )
    }
    headings = {"pupils": "Öğrenciler", "staff": "Çalışanlar", "phones": "Telefonlar"}
    asked = topic("Telefonlar kapalıdır.", "telefon", ["çalışan", "personel"], "kapalı")

    found = TopicMatcher(said, headings).proposals(asked)

    assert [one.clause.anchor for one in found.likely] == ["rules-02"]


def test_what_has_only_some_of_the_words_is_possible_and_not_likely() -> None:
    asked = topic(
        "Suç şüphesinde cihaz polise verilir.", "telefon", "çalışan", "polis", "suç", "delil"
    )

    found = TopicMatcher(CLAUSES).proposals(asked)

    assert found.likely == ()
    assert found.best == CLAUSES["rules-05"]


def test_the_words_of_a_topic_within_one_sentence_say_more_than_all_over_a_long_clause() -> None:
    near = clause(1, "Telefonlar kutuda durur. Kapı kapanır. Herkes sınıfa gider.")
    far = clause(2, "Telefonlar açıktır. Kapı kapanır. Herkes kutuya bakar.")
    asked = topic("Telefonlar kutuda durur.", "telefon", "kutu")

    found = TopicMatcher({one.anchor: one for one in (far, near)}).proposals(asked)

    assert found.best == near


def test_a_clause_that_is_passed_over_is_never_proposed() -> None:
    asked = topic("Telefonlar derste kullanılmaz.", "telefon", "ders")
    first = TopicMatcher(CLAUSES).proposals(asked).best
    assert first

    found = TopicMatcher(CLAUSES, passed_over={first.anchor}).proposals(asked)

    assert found.best not in (first, None)


def test_an_edition_without_clauses_has_no_proposals() -> None:
    assert TopicMatcher({}).proposals(topic("Telefonlar.", "telefon")) == Proposals()


def test_a_lost_clause_is_found_by_its_words_wherever_it_stands() -> None:
    lost = "Öğrenciler telefonlarını ders başlamadan kutuya bırakır."

    assert successor(lost, CLAUSES) == CLAUSES["rules-01"]
    assert successor("Bambaşka bir söz burada yazar.", CLAUSES) is None
    assert successor("", {}) is None


def test_an_id_says_nothing_of_what_a_clause_became() -> None:
    moved: dict[str, Clause] = {"rules-09": CLAUSES["rules-03"], "rules-01": CLAUSES["rules-04"]}

    assert successor(TEXTS[2], moved) == moved["rules-09"]
