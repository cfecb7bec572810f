"""Words with a capital that belong to no pupil's name: what begins a title, whom books are about.

A list can only grow by what was met: each word stood in a false alarm, or could.
"""

from typing import Final

from esafety.text.grammar.word_forms import folded

# Offices, laws, places, days; what is written above a list or plan of a class.
_TITLES: Final = (
    *("Milli", "Millî", "Eğitim", "Sağlık", "Okul", "Okulu", "İlkokulu", "Sınıf"),
    *("Türk", "Türkiye", "Dünya", "Avrupa", "Birleşmiş", "Güvenli", "İnternet"),
    *("Kişisel", "Çocuk", "Çocukların", "Aile", "Sayın", "Sevgili", "Sosyal"),
    *("Haftası", "Öğrenciler", "Öğrencileri", "Gereksinimli", "Google", "Microsoft"),
    *("Bakanlığı", "Genel", "Kurumu", "Kurulu", "Başkanlığı", "Müdürlüğü"),
    *("Üniversitesi", "Derneği", "Vakfı", "Kanunu", "Yönetmeliği", "Günü", "Merkezi"),
    *("Hizmetleri", "Rehber", "Safer", "Internet", "Day", "Ministry", "National"),
    *("Primary", "School", "Data", "Protection", "Health", "Child", "Children", "The"),
    *("This", "Turkish", "Board", "Office", "Center", "Centre", "University", "Law"),
    *("Bu", "Bir", "Her", "Ne", "Kim", "Hangi", "Grade", "Class", "Müdürü", "Müdür"),
    *("Ders", "Programı", "Program", "Listesi", "Liste", "Planı", "Plan", "Takvimi"),
    *("Toplantısı", "Etkinliği", "Etkinlik", "Gezisi", "Duyurusu", "Sonuçları", "Nöbet"),
    *("Sınavı", "Kitabı", "Öğretmeni", "Öğrencisi", "Öğrenci", "Velileri"),
    # Lessons and clubs, and what a page on e-safety has as its heading.
    *("Dersi", "Dersleri", "Bilgisi", "Bilimleri", "Kültürü", "Eğitimi", "Sanatlar", "Müzik"),
    *("Beden", "Matematik", "Türkçe", "İngilizce", "Fen", "Trafik", "Güvenliği", "Hakları"),
    *("Demokrasi", "Etkinlikler", "Etkinlikleri", "Oyunlar", "Bilişim", "Teknolojileri"),
    *("Yazılım", "Okuma", "Yazma", "Kulübü", "Kulüp", "Kulüpleri", "Bayramı", "Cumhuriyet"),
    *("Ulusal", "Egemenlik", "Tatili", "Dijital", "Siber", "Zorbalık", "Ekran", "Süresi"),
    *("Medya", "Okuryazarlığı", "Okuryazarlık", "Şifre", "Kuralları", "Kurallar", "Projesi"),
    *("Anketi", "Formu", "Çizelgesi", "Sözleşmesi", "Sınıfı", "Biri", "Kişi", "Çocuklar"),
    *("Lessons", "Science", "Mathematics", "Maths", "English", "Music", "Education", "Studies"),
    *("Reading", "Writing", "Club", "Safety", "Rights", "Digital", "Cyber", "Screen", "Time"),
    *("Timetable", "List", "Meeting", "Lesson", "Teacher", "Trip"),
    # Clubs, projects, feasts, rooms and lessons of a school; words that are surnames, too, as
    # Güçlü or Yeşil, are left out: the other word of a title tells.
    *("Yıl", "Yılı", "Sonu", "Dönem", "Dönemi", "Ekibi", "Ekip", "Takımı"),
    *("Robot", "Robotik", "Çevre", "Dostları", "Yardımlaşma", "Kitap", "Bayrak"),
    *("Kütüphane", "Kütüphanesi", "Sıfır", "Atık", "Proje", "Yarışması", "Korosu"),
    *("Gösterisi", "Töreni", "Şenliği", "Sergisi", "Turnuvası", "Kampanyası", "Atölyesi"),
    *("Laboratuvarı", "Salonu", "Bahçesi", "Tablosu", "Ödevi"),
    *("Satranç", "Tiyatro"),
    *("Görsel", "Dönüşüm", "Temizlik", "Beslenme", "Oyunları"),
    *("E-Güvenlik", "Güvenlik", "Parola"),
    *("Parolası", "Hesap", "Hesabı", "Sınırı", "Project", "Team", "Year", "End", "Term"),
    *("Password", "Account", "Online", "Week", "Library", "Sports"),
    # Kinds of schools, in the forms their names have; what a form asks for, a draft's stamp.
    *("Anaokulu", "Ortaokulu", "Lisesi", "Koleji", "Kreşi", "Yuvası", "Kolej", "Kreş"),
    *("Kindergarten", "Preschool", "Nursery", "Middle", "High", "College", "Academy"),
    *("Adı", "Soyadı", "İmza", "İmzası", "Tarih", "Name", "Signature", "Date"),
    *("Taslak", "DRAFT"),
    # Where something stands: streets, houses, rooms; offices of a school; words for a birth.
    *("Caddesi", "Cadde", "Sokağı", "Sokak", "Bulvarı", "Mahallesi", "Apartmanı", "Sitesi"),
    *("Blok", "Binası", "Odası", "Katı", "Durağı", "Parkı", "Meydanı", "Street", "Avenue"),
    *("Building", "Room", "Hall", "Block", "Yardımcısı", "Öğretmen", "Rehberlik", "Servisi"),
    *("Doğum", "Birth", "Kitabevi", "Yayınları", "Yayınevi", "Dergisi", "Gazetesi", "Spor"),
)
# Heroes of the books and plays that children read and act.
_HEROES: Final = (
    *("Prens", "Prenses", "Hoca", "Keloğlan", "Atatürk", "Pinokyo", "Hacivat", "Heidi"),
    *("Külkedisi", "Polyanna", "Sinderella", "Başlıklı", "Nasreddin", "Nasrettin"),
    *("Prince", "Princess", "Potter", "Pan", "Sawyer", "Hood", "Crusoe", "Alice"),
)
NO_NAMES: Final = frozenset((*_TITLES, *_HEROES))
_FOLDED: Final = frozenset(map(folded, NO_NAMES))


