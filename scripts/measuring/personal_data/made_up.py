"""Texts with personal data of each kind, made up by a seeded generator."""

import random
import unicodedata
from collections.abc import Callable, Sequence
from typing import Final

from measuring.personal_data.words import (
    FAMILY,
    GIVEN,
    digits,
    family_first,
    person,
    school_class,
    sentence_with,
    upper,
)


def _identity(rng: random.Random) -> str:
    """Return a number with the check digits of the Ministry of the Interior's rule."""
    d = [rng.randrange(1, 10), *(rng.randrange(10) for _ in range(8))]
    tenth = (sum(d[0:9:2]) * 7 - sum(d[1:8:2])) % 10
    number = "".join(map(str, [*d, tenth, (sum(d) + tenth) % 10]))
    forms = (
        number,
        number,
        f"{number[:3]} {number[3:6]} {number[6:9]} {number[9:]}",
        f"{number[:4]} {number[4:8]} {number[8:]}",
        f"T.C. kimlik no: {number[:2]} {number[2:5]} {number[5:8]} {number[8:]}",
        f"TCKN {number[:3]}-{number[3:6]}-{number[6:9]}-{number[9:]}",
        f"**{number[:3]}**&nbsp;{number[3:6]} {number[6:9]} {number[9:]}",
    )
    return sentence_with(rng, rng.choice(forms))


def _iban(rng: random.Random) -> str:
    account = digits(rng, 5) + "0" + digits(rng, 16)
    check = 98 - int(f"{account}292700") % 97  # T and R are 29 and 27 (ISO 13616)
    number = f"TR{check:02d}{account}"
    spaced = " ".join(number[place : place + 4] for place in range(0, len(number), 4))
    return sentence_with(rng, rng.choice((number, spaced)))


def _telephone(rng: random.Random) -> str:
    area = rng.choice(("532", "542", "505", "555", "543", "212", "312", "232", "362", "442"))
    first = rng.choice("23456789")
    a, b, c = first + digits(rng, 2), digits(rng, 2), digits(rng, 2)
    forms = (
        f"0{area} {a} {b} {c}",
        f"+90 {area} {a} {b} {c}",
        f"0({area}) {a} {b} {c}",
        f"(0{area}) {a}-{b}-{c}",
        f"0{area}{a}{b}{c}",
        f"{area} {a} {b} {c}",
        f"0{area}.{a}.{b}.{c}",
        f"0090{area}{a}{b}{c}",
        f"tel: {area}{a}{b}{c}",
        f"+90{area}{a}{b}{c}",
        f"905{area[1:]}{a}{b}{c}",
        f"0{area} {a}\n{b} {c}",
        f"+90 {area}\n{a} {b} {c}",
        f"0{area}&nbsp;{a} {b} {c}",
        f"**0{area}** {a} {b} {c}",
        f"<b>0{area}</b> {a}&#160;{b} {c}",
        f"{area}{a}{b}{c} numaralı telefon",
        f"Tel No: {area}{a}{b}{c}",
        f"WhatsApp hattı {area}{a}{b}{c}",
        f"0{area} {a} {b} {c},0533 {a} {b} {c}",
        f"kayıt\n\n| Ad | Cep |\n| - | - |\n| A | {area}{a}{b}{c} |",
    )
    return sentence_with(rng, rng.choice(forms))


def _email(rng: random.Random) -> str:
    plain = str.maketrans("çğıİöşüÇĞÖŞÜ", "cgiIosuCGOSU")
    name = f"{rng.choice(GIVEN)}.{rng.choice(FAMILY)}{rng.randrange(99)}".translate(plain).lower()
    host = rng.choice(("gmail.com", "hotmail.com", "meb.k12.tr", "okulumuz.k12.tr", "yahoo.com.tr"))
    dotted = host.replace(".", " [nokta] ")
    forms = (
        *(f"{name}@{host}", f"<{name}@{host}>", f"{name} [at] {dotted}", f"{name} (at) {host}"),
        *(f"{name}&#64;{host}", f"{name}\\@{host}", f"**{name}**@{host}"),
    )
    return sentence_with(rng, rng.choice(forms))


def _plate(rng: random.Random) -> str:
    letters = "ABCDEFGHIJKLMNOPRSTUVYZ"
    count = rng.choice((1, 2, 3))
    word = "".join(rng.choice(letters) for _ in range(count))
    number = digits(rng, {1: 4, 2: 4, 3: 3}[count])
    gap = rng.choice((" ", " ", "", "-"))
    said = rng.choice(("", "", "Plaka.", "Plaka:"))
    return sentence_with(rng, f"{said}{rng.randrange(1, 82):02d}{gap}{word}{gap}{number}")


def _position(rng: random.Random) -> str:
    north, east = rng.uniform(36, 42), rng.uniform(26, 44.8)
    minutes = f"{rng.randrange(60)}'{rng.randrange(60)}\""
    forms = (
        f"{north:.5f}, {east:.5f}",
        f"{north:.6f},{east:.6f}",
        f"https://maps.example/@{north:.6f},{east:.6f},17z",
        f"{int(north)}°{minutes}N {int(east)}°{minutes}E",
    )
    return sentence_with(rng, rng.choice(forms))


