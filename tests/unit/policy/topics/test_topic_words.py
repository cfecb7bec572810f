import pytest

from esafety.policy.topics.topic_words import sentences_with


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("telefon", "Telefonlarını kutuya koyar."),
        ("kapat-", "Cihazlar girişte kapatılır."),
        ("ekran süresi", "Ekran süresini birlikte belirler."),
        ("el koy-", "Ders sırasında el koyulur."),
        ("izin", "Velinin izniyle yayımlanır."),
        ("ilet-", "“İLETİLİR” denir."),
    ],
)
def test_a_word_is_found_in_the_forms_of_turkish(word: str, text: str) -> None:
    assert sentences_with([word], ["Bambaşka bir söz.", text]) == {1}


@pytest.mark.parametrize(
    ("word", "text"),
    [("ağ", "Ağaç dikilir."), ("yüz", "Yüzme dersi var."), ("aç-", "Ayrıca saçma.")],
)
def test_a_word_is_not_found_in_another(word: str, text: str) -> None:
    assert sentences_with([word], [text]) == frozenset()


def test_any_word_of_a_group_will_do() -> None:
    said = ["Parolayı gizle.", "Şifreni gizle.", "Kapıyı kapat."]

    assert sentences_with(["şifre", "parola"], said) == {0, 1}
