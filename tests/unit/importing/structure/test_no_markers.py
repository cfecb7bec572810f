import pytest

from esafety.importing.block import BOLD_OFF, BOLD_ON, NO_MARKER, Block
from esafety.importing.import_file import Request, import_file
from esafety.importing.structure.markers import marker_of
from esafety.importing.structure.no_markers import with_letters, with_no_markers


def marked(*texts: str) -> list[str]:
    """Return the texts whose beginning stays a marker."""
    blocks = with_no_markers([Block(1, text) for text in texts])
    return [block.text for block in blocks if not block.text.startswith(NO_MARKER)]


@pytest.mark.parametrize(
    "row",
    [
        ("1- Amaç", "2- Kapsam", "3- Kurallar"),
        ("a- Öğrenciler", "b- Veliler"),
        ("A- GİRİŞ", "B- KURALLAR", "C- DENETİM", "Ç- EKİP", "D- GÖREV", "E- YAPTIRIM"),
        ("I- AMAÇ", "II- KAPSAM", "III- PAROLALAR"),
    ],
)
def test_what_has_a_dash_is_a_marker_in_a_row_from_its_first(row: tuple[str, ...]) -> None:
    between = [text for one in row for text in (one, "Bir paragraf.")]

    assert [text for text in marked(*between) if text in row] == [*row]


@pytest.mark.parametrize(
    "texts",
    [
        ("112- Acil Çağrı Merkezi", "155- Polis İmdat", "183- Sosyal Destek Hattı"),
        ("18- Yaşından küçükler",),
        ("e- güvenlik kuralları",),
        ("E- GÜVENLİK POLİTİKASI",),
        ("1- Amaç", "155- Polis İmdat"),
        ("a- Öğrenciler", "e- güvenlik"),
    ],
)
def test_what_has_a_dash_and_stands_in_no_row_is_words(texts: tuple[str, ...]) -> None:
    assert marked(*texts) == []


def test_names_with_roman_numbers_are_a_row_whatever_stands_between_them() -> None:
    row = ("I. Amaç", "II. Görevler", "III. Yaptırımlar")
    street = "IV. Murat Caddesi'ndeki kapı kapalıdır."
    between = [text for one in row for text in (one, "1. Bir madde.")]

    assert [text for text in marked(*between, street) if text[0] == "I"] == [*row]


def test_a_number_that_the_row_does_not_reach_is_words() -> None:
    row = ("1- Amaç", "2- Kapsam", "3- Numaralar")

    assert marked(*row, "155- Polis İmdat") == [*row]


@pytest.mark.parametrize(
    "text",
    [
        "08.30 ile 15.30 arasında telefon kapalıdır.",
        "12.05 tarihinde toplanılır.",
        "2.50 TL ödenir.",
        "Madde 5 uyarınca velilere haber verilir.",
    ],
)
def test_a_time_an_amount_and_a_cited_article_begin_a_sentence(text: str) -> None:
    assert marked("1.1. Okul açıktır.", text, "2. Kural") == ["1.1. Okul açıktır.", "2. Kural"]


def test_clauses_in_small_letters_are_in_a_row_wherever_the_others_stand() -> None:
    row = ("2.1 öğrenciler uyar", "2.2 veliler:", "2.4 herkes uyar", "3.1 müdür izler")
    between = [text for one in row for text in (one, "Bir paragraf.")]

    assert [text for text in marked(*between) if text in row] == [*row]


@pytest.mark.parametrize(
    "alphabet", ["ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
)
@pytest.mark.parametrize("written", ["{}) Ad", f"{BOLD_ON}{{}}) Ad{BOLD_OFF}"])
def test_capitals_of_a_row_are_letters_though_some_are_roman_numbers(
    alphabet: str, written: str
) -> None:
    blocks = with_letters([Block(1, written.format(letter)) for letter in alphabet])

    markers = [marker_of(block.plain) for block in blocks]
    assert [(one.kind, one.written) for one in markers if one] == [
        ("capital", f"{letter})") for letter in alphabet
    ]
    assert [block.words for block in blocks] == [f"{letter}) Ad" for letter in alphabet]


def test_roman_numbers_stay_what_they_are() -> None:
    blocks = [Block(1, text) for text in ("I. Amaç", "A. Okul", "B. Veliler", "II. Kapsam")]

    assert with_letters(blocks) == blocks


@pytest.mark.parametrize(
    ("lines", "clauses"),
    [
        (("1. Okul bildirir.", "2. Sınıf öğretmenleri anlatır.", "3. Veliler uyar."), 3),
        (("1. Sınıf kuralları asılır.", "2. Okul bildirir."), 2),
        (("1. Okul bildirir.", "2. Sınıf kuralları asılır."), 2),
        (("- Okul bildirir.", "2. Sınıf öğrencileri uyar."), 1),
        (("1. Sınıf öğrencileri uyar.", "2. Sınıf öğrencileri de uyar."), 0),
        (("1. Okul bildirir.", "4. Sınıf öğrencileri uyar."), 1),
    ],
)
def test_a_number_before_the_word_for_a_class_counts_in_its_row(
    lines: tuple[str, ...], clauses: int
) -> None:
    text = "\n\n".join(("# Politika", "## Kurallar", *lines))

    made = import_file({}, Request("a.md", text.encode(), "2026-2027"))

    assert made.clauses == clauses
    assert {"import-lost", "import-renumbered"}.isdisjoint(note.key for note in made.notes)
