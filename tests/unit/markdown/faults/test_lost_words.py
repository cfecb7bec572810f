"""Words that were written and are not shown: nothing that is not read covers them."""

import pytest

from esafety.markdown.page_reading import read_markdown
from esafety.problems.problem import Problem


def problems(body: str, *, chapter: bool = False) -> list[Problem]:
    return sorted(read_markdown("docs/page.tr.md", body, 1, chapter=chapter).problems)


TABLE = "\n\n| Salon | Kat |\n| --- | --- |\n| Spor | zemin | {lost} |\n"


@pytest.mark.parametrize(
    ("body", "lost"),
    [
        ("1. Gir\n2. Otur\n3. Dinle", "1"),
        ("*[AUP]: Kabul Edilebilir\n\nAUP okunur. AUP imzalanır.", "Kabul Edilebilir"),
        ("![Ev](ev.svg)", "alt"),
        ('<p class="write">Söz</p>', "class write"),
        ("[y](https://www.eba.gov.tr/)", "href"),
        ("<details markdown open><summary>Aç</summary>\n\nSöz.\n\n</details>", "open"),
        ("Bugün[^1] ve yarın[^1].\n\n[^1]: Bir.", "1"),
        ("## Kimler katılır { #kimler }", "kimler"),
        ('=== "Salı"\n\n    Söz.', "sali"),
        ("- [ ] Kapat", "check"),
        ("> [!NOTE]\n> Söz.", "note"),
        ('!!! warning "Dikkat"\n\n    Söz.', "warning"),
        ("[Okul][meb] ve [Bakanlık][meb]\n\n[meb]: https://www.meb.gov.tr/", "meb"),
        ("H<sub>2</sub>O", "sub"),
        ("```python\nprint(1)\n```", "highlight"),
        ("a) Bir\nb) İki", "b"),
        ("# A { #a }\n\n[TOC]\n\n## Kimler { #k }", "Kimler"),
    ],
)
def test_what_is_not_read_covers_no_lost_word(body: str, lost: str) -> None:
    page = f"{body}\n\nSöz.{TABLE.format(lost=lost)}"
    row = page.split("\n").index(f"| Spor | zemin | {lost} |") + 1

    assert [(one.line, one.key) for one in problems(page)] == [(row, "row-too-long")]
    # The row apart, the words alone are missed: *[…] vanishes where nobody uses it.
    gone = f"{body}\n\nSöz.\n\n*[XYZ]: {lost}\n"
    line = gone.split("\n").index(f"*[XYZ]: {lost}") + 1
    told = [(one.line, one.key) for one in problems(gone)]
    assert told == [(line, "words-not-rendered")]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 | beş |", 4),
        ("A | B\n--- | ---\n1 | 2 | üç", 3),
        ('!!! note "Bilgi"\n\n    | A | B |\n    | --- | --- |\n    | 1 | 2 | üç |', 5),
        ("> | A | B |\n> | --- | --- |\n> | 1 | 2 | üç |", 3),
        ("- Madde\n\n    | A | B |\n    | --- | --- |\n    | 1 | 2 | üç |", 5),
        ("| A |\n| --- |\n| 1 | 2 |", 3),
        ("| A | B |\n| --- | --- |\n| a|b | c |", 3),
    ],
)
def test_a_row_with_more_cells_than_its_header_is_told(body: str, line: int) -> None:
    assert [(one.line, one.key) for one in problems(body)] == [(line, "row-too-long")]
    chapter = problems(f"# A {{ #a }}\n\n{body}", chapter=True)
    assert [(one.line, one.key) for one in chapter] == [(line + 2, "row-too-long")]


@pytest.mark.parametrize(
    "remedy",
    [
        "| A | B | C |\n| --- | --- | --- |\n| a | b | c |",
        "| A | B |\n| --- | --- |\n| a\\|b | c |",
        "| A | B |\n| --- | --- |\n| a b | c |",
        "| A | B |\n| --- | --- |\n| `a|b` | c |",
        "| A | B |\n| --- | --- |\n| a | c | |",
        "| A | B |\n| --- | --- |\n| a |",
        "A | B\n--- | ---\n1 | 2\n\nBu bir söz | iki söz | üç söz",
        "```\n| A | B |\n| --- | --- |\n| a | b | c |\n```",
    ],
)
def test_a_table_that_shows_all_its_cells_is_left_alone(remedy: str) -> None:
    assert problems(remedy) == []


