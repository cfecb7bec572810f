import pytest

from esafety.markdown.outline import PageHeading
from esafety.policy.subsection_letters import letters_of


def letters(*texts: str) -> str:
    headings = [PageHeading(2, text, f"s-{n}", n) for n, text in enumerate(texts, 1)]
    return "".join(letters_of([PageHeading(1, "2. Görevler", "duties", 0), *headings]).values())


@pytest.mark.parametrize(
    ("texts", "given"),
    [
        (("a) Müdür", "b) Öğretmen", "c) Öğrenci", "ç) Veliler"), "ABCÇ"),
        (("A. Müdür", "B. Öğretmen", "C. Öğrenci", "Ç. Veliler", "D. Ziyaretçi"), "ABCÇD"),
        (("A. Head", "B. Staff", "C. Students", "D. Parents"), "ABCD"),
        (("(a) Müdür", "(b) Öğretmen"), "AB"),
        (("Müdür", "Öğretmen", "Öğrenci", "Veli"), "ABCD"),
        (("M. Kemal ATATÜRK", "Öğretmen"), "AB"),
        (("a) Müdür", "Genel", "b) Öğretmen"), "ACB"),
        (tuple(f"{letter}) x" for letter in "abcçdefgğhıi"), "ABCÇDEFGĞHIİ"),
        (tuple(f"{letter}. x" for letter in "ABCDEFGHI"), "ABCDEFGHI"),
    ],
)
def test_a_heading_has_the_letter_that_its_author_gave(texts: tuple[str, ...], given: str) -> None:
    assert letters(*texts) == given


def test_only_the_second_level_is_lettered() -> None:
    assert letters_of([PageHeading(3, "ç) Ek", "more", 1)]) == {}
