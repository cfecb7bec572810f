import pytest

from esafety.checks.personal_data.places.email_addresses import chat_links, email_addresses


@pytest.mark.parametrize(
    "text", ["ayse@okul.k12.tr", "ayse [at] okul [nokta] k12 [nokta] tr", "ayse(at)okul.k12.tr"]
)
def test_an_address_is_found_however_it_is_hidden(text: str) -> None:
    (found,) = email_addresses(f"Yazın: {text}.")

    assert found.value == "ayse@okul.k12.tr"


@pytest.mark.parametrize("text", ["BİLGİ@OKUL.K12.TR", "BILGI@okul.k12.tr", "bilgi@Okul.K12.tr"])
def test_capitals_of_any_language_are_the_same_address(text: str) -> None:
    (found,) = email_addresses(text)

    assert found.value == "bilgi@okul.k12.tr"


@pytest.mark.parametrize(
    "text",
    [
        "ad@okul.example",
        "a@example.com",
        "info@meb.gov.tr",
        "İLETİSİM@meb.gov.tr",
        "@okulumuz",
        "a@b",
    ],
)
def test_what_is_reserved_for_examples_or_of_an_office_is_nobodys(text: str) -> None:
    assert list(email_addresses(text)) == []


def test_a_link_to_a_chat_is_found_and_a_messengers_home_page_is_none() -> None:
    text = "https://wa.me/905321234567 https://chat.whatsapp.com/AbCdEf123456 https://whatsapp.com"

    assert len(list(chat_links(text))) == 2
