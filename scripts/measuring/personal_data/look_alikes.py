"""Texts that only look like personal data, of each sort, made up by a seeded generator."""

import random
from collections.abc import Callable
from typing import Final

from measuring.personal_data.words import (
    AUTHORS,
    BOOKS,
    LESSONS,
    digits,
    school_class,
    sentence_with,
)


def _date(rng: random.Random) -> str:
    day, month, year = rng.randrange(1, 29), rng.randrange(1, 13), rng.randrange(1990, 2040)
    forms = (
        f"{day:02d}.{month:02d}.{year}",
        f"{year}-{month:02d}-{day:02d} {day:02d}:{month:02d}",
        f"{day}/{month}/{year}–{day + 1}/{month}/{year}",
        f"{day} OCA {year}",
        f"{day:02d}.{month:02d}.{year}-{digits(rng, 5)}",
    )
    return sentence_with(rng, rng.choice(forms))


def _statute(rng: random.Random) -> str:
    number, year = rng.randrange(100, 9999), rng.randrange(1980, 2027)
    forms = (
        f"{number} sayılı Kanun",
        f"RG {rng.randrange(1, 29)}.{rng.randrange(1, 13)}.{year}/{digits(rng, 5)}",
        f"{year}/{rng.randrange(1, 90)} sayılı genelge",
        f"sayı {digits(rng, 8)}-{digits(rng, 3)}.{digits(rng, 2)}-E.{digits(rng, 8)}",
    )
    return sentence_with(rng, rng.choice(forms))


def _isbn(rng: random.Random) -> str:
    groups = f"{digits(rng, 3)}-{digits(rng, 3)}-{digits(rng, 1)}"
    forms = (
        f"ISBN 978-605-{groups}",
        f"ISBN 978605{digits(rng, 7)}",
        f"ISSN 1305-{digits(rng, 4)}",
    )
    return sentence_with(rng, rng.choice(forms))


def _order(rng: random.Random) -> str:
    """Return eleven digits whose last is not the check digit."""
    number = str(rng.randrange(1, 10)) + digits(rng, 9)
    last = (sum(map(int, number)) + rng.randrange(1, 10)) % 10
    return sentence_with(rng, f"sipariş {number}{last}")


def _ten_digits(rng: random.Random) -> str:
    forms = (
        f"kayıt {digits(rng, 10)}",
        f"belge no {digits(rng, 13)}",
        f"barkod {digits(rng, 12)}",
        f"kayıt: 5{digits(rng, 9)}",
        f"5{digits(rng, 9)} numaralı belge",
        f"| Kod |\n| - |\n| 5{digits(rng, 9)} |",
        f"5{digits(rng, 9)},{digits(rng, 2)} TL",
    )
    return sentence_with(rng, rng.choice(forms))


def _short_number(rng: random.Random) -> str:
    forms = (
        "112",
        "183",
        f"444 {digits(rng, 1)} {digits(rng, 3)}",
        f"0850 {digits(rng, 3)} 22 33",
    )
    return sentence_with(rng, rng.choice(forms))


def _digest(rng: random.Random) -> str:
    return sentence_with(rng, f"{rng.getrandbits(256):064x}"[: rng.choice((12, 40, 64))])


def _clause(rng: random.Random) -> str:
    a, b = rng.randrange(1, 12), rng.randrange(1, 40)
    forms = (
        f"madde {a}.{b}",
        f"{a}.{b}.{a}",
        f"s. {b}–{b + 9}",
        f"{a}-{a + 3}. sınıflar",
        f"{a}-A",
    )
    return sentence_with(rng, rng.choice(forms))


def _amount(rng: random.Random) -> str:
    unit = rng.choice(("GB", "MB", "KM", "TL", "KG", "CM", "DK", "VE"))
    forms = (
        f"{rng.randrange(10, 81)} {unit} {rng.randrange(100, 9999)}",
        f"{rng.randrange(1, 999)}.{digits(rng, 3)}.{digits(rng, 3)} TL",
        f"%{rng.randrange(1, 99)},{digits(rng, 4)}",
        f"0,{digits(rng, 4)}; 1,{digits(rng, 4)}",
        f"41.{digits(rng, 6)}, 28.{digits(rng, 6)} katsayıları",
        f"katsayılar: 39.{digits(rng, 6)}, 32.{digits(rng, 6)}",
        f"{rng.randrange(1, 60)},0532 ve 3,{digits(rng, 4)}",
    )
    return sentence_with(rng, rng.choice(forms))


def _address(rng: random.Random) -> str:
    forms = (
        f"https://www.meb.gov.tr/haber/{digits(rng, 11)}/tr",
        f"https://kurum.gov.tr/?id=05{digits(rng, 9)}",
        "ad@okul.example",
        f"@okulumuz{digits(rng, 2)}",
    )
    return sentence_with(rng, rng.choice(forms))


def _version(rng: random.Random) -> str:
    forms = (
        f"Python 3.{rng.randrange(14)}.{rng.randrange(9)}",
        f"WeasyPrint {rng.randrange(50, 80)}.{rng.randrange(9)}",
        f"PDF/UA-1, ISO 14289-{rng.randrange(1, 3)}:2014",
        f"WCAG 2.{rng.randrange(3)} 1.4.{rng.randrange(14)}",
        f"A{rng.randrange(2, 6)} 297 × 420 mm",
    )
    return sentence_with(rng, rng.choice(forms))


