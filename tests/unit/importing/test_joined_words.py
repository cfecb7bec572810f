import pytest

from esafety.importing.block import BOLD_OFF, BOLD_ON, Block, Remark
from esafety.importing.joined_words import without_joined_words


def parted(*texts: str, repair: bool = True) -> tuple[list[str], list[str]]:
    remarks: list[Remark] = []
    blocks = [Block(line, text) for line, text in enumerate(texts, 1)]
    found = without_joined_words(blocks, remarks, "tr", repair=repair)
    return [block.text for block in found], [str(one.params["parted"]) for one in remarks]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Veliler veöğrenciler okur.", "Veliler ve öğrenciler okur."),
        ("Okul İlkokuluidarecileri. İlkokulu", "Okul İlkokulu idarecileri. İlkokulu"),
        ("Sayfası,veli okur.", "Sayfası, veli okur."),
        ("Örnek olur.Veliler destekler.", "Örnek olur. Veliler destekler."),
    ],
)
def test_words_that_were_joined_are_parted(text: str, right: str) -> None:
    assert parted(text)[0] == [right]


@pytest.mark.parametrize(
    "text",
    [
        "Verilen sözler birlikte tutulur; herhangi biri yeter.",
        "YouTube ve WhatsApp kullanılmaz.",
        "Adres www.okul.example/veli,ogrenci ve idare@okul.k12.tr.",
        "Çevrim içi ve çevrimiçi derste çevrimiçi olunur.",
        "Saat 12.30'da, md.5 uyarınca T.C. okulu kapanır.",
    ],
)
def test_a_word_that_only_looks_like_two_is_left_alone(text: str) -> None:
    assert parted(text) == ([text], [])


def test_bold_type_may_end_where_two_words_were_joined() -> None:
    text = f"{BOLD_ON}Akif İlkokulu{BOLD_OFF}öğrencileri. İlkokulu"

    assert parted(text)[0] == [f"{BOLD_ON}Akif İlkokulu{BOLD_OFF} öğrencileri. İlkokulu"]


def test_without_a_request_they_are_only_reported() -> None:
    assert parted("Veliler veöğrenciler okur.", repair=False) == (
        ["Veliler veöğrenciler okur."],
        ["ve öğrenciler"],
    )