def test_the_sentence_shows_the_row_and_says_how_to_write_a_bar() -> None:
    (problem,) = problems("| A | B |\n| --- | --- |\n| a|b | c |")

    for language in ("tr", "en"):
        assert "| a|b | c |" in problem.sentence(language)
        assert "\\|" in problem.sentence(language)


@pytest.mark.parametrize(
    "body",
    [
        "T&uuml;rkiye'de g&uuml;venli internet g&uuml;n&uuml; kutlan&#305;r.",
        "- &Ouml;ğrenciler T&uuml;rkçe konuşur.",
        "&lt;okul adı&gt; ve AT&amp;T ve &#x130;stanbul ve **&Uuml;ye**",
        "![T&uuml;rk bayrağı](bayrak.png)",
        "## T&uuml;rkçe { #turkce }",
        "| T&uuml;r | B |\n| --- | --- |\n| &Ouml;z | c |",
        "&#42;yıldız&#42; ve &lt;!-- söz --&gt;",
        "&uuml;",
    ],
)
def test_a_letter_written_by_its_name_is_shown(body: str) -> None:
    assert problems(body) == []
    assert problems(f"# A {{ #a }}\n\n{body}", chapter=True) == []


def test_what_is_counted_and_compared_is_the_letter() -> None:
    read = read_markdown("docs/policy/a.tr.md", "- &Ouml;ğrenciler T&uuml;rkçe", 1, chapter=True)

    assert [item.text for item in read.outline.items] == ["Öğrenciler Türkçe"]


@pytest.mark.parametrize(
    "body",
    [
        "Bugün[^1] ve yarın[^1] ve öbür[^iki].\n\n[^1]: Bir.\n\n    İkinci paragraf.\n\n[^iki]: 2.",
        '[Okul][okul], [Okul] [okul], [okul], [okul][]\n\n[okul]: https://www.meb.gov.tr/ "MEB"',
        '[a](b.md "Söz başlığı") ve [c](d_(e).md) ve <https://a.example/b_c>',
        "<ad.soyad@okul.k12.tr> ve ad.soyad@okul.k12.tr ve www.eba.gov.tr",
        '!!! note inline end "Not"\n\n    Söz.\n\n!!! note\n\n    Söz.\n\n??? tip "A"\n\n    a',
        '> [!NOTE] Başlık\n> Söz.\n\n> [!TIP]\n> Söz.\n\n!!! note ""\n\n    Söz.',
        '=== "1\\. sınıf"\n\n    Bir.\n\n=== "Salı günü"\n\n    İki.',
        "1. Bir\n1. İki\n1. Üç\n\nSöz.\n\n7. Yedi\n8. Sekiz\n\na) Bir\nb) İki",
        '<details markdown open><summary>Aç</summary>\n\n<span lang="de">Haus</span>\n\n</details>',
        'Adı:\n{ .write }\n\n**a**{ title="Bir söz" lang=tr } ![e](f.png){ width=300 }',
        "*[AUP]: Kabul Edilebilir Kullanım\n\nAUP okunur. AUP imzalanır.",
        'Bkz. `<b class="x">` ve `[a](b)` ve `{ .c }`\n\n``` { .python title="a.py" }\nb = 1\n```',
        "H<sub>2</sub>O <kbd>Ctrl</kbd><br>iki <u>altı</u>\n\n<table><tr><td>a</td></tr></table>",
        '!!!note "Yapışık"\n\n    Kutu.',
        "# A { #a }\n\n[TOC]\n\n## Bir söz { #bir }\n\nSöz.",
        "- [ ] Kapat\n- [x] Aç\n    1. [X] Bir",
    ],
)
def test_marks_and_what_they_direct_are_no_lost_words(body: str) -> None:
    assert problems(body) == []


@pytest.mark.parametrize(
    ("marks", "key"),
    [
        *((marks, "shown-box") for marks in ("???", "???+", "!!!", "===", ":::")),
        ('!!! "Söz"', "box-kind-unknown"),
    ],
)
def test_the_mark_of_a_box_without_a_kind_is_told_on_its_line(marks: str, key: str) -> None:
    assert (3, key) in [(one.line, one.key) for one in problems(f"Karar verilecek.\n\n{marks}\n")]
