from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.structure.files import File, Files
from mkdocs_static_i18n.suffix import I18nFiles

from esafety.formats.edition_paths import ChapterFile
from esafety.site.chapter_urls import (
    AddressedFiles,
    address_edition,
    nav_of_language,
    nav_with_chapters,
)

CHAPTERS = [
    ChapterFile("docs/policy/2022-2023/index.md", None, "index"),
    ChapterFile("docs/policy/2022-2023/02-devices.md", 2, "devices"),
]
SOURCES = (
    "index",
    "policy/whole",
    "policy/2022-2023/index",
    "policy/2022-2023/02-devices",
    "policy/2021-2022/02-devices",
)


def file(source: str, language: str, site: Path) -> File:
    made: Any = File(f"{source}.{language}.md", "docs", str(site), use_directory_urls=True)
    folder = "" if language == "tr" else f"{language}/"
    place = source.removesuffix("index").strip("/")
    made.dest_uri = f"{folder}{place}/index.html" if place else f"{folder}index.html"
    made.url = made.dest_uri.removesuffix("index.html")
    made.norm_src_uri = f"{source}.md"
    made.locale, made.alternates = language, {language: made}
    found: File = made
    return found


@pytest.fixture
def address(tmp_path: Path) -> Callable[[str], Files]:
    def addressed(language: str) -> Files:
        files = Files([file(source, language, tmp_path) for source in SOURCES])
        plugin = SimpleNamespace(
            current_language=language,
            default_language="tr",
            i18n_files_per_language={language: files.documentation_pages()},
        )
        config: Any = SimpleNamespace(site_dir=str(tmp_path))
        return address_edition(I18nFiles(plugin, files), "2022-2023", (), config)

    return addressed


def test_chapters_are_published_without_edition_and_number(
    address: Callable[[str], Files], tmp_path: Path
) -> None:
    files = {f.src_uri: f for f in address("tr")}

    devices = files["policy/2022-2023/02-devices.tr.md"]
    assert (devices.url, devices.dest_uri) == ("policy/devices/", "policy/devices/index.html")
    assert devices.abs_dest_path == f"{tmp_path}/policy/devices/index.html"
    assert files["policy/2022-2023/index.tr.md"].url == "policy/"


def test_a_translation_stays_below_its_language(address: Callable[[str], Files]) -> None:
    files = {f.src_uri: f for f in address("en")}

    assert files["policy/2022-2023/02-devices.en.md"].url == "en/policy/devices/"
    assert files["policy/2022-2023/index.en.md"].dest_uri == "en/policy/index.html"


def test_other_pages_stay_and_other_editions_are_left_out(address: Callable[[str], Files]) -> None:
    files = {f.src_uri: f.url for f in address("tr")}

    assert files["policy/whole.tr.md"] == "policy/whole/"
    assert "policy/2021-2022/02-devices.tr.md" not in files


def test_a_chapter_is_found_by_its_public_path_and_by_its_file(
    address: Callable[[str], Files],
) -> None:
    files = address("en")

    assert isinstance(files, AddressedFiles)
    found = [
        files.get_file_from_path(path)
        for path in ("policy/devices.md", "policy/2022-2023/02-devices.md", "policy/whole.md")
    ]
    assert [f.src_uri if f else None for f in found] == [
        "policy/2022-2023/02-devices.en.md",
        "policy/2022-2023/02-devices.en.md",
        "policy/whole.en.md",
    ]
    assert files.get_file_from_path("policy/nothing.md") is None


def test_chapters_of_both_languages_move_together(tmp_path: Path) -> None:
    turkish, english = (file(SOURCES[3], lang, tmp_path) for lang in ("tr", "en"))
    turkish.alternates = {"tr": turkish, "en": english}  # type: ignore[attr-defined]
    plugin = SimpleNamespace(
        current_language="tr", default_language="tr", i18n_files_per_language={"tr": [turkish]}
    )
    config: Any = SimpleNamespace(site_dir=str(tmp_path))

    address_edition(I18nFiles(plugin, Files([turkish])), "2022-2023", (), config)

    assert (turkish.url, english.url) == ("policy/devices/", "en/policy/devices/")


@pytest.fixture
def arabic(tmp_path: Path) -> AddressedFiles:
    """Return the files of a build in Arabic, in which only the home page is written."""
    home = file("index", "ar", tmp_path)
    chapter = {lang: file(SOURCES[3], lang, tmp_path) for lang in ("tr", "en")}
    shown: Any = file(SOURCES[3], "tr", tmp_path)
    shown.alternates = {"ar": shown, **chapter}
    plugin = SimpleNamespace(
        current_language="ar", default_language="tr", i18n_files_per_language={"ar": [home, shown]}
    )
    config: Any = SimpleNamespace(site_dir=str(tmp_path))
    return address_edition(I18nFiles(plugin, Files([home, shown])), "2022-2023", (), config)


def test_a_page_that_a_language_has_not_is_left_out_of_it(arabic: AddressedFiles) -> None:
    assert [one.src_uri for one in arabic] == ["index.ar.md"]
    assert [one.src_uri for one in arabic.plugin.i18n_files_per_language["ar"]] == ["index.ar.md"]


def test_a_link_to_it_leads_to_its_translation(arabic: AddressedFiles) -> None:
    found = arabic.get_file_from_path("policy/devices.md")

    assert found
    assert found.url == "en/policy/devices/"


def test_its_menu_names_only_what_it_has(arabic: AddressedFiles) -> None:
    nav: list[object] = [
        "index.md",
        {"Politika": ["policy/devices.md"]},
        {"A": "policy/devices.md"},
    ]

    assert nav_of_language(nav, arabic) == ["index.md"]


def test_the_navigation_names_the_chapters_in_order() -> None:
    nav: list[object] = ["index.md", {"Politika": ["policy/*.md", "policy/whole.md"]}]

    assert nav_with_chapters(nav, CHAPTERS) == [
        "index.md",
        {"Politika": ["policy/index.md", "policy/devices.md", "policy/whole.md"]},
    ]


def test_chapters_are_named_however_deep_the_navigation_is() -> None:
    nav: list[object] = [{"Okul": [{"Politika": ["policy/*.md"]}]}]

    assert nav_with_chapters(nav, CHAPTERS) == [
        {"Okul": [{"Politika": ["policy/index.md", "policy/devices.md"]}]}
    ]


def test_a_navigation_without_chapters_stays_as_it_is() -> None:
    nav: list[object] = ["index.md", {"A": "a.md"}, {"B": ["b.md", {"C": "c.md"}]}]

    assert nav_with_chapters(nav, CHAPTERS) == nav
