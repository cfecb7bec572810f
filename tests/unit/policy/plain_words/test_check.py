from esafety.content.check import check_content, content_findings
from esafety.problems.problem import Problem
from sealing import sealed

PATH = "docs/policy/plain/2022-2023.yml"
ENTRY = """\
- chapter: {chapter}
  digest: "{digest}"
  parents:
    - {{tr: "Kısa.", en: "Short."}}
"""


def entries(**digests: str) -> str:
    return "".join(ENTRY.format(chapter=name, digest=one) for name, one in digests.items())


def notes(tree: dict[str, str]) -> list[Problem]:
    return [one for one in content_findings(tree, preview=True) if one.key.startswith("plain-")]


def confirmed(tree: dict[str, str], path: str = PATH) -> dict[str, str]:
    """Return a school in whose file of plain words every digest is the one a note asks for."""
    text = tree[path]
    for note in notes(tree):
        old = text.splitlines()[note.line - 1]
        assert "digest" in old
        text = text.replace(f"{old}\n", f'  digest: "{note.params["digest"]}"\n', 1)
    return tree | {path: text}


def test_words_on_another_text_are_noted_with_the_value_to_copy(sound: dict[str, str]) -> None:
    tree = sound | {PATH: entries(purpose="0" * 12, devices="1" * 12)}

    found = notes(tree)

    assert [(n.place, n.key, n.severity) for n in found] == [
        (f"{PATH}:2", "plain-stale", "note"),
        (f"{PATH}:6", "plain-stale", "note"),
    ]
    assert "01-purpose.tr.md" in found[0].sentence("tr")
    assert f'digest: "{found[0].params["digest"]}"' in found[0].sentence("en")
    assert check_content(tree) == []
    assert notes(confirmed(tree)) == []


def test_the_digest_of_another_chapter_confirms_nothing(sound: dict[str, str]) -> None:
    tree = sound | {PATH: entries(purpose="0" * 12, devices="1" * 12)}
    of_purpose, _ = (str(note.params["digest"]) for note in notes(tree))

    swapped = sound | {PATH: entries(purpose=of_purpose, devices=of_purpose)}

    assert [note.line for note in notes(swapped)] == [6]


def test_a_school_that_explains_nothing_is_asked_for_nothing(sound: dict[str, str]) -> None:
    assert notes(sound) == []


def test_chapters_still_to_write_are_listed_once(sound: dict[str, str]) -> None:
    (_, note) = notes(sound | {PATH: entries(devices="0" * 12)})[::-1]

    assert (note.place, note.key, note.severity) == (f"{PATH}:1", "plain-unwritten", "note")
    assert note.params["chapters"] == "purpose"


def test_a_draft_without_plain_words_is_listed_and_built(sound: dict[str, str]) -> None:
    tree = confirmed(sound | {PATH: entries(purpose="0" * 12, devices="0" * 12)})
    folder = "docs/policy/2026-2027"
    draft = {
        path.replace("2022-2023", "2026-2027"): text.replace("2022-2023", "2026-2027")
        for path, text in sound.items()
        if "/2022-2023/" in path and not path.endswith("/seal.yml")
    }
    tree |= draft | {f"{folder}/draft.yml": "based_on: 2022-2023\n"}

    assert check_content(tree, preview=True) == []
    (note,) = notes(tree)
    assert (note.place, note.key) == ("docs/policy/plain/2026-2027.yml:1", "plain-unwritten")
    assert note.params["chapters"] == "purpose, devices"


def test_an_edition_that_is_overtaken_is_asked_for_nothing(sound: dict[str, str]) -> None:
    newer = {
        path.replace("2022-2023", "2023-2024"): text.replace("2022-2023", "2023-2024")
        for path, text in sound.items()
        if "/2022-2023/" in path and not path.endswith("/seal.yml")
    }
    new_path = PATH.replace("2022-2023", "2023-2024")
    unsealed = {p: t for p, t in sound.items() if not p.endswith("/seal.yml")}
    tree = sealed(unsealed | newer) | {new_path: entries(purpose="0" * 12, devices="0" * 12)}

    assert {note.path for note in notes(tree)} == {new_path}
    assert notes(confirmed(tree, new_path)) == []
