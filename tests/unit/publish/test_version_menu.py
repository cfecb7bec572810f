import json
from urllib.parse import urljoin

from esafety.publish.version_menu import language_menu, translations_in

EDITIONS = {"2022-2023": ("en",), "2026-2027": ("en",), "2026-2027-2": ("en",)}


def test_the_menu_names_every_edition_newest_first() -> None:
    menu = json.loads(language_menu("2022-2023", EDITIONS))

    assert [entry["title"] for entry in menu] == ["2026-2027-2", "2026-2027", "2022-2023"]


def test_the_edition_being_read_is_found_by_the_folder_of_its_language() -> None:
    menu = json.loads(language_menu("2022-2023", EDITIONS))

    assert [entry["title"] for entry in menu if "en" in entry["aliases"]] == ["2022-2023"]


def test_menu_links_lead_to_the_same_language_as_the_theme_joins_them() -> None:
    base = "https://okul.test/e/2022-2023/en/"
    menu = json.loads(language_menu("2022-2023", EDITIONS))

    ways = [urljoin(base, f"../{entry['version']}/") for entry in menu]

    assert ways == [f"https://okul.test/e/{name}/en/" for name in reversed([*EDITIONS])]


def test_several_translations_share_a_menu_that_names_the_language() -> None:
    menu = json.loads(language_menu("2026-2027", {**EDITIONS, "2026-2027": ("en", "ar")}))

    assert [(one["title"], one["version"]) for one in menu] == [
        ("2026-2027-2 · English", "../2026-2027-2/en"),
        ("2026-2027 · English", "../2026-2027/en"),
        ("2026-2027 · العربية", "../2026-2027/ar"),
        ("2022-2023 · English", "../2022-2023/en"),
    ]


def test_an_edition_was_published_in_the_languages_it_has_a_home_page_in() -> None:
    files = ("index.html", "en/index.html", "ar/report/index.html")

    assert translations_in(files) == ("en",)
