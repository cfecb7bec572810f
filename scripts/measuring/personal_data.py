"""How much of made-up personal data is found, and how much that only looks like it is left alone.

Every text is invented: by a seeded generator, or written down in `written/`. Most names are of the
commonest in Turkey, which the rule knows where a form alone does not tell; one in ten given and
family names it does not know.
"""

import random
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from esafety.checks.personal_data.find import personal_data
from measuring.figures import Row

SEED: Final = 14
WRITTEN: Final = Path(__file__).parent / "written"
OF_EACH_KIND: Final = 100
OF_EACH_LOOK_ALIKE: Final = 150
_GIVEN: Final = (
    *("Ayşe", "Fatma", "Mehmet", "Mustafa", "Ali", "Zeynep", "Elif", "Yusuf", "Emine"),
    *("Ahmet", "Miraç", "Eymen", "Asel", "Defne", "Ömer", "Kerem", "Göktuğ", "Hamza"),
    *("Çınar", "Azra", "Nehir", "İbrahim", "Şevval", "Ülkü", "Işıl", "Can", "Su"),
    *("Ege",),
)
_FAMILY: Final = (
    *("Yılmaz", "Kaya", "Demir", "Şahin", "Çelik", "Yıldız", "Öztürk", "Aydın"),
    *("Arslan", "Doğan", "Kılıç", "Çetin", "Koç", "Kurt", "Özkan", "Şimşek", "Ak"),
    *("Ünal", "Işık", "İnce"),
)
# Names that are in no list of the rule.
_RARE_GIVEN: Final = ("Göknur", "Tunahan", "Ayzıt", "Elmas", "Bengisu")
_RARE_FAMILY: Final = ("Kayalı", "Erbay", "Taşdelen", "Ovacık", "Gürsel")
_RARE: Final = 0.1
_LESSONS: Final = (
    *("TÜRKÇE", "MATEMATİK DERSİ", "HAYAT BİLGİSİ", "FEN BİLİMLERİ", "BEDEN EĞİTİMİ", "MÜZİK"),
    *("GÖRSEL SANATLAR", "SATRANÇ KULÜBÜ", "GÜVENLİ İNTERNET GÜNÜ", "TRAFİK GÜVENLİĞİ"),
)
_BOOKS: Final = (
    *("Küçük Prens", "Beyaz Diş", "Şeker Portakalı", "Define Adası", "Deniz Feneri", "Bahar Dalı"),
    *("Kara Kaya", "Güzel Yazı", "Hayat Bilgisi", "Mavi Kuş", "Uçan Sınıf", "Pal Sokağı"),
)
_AUTHORS: Final = (
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


@dataclass(frozen=True, slots=True)
class Sample:
    """A text, and the kind of personal data in it; of a look-alike what it is."""

    kind: str
    text: str


def positives(seed: int = SEED) -> Iterator[Sample]:
    """Yield texts with personal data, as many of each kind, and those that are written down."""
    rng = random.Random(seed)  # noqa: S311 (samples, no secrets)
    for kind, make in _MADE.items():
        for _ in range(OF_EACH_KIND):
            yield Sample(kind, make(rng))
    yield from written("positives.yml")


def look_alikes(seed: int = SEED) -> Iterator[Sample]:
    """Yield texts without any, as many of each sort, and those that are written down."""
    rng = random.Random(seed)  # noqa: S311
    for kind, make in _ALIKE.items():
        for _ in range(OF_EACH_LOOK_ALIKE):
            yield Sample(kind, make(rng))
    yield from written("look_alikes.yml")


def written(name: str) -> Iterator[Sample]:
    """Yield the samples of a file, each with the key it stands below."""
    for kind, texts in yaml.safe_load((WRITTEN / name).read_text("utf-8")).items():
        yield from (Sample(kind, text) for text in texts)


def figures() -> list[Row]:
    """Return recall and precision of each kind: what was found of it, how much of that rightly."""
    found, missed, wrong = defaultdict[str, int](int), defaultdict[str, int](int), _wrong()
    for sample in positives():
        hit = any(finding.kind == sample.kind for finding in personal_data(sample.text))
        (found if hit else missed)[sample.kind] += 1
    return [
        {
            "kind": kind,
            "texts": found[kind] + missed[kind],
            "recall": round(found[kind] / (found[kind] + missed[kind]), 3),
            "false alarms": len(wrong[kind]),
            "precision": round(found[kind] / max(1, found[kind] + len(wrong[kind])), 3),
        }
        for kind in _MADE
    ]


def look_alike_figures() -> list[Row]:
    """Return of each sort of look-alikes how many there are, and how many are taken for data."""
    texts = Counter(sample.kind for sample in look_alikes())
    alarms = Counter(sample.kind for _, sample in false_alarms())
    return [
        {"look-alikes": kind, "texts": count, "false alarms": alarms[kind]}
        for kind, count in texts.items()
    ]


def missed() -> list[Sample]:
    """Return the texts whose personal data is not found."""
    return [
        sample
        for sample in positives()
        if all(finding.kind != sample.kind for finding in personal_data(sample.text))
    ]


def _wrong() -> dict[str, list[Sample]]:
    """Return by kind the look-alikes that are taken for personal data."""
    wrong = defaultdict[str, list[Sample]](list)
    for sample in look_alikes():
        for kind in {finding.kind for finding in personal_data(sample.text)}:
            wrong[kind].append(sample)
    return wrong


def false_alarms() -> list[tuple[str, Sample]]:
    """Return the look-alikes that are taken for personal data, each with the kind."""
    return [(kind, sample) for kind, samples in _wrong().items() for sample in samples]


def school_alarms(root: Path) -> int:
    """Return how much is found in the pages and facts of a folder."""
    paths = [*(root / "docs").rglob("*.md"), *(root / "data").glob("*.yml")]
    return sum(len(personal_data(path.read_text(encoding="utf-8"))) for path in paths)


def _digits(rng: random.Random, count: int) -> str:
    return "".join(str(rng.randrange(10)) for _ in range(count))


def _said(rng: random.Random, what: str) -> str:
    return rng.choice(_SENTENCES).format(what)


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
    return _said(rng, rng.choice(forms))


def _iban(rng: random.Random) -> str:
    account = _digits(rng, 5) + "0" + _digits(rng, 16)
    check = 98 - int(f"{account}292700") % 97  # T and R are 29 and 27 (ISO 13616)
    number = f"TR{check:02d}{account}"
    spaced = " ".join(number[place : place + 4] for place in range(0, len(number), 4))
    return _said(rng, rng.choice((number, spaced)))


def _telephone(rng: random.Random) -> str:
    area = rng.choice(("532", "542", "505", "555", "543", "212", "312", "232", "362", "442"))
    first = rng.choice("23456789")
    a, b, c = first + _digits(rng, 2), _digits(rng, 2), _digits(rng, 2)
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
    return _said(rng, rng.choice(forms))


def _email(rng: random.Random) -> str:
    plain = str.maketrans("çğıİöşüÇĞÖŞÜ", "cgiIosuCGOSU")
    name = f"{rng.choice(_GIVEN)}.{rng.choice(_FAMILY)}{rng.randrange(99)}".translate(plain).lower()
    host = rng.choice(("gmail.com", "hotmail.com", "meb.k12.tr", "okulumuz.k12.tr", "yahoo.com.tr"))
    dotted = host.replace(".", " [nokta] ")
    forms = (
        *(f"{name}@{host}", f"<{name}@{host}>", f"{name} [at] {dotted}", f"{name} (at) {host}"),
        *(f"{name}&#64;{host}", f"{name}\\@{host}", f"**{name}**@{host}"),
    )
    return _said(rng, rng.choice(forms))


def _plate(rng: random.Random) -> str:
    letters = "ABCDEFGHIJKLMNOPRSTUVYZ"
    count = rng.choice((1, 2, 3))
    word = "".join(rng.choice(letters) for _ in range(count))
    number = _digits(rng, {1: 4, 2: 4, 3: 3}[count])
    gap = rng.choice((" ", " ", "", "-"))
    said = rng.choice(("", "", "Plaka.", "Plaka:"))
    return _said(rng, f"{said}{rng.randrange(1, 82):02d}{gap}{word}{gap}{number}")


def _position(rng: random.Random) -> str:
    north, east = rng.uniform(36, 42), rng.uniform(26, 44.8)
    minutes = f"{rng.randrange(60)}'{rng.randrange(60)}\""
    forms = (
        f"{north:.5f}, {east:.5f}",
        f"{north:.6f},{east:.6f}",
        f"https://maps.example/@{north:.6f},{east:.6f},17z",
        f"{int(north)}°{minutes}N {int(east)}°{minutes}E",
    )
    return _said(rng, rng.choice(forms))


def _home(rng: random.Random) -> str:
    street = rng.choice(("Atatürk Cad.", "Gül Sokak", "Çınar Sk.", "İnönü Caddesi", "Lale Sok."))
    quarter = rng.choice(("", "Cumhuriyet Mah. "))
    flat = rng.choice(("", f" D: {rng.randrange(30)}", f" Kat 2 Daire {rng.randrange(30)}"))
    return _said(rng, f"{quarter}{street} No: {rng.randrange(1, 200)}{flat}")


def _name(rng: random.Random) -> str:
    second = rng.choice(("", "", f" {rng.choice(_GIVEN)}"))
    given = rng.choice(_RARE_GIVEN if rng.random() < _RARE else _GIVEN)
    return f"{given}{second} {rng.choice(_RARE_FAMILY if rng.random() < _RARE else _FAMILY)}"


def _class(rng: random.Random) -> str:
    return f"{rng.randrange(1, 5)}{rng.choice('-/')}{rng.choice('ABCÇD')}"


def _pupil(rng: random.Random) -> str:
    name, mine = _name(rng), _class(rng)
    forms = (
        f"{name} ({mine}) resim yarışmasında birinci oldu.",
        f"{mine} sınıfından {name} ödül aldı.",
        f"Ödülü {name}, {mine} aldı.",
        f"{mine} öğrencisi {name} şiir okudu.",
        f"{_upper(name)} {mine}",
        f"{mine} SINIFI ÖĞRENCİSİ {_upper(name)}",
        f"**{name}**, {mine}",
        unicodedata.normalize("NFD", f"{name} ({mine})"),
        f"{name} {mine[0]}{mine[-1]}",
        f"{mine}’dan {name}",
        f"{_family_first(name)} ({mine})",
        f"{name} – {mine}",
        f"{mine}: {name}",
    )
    return rng.choice(forms)


def _family_first(name: str) -> str:
    given, _, family = name.rpartition(" ")
    return f"{_upper(family)} {given}"


def _class_list(rng: random.Random) -> str:
    names = [_name(rng) for _ in range(rng.randrange(3, 9))]
    capital = [f"{n.rpartition(' ')[0]} {_upper(n.rpartition(' ')[2])}" for n in names]
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
        [f"| {rng.randrange(10, 900)} | {_upper(name)} | 2-A |" for name in names],
        [f"{rng.randrange(10, 900)} {_upper(name)}" for name in names],
        ["Öğrenciler", "", *(f"- {_upper(name)}" for name in names)],
        [f"{place}. {_family_first(name)}" for place, name in enumerate(names, 1)],
        [
            f"{_class(rng)} sınıfı:",
            "",
            *(f"{place}. {name}" for place, name in enumerate(names, 1)),
        ],
        [f"## {_class(rng)}", "", *(f"* **{name}**" for name in names)],
        [f"{_class(rng)} öğrencileri: {', '.join(names[:-1])} ve {names[-1]}"],
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


def _upper(word: str) -> str:
    return word.translate(_CAPITALS).upper()


def _health(rng: random.Random) -> str:
    name = _name(rng)
    forms = (
        f"{name} astım hastasıdır, ilacı öğretmendedir.",
        f"{name}’in fıstığa alerjisi var.",
        f"Dikkat: {name} epilepsi ilacı kullanıyor.",
        f"{name} diyabet hastası.",
        f"{_upper(name)} ASTIM HASTASIDIR.",
        f"{name} has asthma; the teacher keeps the medicine.",
    )
    return rng.choice(forms)


def _birth(rng: random.Random) -> str:
    name = _name(rng)
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


_MADE: Final[dict[str, Callable[[random.Random], str]]] = {
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


def _date(rng: random.Random) -> str:
    day, month, year = rng.randrange(1, 29), rng.randrange(1, 13), rng.randrange(1990, 2040)
    forms = (
        f"{day:02d}.{month:02d}.{year}",
        f"{year}-{month:02d}-{day:02d} {day:02d}:{month:02d}",
        f"{day}/{month}/{year}–{day + 1}/{month}/{year}",
        f"{day} OCA {year}",
        f"{day:02d}.{month:02d}.{year}-{_digits(rng, 5)}",
    )
    return _said(rng, rng.choice(forms))


def _statute(rng: random.Random) -> str:
    number, year = rng.randrange(100, 9999), rng.randrange(1980, 2027)
    forms = (
        f"{number} sayılı Kanun",
        f"RG {rng.randrange(1, 29)}.{rng.randrange(1, 13)}.{year}/{_digits(rng, 5)}",
        f"{year}/{rng.randrange(1, 90)} sayılı genelge",
        f"sayı {_digits(rng, 8)}-{_digits(rng, 3)}.{_digits(rng, 2)}-E.{_digits(rng, 8)}",
    )
    return _said(rng, rng.choice(forms))


def _isbn(rng: random.Random) -> str:
    groups = f"{_digits(rng, 3)}-{_digits(rng, 3)}-{_digits(rng, 1)}"
    forms = (
        f"ISBN 978-605-{groups}",
        f"ISBN 978605{_digits(rng, 7)}",
        f"ISSN 1305-{_digits(rng, 4)}",
    )
    return _said(rng, rng.choice(forms))


def _order(rng: random.Random) -> str:
    """Return eleven digits whose last is not the check digit."""
    number = str(rng.randrange(1, 10)) + _digits(rng, 9)
    last = (sum(map(int, number)) + rng.randrange(1, 10)) % 10
    return _said(rng, f"sipariş {number}{last}")


def _ten_digits(rng: random.Random) -> str:
    forms = (
        f"kayıt {_digits(rng, 10)}",
        f"belge no {_digits(rng, 13)}",
        f"barkod {_digits(rng, 12)}",
        f"kayıt: 5{_digits(rng, 9)}",
        f"5{_digits(rng, 9)} numaralı belge",
        f"| Kod |\n| - |\n| 5{_digits(rng, 9)} |",
        f"5{_digits(rng, 9)},{_digits(rng, 2)} TL",
    )
    return _said(rng, rng.choice(forms))


def _short_number(rng: random.Random) -> str:
    forms = (
        "112",
        "183",
        f"444 {_digits(rng, 1)} {_digits(rng, 3)}",
        f"0850 {_digits(rng, 3)} 22 33",
    )
    return _said(rng, rng.choice(forms))


def _digest(rng: random.Random) -> str:
    return _said(rng, f"{rng.getrandbits(256):064x}"[: rng.choice((12, 40, 64))])


def _clause(rng: random.Random) -> str:
    a, b = rng.randrange(1, 12), rng.randrange(1, 40)
    forms = (
        f"madde {a}.{b}",
        f"{a}.{b}.{a}",
        f"s. {b}–{b + 9}",
        f"{a}-{a + 3}. sınıflar",
        f"{a}-A",
    )
    return _said(rng, rng.choice(forms))


def _amount(rng: random.Random) -> str:
    unit = rng.choice(("GB", "MB", "KM", "TL", "KG", "CM", "DK", "VE"))
    forms = (
        f"{rng.randrange(10, 81)} {unit} {rng.randrange(100, 9999)}",
        f"{rng.randrange(1, 999)}.{_digits(rng, 3)}.{_digits(rng, 3)} TL",
        f"%{rng.randrange(1, 99)},{_digits(rng, 4)}",
        f"0,{_digits(rng, 4)}; 1,{_digits(rng, 4)}",
        f"41.{_digits(rng, 6)}, 28.{_digits(rng, 6)} katsayıları",
        f"katsayılar: 39.{_digits(rng, 6)}, 32.{_digits(rng, 6)}",
        f"{rng.randrange(1, 60)},0532 ve 3,{_digits(rng, 4)}",
    )
    return _said(rng, rng.choice(forms))


def _address(rng: random.Random) -> str:
    forms = (
        f"https://www.meb.gov.tr/haber/{_digits(rng, 11)}/tr",
        f"https://kurum.gov.tr/?id=05{_digits(rng, 9)}",
        "ad@okul.example",
        f"@okulumuz{_digits(rng, 2)}",
    )
    return _said(rng, rng.choice(forms))


def _version(rng: random.Random) -> str:
    forms = (
        f"Python 3.{rng.randrange(14)}.{rng.randrange(9)}",
        f"WeasyPrint {rng.randrange(50, 80)}.{rng.randrange(9)}",
        f"PDF/UA-1, ISO 14289-{rng.randrange(1, 3)}:2014",
        f"WCAG 2.{rng.randrange(3)} 1.4.{rng.randrange(14)}",
        f"A{rng.randrange(2, 6)} 297 × 420 mm",
    )
    return _said(rng, rng.choice(forms))


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
    books = rng.sample(_BOOKS, 4)
    authors = rng.sample(_AUTHORS, 3)
    mine = _class(rng)
    forms = (
        "\n".join((f"{mine} sınıfı:", "", *(f"- {book}" for book in books))),
        "\n".join((f"{mine} okuma listesi", "", *(f"- {author}" for author in authors))),
        "\n".join(f"{place}. {author}" for place, author in enumerate(authors, 1)),
        f"Yazarlar: {', '.join(authors)}",
        f"Öğrencilerin okuduğu kitaplar: {', '.join(books)}",
        f"Öğrenciler: {', '.join(books)}",
        f"{mine}: {books[0]}, {books[1]}",
        f"{mine}’dan {books[0]} oyunu",
        f"{authors[0]} {rng.randrange(1, 29)} Mart 19{_digits(rng, 2)} doğumlu",
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
        f"{things[0]} ({_class(rng)})",
        f"Mehmet Akif Ersoy Caddesi {number}",
        f"{rng.choice(('Raspberry Pi', 'Galaxy Tab', 'Toyota Corolla'))} {number}",
        f"{rng.choice(('Rehber Öğretmen', 'Müdür Yardımcısı', 'Deniz Feneri'))} {number}",
        f"{rng.randrange(10, 80)} A {_digits(rng, 4)} {rng.choice(('şubesi', 'numaralı form'))}",
        f"{rng.randrange(2020, 2030)}–{rng.randrange(2020, 2030)} {number}",
    )
    return rng.choice(forms)


def _hero(rng: random.Random) -> str:
    """Return whom a book is about, or the heading of a plan or list, beside a class."""
    mine, lessons = _class(rng), rng.sample(_LESSONS, 4)
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


_ALIKE: Final[dict[str, Callable[[random.Random], str]]] = {
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
    "pages of a book": lambda rng: _said(rng, f"Sayfa {rng.randrange(10, 80)} A {_digits(rng, 4)}"),
    "page counts": lambda rng: _said(
        rng, f"{rng.randrange(9, 900)} sayfa, {_digits(rng, 6)} sözcük"
    ),
    "rooms": lambda rng: _said(rng, f"B blok, kat {rng.randrange(4)}, oda {rng.randrange(99)}"),
}
