from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.policy.clause_ids.check import check_clause_ids
from esafety.policy.clause_ids.editions import NumberedEdition
from esafety.policy.clauses import Clause


def document(text: str) -> YamlDocument:
    read = read_yaml_document("docs/policy/2026-2027/clauses.yml", text)
    assert isinstance(read, YamlDocument)
    return read


RECORD = document("clauses:\n  devices:\n    devices-01: Kapalı.\n    devices-02: Kutu.\n")


def edition(*ids: str, sealed: bool = False) -> NumberedEdition:
    clauses = {one: Clause(one, "1.1", "docs/policy/…", "Söz.", 1, "devices") for one in ids}
    return NumberedEdition("2026-2027", clauses, lasting=True, sealed=sealed)


def test_a_record_in_step_is_sound() -> None:
    assert list(check_clause_ids(RECORD, edition("devices-01", "devices-02"), {})) == []


def test_a_text_that_went_on_is_noted_and_stops_nothing() -> None:
    (note,) = check_clause_ids(RECORD, edition("devices-01", "devices-03", "devices-04"), {})

    assert (note.key, note.severity) == ("clause-ids-behind", "note")
    assert (note.params["new"], note.params["gone"]) == (2, 1)


def test_an_id_that_was_retired_before_is_refused_in_a_draft_only() -> None:
    earlier = {"2024-2025": NumberedEdition("2024-2025", retired={"devices-02": "2024-2025"})}

    (fault,) = check_clause_ids(RECORD, edition("devices-01", "devices-02"), earlier)

    assert (fault.key, fault.line, fault.severity) == ("clause-id-retired", 4, "fault")
    sealed = edition("devices-01", "devices-02", sealed=True)
    assert list(check_clause_ids(RECORD, sealed, earlier)) == []
