import pytest

from esafety.source_tree.overrides.kit_originals import (
    OverriddenOriginal,
    digest_of,
    replaced,
    rows_of,
)

ROWS = """\
# a comment
- id: gim
  name: {tr: "A"}

# a comment on the next
- {id: btk, name: {tr: "B"}}
"""
KIT = {
    "docs/report.tr.md": b"kit\n",
    "docs/about.tr.md": b"kit\n",
    "data/resources.yml": ROWS.encode(),
}


def record(path: str, original: bytes) -> dict[str, OverriddenOriginal]:
    return {path: OverriddenOriginal(path=path, original=digest_of(original), version="2026.11.0")}


def test_rows_are_found_as_they_were_written() -> None:
    assert rows_of(ROWS) == {
        "gim": '- id: gim\n  name: {tr: "A"}\n',
        "btk": '- {id: btk, name: {tr: "B"}}\n',
    }


def test_what_a_school_has_in_the_place_of_the_kits_is_named() -> None:
    own = {"docs/report.tr.md": b"own\n", "data/resources.yml": b"- {id: btk, name: own}\n"}

    assert [(one.path, one.state) for one in replaced(own, KIT, {})] == [
        ("data/resources.yml#btk", "unknown"),
        ("docs/report.tr.md", "unknown"),
    ]


@pytest.mark.parametrize(
    ("then", "state"), [(b"kit\n", "same"), (b"kit\r\n", "same"), (b"old\n", "changed")]
)
def test_an_original_has_changed_since_or_not_whatever_its_line_ends(
    then: bytes, state: str
) -> None:
    own = {"docs/report.tr.md": b"own\n"}

    (one,) = replaced(own, KIT, record("docs/report.tr.md", then))

    assert (one.state, one.version) == (state, "2026.11.0")


def test_a_row_is_compared_by_itself() -> None:
    own = {"data/resources.yml": b"- {id: btk, name: own}\n"}
    then = b'- {id: btk, name: {tr: "B"}}\n'

    (one,) = replaced(own, KIT, record("data/resources.yml#btk", then))

    assert one.state == "same"


def test_an_original_that_is_gone_is_named() -> None:
    own = {"docs/old.tr.md": b"own\n"}

    (one,) = replaced(own, KIT, record("docs/old.tr.md", b"kit\n"))

    assert (one.path, one.state) == ("docs/old.tr.md", "gone")
