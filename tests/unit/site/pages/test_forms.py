from esafety.site.pages.forms import FormPages
from workshop import CONTENT

NAME = "policy-parents"


def test_the_way_from_a_page_to_its_slip_is_known_in_each_language() -> None:
    edition, pages = CONTENT.edition.name, FormPages(CONTENT)

    turkish, english = pages.sheets("tr"), pages.sheets("en")

    assert turkish[f"{NAME}.tr.pdf"] == f"../../downloads/{edition}/slips/{NAME}.tr.pdf"
    assert english[f"{NAME}.en.pdf"] == f"../../../downloads/{edition}/slips/{NAME}.en.pdf"


def test_every_slip_has_a_sheet_and_no_pdf_of_its_page() -> None:
    assert len(FormPages(CONTENT).sheets("tr")) == len(CONTENT.slips) > 1
