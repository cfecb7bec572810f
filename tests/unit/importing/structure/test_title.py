"""Which of the lines above the first chapter are the policy's title."""

from esafety.importing.block import Block
from esafety.importing.structure.policy import policy_of

LETTERHEAD = (Block(1, "T.C."), Block(2, "ÇAMLIBEL KAYMAKAMLIĞI"))
CHAPTER = (Block(4, "1. Amaç", level=1), Block(5, "1.1 Öğrenciler korunur."))


def test_the_line_in_the_style_of_a_title_is_the_title_below_a_letterhead() -> None:
    policy = policy_of([*LETTERHEAD, Block(3, "Politika", is_title=True), *CHAPTER], [], "")

    assert policy.title == "Politika"
    assert [part.text for part in policy.intro] == ["T.C.", "ÇAMLIBEL KAYMAKAMLIĞI"]
    assert [chapter.heading for chapter in policy.chapters] == ["1. Amaç"]


def test_lines_in_capitals_above_the_first_part_are_a_title_and_no_chapter() -> None:
    lines = ("YEŞİLOVA İLKOKULU", "E-GÜVENLİK YÖNERGESİ", "BİRİNCİ BÖLÜM", "Amaç")
    blocks = [Block(n, text, apart=n == 1) for n, text in enumerate(lines, 1)]

    policy = policy_of([*blocks, Block(5, "MADDE 1 – Öğrenciler korunur.")], [], "")

    assert policy.title == "YEŞİLOVA İLKOKULU E-GÜVENLİK YÖNERGESİ"
    assert [chapter.heading for chapter in policy.chapters] == ["BİRİNCİ BÖLÜM – Amaç"]


def test_initials_above_a_title_stay_before_its_other_lines() -> None:
    name = Block(3, "E-GÜVENLİK YÖNERGESİ")

    policy = policy_of([*LETTERHEAD, name, *CHAPTER], [], "")

    assert policy.title == "T.C. ÇAMLIBEL KAYMAKAMLIĞI E-GÜVENLİK YÖNERGESİ"
    assert policy.intro == []
