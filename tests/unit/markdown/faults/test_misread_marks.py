"""Marks taken for something that was not meant, and marks of other programs."""

import pytest

from esafety.markdown.faults.report import read_markdown
from esafety.problems.problem import Problem

PAGE = "docs/report.tr.md"


def problems(body: str, *, chapter: bool = False) -> list[Problem]:
    return sorted(read_markdown(PAGE, body, 1, chapter=chapter).problems)


@pytest.mark.parametrize(
    ("body", "line", "key"),
    [
        ("Kutu 5*3*2 santimdir.", 1, "star-between-digits"),
        ("Söz.\n\nKutu 5**30**2 santimdir.", 3, "star-between-digits"),
        ("Dosya C:\\Okul klasöründe.", 1, "backslash-lost"),
        ("Söz.\nDosya C:\\7a içinde.", 2, "backslash-lost"),
        ("Kurallar\n---\n\nSöz.", 1, "underlined-heading"),
        ("Söz.\n\nKurallar\n====\n", 3, "underlined-heading"),
        ("Bakınız: https://okul.test/A_(b) sayfası.", 1, "address-cut"),
        ("Söz.\n\n[^2]: Bu not kullanılmadı.", 3, "footnote-unused"),
        ("#Okul kuralları", 1, "shown-heading"),
        ("#Kurallar", 1, "shown-heading"),
        ("Söz.\n\n # Kurallar", 3, "shown-heading"),
        (":::note\nSöz.\n:::", 1, "shown-box"),
        ("> [!NOTE] Aynı satırda söz", 1, "empty-note"),
        ("[kurallar]{kurallar.md}", 1, "shown-link"),
        ("Gün | Saat\nSalı | 10", 1, "shown-table"),
        ("Söz.\n\nGün\tSaat\nSalı\t10", 3, "shown-table"),
        ("[toc]", 1, "shown-other-mark"),
        ("+++\nbaşlık\n+++", 1, "shown-other-mark"),
        ("%% yalnız bana %%", 1, "shown-other-mark"),
        ("// sonra yazılacak", 1, "shown-other-mark"),
        ('--8<-- "parca.md"', 1, "shown-other-mark"),
        ("Söz {>>bunu sor<<} söz.", 1, "shown-other-mark"),
        ("Söz ++altı çizili++ söz.", 1, "shown-other-mark"),
        ("10&nbsp kişi", 1, "shown-entity"),
        ("~~~\nsöz\n```", 1, "shown-fence"),
        ("Terim\n:   2. sınıf öğrencileri", 2, "number-taken-for-list"),
        ("Söz.[^1]\n\n[^1]: 5. maddenin gereği.", 3, "number-taken-for-list"),
        ("b) bendine göre yapılır.", 1, "number-taken-for-list"),
        ("- iii) üçüncü\n- iv) dördüncü", 2, "letters-as-list"),
    ],
)
def test_each_is_reported_with_its_line(body: str, line: int, key: str) -> None:
    assert (line, key) in [(problem.line, problem.key) for problem in problems(body)]


def test_in_a_chapter_an_ordinal_with_a_capital_loses_its_number_too() -> None:
    body = "# A { #a }\n\n1. Dönem başında toplanılır."

    assert [problem.key for problem in problems(body, chapter=True)] == ["number-taken-for-list"]


@pytest.mark.parametrize(
    ("body", "remedy"),
    [
        ("Kutu 5*3*2 santimdir.", "Kutu 5\\*3\\*2 santimdir."),
        ("Dosya C:\\Okul klasöründe.", "Dosya C:\\\\Okul klasöründe."),
        ("Kurallar\n---\n\nSöz.", "Kurallar\n\n---\n\nSöz."),
        (
            "Bakınız: https://okul.test/A_(b) sayfası.",
            "Bakınız: <https://okul.test/A_(b)> sayfası.",
        ),
        ("Söz.\n\n[^2]: Not.", "Söz.[^2]\n\n[^2]: Not."),
        ("#Okul kuralları", "\\#Okul kuralları"),
        ("> [!NOTE] Aynı satırda söz", "> [!NOTE] Başlık\n> Aynı satırda söz"),
        ("Terim\n:   2. sınıf öğrencileri", "Terim\n:   2\\. sınıf öğrencileri"),
        ("b) bendine göre yapılır.", "b\\) bendine göre yapılır."),
        ("- 1) ve 2) numaralı formlar", "- 1\\) ve 2) numaralı formlar"),
        ("1. a\n2. b\n\n1. c\n2. d", "1. a\n2. b\n\nSonra:\n\n1. c\n2. d"),
    ],
)
def test_the_advice_followed_literally_ends_the_report(body: str, remedy: str) -> None:
    assert problems(body)
    assert problems(remedy) == []


@pytest.mark.parametrize(
    "body",
    [
        "#GüvenliİnternetGünü haftası",
        "#internet #okul",
        "Söz #etiket söz.",
        "C++ ve C# dilleri",
        "5 * 3 * 2 = 30",
        "Fiyat 5*3 liradır.",
        "Ar-Ge ve AT&T",
        "[ara](https://okul.test/?a=1&copy=2)",
        "Bir | iki",
        "Söz.\n\n---\n\nSöz.",
        "IV. Murat ve II. Mahmut",
        "Yer: https://okul.test/a (yeni)",
        "(https://okul.test/a)",
        "Zorunlu*\n\n\\* Doldurulması gerekir.",
        "kalın**lık** olmaz",
        "Saat 10:30'da, 2+2=4.",
        "> [!NOTE]\n> Söz.",
        "Dosya `C:\\Okul` içinde.",
        "```\nC:\\Okul\na | b\nc | d\n5*3*2\n```",
        "| a | b |\n|---|---|\n| 1 | 2 |",
    ],
)
def test_sound_text_is_left_alone(body: str) -> None:
    assert [p for p in problems(body) if p.severity == "fault"] == []


def test_a_mark_left_open_is_a_note_and_stops_nothing() -> None:
    for body in ("Bu *önemli bir söz.", "Bu __önemli bir söz."):
        assert [(p.key, p.severity) for p in problems(body)] == [("open-emphasis", "note")]
