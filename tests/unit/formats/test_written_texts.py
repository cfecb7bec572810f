import pytest

from esafety.formats.written_texts import WrittenText, written_texts
from esafety.formats.yaml_document import YamlDocument, read_yaml_document


def texts(yaml: str) -> list[WrittenText]:
    record = read_yaml_document("data/a.yml", yaml)
    assert isinstance(record, YamlDocument)
    return list(written_texts(record))


@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        ("phone: 05321234567\n", ["phone: 05321234567"]),
        ("place: 39.92077\n", ["place: 39.92077"]),
        ("born: 2018-03-12\n", ["born: 2018-03-12"]),
        ("phone: {tr: 5321234567, en: 5321234567}\n", ["phone: 5321234567"] * 2),
        ("0532 123 45 67: a\n", ["0532 123 45 67: a"]),
        ("pupils:\n  - Ece\n  - 12\n", ["pupils:\n- Ece\n- 12"]),
        ("pupils:\n  - Ece\n  - {name: Can}\n", ["pupils:\n- Ece", "name: Can"]),
        ("a: x  # Ece\n# Can\n\n# Su\n", ["a: x", "Ece\nCan\n\nSu"]),
        ("# Ece\n", ["Ece"]),
        ("a:\n", []),
        ("", []),
    ],
)
def test_what_is_written_is_read(yaml: str, said: list[str]) -> None:
    assert [text.words.strip("\n") for text in texts(yaml)] == said


def test_each_line_of_a_text_knows_its_line_in_the_file() -> None:
    items, comments = texts("x:\n  - a\n  - |\n    b\n    c\n  - d\n\n# e\n\n# f\n")

    assert [items.line(items.words.index(letter)) for letter in "abcd"] == [2, 3, 3, 6]
    assert [comments.line(comments.words.index(letter)) for letter in "ef"] == [8, 10]


def test_of_a_document_without_its_text_the_values_are_read() -> None:
    (text,) = written_texts(YamlDocument("data/a.yml", {"a": 12}))

    assert text.words == "a: 12"
