from pathlib import Path

from esafety.school.school import School
from esafety.site.not_found_page import (
    AddressOf,
    data_address,
    lost_page,
    site_root,
    write_not_found_page,
)
from workshop import CONTENT, ROOT

ADDRESSES = {
    "docs/index.md": "./",
    "docs/report.md": "report/",
    "docs/policy/index.md": "policy/",
    "docs/editions/index.md": "editions/",
}
ROOTS = {"tr": "", "en": "en/", "ar": "ar/"}


def address_of(source: str, language: str) -> str:
    return f"{ROOTS[language]}{ADDRESSES[source].removeprefix('./')}"


def school(address: str) -> School:
    return CONTENT.school.at(address)


def links(
    language: str, languages: tuple[str, ...], address: AddressOf = address_of
) -> dict[str, list[str]]:
    here = school("https://okul.test/alt/yol/")
    page = lost_page(ROOT, here, language, languages, address)
    return {one.language: [address for *_, address in one.links] for one in page.sections}


def test_links_lead_from_the_hosts_root_into_each_language() -> None:
    turkish = [f"/alt/yol/latest/{page}" for page in ("", "report/", "policy/", "editions/")]
    english = [address.replace("latest/", "latest/en/") for address in turkish]

    assert list(links("tr", ("tr", "en")).items()) == [("tr", turkish), ("en", english)]
    assert list(links("en", ("tr", "en")).items()) == [("en", english), ("tr", turkish)]


def test_of_a_language_that_has_not_every_page_the_home_page_is_offered() -> None:
    assert links("tr", ("tr", "en", "ar"))["ar"] == ["/alt/yol/latest/ar/"]


def test_a_page_that_the_school_leaves_out_is_left_out_in_every_language() -> None:
    def without_report(source: str, language: str) -> str:
        return "left-out:" if source == "docs/report.md" else address_of(source, language)

    found = links("tr", ("tr", "en"), without_report)

    assert found["tr"][1] == found["en"][1] == "left-out:"


def test_a_page_that_a_language_has_not_is_offered_in_another() -> None:
    def only_in_turkish(source: str, language: str) -> str:
        return address_of(source, "tr" if source == "docs/policy/index.md" else language)

    found = links("tr", ("tr", "en"), only_in_turkish)

    assert found["en"][1:3] == ["/alt/yol/latest/en/report/", "/alt/yol/latest/policy/"]


def test_a_school_without_an_address_lies_at_some_hosts_root() -> None:
    assert site_root(school("https://okul.example/")) == "/"
    assert site_root(school("https://okul.test/")) == "/latest/"


def test_the_name_of_an_edition_stands_between_the_words_of_what_was_found() -> None:
    page = lost_page(ROOT, school("https://okul.test/"), "en", ("en", "tr"), address_of)

    assert page.sections[0].found["gone"] == (
        "The edition of ",
        " has no such file: open its page",
    )


def test_style_and_script_stand_in_the_page() -> None:
    page = lost_page(ROOT, school("https://okul.test/"), "tr", ("tr",), address_of)

    assert "--es-paper" in page.style
    assert "url(" not in page.style
    assert "</" not in page.script


def test_a_picture_is_an_address_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/mark.svg").write_text("<svg/>")

    assert data_address(tmp_path, "assets/mark.svg") == "data:image/svg+xml;base64,PHN2Zy8+"


def test_each_language_has_its_own_lost_page(tmp_path: Path) -> None:
    write_not_found_page("<p>Sayfa bulunamadı</p>", tmp_path, "tr")
    write_not_found_page("<p>Page not found</p>", tmp_path, "en")

    read = {p.parent.name: p.read_text(encoding="utf-8") for p in tmp_path.rglob("404.html")}
    assert read == {"tr": "<p>Sayfa bulunamadı</p>", "en": "<p>Page not found</p>"}


def test_a_lost_page_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    for words in ("dün", "bugün"):
        write_not_found_page(words, tmp_path, "tr")

    assert (tmp_path / "tr/404.html").read_text(encoding="utf-8") == "bugün"
