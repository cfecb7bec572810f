"""What of an added translation is still the approved text, and what rightly stays as it is."""

import pytest

from esafety.checks.untranslated.added import (
    LEFT,
    WHOLE,
    check_added_chapter,
    check_added_translation,
)
from esafety.markdown.page import Page, read_page
from esafety.source_tree.parse import parse_source_tree
from sealing import sealed
from translated_school import EDITION, FOLDER, english_added
from turkish_school import turkish_tree

FRONT = "---\ntitle: {title}\ndescription: {description}\n---\n\n"
TURKISH = FRONT.format(title="Amaç", description="Bu politikanın amacı.")
ARABIC = FRONT.format(title="الهدف", description="هدف هذه السياسة.")
ENGLISH = FRONT.format(title="Purpose", description="What this policy is for.")
NAMES = ("Mehmet Akif Ersoy İlkokulu", "Deniz AY")
# What is the same in every language, and stands in a text of any.
STAYS = (
    "- https://www.eba.gov.tr/\n",
    "- [Millî Eğitim Bakanlığı](https://www.meb.gov.tr)\n",
    "- e-Okul, MEB, ISBN, EBA\n",
    "- WhatsApp, Instagram ve YouTube\n",
    "- Mehmet Akif Ersoy İlkokulu\n",
    "# Mehmet Akif Ersoy İlkokulu { #school }\n",
    "# e-Okul { #e-okul }\n",
    "# E-OKUL VE E-DEVLET { #e-okul }\n",
    "- e-devlet\n",
    "- #güvenli\n",
    "- mavi-kedi-okul-elma\n",
    "# Deniz AY { #head }\n",
    "Ayşe IŞIK\n",
    "- Alo 183\n",
    "- 112\n",
    "- “Bir kitabın adı böyle yazılır.”\n",
    "- `okul müdürü`\n",
    "# Jandarma { #police lang=tr }\n",
    "- internet, online, tablet\n",
    "| 2026 | MEB |\n| --- | --- |\n| 155 | EBA |\n",
)


def path_of(language: str) -> str:
    return f"docs/policy/translations/2026-2027/{language}/01-a.{language}.md"


def pair(before: str, after: str, language: str) -> tuple[Page, Page]:
    binding = read_page("docs/policy/2026-2027/01-a.tr.md", before)
    return binding, read_page(path_of(language), after)


def left(before: str, after: str, language: str = "ar") -> list[tuple[int, str]]:
    found = check_added_chapter(*pair(before, after, language), NAMES)
    return [(one.line, str(one.params["words"])) for one in found]


BODY = "# 1.AMAÇ { #purpose }\n\n- Çocukları korumak.\n\n## Okul Müdürü { #b }\n"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_chapter_of_which_nothing_was_translated_is_named_once(language: str) -> None:
    (whole,) = check_added_chapter(*pair(TURKISH + BODY, TURKISH + BODY, language))

    assert (whole.place, whole.key) == (f"{path_of(language)}:1", WHOLE)
    assert whole.params == {"count": len(("title", "description", "#", "-", "##"))}


@pytest.mark.parametrize(("language", "title"), [("ar", "الهدف"), ("en", "Purpose")])
def test_what_was_left_of_a_chapter_is_named_place_by_place(language: str, title: str) -> None:
    begun = TURKISH.replace("title: Amaç", f"title: {title}")

    assert left(TURKISH + BODY, begun + BODY, language) == [
        *((3, "Bu politikanın amacı."), (6, "1.AMAÇ"), (8, "Çocukları korumak.")),
        (10, "Okul Müdürü"),
    ]


@pytest.mark.parametrize("same", STAYS)
@pytest.mark.parametrize(("language", "front"), [("ar", ARABIC), ("en", ENGLISH)])
def test_what_is_the_same_in_every_language_is_never_named(
    same: str, language: str, front: str
) -> None:
    assert left(TURKISH + same, front + same, language) == []


