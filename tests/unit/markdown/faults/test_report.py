"""What would be shown otherwise than it was written: line and sentence of each fault.

The kinds come from public reports of editors' mistakes and from pages written to do harm.
"""

import pytest

from esafety.markdown.page_limits import LONGEST_LINE, LONGEST_PAGE
from esafety.markdown.page_reading import read_markdown
from esafety.problems.problem import Problem

CHAPTER = "docs/policy/2026-2027/02-devices.tr.md"
PAGE = "docs/report.tr.md"


def told(body: str, path: str = PAGE) -> list[tuple[int, str]]:
    """Return the line, from 1, and the sentence of each fault in a page's body."""
    reading = read_markdown(path, body, 1, chapter=path == CHAPTER)
    return [(problem.line, problem.key) for problem in sorted(reading.problems)]


def sentence(body: str, language: str) -> str:
    problems: list[Problem] = sorted(read_markdown(PAGE, body, 1, chapter=False).problems)
    return problems[0].sentence(language)


ORDINAL = "number-taken-for-list"


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("4. sınıf öğrencileri telefonlarını kutuya bırakır.", 1),
        ("Söz.\n\n14. Şubat haftasında toplanılır.", 3),
        ("- 4. sınıf öğrencileri okula telefon getirmez.", 1),
        ("- Bir.\n- 1. ve 2. sınıflar telefon getirmez.", 2),
        ("- Bir.\n    - 3. sınıflar getirmez.\n", 2),
        ("1. sınıflar için ayrı bir gün vardır.", 1),
        ("3. sınıflar salı günü,\n4. sınıflar çarşamba günü gelir.", 1),
        ('!!! note "Bilgi"\n\n    2. dönem başında toplanılır.', 3),
        ("> 5. madde değişti.", 1),
        ("2026. yılda yeni kurallar geldi.", 1),
        ("* 1) ve 2) numaralı formlar", 1),
        ("Terim\n\n:   2. sınıf öğrencileri", 3),
        ("Söz[^1].\n\n[^1]: 5. maddenin ikinci fıkrası.", 3),
        ("b) bendine göre işlem yapılır.", 1),
        ("a. c. müdür yardımcısı", 1),
        ("1. 1. sınıf öğrencileri", 1),
    ],
)
def test_a_number_that_belongs_to_the_words_is_not_a_lists(body: str, line: int) -> None:
    assert told(body) == [(line, ORDINAL)]


@pytest.mark.parametrize("escaped", ["4\\. sınıf öğrencileri.", "- 4\\. sınıf öğrencileri."])
def test_an_escaped_number_is_words(escaped: str) -> None:
    assert told(escaped) == []


@pytest.mark.parametrize("between", ["0=\\<= biter.", "a+\\<+b+\\<+ c.", "a={{ school.name }}=b."])
def test_marks_on_two_sides_of_a_letter_or_a_call_are_no_mark(between: str) -> None:
    assert told(between) == []


def test_a_mark_beside_an_escaped_letter_is_one() -> None:
    assert told("Bu \\<==söz.") == [(1, "shown-emphasis")]


def test_the_sentence_says_how_to_write_the_number() -> None:
    assert "4\\." in sentence("4. sınıf öğrencileri gelir.", "tr")
    assert "4\\." in sentence("4. sınıf öğrencileri gelir.", "en")


@pytest.mark.parametrize(
    "body",
    [
        "1. Sor.\n2. Bekle.\n3. Paylaş.",
        "1. Sor.\n1. Bekle.\n1. Paylaş.",
        "1. Sor.\n2. Bekle.\n\nAra söz.\n\n3. Paylaş.",
        "1. Tek madde.",
        "1) Sor.\n2) Bekle.",
        "a) Öğrenciler,\nb) Veliler.",
        "- Ziyaretçi şunlara uyar:\n    a) Kapatır.\n    b) Çekmez.",
        "- Bir.\n    1. Önce sor.\n    2. Sonra paylaş.",
        "- Bir.\n\n    Maddenin ikinci paragrafı.\n\n- İki.",
        "- Bir\n    - iki\n        - üç\n- dört",
        "Toplantı 4. sınıf öğrencileriyle,\n14. Şubat haftasında yapılır.",
        "2026 yılında M. Akif Ersoy okundu.",
        "M. Akif Ersoy İlkokulu bu kurallara uyar.",
        "- Bir\n- İki\n\n![Pano](pano.jpg)",
    ],
)
def test_sound_lists_are_left_alone(body: str) -> None:
    assert told(body) == []


