import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety.checks.site_files import check_file_name
from examples import examples


@pytest.mark.parametrize(
    ("path", "right"),
    [
        ("docs/aux.tr.md", "docs/aux1.tr.md"),
        ("docs/help/NUL .md", "docs/help/nul1.md"),
        ("docs/çon.tr.md", "docs/con1.tr.md"),
        ("docs/help./x.md", "docs/help/x.md"),
        ("docs/ünal./x.md", "docs/unal/x.md"),
        ("assets/com\u00b9.svg", "assets/com\u00b91.svg"),
        ("assets/conin$.svg", "assets/conin$1.svg"),
        ("assets/art /x. .", "assets/art/x"),
        ('assets/a<b>:"c|d?.svg', "assets/a-b---c-d-.svg"),
    ],
)
def test_a_name_that_windows_refuses_is_told_with_a_right_one(path: str, right: str) -> None:
    (problem,) = check_file_name(path)

    assert problem.params["right"] == right


@pytest.mark.parametrize(
    "path",
    [
        *("docs/console.tr.md", "docs/auxiliary.svg", "assets/com10/x.svg", "assets/a.con"),
        *("docs/policy/2026-2027/01-x.tr.md", ".github/workflows/check.yml", "../elsewhere/x.svg"),
    ],
)
def test_a_name_that_only_looks_like_one_is_left_alone(path: str) -> None:
    assert [*check_file_name(path)] == []


@examples(300)
@given(st.text(st.sampled_from("aAuxnulco. ?<:1-ç²$/"), min_size=1, max_size=12), st.booleans())
def test_what_is_proposed_is_a_name_that_is_taken(written: str, published: bool) -> None:  # noqa: FBT001
    path = f"{'docs' if published else 'assets'}/{written}x.svg"
    for problem in check_file_name(path):
        right = str(problem.params["right"])
        assert [*check_file_name(right)] == []


def test_no_file_that_is_there_is_proposed() -> None:
    (problem,) = check_file_name("docs/aux.svg", {"docs/aux.svg", "docs/aux1.svg"})

    assert problem.params["right"] == "docs/aux1-2.svg"
