from datetime import date

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.policy.reading_notes import check_reading_notes, read_reading_notes
from facts import a_note

TODAY = date(2026, 11, 28)
NOTES = """\
shown: {shown}
notes:
  - clause: rules-02
    note:
      tr: >-
        Yazıldığı biçimiyle
        tersi söylenir.
      en: "As written, it says the opposite."
    decided_by: {who}
    date: 2026-11-28
"""


def record(shown: str = "yes", who: str = "") -> YamlDocument:
    read = read_yaml_document("notes.yml", NOTES.format(shown=shown, who=who))
    assert isinstance(read, YamlDocument)
    return read


def test_a_note_says_the_same_in_every_language_and_who_decided_it() -> None:
    (note,) = read_reading_notes(record(who='{tr: "Okul Müdürlüğü", en: "The head teacher"}'))

    texts = {"tr": "Yazıldığı biçimiyle tersi söylenir.", "en": "As written, it says the opposite."}
    who = {"tr": "Okul Müdürlüğü", "en": "The head teacher"}
    assert note == a_note("rules-02", texts, who, on=TODAY)


def test_a_note_nobody_decided_is_the_editors() -> None:
    (note,) = read_reading_notes(record())

    assert note.decided_by is None


def test_a_school_may_switch_its_notes_off() -> None:
    assert read_reading_notes(record(shown="no")) == ()
    assert read_reading_notes(None) == ()


def test_a_sound_file_has_no_problem_whether_it_is_shown_or_not() -> None:
    for shown in ("yes", "no"):
        assert list(check_reading_notes(record(shown), ["rules-02"], TODAY)) == []


def test_a_day_to_come_is_reported_only_where_the_day_is_known() -> None:
    early = date(2026, 11, 26)

    (problem,) = check_reading_notes(record(), ["rules-02"], early)

    assert (problem.place, problem.key) == ("notes.yml:10", "supplement-in-future")
    assert list(check_reading_notes(record(), ["rules-02"], None)) == []