def test_a_chapter_may_count_its_clauses_by_hand() -> None:
    body = "# 2. X { #x }\n\n1. Öğrenciler uyar.\n2. Veliler uyar.\n\nSöz.\n\n1. Bir.\n1. İki."

    assert told(body, CHAPTER) == []


def test_brackets_left_open_are_told_where_the_first_of_them_stands() -> None:
    body = "[a](b.md) söz\n\n[c\nd](e.md)\n\nsöz [\n" + "[" * 500

    assert told(body) == [(6, "too-many-brackets")]


def test_each_link_without_encryption_is_noted_on_its_own_line() -> None:
    body = (
        "[a](http://www.okul.example/x) ve\n[b](http://okul.example/x), [c](http://okul.example/)"
    )

    assert told(body) == [(1, "link-http"), (2, "link-http"), (2, "link-http")]


def test_a_chapter_does_not_show_the_numbers_of_its_lists() -> None:
    body = (
        "# 2. X { #x }\n\n1. sınıf gelir.\n2. sınıf gelir.\n\n## Y { #y }\n\n5. Beşinci.\n6. Altı."
    )

    assert told(body, CHAPTER) == [(3, ORDINAL), (8, ORDINAL)]
    assert told("# 2. X { #x }\n\n1. Dönem başında toplanılır.", CHAPTER) == [(3, ORDINAL)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("- Kapat.\n  - Önce kapat.\n- Bırak.", [(2, "list-flattened")]),
        ("1. Sor.\n   - Öğretmene sor.\n2. Paylaş.", [(2, "list-flattened")]),
        ("* Kapat.\n   * Önce kapat.", [(2, "list-flattened")]),
        ("- Kapat.\n\n  Bu da ona aittir.\n\n- Bırak.", [(3, "paragraph-left-item")]),
        ("1. Kapat.\n\n   Bu da ona aittir.", [(3, "paragraph-left-item")]),
        ("- Kapat.\n\n  > Alıntı.\n", [(3, "paragraph-left-item")]),
        ("1. Bir\n2. İki\n4. Dört", [(3, "list-renumbered")]),
        ("1. Bir\n2. İki\n\n1. Bir\n2. İki", [(4, "lists-joined")]),
        ("1. Bir\n\n1. İki\n\n1. Üç", [(3, "ones-apart")]),
        ("1. Bir\n1. İki\n\n1. Üç\n1. Dört", [(4, "ones-apart")]),
        ("- Söz.\n\n    1. Bir\n\n    1. İki", [(5, "ones-apart")]),
        ("a) Bir\nc) Üç", [(2, "list-renumbered")]),
        ('!!! note "Bilgi"\n\n    - Kapat.\n      - Önce kapat.', [(4, "list-flattened")]),
    ],
)
def test_what_leaves_its_item_is_told(body: str, expected: list[tuple[int, str]]) -> None:
    assert told(body) == expected


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("• Birinci\n• İkinci", 1),
        ("IV. Kurallar\nV. Yaptırımlar", 1),
        ("Kurallar:\n\n– Birinci\n– İkinci", 3),
        ("-\xa0Birinci madde", 1),
        ("Şunları yap:\n- Sor.", 2),
        ("Şunları yap:\n1. Sor.\n2. Bekle.", 2),
        ("Alt maddeler:\na) Bir\nb) İki", 2),
        ("-Telefon kapalı\n-Fotoğraf yok", 1),
        ("1.Telefon kapalı\n2.Fotoğraf yok", 1),
        ("1- Telefon kapalı\n2- Fotoğraf yok", 1),
        ("\uf0b7 Birinci\n\uf0b7 İkinci", 1),
        ("(1) Birinci\n(2) İkinci", 1),
        ("2.1. Birinci kural\n2.2. İkinci kural\n2.3. Üçüncü kural", 1),
        ("2.1 Birinci kural\n2.2 İkinci kural", 1),
        ("1.1.1) Birinci\n1.1.2) İkinci", 1),
        ("Kurallar:\nMadde 1 - Amaç\nMadde 2 - Kapsam", 2),
        ("Madde 1: Amaç\nBu maddenin devamı.\nMadde 2: Kapsam", 1),
        ("MADDE 1– Amaç\nMADDE 2– Kapsam", 1),
        ("Soru 1: Ne?\nSoru 2: Kim?", 1),
        ("➢ Ok\n➢ Ok", 1),
    ],
)
def test_a_list_that_runs_on_as_text_is_told(body: str, line: int) -> None:
    assert told(body) == [(line, "shown-list")]


