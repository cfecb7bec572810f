import pytest

from esafety.site.output.usb_pages import to_file, usb_page, usb_style

URL = "https://okul.test/e-guvenlik/"


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


def test_a_page_changes_in_its_links_alone() -> None:
    page = (
        '<link rel="canonical" href="https://okul.test/e-guvenlik/report/"><a class="b"\n'
        'href="../">Okul</a><p>href="../" yazılır</p><img src="../"><form action="../">'
    )

    assert usb_page(page, "report/index.html", URL) == page.replace(
        '"b"\nhref="../"', '"b"\nhref="../index.html"'
    )


@pytest.mark.parametrize(
    ("path", "up"), [("webmaster/index.html", "../"), ("en/webmaster/index.html", "../../")]
)
def test_the_copy_links_to_itself_where_it_is_published(path: str, up: str) -> None:
    page = f'<a href="{up}downloads/site.zip">ZIP</a>'

    assert f'<a href="{URL}downloads/site.zip">' in usb_page(page, path, URL)


def test_a_style_sheet_carries_its_drawings() -> None:
    style = 'a{mask:url("../icons/link.svg") center;src:url(a.woff2)}b{mask:url(data:x.svg)}'

    assert usb_style(style, lambda named: named.encode()) == (
        'a{mask:url("data:image/svg+xml;base64,Li4vaWNvbnMvbGluay5zdmc=") center;'
        "src:url(a.woff2)}b{mask:url(data:x.svg)}"
    )
