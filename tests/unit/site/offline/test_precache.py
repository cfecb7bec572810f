from pathlib import Path

import pytest

from esafety.documents.common.rendered_site import RenderedPage
from esafety.site.offline.precache import BUDGET, from_scope, precached_files, precached_pages


def rendered(source: str, url: str, language: str = "tr") -> RenderedPage:
    return RenderedPage(source, language, url, "", "page", chapter=False, number=None, html="")


EMPTY = "<html></html>"


def written(site: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")
    return site


def kept(site: Path, *urls: str, language: str = "tr") -> list[str]:
    return precached_files(site, [rendered("index.md", url, language) for url in urls], language)


def test_what_people_need_first_is_kept_first_whatever_the_order_of_the_menu() -> None:
    pages = [
        rendered("docs/about.md", "about/"),
        rendered("docs/policy/2025-2026/chapters/devices.md", "policy/devices/"),
        rendered("docs/for-you/parents.md", "for-you/parents/"),
        rendered("docs/posters.md", "posters/"),
        rendered("docs/forms/index.md", "forms/"),
        rendered("docs/report.md", "report/"),
        rendered("docs/index.md", ""),
    ]

    urls = ["", "report/", "for-you/parents/", "policy/devices/", "forms/", "about/"]
    assert [page.url for page in precached_pages(pages, "tr")] == urls


def test_a_form_itself_is_not_kept_the_page_of_forms_is() -> None:
    pages = [rendered("forms/phone.md", "forms/phone/"), rendered("forms/index.md", "forms/")]

    assert [page.url for page in precached_pages(pages, "tr")] == ["forms/"]


def test_of_two_languages_one_is_kept() -> None:
    pages = [rendered("docs/index.md", ""), rendered("docs/index.md", "en/", "en")]

    assert [page.url for page in precached_pages(pages, "en")] == ["en/"]


def test_pages_of_one_kind_stay_in_their_order() -> None:
    names = ("purpose", "devices", "applying")
    pages = [rendered(f"docs/policy/{name}.md", f"policy/{name}/") for name in names]

    assert precached_pages(pages, "tr") == pages


@pytest.mark.parametrize(
    "markup",
    [
        '<link rel="stylesheet" href="../assets/file">',
        '<link rel="shortcut icon" href="../assets/file">',
        '<link rel="preload" href="../assets/file" as="font">',
        '<script src="../assets/file"></script>',
        '<img src="../assets/file" alt="">',
        '<picture><source srcset="../assets/file 2x"></picture>',
        '<div data-script="../assets/file"></div>',
        '<div data-index="../assets/file"></div>',
        '<img src="../assets/./file?v=2#part" alt="">',
    ],
)
def test_what_a_browser_loads_for_a_page_comes_with_it(tmp_path: Path, markup: str) -> None:
    site = written(tmp_path, {"report/index.html": markup, "assets/file": ""})

    assert kept(site, "report/") == ["report/index.html", "assets/file"]


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="../assets/file">Kâğıt</a>',
        '<link rel="alternate" href="../assets/file">',
        '<img src="https://okul.example/assets/file" alt="">',
        '<img src="//okul.example/assets/file" alt="">',
        '<img src="data:image/png;base64,AA==" alt="">',
        '<img src="../assets/gone" alt="">',
        '<img src="" alt="">',
    ],
)
def test_what_is_only_linked_lies_elsewhere_or_is_lost_does_not(
    tmp_path: Path, markup: str
) -> None:
    site = written(tmp_path, {"report/index.html": markup, "assets/file": ""})

    assert kept(site, "report/") == ["report/index.html"]


def test_a_style_brings_its_fonts_and_pictures(tmp_path: Path) -> None:
    style = "a { src: url('../fonts/a%20b.woff2') } b { background: url(data:x) } c { url(#d) }"
    site = written(
        tmp_path,
        {
            "index.html": '<link rel="stylesheet" href="assets/styles/site.css">',
            "assets/styles/site.css": style,
            "assets/fonts/a b.woff2": "",
        },
    )

    assert kept(site, "") == ["index.html", "assets/fonts/a b.woff2", "assets/styles/site.css"]


def test_the_style_of_a_page_brings_its_fonts(tmp_path: Path) -> None:
    face = "<style>a{src:url(../fonts/a.woff2)}</style>"
    site = written(tmp_path, {"report/index.html": face, "fonts/a.woff2": ""})

    assert kept(site, "report/") == ["report/index.html", "fonts/a.woff2"]


def test_the_search_of_the_language_is_kept(tmp_path: Path) -> None:
    site = written(
        tmp_path, {"en/index.html": EMPTY, "search/index.js": "", "en/search/index.js": ""}
    )

    assert kept(site, "en/", language="en") == ["en/index.html", "en/search/index.js"]


def test_a_page_that_is_too_much_is_left_out_and_those_behind_it_are_kept(tmp_path: Path) -> None:
    large = f"{EMPTY}<!--{'.' * BUDGET}-->"
    site = written(
        tmp_path, {"index.html": EMPTY, "report/index.html": large, "about/index.html": EMPTY}
    )

    assert kept(site, "", "report/", "about/") == ["about/index.html", "index.html"]


def test_what_two_pages_share_counts_once(tmp_path: Path) -> None:
    home, report = '<img src="picture" alt="">', '<img src="../picture" alt="">'
    much = "." * (BUDGET * 2 // 3)
    files = {"index.html": home, "report/index.html": report, "picture": much}
    site = written(tmp_path, files)

    assert kept(site, "", "report/") == ["index.html", "report/index.html", "picture"]


@pytest.mark.parametrize(
    ("path", "language", "address"),
    [
        ("index.html", "tr", "./"),
        ("report/index.html", "tr", "./report/"),
        ("search/index.js", "tr", "./search/index.js"),
        ("en/index.html", "en", "./"),
        ("en/report/index.html", "en", "./report/"),
        ("assets/site.css", "en", "../assets/site.css"),
    ],
)
def test_a_worker_names_files_from_the_root_of_its_language(
    path: str, language: str, address: str
) -> None:
    assert from_scope(path, language) == address