@pytest.mark.parametrize(
    ("body", "key"),
    [
        ("!!! warning “Dikkat”\n\n    Söz.", "shown-box"),
        ("??? note “Ayrıntı”\n\n    Söz.", "shown-box"),
        ("=== “Veliler”\n\n    Söz.", "shown-box"),
        ("Söz [!TIP] söz\n\n[!TIP]\nSöz.", "shown-box"),
        ("##Okulda", "shown-heading"),
        ("#Başlık", "shown-heading"),
        (" # Başlık { #b }", "shown-heading"),
        ("++altı çizili++", "shown-emphasis"),
        ("Bu *açık kalan söz.", "shown-emphasis"),
        ("Bu _açık kalan söz.", "shown-emphasis"),
        ("Bu __açık kalan söz.", "shown-emphasis"),
        ("Bu `açık kod.", "shown-emphasis"),
        (":::note\nSöz\n:::", "shown-box"),
        ("[toc]", "shown-contents"),
        ("[TOC] ve sözler", "shown-contents"),
        ("Söz %% yorum %% devam", "shown-comment"),
        ("// yorum", "shown-comment"),
        ("%% gizli not", "shown-comment"),
        ("Söz{: hidden }", "shown-attributes"),
        ("Söz {>>yorum<<} devam", "shown-comment"),
        ("Bu {==işaretli==} söz", "shown-comment"),
        ('--8<-- "dosya.md"', "shown-include"),
        ("[Bildir]{report.md}", "shown-link"),
        ("- ad {: .x }", "shown-attributes"),
        ("| A | B |\n| 1 | 2 |", "shown-table"),
        ("A | B\n1 | 2", "shown-table"),
        ("Ad\tSınıf\nAli\t4", "shown-table"),
        ("C:\\Okul klasörü", "backslash-lost"),
        ("Söz&nbsp devam", "entity-open"),
        ("5*3*2 = 30", "stars-taken-away"),
        ("https://tr.wikipedia.org/wiki/A_(b)", "address-cut"),
        ("> [!NOTE] Aynı satırda söz.", "callout-only-title"),
        ("[1]: Yılmaz (2024)", "definition-vanishes"),
        ("Söz.\n\n[^1]: Anılmayan not.", "footnote-unused"),
        ("```\nkod\n~~~", "shown-fence"),
        ("~~~\nkod\n```", "shown-fence"),
        ("Kanuna göre.[^1]", "shown-footnote"),
        ("Söz\n\n*[KVKK] Kişisel Verilerin Korunması Kanunu", "shown-abbreviation"),
        ("[Bildir] (report.md)", "shown-link"),
        ("[Bildir][yok] bak", "shown-link"),
        ("[[Bildir]] bak", "shown-link"),
        ("Söz\n| A | B |\n| --- | --- |", "shown-table"),
        ("Bu **kalın söz.", "shown-emphasis"),
        ("Bu ~~eski söz.", "shown-emphasis"),
        ("![Bir **pano**](pano.png)", "shown-emphasis"),
        ("Metin { #kimlik } söz.", "shown-attributes"),
        ("Metin {: .sinif } söz.", "shown-attributes"),
        (":warning: Dikkat!", "shown-emoji"),
        ("Formül: $a^2 + b^2$.", "shown-formula"),
        ("Satır sonu\\", "shown-backslash"),
        ("```\nkapanmayan kod", "shown-fence"),
        ("```mermaid\ngraph LR\n```", "shown-diagram"),
        ("Söz.\n\n    dört boşlukla başlayan söz", "shown-code"),
    ],
)
def test_a_mark_that_a_reader_would_see_is_told(body: str, key: str) -> None:
    assert [k for _, k in told(body)] == [key]


