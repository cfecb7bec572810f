from esafety.site.pages.sheets import SheetPages
from workshop import CONTENT, ROOT

EDITION = CONTENT.edition.name
ALL = [sheet for sheets in CONTENT.sheets.values() for sheet in sheets]


def test_each_sheets_page_offers_its_sheet_instead_of_a_pdf_of_its_own() -> None:
    turkish, english = (SheetPages(CONTENT).sheets(language) for language in ("tr", "en"))
    folder = f"downloads/{EDITION}"

    assert turkish["phones-off.tr.pdf"] == f"../../{folder}/posters/phones-off.tr.pdf"
    assert english["phones-off.en.pdf"] == f"../../../{folder}/posters/phones-off.en.pdf"
    assert turkish["policy-parents.tr.pdf"] == f"../../{folder}/slips/policy-parents.tr.pdf"
    assert len(turkish) == len(english) == len(ALL)
    assert not {"index.tr.pdf", "report.tr.pdf"} & turkish.keys()


def test_no_sheet_is_named_like_another_page_whose_pdf_it_would_take() -> None:
    names = [path.stem for path in (ROOT / "docs").rglob("*.tr.md")]

    assert [sheet.name for sheet in ALL if names.count(f"{sheet.name}.tr") != 1] == []
