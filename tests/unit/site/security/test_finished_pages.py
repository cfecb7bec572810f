from pathlib import Path

from esafety.site.security.content_policy import with_policy
from esafety.site.security.finished_pages import secure_pages

PAGE = '<html><head><meta charset="utf-8"></head><body>{}</body></html>'


def written(site: Path, pages: dict[str, str]) -> Path:
    for name, html in pages.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(html, encoding="utf-8", newline="\n")
    return site


def test_every_page_says_what_it_may_load(tmp_path: Path) -> None:
    pages = {"index.html": PAGE.format("ğ<script>a()</script>"), "en/404.html": PAGE.format("b")}

    assert secure_pages(written(tmp_path, pages)) == []

    for name, html in pages.items():
        assert (tmp_path / name).read_text(encoding="utf-8") == with_policy(html)


def test_texts_to_paste_stay_as_they_are(tmp_path: Path) -> None:
    fragment = "downloads/2022-2023/school-page/report.tr.html"
    written(tmp_path, {fragment: '<p style="color: red">a</p>'})

    secure_pages(tmp_path)

    assert (tmp_path / fragment).read_text(encoding="utf-8") == '<p style="color: red">a</p>'


def test_dead_event_handlers_are_named_with_their_page(tmp_path: Path) -> None:
    site = written(tmp_path, {"a/index.html": PAGE.format('<p onclick="a()">a</p>')})

    assert secure_pages(site) == [("a/index.html", "onclick")]
