import pytest

from esafety.school.pictures.consent import reference_of_paper


@pytest.mark.parametrize("number", ["2026/14", "V-2026/14", "IZIN-12", "R2026.031", "14", "O-14-B"])
def test_a_number_of_a_paper_is_taken(number: str) -> None:
    assert reference_of_paper(number) is None


@pytest.mark.parametrize(
    "name",
    [
        *("Ayşe Yılmaz", "Ayşe", "A. Yılmaz 14", "ayşe-14", "AYŞE-14", "ECE2026", "Yılmaz/2026"),
        *("ŞULE YURT 4-A", "V-", "izin verildi", "2026/14 (Ali)", "4-A Ali"),
    ],
)
def test_what_looks_like_a_name_or_is_no_number_is_refused(name: str) -> None:
    assert reference_of_paper(name) == "needs-paper-number"


def test_a_number_that_yaml_reads_as_one_needs_quotes() -> None:
    assert reference_of_paper(202614) == "needs-quotes"
