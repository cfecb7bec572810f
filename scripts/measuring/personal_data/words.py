"""The words of which texts are made up: names, lessons, books, sentences around what is said."""

import random
from typing import Final

GIVEN: Final = (
    *("Ayşe", "Fatma", "Mehmet", "Mustafa", "Ali", "Zeynep", "Elif", "Yusuf", "Emine"),
    *("Ahmet", "Miraç", "Eymen", "Asel", "Defne", "Ömer", "Kerem", "Göktuğ", "Hamza"),
    *("Çınar", "Azra", "Nehir", "İbrahim", "Şevval", "Ülkü", "Işıl", "Can", "Su"),
    *("Ege",),
)
FAMILY: Final = (
    *("Yılmaz", "Kaya", "Demir", "Şahin", "Çelik", "Yıldız", "Öztürk", "Aydın"),
    *("Arslan", "Doğan", "Kılıç", "Çetin", "Koç", "Kurt", "Özkan", "Şimşek", "Ak"),
    *("Ünal", "Işık", "İnce"),
)
# Names that are in no list of the rule.
_RARE_GIVEN: Final = ("Göknur", "Tunahan", "Ayzıt", "Elmas", "Bengisu")
_RARE_FAMILY: Final = ("Kayalı", "Erbay", "Taşdelen", "Ovacık", "Gürsel")
_RARE: Final = 0.1
LESSONS: Final = (
    *("TÜRKÇE", "MATEMATİK DERSİ", "HAYAT BİLGİSİ", "FEN BİLİMLERİ", "BEDEN EĞİTİMİ", "MÜZİK"),
    *("GÖRSEL SANATLAR", "SATRANÇ KULÜBÜ", "GÜVENLİ İNTERNET GÜNÜ", "TRAFİK GÜVENLİĞİ"),
)
BOOKS: Final = (
    *("Küçük Prens", "Beyaz Diş", "Şeker Portakalı", "Define Adası", "Deniz Feneri", "Bahar Dalı"),
    *("Kara Kaya", "Güzel Yazı", "Hayat Bilgisi", "Mavi Kuş", "Uçan Sınıf", "Pal Sokağı"),
)
AUTHORS: Final = (
    *("Ömer Seyfettin", "Mustafa Kutlu", "Yaşar Kemal", "Aziz Nesin", "Mehmet Akif Ersoy"),
    *("Orhan Veli", "Sait Faik Abasıyanık", "Rıfat Ilgaz"),
)
_CAPITALS: Final = str.maketrans({"i": "İ", "ı": "I"})
_SENTENCES: Final = (
    "Bilgi için {}.",
    "Velisi: {}",
    "- {} (aranacak)",
    "Lütfen not edin: {}; sonra silin.",
    "| Bilgi | {} |",
)


def digits(rng: random.Random, count: int) -> str:
    """Return so many digits."""
    return "".join(str(rng.randrange(10)) for _ in range(count))


def sentence_with(rng: random.Random, what: str) -> str:
    """Return a sentence in which something is said."""
    return rng.choice(_SENTENCES).format(what)


def person(rng: random.Random) -> str:
    """Return a name: a given one or two, and that of the family."""
    second = rng.choice(("", "", f" {rng.choice(GIVEN)}"))
    given = rng.choice(_RARE_GIVEN if rng.random() < _RARE else GIVEN)
    return f"{given}{second} {rng.choice(_RARE_FAMILY if rng.random() < _RARE else FAMILY)}"


def school_class(rng: random.Random) -> str:
    """Return a class, such as `3-B`."""
    return f"{rng.randrange(1, 5)}{rng.choice('-/')}{rng.choice('ABCÇD')}"


def family_first(name: str) -> str:
    """Return a name as in lists: the family's first, in capitals."""
    given, _, family = name.rpartition(" ")
    return f"{upper(family)} {given}"


def upper(word: str) -> str:
    """Return a word in capitals, as Turkish has them."""
    return word.translate(_CAPITALS).upper()
