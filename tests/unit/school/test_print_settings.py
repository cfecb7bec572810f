import pytest

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.school.print_settings import PRINTING, Printing


def record(text: str) -> YamlDocument:
    read = read_yaml_document("data/printing.yml", text)
    assert isinstance(read, YamlDocument)
    return read


def test_a_school_says_its_paper_its_stapler_and_whether_it_wants_marks() -> None:
    told = record("paper: 0.12\nmost_sheets: 8\nmarks: no\n")

    assert list(PRINTING.check(told)) == []
    assert PRINTING.read(told) == Printing(paper=0.12, most_sheets=8, marks=False)


@pytest.mark.parametrize(
    "line",
    ["paper: 0,1", "paper: 0.1 mm", "paper: -1", "paper: 5", "paper: true", "paper:"],
)
def test_paper_is_a_thickness_in_millimetres(line: str) -> None:
    found = PRINTING.check(record(f"{line}\nmost_sheets: 8\nmarks: yes\n"))

    assert [(p.line, p.key) for p in found] == [(1, "needs-measure")]


@pytest.mark.parametrize("said", ["0", "51", "2.5", "true", "many"])
def test_a_stapler_takes_a_whole_number_of_sheets(said: str) -> None:
    found = PRINTING.check(record(f"paper: 0\nmost_sheets: {said}\nmarks: yes\n"))

    assert [(p.line, p.key) for p in found] == [(2, "needs-measure")]


def test_the_press_is_told_in_its_own_words() -> None:
    said = Printing(paper=0.1, most_sheets=12, marks=True)

    assert said.options == {
        "paper": 0.1,
        "most": 12,
        "marks": 1,
    }