@pytest.mark.parametrize(
    ("turkish", "translated", "language", "words"),
    [
        ("# BİRİNCİ BÖLÜM { #one }", "# BİRİNCİ BÖLÜM { #one }", "ar", ["BİRİNCİ BÖLÜM"]),
        ("# BİRİNCİ BÖLÜM { #one }", "# BİRİNCİ BÖLÜM { #one }", "en", ["BİRİNCİ BÖLÜM"]),
        (
            "**Amaç** MADDE 1- Okul, çocukları korumayı ifade eder.",
            "**Amaç** MADDE 1- تحمي المدرسة الأطفال ifade eder.",
            *("ar", ["Amaç", "MADDE", "ifade eder"]),
        ),
        (
            "**Amaç** (1) Okul korur. (2) Okul müdürü (Deniz) korur.",
            "**Amaç** (1) تحمي. (2) Okul müdürü (3) يحمي.",
            *("ar", ["Amaç", "müdürü"]),
        ),
        (
            "**Amaç** MADDE 1- Okul, çocukları korumayı ifade eder.",
            "**Amaç** MADDE 1- The school protects children ifade eder.",
            *("en", ["Amaç", "MADDE", "ifade eder"]),
        ),
        ("- Telefonlar\n  kapalı durur.", "- الهواتف\n  kapalı durur.", "ar", ["kapalı durur"]),
    ],
)
def test_headings_leads_and_tails_that_were_left_are_named(
    turkish: str, translated: str, language: str, words: list[str]
) -> None:
    front = ARABIC if language == "ar" else ENGLISH

    assert [said for _, said in left(TURKISH + turkish, front + translated, language)] == words


def test_words_left_in_a_later_line_of_a_clause_are_named_there() -> None:
    assert left(f"{TURKISH}- Telefon\n  kapalı.\n", f"{ARABIC}- الهاتف\n  kapalı.\n") == [
        (7, "kapalı")
    ]


@pytest.mark.parametrize(
    "clause",
    [
        "- يساعد مكتب الإرشاد (rehberlik servisi) الأطفال.",
        "- يساعد *rehberlik servisi* الأطفال.",
        "- يساعد rehberlik servisi (مكتب الإرشاد) الأطفال.",
        "- تقدم Mehmet Akif Ersoy İlkokulu المساعدة عبر e-Okul.",
        "- انظر meb.gov.tr/rehberlik و veli@okul.example.",
        "- يساعد ‘rehberlik servisi’ الأطفال.",
        "- يساعد 'rehberlik servisi' الأطفال.",
        "- يساعد ”rehberlik servisi” الأطفال.",
        "- يساعد ‹rehberlik servisi› الأطفال.",
        "- يساعد مكتب الإرشاد [rehberlik servisi] الأطفال.",
        "- **Veli** (ولي الأمر): المسؤول.",
        "- تساعد Çocuk ile Aile Derneği الأطفال.",
        "- العنوان: Okul Sokak, No: 3, kat 2.",
    ],
)
def test_a_word_of_the_school_in_a_translated_clause_is_not_named(clause: str) -> None:
    turkish = (
        "- **Veli**, Mehmet Akif Ersoy İlkokulu, rehberlik servisi, e-Okul, meb.gov.tr/rehberlik, "
        "veli@okul.example ve Çocuk ile Aile Derneği yardım eder: Okul Sokak, No: 3, kat 2."
    )

    assert left(TURKISH + turkish, ARABIC + clause) == []


def test_facts_are_read_as_chapters_are_and_a_name_that_stays_is_listed() -> None:
    tree = sealed(turkish_tree()) | english_added()
    tree[f"{FOLDER}/translation.yml"] = 'title: "Politika"\noffice: "Okul Müdürü"\n'
    listed = "- id: offices\n  names: [Okul Müdürü]\n"

    def told(files: dict[str, str]) -> list[tuple[str, str, object]]:
        found = check_added_translation(parse_source_tree(files), (EDITION, "en"))
        return [(one.place, one.key, one.params["words"]) for one in found]

    title = (f"{FOLDER}/translation.yml:1", LEFT, "Politika")
    assert told(tree) == [title, (f"{FOLDER}/translation.yml:2", LEFT, "Okul Müdürü")]
    assert told(tree | {"data/words.yml": listed}) == [title]


@pytest.mark.parametrize(
    ("path", "row"),
    [
        ("data/helplines.yml", 'number: "183"\n  purpose: {tr: a, en: b}'),
        (
            "data/resources.yml",
            "address: https://x.test/\n  purpose: {tr: a, en: b}\n  status: seen\n  need: learn",
        ),
    ],
)
def test_what_helplines_and_resources_are_called_may_stay(path: str, row: str) -> None:
    """The office itself would be named, as above."""
    called = "name: {tr: Okul Müdürü, en: x}\n  owner: {tr: Okul Müdürü, en: x}"
    source = "audience: [parents]\n  source: https://x.test/\n  checked_on: 2026-09-01"
    tree = sealed(turkish_tree() | {path: f"- id: a\n  {called}\n  {row}\n  {source}\n"})
    tree |= english_added()
    tree[f"{FOLDER}/translation.yml"] = 'title: "Policy"\noffice: "Okul Müdürü"\n'

    assert [*check_added_translation(parse_source_tree(tree), (EDITION, "en"))] == []
