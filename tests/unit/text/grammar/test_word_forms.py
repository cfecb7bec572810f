import pytest

from esafety.text.grammar.word_forms import WordFinder, dictionary_order, first_letter, form_of

TURKISH = WordFinder(
    "tr",
    {
        words: words
        for words in (
            *("siber zorbalık", "şifre", "izin", "izni", "ağ", "ekran süre", "kontrol", "KVKK"),
            *("yardım hattı", "yardım hatlar", "internet", "Güvenli İnternet Günü", "hak", "BİT"),
            *("hesap", "saat", "e-güvenlik", "mühür", "zorbalık"),
        )
    },
)
ENGLISH = WordFinder(
    "en", {words: words for words in ("password", "policy", "virus", "AI", "personal data")}
)


def found(finder: WordFinder, text: str) -> list[str]:
    return [text[begin:end] for begin, end, _ in finder.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        *("siber zorbalığın", "Siber zorbalıktan", "SİBER ZORBALIĞA", "siber\n  zorbalıklarla"),
        *("şifren", "şifrenizi", "Şifresini", "ŞİFRE", "şifrelerinizden", "şifredir", "şifresidir"),
        *("izinler", "iznini", "izniniz", "iznim", "izinden", "ağlarındaki", "ağımızı"),
        *("ekran süresini", "ekran süreniz", "ekran süreleri", "ekran süresinin"),
        *("kontrolü", "kontrolle", "saati", "saatinde", "haktır"),
        *("yardım hattını", "yardım hattından", "yardım hatlarında"),
        *("internette", "İNTERNETTEN", "internet'te", "internet’teki", "internettir"),
        *("Güvenli İnternet Günü'nde", "Güvenli İnternet Günü’nü", "Güvenli İnternet Gününden"),
        *("KVKK'nin", "KVKK", "BİT'in", "hesabınız", "hesaplarınızın", "e-güvenliğin", "mühürden"),
    ],
)
def test_a_turkish_word_is_found_with_its_endings(text: str) -> None:
    assert found(TURKISH, f"Bu {text} için.") == [text]


@pytest.mark.parametrize(
    "text",
    [
        *("şifresiz", "şifreli", "izinsiz", "izinli", "ağaç", "ağır", "hakim", "hakem", "hesapsız"),
        *("kvkk", "bit", "bitti", "internetsiz", "şifre.com", "x@şifre", "okul/şifre", "ışifre"),
        *("süre", "güvenlik", "şifre-kod", "mühürlü", "Kontrollü", "ekransız"),
    ],
)
def test_no_turkish_word_is_found_inside_another(text: str) -> None:
    assert found(TURKISH, f"Bu {text} için.") == []


def test_the_longest_word_is_found_and_once() -> None:
    found_here = list(TURKISH.find("Siber zorbalığa uğrarsan, zorbalığı anlat."))

    assert [owner for _, _, owner in found_here] == ["siber zorbalık", "zorbalık"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Passwords and a password’s length", ["Passwords", "password’s"]),
        ("policies, policy, policing", ["policies", "policy"]),
        ("AI said so, ai did not", ["AI"]),
        ("viruses; personal\ndata", ["viruses", "personal\ndata"]),
        ("passworded, password-free, www.password.com", []),
    ],
)
def test_an_english_word_is_found_in_the_plural_and_as_an_owner(
    text: str, words: list[str]
) -> None:
    assert found(ENGLISH, text) == words


def test_in_a_language_of_unknown_endings_nothing_is_found() -> None:
    assert form_of("كلمة", "ar") is None
    assert found(WordFinder("ar", {"كلمة": "x"}), "كلمة") == []


def test_words_are_in_the_order_of_a_turkish_dictionary() -> None:
    words = ["zil", "çerez", "ilan", "Web", "cep", "ıslak", "şifre", "âlem", "oyun içi", "oyuncu"]
    words += ["İnternet", "e-posta", "sürüm", "vida", "alan"]

    assert sorted(words, key=lambda one: dictionary_order(one, "tr")) == [
        *("alan", "âlem", "cep", "çerez", "e-posta", "ıslak", "ilan", "İnternet", "oyun içi"),
        *("oyuncu", "sürüm", "şifre", "vida", "Web", "zil"),
    ]


def test_words_that_begin_with_a_digit_stand_before_all_letters() -> None:
    words = ["fidye", "2FA", "forum", "5G", "2 adım", "gizlilik"]

    in_order = sorted(words, key=lambda one: dictionary_order(one, "tr"))
    assert in_order == ["2 adım", "2FA", "5G", "fidye", "forum", "gizlilik"]


@pytest.mark.parametrize(
    ("words", "language", "letter"),
    [
        ("internet", "tr", "İ"),
        ("ıslak", "tr", "I"),
        ("internet", "en", "I"),
        ("“çerez”", "tr", "Ç"),
    ],
)
def test_words_stand_under_their_first_letter(words: str, language: str, letter: str) -> None:
    assert first_letter(words, language) == letter
