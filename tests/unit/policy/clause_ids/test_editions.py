from collections.abc import Sequence

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.markdown.page import read_page
from esafety.policy.clause_ids.editions import EditionSource, NumberedEdition, numbered_editions
from esafety.policy.clause_ids.record import record_text

PHONES, BOX, WATCH = "Telefonlar kapalı tutulur.", "Kutuya sabah konur.", "Saat takılmaz."


def source(
    name: str,
    clauses: Sequence[str],
    *,
    record: str = "",
    sealed: bool = True,
    base: str | None = None,
    slug: str = "devices",
) -> EditionSource:
    lines = "".join(f"- {clause}\n" for clause in clauses)
    page = read_page(f"docs/policy/{name}/01-{slug}.tr.md", f"# Cihazlar {{ #{slug} }}\n\n{lines}")
    read = read_yaml_document("clauses.yml", record) if record else None
    document = read if isinstance(read, YamlDocument) else None
    return EditionSource(name, [page], document, sealed, base)


def last(*sources: EditionSource) -> NumberedEdition:
    return [*numbered_editions(sources).values()][-1]


def recorded(*sources: EditionSource) -> str:
    edition = last(*sources)
    return record_text([*edition.clauses.values()], edition.retired, ("tr",))


def test_ids_of_an_edition_without_a_record_are_places() -> None:
    edition = last(source("2022-2023", [PHONES]), source("2024-2025", [WATCH, PHONES]))

    assert [(c.anchor, c.text) for c in edition.clauses.values()] == [
        ("devices-01", WATCH),
        ("devices-02", PHONES),
    ]
    assert not edition.lasting
    assert edition.retired == {}


def test_a_draft_without_a_record_has_the_ids_of_its_base() -> None:
    base = source("2022-2023", [PHONES, BOX])
    draft = source("2026-2027", [WATCH, BOX], sealed=False, base="2022-2023")

    assert [*last(base, draft).clauses] == ["devices-03", "devices-02"]
    assert last(base, draft).retired == {"devices-01": "2026-2027"}
    assert last(base, draft).places == {"devices-03": "devices-01"}


def test_ids_that_were_recorded_stay_when_words_change_step_by_step() -> None:
    base = source("2022-2023", [PHONES, BOX])
    once = source("2026-2027", ["Bütün telefonlar ve tabletler kapalı tutulur.", BOX], sealed=False)
    once = EditionSource(once.name, once.pages, None, sealed=False, base="2022-2023")
    record = recorded(base, once)
    words = ["Bütün cihazlar ve tabletler çantada, kapalı tutulur.", BOX]
    again = source("2026-2027", words, record=record, sealed=False, base="2022-2023")

    assert [*last(base, again).clauses] == ["devices-01", "devices-02"]


def test_a_clause_that_is_brought_back_is_the_one_it_was() -> None:
    base = source("2022-2023", [PHONES, BOX])
    record = recorded(base, source("2026-2027", [PHONES], sealed=False, base="2022-2023"))
    back = source("2026-2027", [PHONES, BOX], record=record, sealed=False, base="2022-2023")

    assert [*last(base, back).clauses] == ["devices-01", "devices-02"]
    assert last(base, back).retired == {}


def test_a_sealed_record_counts_by_its_order_whatever_the_renderer_makes_of_words() -> None:
    record = "clauses: {devices: {devices-04: x, devices-02: y}}\n"

    edition = last(source("2026-2027", [PHONES, BOX], record=record))

    assert {one: c.text for one, c in edition.clauses.items()} == {
        "devices-04": PHONES,
        "devices-02": BOX,
    }


def test_a_retired_id_is_remembered_through_editions_that_do_not_name_it() -> None:
    first = source("2022-2023", [PHONES, BOX])
    record = f"clauses: {{devices: {{devices-01: {PHONES}}}}}\n"
    second = source("2024-2025", [PHONES], record=record)
    draft = source("2026-2027", [PHONES, WATCH], record=record, sealed=False, base="2024-2025")

    edition = last(first, second, draft)

    assert [*edition.clauses] == ["devices-01", "devices-03"]
    assert edition.retired == {"devices-02": "2024-2025"}


def test_a_chapter_that_is_renamed_keeps_the_ids_of_its_clauses() -> None:
    base = source("2022-2023", [PHONES, BOX])
    words = [PHONES, BOX, WATCH]
    draft = source("2026-2027", words, sealed=False, base="2022-2023", slug="tools")

    assert [*last(base, draft).clauses] == ["devices-01", "devices-02", "tools-01"]
