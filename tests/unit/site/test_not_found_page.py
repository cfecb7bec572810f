from pathlib import Path

import pytest

from esafety.site.not_found_page import other_words, write_not_found_page


@pytest.mark.parametrize(
    ("language", "other", "visitors"), [("tr", "en", "visitors"), ("en", "tr", "ziyaretçiler")]
)
def test_a_lost_page_knows_the_words_of_the_other_language(
    language: str, other: str, visitors: str
) -> None:
    words = other_words(language, ("tr", "en"))

    assert list(words) == [other]
    assert words[other]["reader-visitors"] == visitors


def test_each_language_has_its_own_lost_page(tmp_path: Path) -> None:
    write_not_found_page("<p>Sayfa bulunamadı</p>", tmp_path, "tr")
    write_not_found_page("<p>Page not found</p>", tmp_path, "en")

    read = {p.parent.name: p.read_text(encoding="utf-8") for p in tmp_path.rglob("404.html")}
    assert read == {"tr": "<p>Sayfa bulunamadı</p>", "en": "<p>Page not found</p>"}


def test_a_lost_page_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    for words in ("dün", "bugün"):
        write_not_found_page(words, tmp_path, "tr")

    assert (tmp_path / "tr/404.html").read_text(encoding="utf-8") == "bugün"