@pytest.mark.parametrize(
    "body",
    [
        "~~Eski~~ yeni, ==önemli==, H~2~O, m^2^.",
        "- [ ] İzin imzalandı\n- [x] Parola değişti",
        "https://okul.example/duyurular ve www.okul.example, bilgi@okul.example.",
        "KVKK hakkında.\n\n*[KVKK]: Kişisel Verilerin Korunması Kanunu",
        "> [!NOTE]\n> Not.",
        "Kanun.[^1] Yine.[^kvkk]\n\n[^1]: KVKK.\n[^kvkk]: https://www.mevzuat.gov.tr/",
        "[Bildir][b] bak.\n\n[b]: report.md",
        "A | B\n--- | ---\n1 | 2",
        "Terim\n:   Açıklaması",
        "`**kod** [x](y) :warning:` ve 5 * 3 = 15, 2 < 3.",
        "Saat 10:30, [1] numaralı form (bakınız: ek). #okul etiketi.",
        "Doldurun: ____________ imza: **______**",
        "Söz&nbsp;söz &amp; &lt;okul adı&gt; ve \\<tarih\\>.",
        '!!! note "Bilgi"\n\n    - Bir\n    - İki\n\n=== "Veliler"\n\n    Söz.',
        "??? note\n\n    Ayrıntı.",
        '![Pano](pano.jpg "Girişte"){ width=300 .phone }',
        "| A | B |\n|:-:|--:|\n| 1 | 2 |",
        "- Bir\n- İki\n\n!!! note\n\n    Kutudaki söz.",
        "- [x] Form doldu\n- [ ] Veli imzaladı\n    - [ ] Anne\n    - [ ] Baba",
        "1. e-Okul parolasını paylaşma.",
        "2.1. Tek bir kural.",
        "Ders 10.30 ile\n11.30 arasındadır.",
        "Sayı 1.5 olur,\n2.5 olmaz ve\n3.5 hiç olmaz.",
        "12.03.2027 Salı ve\n13.03.2027 Çarşamba günü",
        "Madde 1: Amaç  \nMadde 2: Kapsam",
        "Madde 1: Amaç\n\nMadde 2: Kapsam",
        "Bunu Madde 1 ile\nMadde 2 birlikte söyler.",
        "Sınıf 3 ile\nSınıf 4 gelir.",
        "Madde 1: Amaç budur ve\nMadde 5: Kapsam ile okunur.",
        "A) Okul\nB) Ev",
        "– Kim o?  \n– Benim.  \n– Gel.",
        "[sic] [...] (...) ve * zayıf, ** orta, *** iyi.",
        "Toplantının saati\n1. Sınıf velileri için 10.00'dır.",
        "<details markdown><summary>Ayrıntı</summary>\n\nGizli **söz**.\n\n</details>",
        '<div class="grid" markdown>\n\n- [Bildir](report.md)\n\n</div>',
        '<p align="center"><b>Ortada</b></p>',
        "H<sub>2</sub>O ve birinci<br>ikinci satır, <kbd>Ctrl</kbd>.",
        "```python\nprint('<script>')\n```",
        '{{ contact() }}\n\nSöz {{ clause("a-01") }} söz.',
        "Birinci satır\\\nikinci satır",
        "\\[x\\](y) \\~\\~x\\~\\~ \\*\\*x\\*\\* \\:x\\:",
        "\\!!! ünlem ve\n\\- çizgi",
        "\\<okul adı\\> uygular.",
        "Sınıf: < şube, x<y.",
        "gü\xadven\xadli söz",
        "#GüvenliGün etiketiyle paylaşın.",
        "\\{>>x<<} ve \\*x",
        "Ad soyad* ve imza\n\n*Zorunlu alan",
        "C:\\\\Okul klasörü ve `C:\\Okul`",
        "5\\*3\\*2 = 30",
        "\\[1]: Yılmaz (2024)",
        "<https://tr.wikipedia.org/wiki/A_(b)>",
        "(bakınız: https://www.meb.gov.tr/duyuru)",
        "b\\) bendine göre, 5\\. maddede",
        "a\\. c. müdür yardımcısı",
        "Söz.\n\n---\n\nSöz.",
        "Başlık { #b }\n---\n",
        "> [!NOTE] Başlık\n> Söz.",
        "`5*3*2` ve `{++a++}` ve @_ali, C++ ve Java++ dersi",
        "[a](b.md) | [c](d.md)",
        "Tel: 1 | Faks: 2  \nTel: 3 | Faks: 4",
        "Söz[^1].\n\n[^1]: 5\\. maddenin fıkrası.",
        "Terim\n\n:   1. Bir\n    2. İki",
        "Türkçe Wi-Fi & TV; Ar&Ge; https://a.example/?x=1&copy=2",
        'Bu <span lang="de">Schule</span> sözü.',
        'Bu <span lang="ku">dibistan</span>, <span lang="ar">مدرسة</span>, <b lang="pt-BR">é</b>.',
        "1. **Kalın.**\n   Devamı.\n2. **Kalın.**\n   Devamı.",
    ],
)
def test_sound_markdown_is_left_alone(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("- Bir\n- \n- Üç", [(2, "empty-item")]),
        ("Söz\n-\n", [(2, "empty-item")]),
        ("iii) Üçüncü\niv) Dördüncü", [(1, "shown-list"), (2, "letters-as-list")]),
        ("Bir söz satırı\n---", [(2, "line-makes-heading")]),
        ('!!! warning "Dikkat"\nSöz.', [(1, "empty-box")]),
        ("!!! warning Dikkat edin\n\n    Söz.", [(1, "box-title-without-quotes")]),
        ("!!! Uyarı\n\n    Söz.", [(1, "box-title-without-quotes")]),
        ('!!! bilgi "Dikkat"\n\n    Söz.', [(1, "box-kind-unknown")]),
        ("a) Bir\nb) İki\nc) Üç\nç) Dört\nd) Beş", [(4, "letters-as-list")]),
        ("i) Okul\nii) Ev\niii) Yol", [(2, "letters-as-list"), (3, "letters-as-list")]),
    ],
)
def test_marks_that_become_something_else_are_told(
    body: str, expected: list[tuple[int, str]]
) -> None:
    assert told(body) == expected


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("[Not]: unutma.yın\n\nSöz.", "unutma"),
        ("*[ABC]: Kimsenin kullanmadığı kısaltma\n\nSöz.", "kısaltma"),
    ],
)
def test_words_that_vanish_are_named(body: str, words: str) -> None:
    assert [key for _, key in told(body)] == ["words-not-rendered"]
    assert words in sentence(body, "tr")


