"""Words with a capital that belong to no pupil's name: what begins a title, whom books are about.

A list can only grow by what was met: each word stood in a false alarm, or could.
"""

import re
from typing import Final

from esafety.checks.personal_data.names.known_names import is_known_name
from esafety.text.grammar.letter_case import folded

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
    *("Taslak", "DRAFT", "Evi", "Âşık"),
    # Where something stands: streets, houses, rooms; offices of a school; words for a birth.
    *("Caddesi", "Cadde", "Sokağı", "Sokak", "Bulvarı", "Mahallesi", "Apartmanı", "Sitesi"),
    *("Blok", "Binası", "Odası", "Katı", "Durağı", "Parkı", "Meydanı", "Street", "Avenue"),
    *("Building", "Room", "Hall", "Block", "Yardımcısı", "Öğretmen", "Rehberlik", "Servisi"),
    # Feasts, exams, places and what is shown there; months and days, but those that are names.
    *("Marşı", "Ortak", "Sınav", "Sınavlar", "Sınavları", "Yazılı", "Yazılısı", "Deneme"),
    *("Denemesi", "Quiz", "Exam", "Test", "Testi", "Grubu", "Grup", "Gruplar", "Sabah", "Öğle"),
    *("Öğleden", "Akşam", "Koro", "Orkestrası", "Bandosu", "Halk", "Oyunu", "Dansı"),
    *("Dansları", "Masalı", "Şiiri", "Şarkısı", "Türküsü", "Fidan", "Dikme", "Yarıyıl"),
    *("Karne", "Mezuniyet", "Kermesi", "Kermes", "Pikniği", "Piknik", "Fuarı", "Fuar"),
    *("Haftalık", "Aylık", "Günlük", "Menüsü", "Menü", "Yemek", "Listeleri", "Bankası"),
    *("Kandili", "Kandil", "Mevlit", "Nevruz", "Noel", "Hıdırellez", "Kutlaması", "Kutlu"),
    *("Partisi", "Anma", "Gezi", "Müzesi", "Müze", "Kalesi", "Camii", "Camisi", "Köprüsü"),
    *("Hanı", "Stadı", "Stadyumu", "Hastanesi", "Eczanesi", "Market", "Fırını", "Mağazası"),
    *("Oteli", "Otel", "Kafe", "Restoranı", "Terminali", "İstasyonu", "Havalimanı"),
    *("Havaalanı", "Üniversite", "Fakültesi", "Enstitüsü", "Kupası", "Ligi", "Maçı"),
    *("Şampiyonası", "Finali", "Olimpiyatı", "Olimpiyatları", "Koşusu", "Kapısı", "Kapı"),
    *("Koridoru", "Girişi", "Çıkışı", "Nöbetçi", "Duyuru", "Duyurular", "Veliler"),
    *("Öğretmenler", "Öğretmenleri", "Temsilcisi", "Başkanı", "Toplantı", "Seçimi"),
    *("Seçimleri", "Meclisi", "Komisyonu", "Hafta", "Ayı", "Dosyası", "Defteri", "Kartı"),
    *("Afişi", "Panosu", "Köşesi", "Robotu", "Tableti", "Ödül", "Belgesi", "Sertifikası"),
    *("Raporu", "Anket", "Video", "Film", "Filmi", "Belgeseli", "Belgesel", "Dizisi", "Roman"),
    *("Romanı", "Hikâyesi", "Hikayesi", "Öyküsü", "Öyküleri", "Masalları", "Destanı"),
    *("Şiirleri", "Serüvenleri", "Maceraları", "Dünyası", "Ülkesi", "Çiftliği", "Adası"),
    *("Ormanı", "Gezegeni", "Exams", "Choir", "Anthem", "Cup", "League", "Final", "Festival"),
    *("Concert", "Play", "Story", "Book", "Poster", "Award", "Museum", "Park", "Hospital"),
    *("Hotel", "Station", "Airport", "Square", "Bridge", "Castle", "Mosque", "Menu", "Lunch"),
    *("Breakfast", "Morning", "Afternoon", "Evening", "Group", "Monday", "Tuesday"),
    *("Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March"),
    *("July", "August", "September", "October", "November", "December", "Pazartesi", "Salı"),
    *("Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar", "Şubat", "Mayıs", "Haziran"),
    *("Temmuz", "Ağustos", "Ekim", "Aralık", "Kırtasiye", "Boya", "Kalemi", "Kalem", "Defter"),
    *("Silgi", "Kulübe", "Hayvanat", "Bilim", "Şehitleri", "Şehitler", "Zaferi", "Savaşı"),
    *("Kurtuluş", "Fethi", "Antlaşması", "Kongresi", "Çanakkale", "İstanbul", "Ankara"),
    *("İzmir", "Anadolu", "Gençlik"),
    # Kin and guests: no pupil is called so.
    *("Teyze", "Amca", "Dayı", "Hala", "Abla"),
    *("Ağabey", "Dede", "Nine", "Diyetisyen", "Psikolog", "Doktor", "Hemşire", "Yazar", "Şair"),
    *("Ressam", "Uzman", "Avukat", "Komiser", "Mühendis"),
    *("Doğum", "Birth", "Kitabevi", "Yayınları", "Yayınevi", "Dergisi", "Gazetesi", "Spor"),
)
# Heroes of the books and plays that children read and act.
_HEROES: Final = (
    *("Prens", "Prenses", "Hoca", "Keloğlan", "Atatürk", "Pinokyo", "Hacivat", "Heidi"),
    *("Külkedisi", "Polyanna", "Sinderella", "Başlıklı", "Nasreddin", "Nasrettin"),
    *("Prince", "Princess", "Potter", "Pan", "Sawyer", "Hood", "Crusoe", "Alice"),
)
STOP_WORDS: Final = frozenset((*_TITLES, *_HEROES))
_FOLDED: Final = frozenset(map(folded, STOP_WORDS))


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
            *("Sait Faik", "Sait Faik Abasıyanık", "Rıfat Ilgaz", "Mustafa Kutlu"),
            *("Aziz Nesin", "Nazım Hikmet", "Nazım Hikmet Ran", "Cahit Sıtkı"),
            *("Cahit Sıtkı Tarancı", "Faruk Nafiz Çamlıbel", "Necip Fazıl"),
            *("Necip Fazıl Kısakürek", "Arif Nihat Asya", "Ahmet Hamdi Tanpınar"),
            *("Ahmet Haşim", "Yahya Kemal", "Yahya Kemal Beyatlı", "Peyami Safa"),
            *("Tarık Buğra", "Kemal Tahir", "Refik Halit Karay", "Reşat Nuri Güntekin"),
            *("Yakup Kadri", "Yakup Kadri Karaosmanoğlu", "Halide Edip Adıvar", "Halit Ziya"),
            *("Halit Ziya Uşaklıgil", "Mehmet Emin Yurdakul", "Namık Kemal", "Tevfik Fikret"),
            *("Ahmet Rasim", "Hüseyin Rahmi", "Hüseyin Rahmi Gürpınar"),
            *("Orhan Veli Kanık", "Fazıl Hüsnü Dağlarca", "Ceyhun Atuf Kansu", "İlhan Berk"),
            *("Edip Cansever", "Cemal Süreya", "Turgut Uyar", "Attila İlhan", "Ümit Yaşar"),
            *("Sezai Karakoç", "Abdurrahim Karakoç", "Yavuz Bahadıroğlu", "Mustafa Ruhi Şirin"),
            *("Mevlana İdris", "Mevlâna İdris", "Behiç Ak", "Sevim Ak", "Yalvaç Ural"),
            *("Can Göknil", "Ayla Çınaroğlu", "Koray Avcı", "Koray Avcı Çakman"),
            *("Miyase Sertbarut", "Hanzade Servi", "Tülin Kozikoğlu", "Feridun Oral"),
            *("Zeynep Cemali", "Kemalettin Tuğcu"),
            *("Hasan Ali Yücel", "Hasan Ali Toptaş", "İhsan Oktay Anar", "Ahmet Ümit"),
            *("Elif Şafak", "İskender Pala", "Zülfü Livaneli", "Buket Uzuner", "Ayşe Kulin"),
            *("Sunay Akın", "Haldun Taner", "Adile Naşit", "Kemal Sunal"),
            *("Sezen Aksu", "Zeki Müren", "Cem Karaca", "Muhsin Ertuğrul", "Münir Özkul"),
            *("Müjdat Gezen", "Türkan Şoray", "Nuri Bilge Ceylan"),
            *("Osman Hamdi Bey", "İbrahim Çallı", "Abidin Dino", "Mustafa Kemal"),
            *("Mustafa Kemal Atatürk", "Gazi Mustafa Kemal", "İsmet İnönü", "Fevzi Çakmak"),
            *("Ali Fuat Cebesoy", "Rauf Orbay", "Mehmet Akif İnan", "Yavuz Sultan Selim"),
            *("Kanuni Sultan Süleyman", "Osman Gazi", "Orhan Gazi", "Ertuğrul Gazi"),
            *("Süleyman Şah", "Sultan Alparslan", "Selahaddin Eyyubi", "Ahmet Yesevi"),
            *("Hoca Ahmet Yesevi", "Hacı Bektaş", "Hacı Bektaş Veli", "Hacı Bayram"),
            *("Hacı Bayram Veli", "Pir Sultan", "Pir Sultan Abdal", "Ömer Halisdemir"),
            *("Şerife Bacı", "Nene Hatun", "Halime Çavuş", "Kara Fatma", "Seyit Onbaşı"),
            *("Şahin Bey", "Sütçü İmam", "Yörük Ali", "Yörük Ali Efe"),
            *("Adnan Menderes", "Süleyman Demirel", "Turgut Özal"),
            *("Bülent Ecevit", "Necmettin Erbakan", "Celal Bayar", "Kenan Evren", "İbn Sina"),
            *("Hezarfen Ahmet", "Hezarfen Ahmet Çelebi", "Lagari Hasan", "Lagari Hasan Çelebi"),
            *("Matrakçı Nasuh", "Uluğ Bey", "Ömer Hayyam", "Feza Gürsey", "Oktay Sinanoğlu"),
            *("Gazi Yaşargil", "Türkan Saylan", "Özlem Türeci"),
            *("Canan Dağdeviren", "Selçuk Bayraktar", "Nuri Demirağ", "Vecihi Hürkuş"),
            *("Mete Gazoz", "Yasemin Adar", "Busenaz Sürmeneli", "Taha Akgül", "Rıza Kayaalp"),
            *("Hamza Yerlikaya", "Ebrar Karakurt"),
            *("Hakan Çalhanoğlu", "Fatih Terim"),
            *("Lefter Küçükandonyadis", "Metin Oktay"),
            *("Alperen Şengün", "Hakan Şükür", "Rüştü Reçber", "Muhammed Ali", "Şenol Güneş"),
            *("Tuğçe Kazaz", "Keloğlan Masalları", "Deli Dumrul", "Dede Korkut"),
            *("Kerem ile Aslı", "Ferhat ile Şirin", "Leyla ile Mecnun", "Tahir ile Zühre"),
            *("Arzu ile Kamber", "Ali Ağaoğlu", "Küçük Ağa", "Hababam Sınıfı"),
            *("Sabri Esat Siyavuşgil", "Eflatun Cem Güney", "Pertev Naili Boratav"),
            *("Tahir Alangu", "Naki Tezel", "Rakım Çalapala", "Hasan Latif Sarıyüce"),
            *("Bestami Yazgan", "Mustafa Orakçı", "Nur İçözü"),
            *("İpek Ongun", "Christine Nöstlinger", "Adile Sultan", "Hürrem Sultan"),
            *("Latife Hanım", "Makbule Atadan", "Ali Rıza Efendi"),
            *("Kül Tigin", "Tomris Hatun", "Mimar Kemaleddin", "Mimar Kemalettin", "Vedat Tek"),
            *("Muzaffer Sarısözen", "Muharrem Ertaş", "Aşık Mahzuni", "Aşık Mahzuni Şerif"),
            *("Erol Evgin", "Tarkan Tevetoğlu", "Fikret Kızılok"),
            *("İbrahim Tatlıses", "Müslüm Gürses", "Ahmet Adnan Saygun", "Ulvi Cemal Erkin"),
            *("Cemal Reşit Rey", "İdil Biret", "Suna Kan", "Leyla Gencer", "Osman Zeki Üngör"),
            *("Vehbi Koç", "Sakıp Sabancı", "Kadir Has", "Nejat Eczacıbaşı"),
            *("Hulusi Behçet", "Behçet Uz", "Cemil Meriç", "Mümtaz Turhan", "Fuat Sezgin"),
            *("Halil İnalcık", "İlber Ortaylı", "Murat Bardakçı", "Erol Güngör"),
            *("Nurettin Topçu", "Hilmi Ziya Ülken", "Yunus Nadi", "Abdi İpekçi", "Uğur Mumcu"),
            *("Hrant Dink", "Ali Suavi", "Ziya Paşa", "Cevdet Paşa", "Ahmet Cevdet Paşa"),
            *("Gazi Osman Paşa", "Barbaros Hayreddin", "Barbaros Hayrettin", "Turgut Reis"),
            *("Seydi Ali Reis", "Oruç Reis", "Murat Reis", "Kılıç Ali Paşa"),
            *("Sokullu Mehmet Paşa", "Talat Paşa", "Cemal Paşa", "Mithat Paşa", "Kaşgarlı Mahmut"),
        ),
    )
)


# What a word of a compound ends with (Turkish Language Association, belirtisiz ad tamlaması),
# without those of family names: -lı, -cı, -oğlu. Letters as `folded` has them.
_COMPOUND: Final = re.compile(r"\w\w[^lcç][iuü]$|\s(?:gölü|yolu|dili|kolu|ağaci|gücü)$")


def is_name(words: str) -> bool:
    """Tell whether some words, in capitals or not, may name a person of a school.

    No word of them is known to belong to no name, and together they name nobody known to all.
    Where no word is a common name, they do not end as the name of a thing does: `Mevlit Kandili`.
    """
    mine = folded(words)
    known = _FOLDED.isdisjoint(mine.split()) and mine not in _KNOWN_TO_ALL
    return known and (not _COMPOUND.search(mine) or is_known_name(words))
