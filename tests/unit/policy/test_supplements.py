from esafety.policy.supplements import (
    ARRANGEMENT,
    NOTES,
    check_supplement_name,
    is_supplement,
    supplement_path,
)


def test_a_supplement_lies_outside_the_folder_that_a_seal_binds() -> None:
    assert supplement_path(NOTES, "2022-2023") == "docs/policy/notes/2022-2023.yml"
    assert is_supplement(supplement_path(ARRANGEMENT, "2022-2023"))
    assert not is_supplement("docs/policy/2022-2023/audiences.yml")


def test_a_supplement_is_named_after_an_edition_and_is_no_page() -> None:
    editions = ("2022-2023", "2026-2027-2")

    assert list(check_supplement_name("docs/policy/notes/2026-2027-2.yml", editions)) == []
    for wrong in ("2026-2027.yml", "2022-2023.md", "more/2022-2023.yml"):
        (problem,) = check_supplement_name(f"docs/policy/notes/{wrong}", editions)
        assert problem.key == "supplement-name"
