from esafety.school.codeowners import guards, unset_owners


def test_a_guard_is_a_pattern_with_its_owners() -> None:
    text = "# who\n\n/docs/policy/**/seal.yml  @mudur @koordinator  # both\n"

    assert list(guards(text)) == [(3, "/docs/policy/**/seal.yml", ("@mudur", "@koordinator"))]


def test_an_address_that_belongs_to_nobody_is_not_set() -> None:
    assert unset_owners("# x\n/src/ mudur@okul.example\n/docs/ @mudur\n/data/\n") == [2, 4]


def test_a_named_owner_is_set() -> None:
    assert unset_owners("/src/ @mudur\n") == []
