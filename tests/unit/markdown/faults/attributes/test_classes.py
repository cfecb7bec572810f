"""Classes that an editor gives to words: those offered are left alone, all others are refused."""

import pytest

from esafety.markdown.faults.attributes.classes import OFFERED
from esafety.markdown.page_reading import read_markdown
from esafety.problems.problem import Problem

PAGE = "docs/page.tr.md"


def problems(body: str, *, chapter: bool = False) -> list[Problem]:
    return sorted(read_markdown(PAGE, body, 1, chapter=chapter).problems)


def told(body: str, *, chapter: bool = False) -> list[tuple[int, str, object]]:
    return [(p.line, p.key, p.params.get("name")) for p in problems(body, chapter=chapter)]


@pytest.mark.parametrize(
    ("body", "line", "name"),
    [
        ("Telefon getirmek yasaktır.\n{ .md-toggle }", 2, "md-toggle"),
        ("- Telefon **izinsiz getirilmez**{ .md-toggle }.", 1, "md-toggle"),
        ("Söz.\n\nBu söz de görünmez.\n{ .md-skip }", 4, "md-skip"),
        ("- Birinci\n- İkinci **gizli söz**{ .md-option }", 2, "md-option"),
        ('Söz.\n\n<p class="md-toggle">Gizli</p>', 3, "md-toggle"),
        ("Söz.\n\n<p class='md-&#116;oggle'>Gizli</p>", 3, "md-toggle"),
        ('<div class="md-overlay" markdown>\n\nSöz\n\n</div>', 1, "md-overlay"),
        ("[Tıkla](https://www.meb.gov.tr/){ .md-toggle }", 1, "md-toggle"),
        ("[→](https://www.meb.gov.tr/){ .md-toggle }", 1, "md-toggle"),
        ("Söz.\n{ .tabbed-block }", 2, "tabbed-block"),
        ("Söz.\n{ .admonition }", 2, "admonition"),
        ("Söz.\n{ .önemli }", 2, "önemli"),
        ("![Pano](pano.jpg){ .md-toggle }", 1, "md-toggle"),
        ("## Başlık { #a .md-toggle }", 1, "md-toggle"),
        ("| a { .md-toggle } | b |\n| --- | --- |\n| x | y |", 1, "md-toggle"),
        ('<span class="check-box">Söz</span>', 1, "check-box"),
        ('``` { .python .md-toggle title="x" }\nkod\n```', 1, "md-toggle"),
        ('<p class="print-only">Söz</p>', 1, "print-only"),
    ],
)
def test_a_class_that_is_not_offered_is_refused_on_its_line(
    body: str, line: int, name: str
) -> None:
    assert told(body) == [(line, "class-not-allowed", name)]
    assert told(f"# A {{ #a }}\n\n{body}", chapter=True) == [(line + 2, "class-not-allowed", name)]


@pytest.mark.parametrize(
    ("body", "line", "name"),
    [
        ("> [!md-toggle]\n> Söz.", 1, "md-toggle"),
        ("Söz.\n\n> [!NOTE|md-toggle]\n> Söz.", 3, "md-toggle"),
        ("> [!BİLGİ]\n> Söz.", 1, "bi̇lgi̇"),
    ],
)
def test_a_box_of_an_unknown_kind_is_told_once(body: str, line: int, name: str) -> None:
    assert told(body) == [(line, "box-kind-unknown", name)]


@pytest.mark.parametrize(
    "body",
    [
        "Adı:\n{ .write }\n\nİmza:\n{ .write .write--long }",
        "![Pano](pano.jpg){ .phone width=300 }",
        '<div class="grid" markdown>\n\n- [Bildir](report.md)\n\n</div>',
        "Daha fazlası: [sayfamız](https://a.example/).\n{: .no-print }",
        '!!! warning inline end "Dikkat"\n\n    Söz.\n\n??? note\n\n    Söz.',
        "> [!NOTE]\n> Söz.\n\n> [!warning]\n> Söz.",
        '=== "Veli"\n\n    Söz.\n\n    === "İç"\n\n        Söz.\n\n=== "Okul"\n\n    Söz.',
        "- [ ] Kapat\n- [x] Aç\n\n1. [ ] Bir\n2. [x] İki",
        "```python\nprint(1)  # söz\n```\n\n``` { .python title=\"a.py\" }\nx = 'a'\n```",
        "a) Bir\nb) İki\n\nSöz[^1].\n\n[^1]: Not.",
        "https://github.com/okul/site ve @okul",
        "Sınıf böyle yazılır: `{ .md-toggle }`",
    ],
)
def test_classes_that_are_offered_or_made_are_left_alone(body: str) -> None:
    assert told(body) == []


def test_the_advice_followed_literally_ends_the_report() -> None:
    (problem,) = problems("Telefon getirmek yasaktır.\n{ .md-toggle }")

    for language in ("tr", "en"):
        assert "'md-toggle'" in problem.sentence(language)
        assert "phone, write, write--long" in problem.sentence(language)
    assert problems("Telefon getirmek yasaktır.") == []
    for name in set(OFFERED) - {"no-print"}:
        assert problems(f"Telefon getirmek yasaktır.\n{{ .{name} }}") == []
