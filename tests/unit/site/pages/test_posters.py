from esafety.site.pages.posters import PosterPages
from workshop import CONTENT, ROOT


def test_each_posters_page_offers_its_sheet_instead_of_a_pdf_of_its_own() -> None:
    turkish, english = (PosterPages(CONTENT).sheets(language) for language in ("tr", "en"))
    folder = f"downloads/{CONTENT.edition.name}/posters"

    assert turkish["phones-off.tr.pdf"] == f"../../{folder}/phones-off.tr.pdf"
    assert english["phones-off.en.pdf"] == f"../../../{folder}/phones-off.en.pdf"
    assert len(turkish) == len(english) == len(CONTENT.posters)
    assert not {"index.tr.pdf", "report.tr.pdf"} & turkish.keys()


def test_no_poster_is_named_like_another_page_whose_pdf_it_would_take() -> None:
    docs = ROOT / "docs"
    names = [path.stem for path in docs.rglob("*.tr.md")]

    for poster in CONTENT.posters:
        assert names.count(f"{poster.name}.tr") == 1
