from esafety.checks.pictures.rows import own_pictures, row_places, school_rows
from esafety.source_tree.parse import parse_source_tree

REGISTER = "- id: a\n  file: docs/a.svg\n- id: b\n  file: docs/b.svg\n  kind: drawing\n"


def test_the_lines_of_a_pictures_own_row_are_told(sound: dict[str, str]) -> None:
    tree = sound | {"data/images.yml": REGISTER, "docs/b.svg": "<svg/>"}
    read = parse_source_tree(tree)

    assert row_places(read, "docs/b.svg") == tuple(("data/images.yml", n) for n in (3, 4, 5))
    assert row_places(read, "docs/c.svg") == ()
    assert [row.file for row in school_rows(read)] == ["docs/a.svg", "docs/b.svg"]
    assert "docs/b.svg" in own_pictures(read)
