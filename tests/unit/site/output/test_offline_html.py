import json

import pytest

from esafety.site.output.offline_html import to_file, usb_index, usb_page, usb_style

URL = "https://okul.test/e-guvenlik/"
BUNDLE = '<script src="{0}assets/javascripts/bundle.0a1b.min.js"></script>'


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("policy/", "policy/index.html"),
        ("policy/purpose/#purpose-01", "policy/purpose/index.html#purpose-01"),
        ("../", "../index.html"),
        ("..", "../index.html"),
        (".", "./index.html"),
        ("./#five", "./index.html#five"),
        ("../../en/?h=x#y", "../../en/index.html?h=x#y"),
    ],
)
def test_a_link_to_a_folder_names_its_page(link: str, file: str) -> None:
    assert to_file(link) == file


@pytest.mark.parametrize(
    "link",
    [
        *("", "#here", "purpose.tr.pdf", "../assets/a.svg", "/e-guvenlik/", "//okul.test/"),
        *("https://okul.test/e-guvenlik/", "tel:183", "mailto:a@okul.test"),
    ],
)
def test_every_other_link_stays_as_it_is(link: str) -> None:
    assert to_file(link) == link


def test_a_page_changes_in_its_links_and_gains_the_frame_for_the_search() -> None:
    page = (
        '<link rel="canonical" href="https://okul.test/e-guvenlik/report/"><a class="b"\n'
        'href="../">Okul</a><p>href="../" yazılır</p><img src="../"><form action="../">'
    )

    assert usb_page(page + BUNDLE.format("../"), "report/index.html", URL) == (
        page.replace('"b"\nhref="../"', '"b"\nhref="../index.html"')
        + '<script src="../assets/scripts/usb.js"></script>\n'
        + BUNDLE.format("../")
    )


@pytest.mark.parametrize(
    ("path", "up"), [("webmaster/index.html", "../"), ("en/webmaster/index.html", "../../")]
)
def test_the_copy_links_to_itself_where_it_is_published(path: str, up: str) -> None:
    page = f'<a href="{up}downloads/site.zip">ZIP</a>' + BUNDLE.format(up)

    assert f'<a href="{URL}downloads/site.zip">' in usb_page(page, path, URL)


def test_a_theme_with_another_script_stops_the_build() -> None:
    with pytest.raises(LookupError, match=r"report/index\.html"):
        usb_page("<p>söz</p>", "report/index.html", URL)


def test_a_style_sheet_carries_its_drawings() -> None:
    style = 'a{mask:url("../icons/link.svg") center;src:url(a.woff2)}b{mask:url(data:x.svg)}'

    assert usb_style(style, lambda named: named.encode()) == (
        'a{mask:url("data:image/svg+xml;base64,Li4vaWNvbnMvbGluay5zdmc=") center;'
        "src:url(a.woff2)}b{mask:url(data:x.svg)}"
    )


def test_the_index_is_a_script_whose_places_are_files() -> None:
    docs = [{"location": place, "text": "ş"} for place in ("", "policy/", "policy/a/#a-01")]
    script = usb_index(json.dumps({"config": {"lang": ["tr"]}, "docs": docs}))

    index = json.loads(script.removeprefix("var __index="))
    places = [entry["location"] for entry in index["docs"]]
    assert places == ["index.html", "policy/index.html", "policy/a/index.html#a-01"]
    assert index["config"] == {"lang": ["tr"]}
    assert "ş" in script


def test_the_menu_of_editions_stays_on_the_web() -> None:
    config = '{"base": ".", "search": "x.js", "version": {"default": "latest", "provider": "mike"}}'
    page = f'<script id="__config" type="application/json">{config}</script>' + BUNDLE.format("")

    on_disk = usb_page(page, "index.html", URL)

    assert '{"base": ".", "search": "x.js"}' in on_disk
    assert "mike" not in on_disk
