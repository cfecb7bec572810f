import os
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zipfile import ZipFile

import pytest

from esafety.problems.current_file import current_file
from esafety.site.output.usb_copy import write_usb_copy

URL = "https://okul.test/"
MADE = datetime(2022, 9, 29, 12, tzinfo=UTC)
PAGE = '<a href="b/">B</a>'
FILES = {
    "index.html": PAGE,
    "b/index.html": PAGE,
    "b/b.tr.pdf": "%PDF",
    ".esafety-site": "",
    "search/index.js": 'found({"documents": [["b/"]]})',
    "downloads/2022-2023/school-page/b.tr.html": '<p><a href="b/">B</a></p>',
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_copy_holds_every_file_in_order_but_itself_and_what_is_hidden(site: Path) -> None:
    write_usb_copy(site, URL, MADE)

    with ZipFile(write_usb_copy(site, URL, MADE)) as copy:
        assert copy.testzip() is None
        assert copy.namelist() == sorted(set(FILES) - {".esafety-site"})


def test_only_pages_change_and_texts_to_paste_do_not(site: Path) -> None:
    with ZipFile(write_usb_copy(site, URL, MADE)) as copy:
        for name in ("b/b.tr.pdf", "search/index.js", list(FILES)[-1]):
            assert copy.read(name).decode() == FILES[name]
        assert b'href="b/index.html"' in copy.read("index.html")


def test_the_same_site_gives_the_same_bytes(site: Path) -> None:
    first = write_usb_copy(site, URL, MADE).read_bytes()
    for file in site.rglob("*.html"):
        file.chmod(0o600)
        os.utime(file, (0, 0))
    elsewhere = MADE.astimezone(timezone(timedelta(hours=3)))

    assert write_usb_copy(site, URL, elsewhere).read_bytes() == first


def test_an_unexpected_error_names_the_page_it_happened_at(site: Path) -> None:
    (site / "b/index.html").write_bytes(b"\xff")

    with pytest.raises(UnicodeDecodeError) as raised:
        write_usb_copy(site, URL, MADE)

    assert current_file(raised.value) == "site/b/index.html"