def _office(rng: random.Random) -> str:
    things = (
        *("Güvenli İnternet Günü", "Milli Eğitim Bakanlığı", "Çocuk Hakları", "Çalışma Kâğıdı"),
        *("Siber Zorbalık", "Kişisel Verileri Koruma Kurumu", "Aile Rehberi", "Ekran Süresi"),
        *("Okul Müdürü", "Sağlık Bakanlığı", "Dijital Ayak İzi", "Oyun Saati"),
    )
    chosen = rng.sample(things, 4)
    forms = (
        "\n".join(f"- {thing}" for thing in chosen),
        "\n".join(f"{place}. {thing}" for place, thing in enumerate(chosen, 1)),
        f"{chosen[0]} ve {chosen[1]} 4. sınıf içindir.",
        f"| {chosen[0]} | {chosen[1]} |",
        f"Sağlık Bakanlığı: {chosen[2]}; astım ve alerji için doktora sorun.",
    )
    return rng.choice(forms)


def _book(rng: random.Random) -> str:
    """Return a list of books, of authors or of lessons, below a class, too; a writer's birth."""
    books = rng.sample(BOOKS, 4)
    authors = rng.sample(AUTHORS, 3)
    mine = school_class(rng)
    forms = (
        "\n".join((f"{mine} sınıfı:", "", *(f"- {book}" for book in books))),
        "\n".join((f"{mine} okuma listesi", "", *(f"- {author}" for author in authors))),
        "\n".join(f"{place}. {author}" for place, author in enumerate(authors, 1)),
        f"Yazarlar: {', '.join(authors)}",
        f"Öğrencilerin okuduğu kitaplar: {', '.join(books)}",
        f"Öğrenciler: {', '.join(books)}",
        f"{mine}: {books[0]}, {books[1]}",
        f"{mine}’dan {books[0]} oyunu",
        f"{authors[0]} {rng.randrange(1, 29)} Mart 19{digits(rng, 2)} doğumlu",
        "| Kitap | Yazar adı | Yazar soyadı |\n| --- | --- | --- |\n"
        + "\n".join(
            f"| {book} | {' | '.join(author.rsplit(' ', 1))} |"
            for book, author in zip(books, authors, strict=False)
        ),
    )
    return rng.choice(forms)


def _abbreviation(rng: random.Random) -> str:
    """Return things whose names begin with an abbreviation, streets and rooms with a number."""
    things = rng.sample(
        ("KVKK Rehberi", "MEB Genelgesi", "EBA Akademi", "USB Bellek", "TÜBİTAK Ödülü"), 3
    )
    number = f"{rng.randrange(1, 9)}{rng.choice('ABC')}"
    forms = (
        "\n".join(f"- {thing}" for thing in things),
        "\n".join(("Öğrenciler", "", *(f"- {thing}" for thing in things))),
        f"{things[0]} ({school_class(rng)})",
        f"Mehmet Akif Ersoy Caddesi {number}",
        f"{rng.choice(('Raspberry Pi', 'Galaxy Tab', 'Toyota Corolla'))} {number}",
        f"{rng.choice(('Rehber Öğretmen', 'Müdür Yardımcısı', 'Deniz Feneri'))} {number}",
        f"{rng.randrange(10, 80)} A {digits(rng, 4)} {rng.choice(('şubesi', 'numaralı form'))}",
        f"{rng.randrange(2020, 2030)}–{rng.randrange(2020, 2030)} {number}",
    )
    return rng.choice(forms)


def _hero(rng: random.Random) -> str:
    """Return whom a book is about, or the heading of a plan or list, beside a class."""
    mine, lessons = school_class(rng), rng.sample(LESSONS, 4)
    forms = (
        f"Küçük Prens ({mine})",
        f"{mine} öğrencileri Nasrettin Hoca oyununu oynadı.",
        f"Nasrettin Hoca, {mine}",
        f"HAFTALIK DERS PROGRAMI {mine}",
        f"Nöbet Listesi {mine}",
        f"{rng.choice(('TRIP LIST', 'PRIMARY TIMETABLE', 'CHILD PROTECTION'))} {mine}",
        "\n".join(f"| {place} | {lesson} | {mine} |" for place, lesson in enumerate(lessons, 1)),
    )
    return rng.choice(forms)


LOOK_ALIKES: Final[dict[str, Callable[[random.Random], str]]] = {
    "dates": _date,
    "statutes": _statute,
    "isbn": _isbn,
    "eleven digits": _order,
    "ten to thirteen digits": _ten_digits,
    "short numbers": _short_number,
    "digests": _digest,
    "clauses": _clause,
    "amounts": _amount,
    "addresses": _address,
    "versions": _version,
    "offices and things": _office,
    "heroes and headings": _hero,
    "books and authors": _book,
    "abbreviations, streets, rooms": _abbreviation,
    "pages of a book": lambda rng: sentence_with(
        rng, f"Sayfa {rng.randrange(10, 80)} A {digits(rng, 4)}"
    ),
    "page counts": lambda rng: sentence_with(
        rng, f"{rng.randrange(9, 900)} sayfa, {digits(rng, 6)} sözcük"
    ),
    "rooms": lambda rng: sentence_with(
        rng, f"B blok, kat {rng.randrange(4)}, oda {rng.randrange(99)}"
    ),
}
