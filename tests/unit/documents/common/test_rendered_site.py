from esafety.documents.common.rendered_site import (
    Galley,
    GalleyPage,
    PagePdf,
    dump_galley,
    load_galley,
)


def page(slug: str, language: str, *, chapter: bool) -> GalleyPage:
    number = 2 if slug == "devices" else None
    return GalleyPage(
        f"{slug}.md", language, f"{slug}/", "Çınar", slug, chapter, number, "<p>ığ</p>"
    )


PAGES = (
    page("", "tr", chapter=False),
    page("devices", "tr", chapter=True),
    page("team", "tr", chapter=True),
    page("devices", "en", chapter=True),
)
PDFS = (PagePdf("tr", "index.html", "index.tr.pdf"),)


def test_a_galley_comes_back_from_its_file_as_it_was() -> None:
    assert load_galley(dump_galley(PAGES, PDFS)) == Galley(PAGES, PDFS)


def test_a_galley_without_pages_comes_back_too() -> None:
    assert load_galley(dump_galley([], [])) == Galley((), ())


def test_the_file_can_be_read_by_people() -> None:
    assert '"title": "Çınar"' in dump_galley(PAGES, PDFS)


def test_the_chapters_of_one_language_keep_their_order() -> None:
    galley = Galley(PAGES, PDFS)

    assert [p.slug for p in galley.chapters("tr")] == ["devices", "team"]
    assert [p.slug for p in galley.chapters("en")] == ["devices"]
