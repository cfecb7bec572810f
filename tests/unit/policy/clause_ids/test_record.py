from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.policy.clause_ids.record import (
    KnownClause,
    beginning,
    known_clauses,
    record_text,
    retired_in,
)
from esafety.policy.clauses import Clause

CLAUSES = [
    Clause(
        "devices-01", "1.1", "docs/policy/…", 'Telefon "kapalı" durur: her yerde #', 7, "devices"
    ),
    Clause("devices-03", "1.2", "docs/policy/…", "No.", 8, "devices"),
    Clause("photos-02", "2.1", "docs/policy/…", "ğ" * 500, 9, "photos"),
]


def document(text: str) -> YamlDocument:
    read = read_yaml_document("clauses.yml", text)
    assert isinstance(read, YamlDocument)
    return read


def test_what_is_written_is_read_again() -> None:
    record = document(
        record_text(CLAUSES, {"devices-02": "2026-2027", "a-01": "2024-2025"}, ("tr",))
    )

    assert known_clauses(record) == tuple(
        KnownClause(c.anchor, c.section, beginning(c.text)) for c in CLAUSES
    )
    assert dict(retired_in(record)) == {"a-01": "2024-2025", "devices-02": "2026-2027"}


def test_an_edition_without_clauses_has_a_record_too() -> None:
    record = document(record_text([], {}, ("tr", "en")))

    assert known_clauses(record) == ()
    assert retired_in(record) == {}


def test_a_record_with_a_fault_says_nothing() -> None:
    faulty = document("clauses: {a: {A-01: x}}\nretired: {b-01: 2026-2027}\n")

    assert known_clauses(faulty) is known_clauses(None) is None
    assert retired_in(faulty) == {}
