import pytest

from esafety.markdown.page import read_page
from esafety.policy.alignment.passage import (
    CLAUSE,
    FACT,
    HEADING,
    NOTE,
    PARAGRAPH,
    PERSON,
    EditionPassage,
)
from esafety.redline.passages import EditionText, extract_passages
from workshop import CHAPTERS, CONTENT, written

FRONT = "---\ntitle: Kısa ad\ndescription: x\n---\n"


def reading(**chapters: str) -> EditionText:
    pages = [
        read_page(f"docs/policy/2022-2023/{name.replace('_', '-')}.tr.md", FRONT + text)
        for name, text in chapters.items()
    ]
    return extract_passages("2022-2023", "tr", pages, {})


def passages_of(text: str, chapter: str = "c01_rules") -> list[tuple[str, str]]:
    """Return the kind and the text of each passage of one chapter."""
    return [(p.kind, p.text) for p in reading(**{chapter.removeprefix("c"): text}).passages]


def test_a_chapter_is_read_in_order_with_numbers_anchors_and_sections() -> None:
    text = (
        "# 2. Kurallar { #rules }\n\nGiriş.\n\n- Bir.\n\n## A. Bölüm { #part }\n\n- İki.\n- Üç.\n"
    )

    assert reading(**{"02_rules": text}).passages == (
        EditionPassage(HEADING, "2. Kurallar", "rules", "rules", "rules", level=1),
        EditionPassage(PARAGRAPH, "Giriş.", "rules", "rules", "rules"),
        EditionPassage(CLAUSE, "Bir.", "rules", "rules", "rules-01", "2.1"),
        EditionPassage(HEADING, "A. Bölüm", "rules", "part", "part", level=2),
        EditionPassage(CLAUSE, "İki.", "rules", "part", "part-01", "2.A.1"),
        EditionPassage(CLAUSE, "Üç.", "rules", "part", "part-02", "2.A.2"),
    )


def test_the_facts_come_first_then_the_title_then_the_chapters() -> None:
    texts = {"02-b": "# B { #b }\n", "01-a": "# A { #a }\n", "index": "# Başlık { #title }\n"}
    pages = [read_page(f"docs/policy/2022-2023/{n}.tr.md", FRONT + t) for n, t in texts.items()]

    read = extract_passages("2022-2023", "tr", pages, {"fact-title": "Politika"})

    assert read.passages[0] == EditionPassage(FACT, "Politika", anchor="fact-title")
    assert [p.text for p in read.passages] == ["Politika", "Başlık", "A", "B"]
    assert read.chapters == dict.fromkeys(("index", "a", "b"), "Kısa ad")


def test_marks_are_not_read_and_addresses_are() -> None:
    text = "- **Okul** *sitesine* [bakın](https://a.example) ve <https://b.example> okuyun.\n"

    assert passages_of("# A { #a }\n\n" + text)[1:] == [
        (CLAUSE, "Okul sitesine bakın (https://a.example) ve https://b.example okuyun.")
    ]


def test_a_picture_is_compared_by_its_description() -> None:
    assert passages_of("# A { #a }\n\n![Pano](pano.jpg)\n")[1:] == [(PARAGRAPH, "Pano (pano.jpg)")]


def test_everything_in_an_item_belongs_to_its_clause() -> None:
    text = "# A { #a }\n\n- Bir\n  iki.\n\n    Üç.\n\n    - Dört.\n\n- Beş.\n"

    assert passages_of(text)[1:] == [(CLAUSE, "Bir iki.\nÜç.\nDört."), (CLAUSE, "Beş.")]


def test_what_is_written_in_code_or_html_is_read_too() -> None:
    text = "# A { #a }\n\n    kod\n\n<div>kutu</div>\n"

    assert passages_of(text)[1:] == [(PARAGRAPH, "kod"), (PARAGRAPH, "kutu")]


def test_closing_chapters_keep_their_lines() -> None:
    text = "# Ekip { #team }\n\nAyşe IŞIK\nMüdür Yardımcısı\n\n**Can ÖZ**\nÖğretmen\n"

    assert passages_of(text, "90_team")[1:] == [
        (PERSON, "Ayşe IŞIK\nMüdür Yardımcısı"),
        (PERSON, "Can ÖZ\nÖğretmen"),
    ]


def test_a_note_follows_what_it_is_about() -> None:
    text = "# A { #a }\n\n- One.[^n]\n- Two.\n\n[^n]: As *written*.\n    More.\n"

    assert passages_of(text)[1:] == [
        (CLAUSE, "One."),
        (NOTE, "As written. More."),
        (CLAUSE, "Two."),
    ]


def test_unicode_compositions_are_normalised() -> None:
    assert passages_of("# A { #a }\n\n- o\u0308g\u0306u\u0308n\n")[1:] == [(CLAUSE, "öğün")]


def test_the_real_edition_is_read_with_every_clause_the_check_counts() -> None:
    for language in ("tr", "en"):
        pages = [written(chapter.source, language) for chapter in CHAPTERS]
        read = extract_passages(CONTENT.edition.name, language, pages, {})
        clauses = [p for p in read.passages if p.kind == CLAUSE]
        assert [(p.anchor, p.number) for p in clauses] == [
            (c.anchor, c.number) for c in CONTENT.clauses.values()
        ]
        assert not [p.text for p in read.passages if "[^" in p.text or "**" in p.text]


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("- Kuralları <okul adı> uygular.", "Kuralları <okul adı> uygular."),
        ("- H<sub>2</sub>O ve <b>kalın</b>.", "H2O ve kalın."),
        ("- Söz <!-- gizli not --> söz.", "Söz <!-- gizli not --> söz."),
        ("- Sorumlu <script>a()</script>.", "Sorumlu <script>a()</script>."),
        ("- {{ school.name }} yazar.", "{{ school.name }} yazar."),
        ("- 4\\. sınıf gelir.", "4. sınıf gelir."),
    ],
)
def test_every_word_is_compared_even_if_html_would_hide_it(clause: str, words: str) -> None:
    assert passages_of(f"# A {{ #a }}\n\n{clause}\n")[1:] == [(CLAUSE, words)]