def _home(rng: random.Random) -> str:
    street = rng.choice(("Atatürk Cad.", "Gül Sokak", "Çınar Sk.", "İnönü Caddesi", "Lale Sok."))
    quarter = rng.choice(("", "Cumhuriyet Mah. "))
    flat = rng.choice(("", f" D: {rng.randrange(30)}", f" Kat 2 Daire {rng.randrange(30)}"))
    return sentence_with(rng, f"{quarter}{street} No: {rng.randrange(1, 200)}{flat}")


def _pupil(rng: random.Random) -> str:
    name, mine = person(rng), school_class(rng)
    forms = (
        f"{name} ({mine}) resim yarışmasında birinci oldu.",
        f"{mine} sınıfından {name} ödül aldı.",
        f"Ödülü {name}, {mine} aldı.",
        f"{mine} öğrencisi {name} şiir okudu.",
        f"{upper(name)} {mine}",
        f"{mine} SINIFI ÖĞRENCİSİ {upper(name)}",
        f"**{name}**, {mine}",
        unicodedata.normalize("NFD", f"{name} ({mine})"),
        f"{name} {mine[0]}{mine[-1]}",
        f"{mine}’dan {name}",
        f"{family_first(name)} ({mine})",
        f"{name} – {mine}",
        f"{mine}: {name}",
    )
    return rng.choice(forms)


def _class_list(rng: random.Random) -> str:
    names = [person(rng) for _ in range(rng.randrange(3, 9))]
    capital = [f"{n.rpartition(' ')[0]} {upper(n.rpartition(' ')[2])}" for n in names]
    numbered = [f"{rng.randrange(1, 900)} {name}" for name in names]
    table = [
        "| Ad Soyad | No |",
        "| --- | --- |",
        *(f"| {n} | {rng.randrange(99)} |" for n in names),
    ]
    forms: Sequence[list[str]] = (
        [f"- {name}" for name in capital],
        [f"{place}. {name}" for place, name in enumerate(capital, 1)],
        table,
        numbered,
        ["Sınıf listesi", "", *(f"- {name}" for name in names)],
        [f"| {rng.randrange(10, 900)} | {upper(name)} | 2-A |" for name in names],
        [f"{rng.randrange(10, 900)} {upper(name)}" for name in names],
        ["Öğrenciler", "", *(f"- {upper(name)}" for name in names)],
        [f"{place}. {family_first(name)}" for place, name in enumerate(names, 1)],
        [
            f"{school_class(rng)} sınıfı:",
            "",
            *(f"{place}. {name}" for place, name in enumerate(names, 1)),
        ],
        [f"## {school_class(rng)}", "", *(f"* **{name}**" for name in names)],
        [f"{school_class(rng)} öğrencileri: {', '.join(names[:-1])} ve {names[-1]}"],
        [f"Öğrenciler: {', '.join(names)}"],
        [
            *rng.choice((("| No | Adı | Soyadı |",), ("| No | First name | Last name |",))),
            "| --- | --- | --- |",
            *(f"| {n} | {' | '.join(name.rsplit(' ', 1))} |" for n, name in enumerate(names, 1)),
        ],
        [
            "| Adı Soyadı | Kulüp |",
            "| --- | --- |",
            *(f"| {name} | {rng.choice(('Satranç', 'Koro'))} |" for name in names),
        ],
    )
    return "\n".join(rng.choice(forms))


def _health(rng: random.Random) -> str:
    name = person(rng)
    forms = (
        f"{name} astım hastasıdır, ilacı öğretmendedir.",
        f"{name}’in fıstığa alerjisi var.",
        f"Dikkat: {name} epilepsi ilacı kullanıyor.",
        f"{name} diyabet hastası.",
        f"{upper(name)} ASTIM HASTASIDIR.",
        f"{name} has asthma; the teacher keeps the medicine.",
    )
    return rng.choice(forms)


def _birth(rng: random.Random) -> str:
    name = person(rng)
    day, month, year = rng.randrange(1, 29), rng.randrange(1, 13), rng.randrange(2008, 2024)
    date = f"{day:02d}.{month:02d}.{year}"
    forms = (
        f"{name}, {date} doğumlu",
        f"{name} (d. {date})",
        f"{name} (doğum tarihi: {day} Mart {year})",
        f"{name}, born {day} March {year}",
        f"| Adı | Doğum tarihi |\n| --- | --- |\n| {name} | {date} |",
    )
    return rng.choice(forms)


POSITIVES: Final[dict[str, Callable[[random.Random], str]]] = {
    "identity-number": _identity,
    "iban": _iban,
    "telephone": _telephone,
    "email": _email,
    "plate": _plate,
    "position": _position,
    "home-address": _home,
    "pupil": _pupil,
    "class-list": _class_list,
    "health": _health,
    "birth-day": _birth,
}
