import yaml

from esafety.content.start_draft import new_draft
from esafety.policy.audiences import audience

ADDED = """\
- clause: devices-students-01
  add: [parents]
  reason: {tr: "Çocuğun telefonu.", en: "The child's phone."}
  date: 2026-11-28
"""
NOTES = "shown: yes\nnotes:\n  - {clause: purpose-01, note: {tr: N, en: N}, date: 2026-11-28}\n"


def test_a_draft_keeps_the_readers_that_were_added_beside_the_seal(sound: dict[str, str]) -> None:
    tree = sound | {"docs/policy/arrangement/2022-2023.yml": ADDED}

    marks = new_draft(tree, "2026-2027")["docs/policy/2026-2027/audiences.yml"]

    assert marks.splitlines()[1] == "# Who each clause concerns."
    read = {clause: audience(given) for clause, given in yaml.safe_load(marks).items()}
    assert read["devices-students-01"] == ("students", "parents")
    assert read["devices-visitors-01"] == ("visitors",)


def test_readers_written_one_below_the_other_are_kept_as_well(sound: dict[str, str]) -> None:
    path = "docs/policy/2022-2023/audiences.yml"
    below = sound[path].replace("-students-01: [students]", "-students-01:\n  - students")
    tree = sound | {path: below, "docs/policy/arrangement/2022-2023.yml": ADDED}

    marks = new_draft(tree, "2026-2027")["docs/policy/2026-2027/audiences.yml"]

    assert yaml.safe_load(marks)["devices-students-01"] == ["students", "parents"]
    assert yaml.safe_load(marks)["devices-visitors-01"] == ["visitors"]


def test_reading_notes_stay_with_the_words_they_were_written_on(sound: dict[str, str]) -> None:
    tree = sound | {"docs/policy/notes/2022-2023.yml": NOTES}

    assert not [path for path in new_draft(tree, "2026-2027") if "/notes/" in path]