@pytest.mark.parametrize(
    "body",
    [
        "1. Bir\n1. İki\n1. Üç",
        "1. Bir\n\n2. İki\n\n3. Üç",
        "1. Bir\n\n## Ara { #ara }\n\n1. İki",
        "1. Bir\n\nAra söz.\n\n1. İki",
        "1. Bir\n\n    Bu da ona aittir.\n\n1. İki",
        "Sitede `[TOC]` yazmayın.",
    ],
)
def test_what_is_shown_as_written_or_as_advised_is_silent(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Bu no-print sözü.\n\nSöz.\n{: .no-print }", [(4, "class-not-allowed")]),
        (
            "Bir söz burada.\n{: .no-print }\n\nİki söz de.\n{: .no-print }",
            [(2, "class-not-allowed"), (5, "class-not-allowed")],
        ),
        (
            "`javascript:a()` yazılmaz.\n\nBaşka [söz](javascript:a()).",
            [(3, "link-scheme")],
        ),
    ],
)
def test_what_is_wrong_with_an_element_is_told_on_its_own_line(
    body: str, expected: list[tuple[int, str]]
) -> None:
    assert told(body) == expected


def test_clauses_count_on_behind_a_blank_line() -> None:
    assert told("# X { #x }\n\n1. Bir\n\n1. İki", CHAPTER) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("1. Bir\n3. Üç\n\n[Not]: 5.6\n\nSöz.", "Not, 5, 6"),
        # The page loses two: the list's own, and the one of a line that vanishes.
        ("1. Bir\n5. Beş\n\n[Not]: 5.6\n\nSöz.", "Not, 5, 6"),
        ("1. Bir\n2. İki\n\n1. Bir\n2. İki\n\n[Not]: 9.7\n\nSöz.", "Not, 9, 7"),
    ],
)
def test_a_list_with_other_numbers_hides_no_number_lost_elsewhere(body: str, words: str) -> None:
    reading = read_markdown(PAGE, body, 1, chapter=False)

    assert {p.key for p in reading.problems} & {"list-renumbered", "lists-joined"}
    assert [p.params["words"] for p in reading.problems if p.key == "words-not-rendered"] == [words]


