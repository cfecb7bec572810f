"""Common Turkish names, which tell that words are a person where their form alone does not.

No list of names is whole, so none decides alone: a name beside a class is found by its form. The
words here were written down for this rule; rarer names are missing, and that is a miss, no fault.
Faker 40 was looked at instead: of 382 common given names its 1,509 Turkish ones lack 241 (Ayşe,
Ahmet, Ali), its 60 family names 74 of 98, and many of them are words (Adak, Alışık, Anka).
"""

from collections.abc import Collection
from typing import Final

from esafety.text.grammar.letter_case import folded

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
    *("Abdulkadir", "Abdurrahman", "Aliye", "Aliyar", "Alina", "Amine", "Arel", "Aren"),
    *("Asude", "Atakan", "Atilla", "Aybars", "Ayberk", "Aybüke", "Aygün", "Ayhan", "Aykut"),
    *("Ayten", "Azize", "Bartu", "Beril", "Berra", "Birsen", "Birgül", "Buğlem", "Bülent"),
    *("Cemalettin", "Cemile", "Cevdet", "Ceylin", "Cumali", "Ediz", "Efekan", "Efsa", "Elanaz"),
    *("Elifnaz", "Elifnur", "Elisa", "Emirali", "Emrecan", "Enver", "Erdal", "Erdinç", "Erol"),
    *("Esat", "Esad", "Ethem", "Ferdi", "Ferit", "Fevzi", "Feyyaz", "Gülbahar", "Gülhan"),
    *("Gülnur", "Gülseren", "Gülten", "Gürkan", "Hafsa", "Halime", "Hamdi", "Hayriye"),
    *("Hayrünnisa", "Hilmi", "Huriye", "Hümeyra", "İlknur", "İsra", "Kağan", "Kamile", "Kayra"),
    *("Keriman", "Kevser", "Kıvanç", "Latife", "Liya", "Mahmure", "Mehmetcan", "Mehmetali"),
    *("Meva", "Mira", "Mirza", "Muammer", "Muhsin", "Mücahit", "Mükerrem", "Müslüm", "Mürsel"),
    *("Nadire", "Naciye", "Nazife", "Nazlıcan", "Necmettin", "Nefise", "Nesibe", "Nihat"),
    *("Nurettin", "Nurhan", "Nurhayat", "Nursena", "Nurten", "Nurullah", "Oktay", "Ökkeş"),
    *("Ömerfaruk", "Pakize", "Ramiz", "Recai", "Refik", "Remzi", "Reyyan", "Sabriye", "Salim"),
    *("Saliha", "Sare", "Sefa", "Selahattin", "Selcan", "Selen", "Selvi", "Sema", "Senem"),
    *("Serra", "Sevgül", "Seyit", "Süheyla", "Sultanmurat", "Sümeyra", "Sümeyye", "Şahan"),
    *("Şefika", "Şehmus", "Şenay", "Şengül", "Tansu", "Tayfun", "Tayyip", "Teoman", "Tufan"),
    *("Tülay", "Tülin", "Umay", "Utku", "Ümran", "Vahide", "Yiğithan", "Yüsra", "Zarife"),
    *("Zehranur", "Zeynel", "Zeynepnaz", "Zerda", "Zeren", "Zübeyde", "Züleyha"),
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
    *("Ahsen", "Ata", "Azat", "Bade", "Berrak", "Bilge", "Birce", "Bengü", "Ceylan", "Çiğdem"),
    *("Efsun", "Emin", "Ender", "Fırat", "Gönül", "Güllü", "Hira", "İnci", "İklim", "Kumsal"),
    *("Lara", "Menekşe", "Mercan", "Mısra", "Narin", "Nergis", "Nur", "Onat", "Özden", "Pamir"),
    *("Sare", "Seher", "Selvi", "Seren", "Tan", "Tuna", "Ufuk", "Umur", "Uras", "Ülker"),
    *("Vera", "Yaprak", "Zümrüt", "Zişan"),
)
# Family names that are nothing else, or hardly.
_FAMILY: Final = (
    *("Akgül", "Aksoy", "Aktaş", "Aydoğan", "Bozkurt", "Çetin", "Demirel", "Erdoğan", "Eroğlu"),
    *("Ersoy", "Gündoğdu", "Güngör", "Karakaş", "Karataş", "Koçak", "Özcan", "Özçelik"),
    *("Özdemir", "Özer", "Özkan", "Öztürk", "Şahin", "Ünal", "Yılmaz"),
    *("Akbulut", "Akkaya", "Akyol", "Akyüz", "Albayrak", "Alkan", "Altıntaş", "Altuntaş"),
    *("Arıkan", "Atalay", "Aydemir", "Bayraktar", "Baysal", "Bektaş", "Bozdağ", "Bozkaya"),
    *("Büyükkaya", "Çağlar", "Çavuşoğlu", "Çolak", "Dalkılıç", "Demirbaş", "Demirkan"),
    *("Demirtaş", "Dinçer", "Dursun", "Erbaş", "Ergin", "Ergün", "Erol", "Ertaş", "Ertürk"),
    *("Gültekin", "Günay", "Gürbüz", "Gürsoy", "Işıklar", "Kandemir", "Karabulut", "Karadağ"),
    *("Karahan", "Karakaya", "Karaoğlu", "Kayabaşı", "Kılınç", "Kızılkaya", "Kocabaş"),
    *("Kuzucu", "Küçükkaya", "Önal", "Öner", "Özbay", "Özbek", "Özmen", "Özsoy", "Öztop"),
    *("Sarıkaya", "Sezer", "Sezgin", "Şener", "Tanrıverdi", "Tosun", "Tuncer", "Türkoğlu"),
    *("Ulusoy", "Vural", "Yılmazer", "Yiğitoğlu", "Yurtseven"),
)
_FAMILY_WORDS: Final = (
    *("Acar", "Ak", "Akın", "Arslan", "Aslan", "Ateş", "Avcı", "Aydın", "Balcı", "Bayram"),
    *("Bilgin", "Bulut", "Can", "Coşkun", "Çakır", "Çelik", "Çiçek", "Çoban", "Demir"),
    *("Demirci", "Doğan", "Duman", "Durmaz", "Ekinci", "Erdem", "Gül", "Güler", "Güneş"),
    *("Işık", "İnce", "Kaplan", "Kara", "Karaca", "Kaya", "Keleş", "Keskin", "Kılıç", "Koç"),
    *("Korkmaz", "Köse", "Kurt", "Öz", "Özgür", "Polat", "Sarı", "Sönmez", "Şen", "Şimşek"),
    *("Taş", "Tekin", "Toprak", "Tunç", "Turan", "Uçar", "Uysal", "Uzun", "Yalçın", "Yavuz"),
    *("Yıldırım", "Yıldız", "Yüksel"),
    *("Akpınar", "Aksu", "Altun", "Bal", "Bakır", "Başaran", "Bayrak", "Bilgiç", "Boz"),
    *("Ceylan", "Çakmak", "Çalışkan", "Çam", "Çiftçi", "Dağ", "Dinç", "Duran", "Durak", "Eker"),
    *("Elmas", "Ekin", "Er", "Esen", "Genç", "Gök", "Gündüz", "Güven", "Güzel", "Kahraman"),
    *("Kalkan", "Karasu", "Karaman", "Kartal", "Kavak", "Keser", "Kocaman", "Kuru", "Kuş"),
    *("Mutlu", "Okur", "Oral", "Önder", "Özen", "Parlak", "Sağlam", "Soylu", "Solmaz", "Şeker"),
    *("Tan", "Taşçı", "Taşkın", "Temel", "Temiz", "Topal", "Topçu", "Türkmen", "Uslu", "Uyar"),
    *("Ünlü", "Yazıcı", "Yeşil", "Yurt", "Yüce", "Zengin", "Zorlu"),
)
_ALONE: Final = frozenset(map(folded, (*_GIVEN, *_FAMILY)))
_FIRST: Final = frozenset(map(folded, _WORDS))
_LAST: Final = frozenset(map(folded, _FAMILY_WORDS))
_GIVEN_ALONE: Final = frozenset(map(folded, _GIVEN))


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


def is_given_name(word: str) -> bool:
    """Tell whether a word, in capitals or not, is a common given name and hardly anything else."""
    return folded(word) in _GIVEN_ALONE


def are_given_names(words: Collection[str]) -> bool:
    """Tell whether words are given names: each a common one, half of them nothing else.

    `Deniz, Güneş, Toprak` are what a lesson is about.
    """
    mine = [folded(word) for word in words]
    alone = sum(word in _GIVEN_ALONE for word in mine)
    return 2 * alone >= len(mine) and all(w in _GIVEN_ALONE or w in _FIRST for w in mine)
