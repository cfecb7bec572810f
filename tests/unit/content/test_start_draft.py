from collections.abc import Iterator

import pytest
import yaml

from esafety.content.check import check_content, content_findings
from esafety.content.schemas import schema_files
from esafety.content.start_draft import check_new_draft, new_draft
from esafety.policy.audiences import audience
from sealing import sealed

ADDED = """\
- clause: devices-students-01
  add: [parents]
  reason: {tr: "Çocuğun telefonu.", en: "The child's phone."}
  date: 2026-11-28
"""
NOTES = "shown: yes\nnotes:\n  - {clause: purpose-01, note: {tr: N, en: N}, date: 2026-11-28}\n"
PLAIN = """\
- chapter: {chapter}
  digest: "{digest}"
  parents:
    - {{tr: "Kısa.", en: "Short."}}
"""


def stale_digests(tree: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each chapter whose plain words are stale, with the digest to write."""
    for note in content_findings(tree, preview=True):
        if note.key == "plain-stale":
            yield str(note.params["chapter"]), str(note.params["digest"])


def test_a_draft_keeps_the_readers_that_were_added_beside_the_seal(sound: dict[str, str]) -> None:
    tree = sound | {"docs/policy/arrangement/2022-2023.yml": ADDED}

    marks = new_draft(tree, "2026-2027")["docs/policy/2026-2027/audiences.yml"]

    assert marks.splitlines()[0] == "# Who each clause concerns."
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


def test_plain_words_go_over_as_their_author_wrote_them(sound: dict[str, str]) -> None:
    path, text = "docs/policy/plain/{}.yml", "# Why.\n" + PLAIN
    tree = sound | {path.format("2022-2023"): text}

    assert new_draft(tree, "2026-2027")[path.format("2026-2027")].endswith(text)


def test_in_a_new_draft_plain_words_are_sound_until_their_chapter_is_changed(
    sound: dict[str, str],
) -> None:
    chapters = dict.fromkeys(("purpose", "devices"), "000000000000")
    written = "".join(PLAIN.format(chapter=c, digest=d) for c, d in chapters.items())
    chapters |= dict(stale_digests(sound | {"docs/policy/plain/2022-2023.yml": written}))
    written = "".join(PLAIN.format(chapter=c, digest=d) for c, d in chapters.items())
    tree = sound | {"docs/policy/plain/2022-2023.yml": written}
    draft = tree | new_draft(tree, "2026-2027")
    changed = "docs/policy/2026-2027/01-purpose.tr.md"
    edited = draft | {changed: draft[changed].replace("Çocukları", "Bütün çocukları")}

    assert dict(stale_digests(draft)) == {}
    assert list(dict(stale_digests(edited))) == ["purpose"]


def test_plain_words_that_a_draft_has_already_are_kept(sound: dict[str, str]) -> None:
    names = ("2022-2023", "2026-2027")
    tree = sound | {f"docs/policy/plain/{name}.yml": PLAIN for name in names}

    assert not [path for path in new_draft(tree, "2026-2027") if "/plain/" in path]


def test_a_draft_has_the_map_of_its_topics_in_its_own_folder(sound: dict[str, str]) -> None:
    entries = "phones:\n  clauses: [devices-01]\n# Said nowhere.\nb:\n  clauses: []\n"
    supplement = f"# Beside the seal.\n\n{entries}"
    tree = sound | {"docs/policy/topics/2022-2023.yml": supplement}

    draft = new_draft(tree, "2026-2027")

    text = draft["docs/policy/2026-2027/topics.yml"]
    assert "docs/policy/topics/2026-2027.yml" not in draft
    assert yaml.safe_load(text) == {"phones": {"clauses": ["devices-01"]}, "b": {"clauses": []}}
    assert "Beside the seal" not in text
    assert "# Said nowhere.\nb:" in text
    assert text.startswith("# Hangi konu")


def test_facts_of_a_draft_name_their_schemas_where_the_school_has_them(
    sound: dict[str, str],
) -> None:
    first = "# yaml-language-server: $schema=../../../data/schema/draft.json\n"
    path = "docs/policy/2026-2027/draft.yml"

    assert not new_draft(sound, "2026-2027")[path].startswith(first)
    assert new_draft(sound | schema_files(), "2026-2027")[path].startswith(first)


def test_a_map_in_the_folder_goes_over_with_what_was_added_after_the_seal(
    sound: dict[str, str],
) -> None:
    own = "docs/policy/2022-2023/topics.yml"
    unsealed = {path: text for path, text in sound.items() if not path.endswith("/seal.yml")}
    tree = sealed(unsealed | {own: "# Ours.\nphones: {clauses: [devices-01]}\n"})
    later = {"docs/policy/topics/2022-2023.yml": "phones: {clauses: []}\nb: {clauses: []}\n"}

    text = new_draft(tree | later, "2026-2027")["docs/policy/2026-2027/topics.yml"]

    assert "# Ours.\n" in text
    assert yaml.safe_load(text) == {"phones": {"clauses": ["devices-01"]}, "b": {"clauses": []}}


def test_the_seal_binds_the_map_in_an_editions_folder(sound: dict[str, str]) -> None:
    path = "docs/policy/2022-2023/topics.yml"
    unsealed = {path: text for path, text in sound.items() if not path.endswith("/seal.yml")}
    topics = {"data/topics.yml": "phones: {tr: Telefonlar., en: Phones.}\n"}
    tree = sealed(unsealed | topics | {path: "phones: {clauses: [devices-01]}\n"})

    changed = tree | {path: "phones: {clauses: [purpose-01]}\n"}
    added_later = sound | topics | {path: tree[path]}
    removed = {name: text for name, text in tree.items() if name != path}

    assert check_content(tree) == []
    assert faults_of(changed) == [f"{path}:1 sealed-changed"]
    assert faults_of(added_later) == [f"{path}:1 sealed-added"]
    assert faults_of(removed) == [f"{path}:1 sealed-missing"]


def faults_of(tree: dict[str, str]) -> list[str]:
    return [f"{problem.place} {problem.key}" for problem in check_content(tree)]


def test_sites_that_the_text_names_go_over_with_it(sound: dict[str, str]) -> None:
    path = "docs/policy/sites/{}.yml"
    sites = sound["data/resources.yml"].replace("safe-web", "old-web")
    tree = sound | {path.format("2022-2023"): sites}

    copied = new_draft(tree, "2026-2027")

    assert copied[path.format("2026-2027")].endswith(sites)
    corrected = tree | {path.format("2026-2027"): "# Düzeltildi.\n"}
    assert path.format("2026-2027") not in new_draft(corrected, "2026-2027")


def said_of(tree: dict[str, str], name: str) -> list[tuple[str, object]]:
    return [(one.key, one.params.get("next")) for one in check_new_draft(tree, name)]


def test_a_sealed_edition_is_never_deleted_for_another_text_a_draft_may_be(
    sound: dict[str, str],
) -> None:
    tree = sound | new_draft(sound, "2026-2027")

    assert said_of(sound, "2022-2023") == [("draft-of-sealed", "2022-2023-2")]
    assert said_of(tree, "2026-2027") == [("draft-exists", None)]


def test_the_next_correction_has_the_number_after_the_newest(sound: dict[str, str]) -> None:
    corrected = sound | new_draft(sound, "2022-2023-2")
    del corrected["docs/policy/2022-2023-2/draft.yml"]
    corrected = sealed(corrected)

    assert said_of(corrected, "2021-2022") == [("draft-not-newer", "2022-2023-3")]
    assert said_of(corrected, "2022-2023") == [("draft-of-sealed", "2022-2023-3")]


@pytest.mark.parametrize(
    ("chapter", "left"),
    [
        *(("05-app-approval", False), ("92-veli-onayi", False), ("92-onayli-uygulamalar", False)),
        *(("91-approval", True), ("91-onay", True)),
    ],
)
def test_only_the_approval_that_closes_a_policy_is_left_to_the_new_seal(
    sound: dict[str, str],
    chapter: str,
    left: bool,  # noqa: FBT001
) -> None:
    text = f"---\ntitle: A\n---\n\n# A {{#{chapter[3:]}}}\n\nWords of the chapter.\n"
    written = {f"docs/policy/2022-2023/{chapter}.{one}.md": text for one in ("tr", "en")}

    drafted = new_draft(sound | written, "2026-2027")

    for language in ("tr", "en"):
        copied = drafted[f"docs/policy/2026-2027/{chapter}.{language}.md"]
        assert ("Words of the chapter." not in copied) is left
        assert "# A {#" in copied
