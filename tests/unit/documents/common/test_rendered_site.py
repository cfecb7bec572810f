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
    rendered_site = RenderedSite(PAGES, PDFS)

    assert [p.slug for p in rendered_site.chapters("tr")] == ["devices", "team"]
    assert [p.slug for p in rendered_site.chapters("en")] == ["devices"]
