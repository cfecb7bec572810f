from esafety.documents.common.sheets.plain_source import read_plain_sheets
from esafety.markdown.page import Page, read_page
from esafety.text.fallback import marked


def page(name: str = "cards", language: str = "tr", template: str = "worksheet.html") -> Page:
    front = f"title: Kartlar\ndescription: Kes.\ntemplate: {template}\nclauses: [devices-01]"
    return read_page(f"docs/day/{name}.{language}.md", f"---\n{front}\n---\n")


def test_a_sheet_has_a_title_in_each_language_and_the_clauses_it_rests_on() -> None:
    pages = [page(), page(language="en"), page(template="slip.html")]

    (sheet,) = read_plain_sheets("worksheet.html", pages)

    assert (sheet.name, sheet.source) == ("cards", "docs/day/cards.md")
    assert sheet.titles == {"tr": "Kartlar", "en": "Kartlar"}
    assert sheet.descriptions == {"tr": "Kes.", "en": "Kes."}
    assert sheet.clauses == ("devices-01",)
    # A page in a language in which the sheet is not there names it as its readers can.
    assert sheet.titles["ar"] == marked("Kartlar", "en")


def test_sheets_are_listed_by_their_addresses() -> None:
    pages = [page("quiz"), page("cards")]

    assert [sheet.name for sheet in read_plain_sheets("worksheet.html", pages)] == ["cards", "quiz"]
