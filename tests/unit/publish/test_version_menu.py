import json
from urllib.parse import urljoin

from esafety.publish.version_menu import language_menu

EDITIONS = ("2022-2023", "2026-2027", "2026-2027-2")


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

    assert ways == [f"https://okul.test/e/{name}/en/" for name in reversed(EDITIONS)]


def test_several_translations_share_a_menu_that_names_the_language() -> None:
    menu = json.loads(language_menu("2022-2023", EDITIONS[:1], ("en", "tr")))

    assert [(one["title"], one["aliases"][-1]) for one in menu] == [
        ("2022-2023 · English", "en"),
        ("2022-2023 · Türkçe", "tr"),
    ]
