from esafety.content.id_changes import changes_since_edition_before, changes_since_renumbering
from esafety.content.renumber import in_step
from esafety.content.start_draft import new_draft
from esafety.source_tree.parse import parse_source_tree

NAME = "2026-2027"
CHAPTER = f"docs/policy/{NAME}/01-purpose"


def with_a_clause_changed_for_another(sound: dict[str, str]) -> dict[str, str]:
    tree = sound | new_draft(sound, NAME)
    new = {"tr": "Telefon kutusu alınır.", "en": "We buy a box."}
    gone = {"tr": "Herkese yol göstermek.", "en": "To guide everybody."}
    for language, words in gone.items():
        path = f"{CHAPTER}.{language}.md"
        tree[path] = tree[path].replace(words, new[language])
    return tree


def test_an_approval_counts_from_the_edition_before_however_often_ids_were_written(
    sound: dict[str, str],
) -> None:
    tree = with_a_clause_changed_for_another(sound)
    begun = changes_since_edition_before(parse_source_tree(tree), NAME)
    written = in_step(tree, NAME)

    assert [(one.kind, one.now) for one in begun.changes] == [("new", "1.2"), ("retired", "")]
    assert changes_since_edition_before(parse_source_tree(written), NAME) == begun
    assert changes_since_renumbering(parse_source_tree(written), NAME).changes == ()


def test_of_a_first_edition_every_clause_is_new_also_once_ids_were_written(
    sound: dict[str, str],
) -> None:
    tree = {path: text for path, text in sound.items() if not path.endswith("/seal.yml")}
    tree["docs/policy/2022-2023/draft.yml"] = "based_on:\n"

    written = parse_source_tree(in_step(tree, "2022-2023"))
    found = changes_since_edition_before(written, "2022-2023")

    assert ({one.kind for one in found.changes}, found.kept) == ({"new"}, 0)
