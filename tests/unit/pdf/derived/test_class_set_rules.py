import pytest

from esafety.pdf.derived.class_set_rules import class_set_faults, class_set_name
from esafety.text.messages import console_words


@pytest.mark.parametrize(
    ("copies", "school_class", "keys"),
    [
        (24, "2-A", []),
        (1, "", []),
        (500, "4-Ğ İlkbahar", []),
        (0, "2-A", ["copies-out-of-range"]),
        (501, "2-A", ["copies-out-of-range"]),
        (24, "4-Ğ İlkbaharı", ["class-too-long"]),
        (24, "✎", ["class-too-long"]),
        (-1, "✎", ["copies-out-of-range", "class-too-long"]),
    ],
)
def test_a_class_set_has_a_number_of_copies_and_a_short_class(
    copies: int, school_class: str, keys: list[str]
) -> None:
    faults = [*class_set_faults(copies, school_class, "en")]

    assert [key for _, key, _ in faults] == keys
    for value, key, params in faults:
        assert value in (f"--copies {copies}", f"--class {school_class}")
        assert console_words("tr")[key].format(**params)


@pytest.mark.parametrize(
    ("school_class", "name"),
    [
        ("", "policy-parents-24.tr.pdf"),
        ("2-A", "policy-parents-2-a-24.tr.pdf"),
        ("2-B", "policy-parents-2-b-24.tr.pdf"),
        ("2-C", "policy-parents-2-c-24.tr.pdf"),
        ("2-Ç", "policy-parents-2-ç-24.tr.pdf"),
        ("4 / I", "policy-parents-4-ı-24.tr.pdf"),
        ("4/İ", "policy-parents-4-i-24.tr.pdf"),
        ("../x_", "policy-parents-x-24.tr.pdf"),
    ],
)
def test_a_file_is_named_by_its_class_so_that_no_two_share_one(
    school_class: str, name: str
) -> None:
    assert class_set_name("policy-parents", 24, school_class, "tr") == name