def test_braces_in_a_chapter_are_published_as_they_stand() -> None:
    assert told("# X { #x }\n\n- Sitede {{ school.name }} yazar.", CHAPTER) == [
        (3, "braces-in-chapter")
    ]
    assert told("Sitede {{ school.name }} yazar.") == []


@pytest.mark.parametrize(
    ("body", "keys"),
    [
        ("Sorumlu <ad soyad> olur.", ["html-not-allowed"]),
        ("Öğretmen: <sınıf öğretmeni>", ["html-not-plain"]),
        ("<!-- TODO: 0312 000 00 00 -->", ["html-comment"]),
        ("<!-- açık kaldı", ["html-comment"]),
        ('<img src="a.png" alt="a">', ["html-picture"]),
        ('<a href="report.md">Bildir</a>', ["html-link"]),
        ("<a href='java&#10;script:alert(1)'>a</a>", ["html-link"]),
        ("<script>alert(1)</script>", ["html-not-allowed"]),
        ("Metin <SCRIPT src=//evil.example></SCRIPT>", ["html-not-plain"]),
        ('<iframe srcdoc="<b>a</b>"></iframe>', ["html-not-plain"]),
        ('<video class="no-print" src="https://evil.example/a.mp4"></video>', ["not-printable"]),
        ('<form action="https://evil.example/"></form>', ["html-not-allowed"]),
        ("<style>body{display:none}</style>", ["html-not-allowed"]),
        ('<div onclick="a()">a</div>', ["attribute-not-allowed"]),
        ('<div style="position:fixed">a</div>', ["attribute-not-allowed"]),
        ('<div markdown onclick="a()">\n\na\n\n</div>', ["attribute-not-allowed"]),
        ("Metin\n{: onclick=alert(1) }", ["attribute-not-allowed"]),
        ("[a](report.md){ onmouseover=alert(1) }", ["attribute-not-allowed"]),
        ("![a](a.png){ style=x }", ["attribute-not-allowed"]),
        ("![a](a.png){ width=geniş }", ["attribute-no-size"]),
        ("</div></article><p>son</p>", ["html-unbalanced"]),
        ("Söz <b>kalın", ["html-unbalanced"]),
        ("<details><summary>A</summary>\n\n**söz**\n\n</details>", ["markdown-in-html"]),
        ("[a](javascript:alert(1))", ["link-scheme"]),
        ("[a](JaVaScRiPt:alert(1))", ["link-scheme"]),
        ("[a][q]\n\n[q]: data:text/html,a", ["link-scheme"]),
        ("[a](vbscript:x)", ["link-scheme"]),
        ("[a](file:///C:/a.doc)", ["link-scheme"]),
        ("![a](data:image/png;base64,AAAA)", ["link-scheme"]),
        ("[a](//evil.example/)", ["link-without-scheme"]),
        ("[a](java\u200bscript:alert(1))", ["link-malformed"]),
        ("[MEB](https://www.mеb.gov.tr/)", ["link-lookalike"]),
        ("[https://www.meb.gov.tr](https://evil.example/)", ["link-disguised"]),
        ("[www.meb.gov.tr](https://evil.example/)", ["link-disguised"]),
        ("[meb.gov.tr](https://evil.example/)", ["link-disguised"]),
        ("[bilgi@okul.example](mailto:kotu@evil.example)", ["link-disguised"]),
        ("[<b>bilgi@okul.example</b>](mailto:kotu@evil.example)", ["link-disguised"]),
        ("[<b>meb.gov.tr</b>](https://evil.example/)", ["link-disguised"]),
        (r"[meb\.gov\.tr](https://evil.example/)", ["link-disguised"]),
        ("[meb&#46;gov.tr](https://evil.example/)", ["link-disguised"]),
        ("[MEB.GOV.TR](https://evil.example/)", ["link-disguised"]),
        ("[(meb.gov.tr).](https://evil.example/)", ["link-disguised"]),
        ("[Site: meb.gov.tr:443](https://evil.example/)", ["link-disguised"]),
        ("[meb.gov.tr](https://meb.gov.tr.evil.example/)", ["link-disguised"]),
        ("[a](/\\\\evil.example)", ["link-without-scheme"]),
        ("[a](https://m%D0%B5b.gov.tr)", ["link-lookalike"]),
        ("[a](https://evil。com)", ["link-lookalike"]),
        ("[Yazın](mailto:bilgi@mеb.gov.tr)", ["link-lookalike"]),
        ("[a](https://www.meb.gov.tr@evil.example/)", ["link-with-user"]),
        ("[a](https:///evil.example)", ["link-malformed"]),
        ("[a](https://xn--mb-cja.gov.tr/)", ["link-lookalike"]),
        ("[a](mailto:a@okul.example?bcc=b@evil.example)", ["link-malformed"]),
        ("![a](https://evil.example/a.png)", ["picture-elsewhere"]),
        ("Söz </main></body>", ["html-unbalanced"]),
        ("- Açık *gizli*{ .footnote-ref } devam", ["class-not-allowed"]),
        ("Söz **a**{ .headerlink }", ["class-not-allowed"]),
        ("Söz.\n{: .no-print }", ["class-not-allowed"]),
        ('<p class="no-print">Söz</p>', ["class-not-allowed"]),
        ('<p CLASS="no-print">Söz</p>', ["class-not-allowed"]),
        ('<p class="no-&#112;rint">Söz</p>', ["class-not-allowed"]),
        ('<div><p class="no-print">Söz</p></div>', ["class-not-allowed"]),
        ("<p class=headerlink>Söz</p>", ["class-not-allowed"]),
        ('<p CLASS="headerlink">Söz</p>', ["class-not-allowed"]),
        ("Söz.\n{: class=headerlink }", ["class-not-allowed"]),
        ("Bu bir gizli söz ve [bağ](https://a.example/).\n{: .no-print }", ["class-not-allowed"]),
        ('<p Class="screen-only">Söz</p>', ["class-not-allowed"]),
        ('<p LANG="xx-evil">Söz</p>', ["language-unknown"]),
        ('<p DIR="rtl">Söz</p>', ["attribute-not-allowed"]),
        ("<DIV>\n**söz**\n</DIV>", ["markdown-in-html"]),
        ('<p role="alert">Söz</p>', ["attribute-not-allowed"]),
        ('<p aria-label="Okul kapandı">Okul açık</p>', ["attribute-not-allowed"]),
        ("Okul açık.\n{: role=alert }", ["attribute-not-allowed"]),
        ("Okul açık.\n{: aria-label=kapalı }", ["attribute-not-allowed"]),
        (
            '<span class="check-box" role="img" aria-label="Söz">Söz</span>',
            ["attribute-not-allowed", "attribute-not-allowed", "class-not-allowed"],
        ),
        ('<span aria-hidden="true">Söz</span>', ["attribute-not-allowed"]),
        ("Söz.\n{: aria-hidden=true }", ["attribute-not-allowed"]),
        ('Söz.\n{: lang="türkçe" }', ["language-unknown"]),
        ('Söz.\n{: lang="xx" }', ["language-unknown"]),
        ('Söz.\n{: lang="TR" }', ["language-unknown"]),
        ('Söz.\n{: lang="tr-XX" }', ["language-unknown"]),
        ('Bu <span lang="qq">Schule</span> sözü.', ["language-unknown"]),
        ("Söz.\n{: dir=rtl }", ["attribute-not-allowed"]),
        ("[ara](tel:+909001234567)", ["link-premium-rate"]),
        ("[ara](tel:0888-123-45-67)", ["link-premium-rate"]),
        ("[yaz](mailto:09001234567@sms.example)", ["link-premium-rate"]),
    ],
)
def test_html_and_links_that_may_not_be_there_are_told(body: str, keys: list[str]) -> None:
    assert [key for _, key in told(body)] == keys


