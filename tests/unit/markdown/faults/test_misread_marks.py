"""Advice followed literally ends the report, and sound text is left alone."""

import pytest

from esafety.markdown.page_reading import read_markdown
from esafety.problems.problem import Problem

PAGE = "docs/report.tr.md"


def problems(body: str, *, chapter: bool = False) -> list[Problem]:
    return sorted(read_markdown(PAGE, body, 1, chapter=chapter).problems)


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
        ("Söz:\n2.1. Bir\n2.2. İki", "Söz:\n\n- 2.1. Bir\n- 2.2. İki"),
        ("Söz:\nMadde 1 - Bir\nMadde 2 - İki", "Söz:\n\n- Madde 1 - Bir\n- Madde 2 - İki"),
        ("Şifre: P@ss*2026*x olmaz.", "Şifre: P@ss\\*2026\\*x olmaz."),
        ("Şifre: P@ss*gizli*x olmaz.", "Şifre: P@ss\\*gizli\\*x olmaz."),
        ("Şifre: P@ss**gizli**x olmaz.", "Şifre: P@ss\\*\\*gizli\\*\\*x olmaz."),
        ("Hacim a*b*c olur.", "Hacim a\\*b\\*c olur."),
        (
            "Türkiye`de her yıl, Ankara`da ise her ay.",
            "Türkiye’de her yıl, Ankara’da ise her ay.",
        ),
        ("- 3`er kişilik, 4`er kişilik gruplar.", "- 3’er kişilik, 4’er kişilik gruplar."),
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
        "kitap**lar**ı ve *kitap*lar ve kitap*lar* ve (kitap**lar**ı).",
        "`seal.yml`'in ve `draft.yml`ın ve (`kod`) ve “`kod`” ve `a`-`b`",
        "Türkiye`de bir tek ters tırnak",
        "Dosya `C:\\Okul` içinde.",
        "```\nC:\\Okul\na | b\nc | d\n5*3*2\n```",
        "| a | b |\n|---|---|\n| 1 | 2 |",
    ],
)
def test_sound_text_is_left_alone(body: str) -> None:
    assert [p for p in problems(body) if p.severity == "fault"] == []


def test_stars_and_ticks_in_words_have_their_line_and_say_how_to_write_them() -> None:
    (stars,) = problems("Söz.\n\nŞifre: P@ss*gizli*x olmaz.")
    (tick,) = problems("# A { #a }\n\n- Söz.\n- Türkiye`de ve Ankara`da.", chapter=True)

    assert (stars.line, stars.params["escaped"]) == (3, "P@ss\\*gizli\\*x")
    assert tick.line == 4
    assert "Türkiye’de" in tick.sentence("tr")
    assert "Türkiye’de" in tick.sentence("en")