# Of whom lessons and news of a school speak, beside a class, too.
_KNOWN_TO_ALL: Final = frozenset(
    map(
        folded,
        (
            *("Ömer Seyfettin", "Yaşar Kemal", "Orhan Kemal", "Orhan Pamuk", "Sabahattin Ali"),
            *("Orhan Veli", "Reşat Nuri", "Cahit Zarifoğlu", "Muzaffer İzgü", "Gülten Dayıoğlu"),
            *("Fatih Erdoğan", "Aytül Akal", "Mehmet Akif", "Mehmet Akif Ersoy", "Yunus Emre"),
            *("Ziya Gökalp", "Halide Edip", "Barış Manço", "Aşık Veysel", "Neşet Ertaş"),
            *("Fazıl Say", "Aziz Sancar", "Cahit Arf", "Piri Reis", "Ali Kuşçu", "Mimar Sinan"),
            *("Katip Çelebi", "Evliya Çelebi", "Fatih Sultan Mehmet", "Osman Hamdi", "Ali Baba"),
            *("Naim Süleymanoğlu", "Sabiha Gökçen", "Kazım Karabekir", "Zübeyde Hanım"),
        ),
    )
)


def is_name(words: str) -> bool:
    """Tell whether some words, in capitals or not, may name a person of a school.

    No word of them is known to belong to no name, and together they name nobody known to all.
    """
    mine = folded(words)
    return _FOLDED.isdisjoint(mine.split()) and mine not in _KNOWN_TO_ALL