def test_a_page_is_read_within_limits() -> None:
    assert told("a " * LONGEST_PAGE) == [(1, "page-too-long")]
    assert told("Söz.\n\n" + "a" * (LONGEST_LINE + 1)) == [(3, "line-too-long")]
    assert told("Söz." + "\n" * 1000) == [(1, "too-many-blanks")]
    assert told("# a" + " " * 1000 + "b") == [(1, "too-many-blanks")]


def test_what_has_more_marks_than_a_page_is_not_rendered() -> None:
    assert told("*\n" * 20_000) == [(5001, "too-many-lines")]
    assert told("Söz.\n\n" + "[" * 5_000) == [(3, "too-many-brackets")]
    assert told("<b>a</b>\n\n" + "<a " * 101) == [(3, "too-many-open-tags")]


def test_tags_that_are_closed_may_be_many_and_signs_that_open_none() -> None:
    assert told("<b>a</b> " * 200) == []
    assert told("2 < 3, " * 200) == []


def test_the_advice_names_the_mark_that_was_written() -> None:
    assert "1\\)" in sentence("- 1) numaralı form", "tr")
    assert "a\\." in sentence("a. c. müdür yardımcısı", "tr")
    assert "4\\." in sentence("1. 4. sınıf öğrencileri", "en")
    assert "C:" in sentence("C:\\Okul", "tr")
    assert sentence("C:\\Okul", "tr").endswith("\\\\")


