"""Common Turkish names, which tell that words are a person where their form alone does not.

No list of names is whole, so none decides alone: a name beside a class is found by its form. The
words here were written down for this rule; rarer names are missing, and that is a miss, no fault.
"""

from collections.abc import Collection
from typing import Final

from esafety.text.grammar.word_forms import folded

# Given names that are nothing else in Turkish, or hardly.
_GIVEN: Final = (
    *("Abdullah", "Ahmet", "Akif", "Aleyna", "Ali", "Alparslan", "Alper", "Alperen", "Arda"),
    *("Asel", "Aslı", "Asmin", "Ayla", "Aylin", "Aynur", "Aysel", "Aysun", "Ayşe", "Ayşegül"),
    *("Ayşenur", "Azra", "Bahadır", "Banu", "Baran", "Batuhan", "Bedirhan", "Begüm", "Bekir"),
    *("Belgin", "Belinay", "Berat", "Beren", "Berfin", "Berkay", "Berke", "Berna", "Betül"),
    *("Beyza", "Beyzanur", "Bilal", "Buğra", "Burak", "Burcu", "Burhan", "Buse", "Bünyamin"),
    *("Büşra", "Cafer", "Caner", "Cansu", "Cemal", "Cemil", "Cengiz", "Ceren", "Ceyda"),
    *("Cihan", "Davut", "Didem", "Dilan", "Dilara", "Ebrar", "Ebru", "Ecrin", "Eda", "Elanur"),
    *("Elçin", "Elif", "Emine", "Emirhan", "Emrah", "Emre", "Enes", "Ercan", "Eren", "Erhan"),
    *("Erkan", "Ersin", "Ertuğrul", "Erva", "Esila", "Esin", "Eslem", "Esma", "Esra", "Eymen"),
    *("Eyüp", "Fadime", "Fahri", "Faruk", "Fatma", "Fatmanur", "Ferhat", "Feride", "Feyza"),
    *("Figen", "Fikret", "Furkan", "Gökhan", "Gökmen", "Göktuğ", "Göktürk", "Gülay", "Gülcan"),
    *("Gülizar", "Gülsüm", "Gülşen", "Hacer", "Hakan", "Halil", "Halit", "Hamide", "Hamza"),
    *("Hande", "Hanife", "Harun", "Hasan", "Hatice", "Havva", "Haydar", "Hazal", "Hiranur"),
    *("Hülya", "Hüseyin", "Hüsnü", "İbrahim", "İdris", "İhsan", "İlayda", "İlhan", "İlker"),
    *("İlyas", "İrem", "İsa", "İshak", "İsmail", "İsmet", "Kaan", "Kamil", "Kenan", "Kerem"),
    *("Kerim", "Koray", "Kübra", "Leyla", "Lina", "Mahmut", "Mediha", "Mehmet", "Melahat"),
    *("Meliha", "Melike", "Meral", "Mertcan", "Merve", "Meryem", "Mesut", "Mete", "Metehan"),
    *("Mihrimah", "Miraç", "Miray", "Muhammed", "Muhammet", "Murat", "Musa", "Mustafa"),
    *("Muzaffer", "Nalan", "Nazan", "Necati", "Necla", "Nermin", "Neslihan", "Nesrin", "Nevin"),
    *("Nihal", "Nihan", "Nilay", "Nilgün", "Nilüfer", "Nisanur", "Nuran", "Nuray", "Nurcan"),
    *("Nurgül", "Nuri", "Oğuz", "Oğuzhan", "Okan", "Orhan", "Osman", "Ömer", "Özge", "Pelin"),
    *("Perihan", "Rabia", "Rahime", "Reyhan", "Rıdvan", "Rukiye", "Rümeysa", "Saadet"),
    *("Safiye", "Salih", "Samet", "Sami", "Sanem", "Sarp", "Seda", "Sedat", "Sedef", "Selda"),
    *("Selim", "Selin", "Selma", "Semih", "Semra", "Serap", "Serdar", "Serhat", "Serkan"),
    *("Serpil", "Sevil", "Sevim", "Seyma", "Sıla", "Sibel", "Sinan", "Songül", "Sude"),
    *("Sudenaz", "Süleyman", "Şerife", "Şevval", "Şeyma", "Şükrü", "Taha", "Tahir", "Tahsin"),
    *("Talha", "Tamer", "Taner", "Tarık", "Taylan", "Tolga", "Tuana", "Tuba", "Tuğba", "Tuğçe"),
    *("Tuğrul", "Tuncay", "Turgut", "Umutcan", "Ülkü", "Ümmühan", "Vedat", "Veysel", "Vildan"),
    *("Volkan", "Yakup", "Yasin", "Yavuz", "Yeliz", "Yeşim", "Yusuf", "Zehra", "Zekeriya"),
    *("Zekiye", "Zeliha", "Zerrin", "Zeynep", "Zümra"),
)
# Given names that are common words, too: with a common family name they are a person's.
_WORDS: Final = (
    *("Ada", "Adem", "Alp", "Alya", "Aras", "Arzu", "Asaf", "Asil", "Asya", "Atlas", "Ayaz"),
    *("Aydın", "Aziz", "Bahar", "Barış", "Başak", "Berk", "Beste", "Bora", "Bulut", "Can"),
    *("Canan", "Cem", "Cemre", "Çağan", "Çağla", "Çağrı", "Çınar", "Damla", "Defne", "Demir"),
    *("Deniz", "Derya", "Dilek", "Doğa", "Doğan", "Doruk", "Duru", "Duygu", "Ece", "Efe"),
    *("Ege", "Ela", "Elvan", "Emir", "Ensar", "Erdem", "Eylem", "Eylül", "Ezgi", "Fatih"),
    *("Filiz", "Funda", "Gamze", "Gizem", "Gonca", "Gökçe", "Gözde", "Gül", "Güler", "Güneş"),
    *("Güney", "Hale", "Handan", "Hikmet", "Hilal", "Ikra", "Irmak", "Işık", "Işıl", "İkra"),
    *("İpek", "Kader", "Kadir", "Kaya", "Kemal", "Kuzey", "Lale", "Levent", "Mahir", "Masal"),
    *("Melek", "Melis", "Melisa", "Meltem", "Mert", "Metin", "Mina", "Mine", "Müge", "Naz"),
    *("Nazım", "Nazlı", "Nehir", "Nil", "Nisa", "Onur", "Oya", "Ozan", "Ömür", "Öykü", "Özgür"),
    *("Özlem", "Pınar", "Polat", "Poyraz", "Ramazan", "Recep", "Rıza", "Rüya", "Rüzgar"),
    *("Savaş", "Sena", "Sevda", "Sevgi", "Sevinç", "Simge", "Su", "Sultan", "Şaban", "Şule"),
    *("Toprak", "Türkan", "Uğur", "Umut", "Ümit", "Veli", "Yağmur", "Yaman", "Yaren"),
    *("Yasemin", "Yaşar", "Yıldız", "Yiğit", "Yunus", "Zafer", "Ziya", "Zühre"),
)
# Family names that are nothing else, or hardly.
_FAMILY: Final = (
    *("Akgül", "Aksoy", "Aktaş", "Aydoğan", "Bozkurt", "Çetin", "Demirel", "Erdoğan", "Eroğlu"),
    *("Ersoy", "Gündoğdu", "Güngör", "Karakaş", "Karataş", "Koçak", "Özcan", "Özçelik"),
    *("Özdemir", "Özer", "Özkan", "Öztürk", "Şahin", "Ünal", "Yılmaz"),
)
_FAMILY_WORDS: Final = (
    *("Acar", "Ak", "Akın", "Arslan", "Aslan", "Ateş", "Avcı", "Aydın", "Balcı", "Bayram"),
    *("Bilgin", "Bulut", "Can", "Coşkun", "Çakır", "Çelik", "Çiçek", "Çoban", "Demir"),
    *("Demirci", "Doğan", "Duman", "Durmaz", "Ekinci", "Erdem", "Gül", "Güler", "Güneş"),
    *("Işık", "İnce", "Kaplan", "Kara", "Karaca", "Kaya", "Keleş", "Keskin", "Kılıç", "Koç"),
    *("Korkmaz", "Köse", "Kurt", "Öz", "Özgür", "Polat", "Sarı", "Sönmez", "Şen", "Şimşek"),
    *("Taş", "Tekin", "Toprak", "Tunç", "Turan", "Uçar", "Uysal", "Uzun", "Yalçın", "Yavuz"),
    *("Yıldırım", "Yıldız", "Yüksel"),
)
_ALONE: Final = frozenset(map(folded, (*_GIVEN, *_FAMILY)))
_FIRST: Final = frozenset(map(folded, _WORDS))
_LAST: Final = frozenset(map(folded, _FAMILY_WORDS))


def are_people(names: Collection[str]) -> bool:
    """Tell whether at least half of some names are common ones."""
    return 2 * sum(map(is_known_name, names)) >= len(names)


def is_known_name(words: str) -> bool:
    """Tell whether some words, in capitals or not, hold a common name of a person.

    Two that are common words are one together: `Deniz Kaya`; `Deniz Feneri`
    and `Kara Kaya` are none.
    """
    parts = folded(words).split()
    known = _ALONE.intersection(parts)
    return bool(known) or (not _FIRST.isdisjoint(parts[:-1]) and parts[-1] in _LAST)
