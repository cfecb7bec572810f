from dataclasses import replace

import pytest
from lxml.html import HtmlElement

from esafety.documents.common import rendered_site
from esafety.documents.common.html_fragment import parse
from esafety.documents.common.rendered_site import (
    PagePdfRequest,
    RenderedPage,
    RenderedSite,
    dump_rendered_site,
    load_rendered_site,
)


def page(slug: str, language: str, *, chapter: bool) -> RenderedPage:
    number = 2 if slug == "devices" else None
    return RenderedPage(
        f"{slug}.md", language, f"{slug}/", "Çınar", slug, chapter, number, "<p>ığ</p>"
    )


PAGES = (
    page("", "tr", chapter=False),
    page("devices", "tr", chapter=True),
    page("team", "tr", chapter=True),
    page("devices", "en", chapter=True),
)
PDFS = (PagePdfRequest("tr", "index.html", "index.tr.pdf"),)


def test_a_rendered_site_comes_back_from_its_file_as_it_was() -> None:
    assert load_rendered_site(dump_rendered_site(PAGES, PDFS)) == RenderedSite(PAGES, PDFS)


def test_a_rendered_site_without_pages_comes_back_too() -> None:
    assert load_rendered_site(dump_rendered_site([], [])) == RenderedSite((), ())


def test_the_file_can_be_read_by_people() -> None:
    assert '"title": "Çınar"' in dump_rendered_site(PAGES, PDFS)


def test_the_chapters_of_one_language_keep_their_order() -> None:
    whole = RenderedSite(PAGES, PDFS)

    assert [p.slug for p in whole.chapters("tr")] == ["devices", "team"]
    assert [p.slug for p in whole.chapters("en")] == ["devices"]


def test_a_page_is_parsed_once_whatever_is_read_from_it(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = []

    def counted(text: str) -> HtmlElement:
        parsed.append(text)
        return parse(text)

    monkeypatch.setattr(rendered_site, "parse", counted)
    item = '<li class="clause" id="devices-01">söz</li>'
    one = replace(page("devices", "tr", chapter=True), html=f"<h1>A</h1><ol>{item}</ol>")

    assert [*one.clauses] == ["devices-01"]
    assert one.labelled
    assert one.demoted.startswith("<h2>A</h2>")
    assert len(one.tree()) == 2
    assert parsed == [one.html]


def test_whoever_changes_a_tree_of_a_page_changes_a_copy() -> None:
    one = page("devices", "tr", chapter=True)
    one.tree().text = "other"

    assert one.tree().text is None
