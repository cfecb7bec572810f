import pytest

from esafety.policy.clauses import Clause
from esafety.policy.topics.proposals import TopicMatcher, successor
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


def topic(sentence: str, *words: str) -> Topic:
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
    found = TopicMatcher(CLAUSES).proposals(of)

    assert found[0].clause == CLAUSES[f"rules-{number:02d}"]
    assert [one.likeness for one in found] == sorted((p.likeness for p in found), reverse=True)


def test_nothing_is_proposed_for_a_topic_of_which_the_edition_has_no_words() -> None:
    matcher = TopicMatcher(CLAUSES)

    assert matcher.proposals(topic("Panolar asılır.", "pano", "afiş")) == ()
    # One common word of many is no likeness.
    asked = topic("Suç şüphesinde cihaz polise verilir.", "suç", "polis", "telefon", "delil")
    assert matcher.proposals(asked) == ()


def test_an_edition_without_clauses_has_no_proposals() -> None:
    assert TopicMatcher({}).proposals(topic("Telefonlar.", "telefon")) == ()


def test_a_lost_clause_is_found_by_its_words_wherever_it_stands() -> None:
    lost = "Öğrenciler telefonlarını ders başlamadan kutuya bırakır."

    assert successor(lost, CLAUSES) == CLAUSES["rules-01"]
    assert successor("Bambaşka bir söz burada yazar.", CLAUSES) is None
    assert successor("", {}) is None


def test_an_id_says_nothing_of_what_a_clause_became() -> None:
    moved: dict[str, Clause] = {"rules-09": CLAUSES["rules-03"], "rules-01": CLAUSES["rules-04"]}

    assert successor(TEXTS[2], moved) == moved["rules-09"]