def test_a_page_nested_too_deep_is_told() -> None:
    body = "\n".join(" " * 4 * depth + "- a" for depth in range(60))

    assert set(told(body)) <= {(1, "page-too-deep")}


@pytest.mark.parametrize(
    ("body", "line", "shown"),
    [
        ("# A { #a }\n\nBir söz.\n\n==^===^İ\n\nSon.", 5, "==^===^İ"),
        ("Bir söz\nve ==^===^İ\n", 2, "ve ==^===^İ"),
    ],
)
def test_marks_that_run_into_each_other_are_told_on_their_line(
    body: str, line: int, shown: str
) -> None:
    assert told(body) == [(line, "marks-tangled")]
    assert shown in sentence(body, "tr")


def test_faults_in_boxes_have_their_own_line() -> None:
    body = (
        '!!! note "Bilgi"\n\n    Söz.\n\n    <script>a</script>\n\n=== "B"\n\n    [a](javascript:b)'
    )

    assert told(body) == [(5, "html-not-allowed"), (9, "link-scheme")]


def test_a_link_without_encryption_is_noted_and_stops_nothing() -> None:
    body = "[a](http://okul.example/) ve www.okul.example"

    (note,) = read_markdown(PAGE, body, 1, chapter=False).problems

    assert (note.key, note.severity) == ("link-http", "note")
    assert "https://okul.example/" in note.sentence("tr")
    assert told(body, CHAPTER) == []


@pytest.mark.parametrize(
    ("body", "key"),
    [
        ("05321234567. arayın bizi", "number-taken-for-list"),
        ("9" * 5000 + ". x", "number-taken-for-list"),
        ('<ol start="x" markdown>\n<li>Söz</li>\n</ol>', "attribute-no-size"),
        ('<ol type="a" start="9999999" markdown>\n\n1. a\n\n</ol>', "words-not-rendered"),
        ('!!! note headerlink "T"\n    Söz', "class-not-allowed"),
        ('<div class="headerlink" markdown>\n\nSöz\n\n</div>', "class-not-allowed"),
    ],
)
def test_what_cannot_be_counted_or_placed_is_told_with_all_else(body: str, key: str) -> None:
    keys = [key for _, key in told(f"{body}\n\nBir~~iki\n\n[a](file:///C:/a.doc)\n")]
    assert key in keys
    assert "link-scheme" in keys


@pytest.mark.parametrize(
    "body",
    [
        "[meb.gov.tr rehberi](https://orgm.meb.gov.tr/a)",
        "[usom.gov.tr duyurusu](https://www.usom.gov.tr/)",
        "[Yazın: bilgi@okul.example](mailto:bilgi@okul.example)",
        "Daha fazlası: [sayfamız](https://a.example/).\n{: .no-print }",
        "Söz[^1]\n\n[^1]: Not",
        "[Çankaya](https://www.çankaya.example/)",
    ],
)
def test_links_to_what_they_name_and_lines_that_lead_on_are_no_fault(body: str) -> None:
    assert told(body) == []


def test_a_clause_is_given_no_id_by_hand() -> None:
    body = "# A { #a }\n\n- Bir.\n{ #a-99 }\n- İki.\n\nSöz.\n{ #soz }\n\n- Üç\n{ #uc }\n"

    assert told(body, CHAPTER) == [(4, "clause-with-id"), (11, "clause-with-id")]
    assert told(body.replace("\n{ #a-99 }", "").replace("\n{ #uc }", ""), CHAPTER) == []
    assert told("# A { #a }\n\n- Bir\n{ #bir }\n- İki.") == []
