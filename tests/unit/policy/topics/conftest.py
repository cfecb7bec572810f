import pytest

from esafety.formats.yaml_document import YamlDocument
from esafety.policy.clauses import Clause
from topic_facts import MAP, SUPPLEMENT, TOPICS, clause, record


@pytest.fixture
def records() -> dict[str, YamlDocument]:
    return {
        "data/topics.yml": record("data/topics.yml", TOPICS),
        SUPPLEMENT: record(SUPPLEMENT, MAP),
    }


@pytest.fixture
def clauses() -> dict[str, Clause]:
    texts = (
        "Öğrenciler telefonlarını ders başlamadan kutuya koyar.",
        "Herkes politikayı okur.",
        "Telefonlar kapalıdır.",
    )
    made = [clause(number, text) for number, text in enumerate(texts, 1)]
    return {one.anchor: one for one in made}
