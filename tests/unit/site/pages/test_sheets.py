from esafety.site.pages.sheets import SheetPages
from workshop import CONTENT

EDITION = CONTENT.edition.name
ALL = [sheet for sheets in CONTENT.sheets.values() for sheet in sheets]


def test_each_sheets_page_offers_its_sheet_instead_of_a_pdf_of_its_own() -> None:
    turkish, english = (SheetPages(CONTENT).sheets(language) for language in ("tr", "en"))
    posters, forms = (f"../../downloads/{EDITION}/{series}" for series in ("posters", "slips"))

    for poster in CONTENT.sheets["poster"]:
        name = poster.name
        assert turkish[f"posters/{name}/{name}.tr.pdf"] == f"{posters}/{name}.tr.pdf"
        assert english[f"en/posters/{name}/{name}.en.pdf"] == f"../{posters}/{name}.en.pdf"
    form = CONTENT.sheets["form"][0].name
    assert turkish[f"forms/{form}/{form}.tr.pdf"] == f"{forms}/{form}.tr.pdf"
    assert len(turkish) == len(english) == len(ALL)
    assert not {"index.tr.pdf", "report/report.tr.pdf"} & turkish.keys()
