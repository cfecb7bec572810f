from esafety.checks.sheet_names import check_sheet_names
from esafety.markdown.page import read_page

HEAD = "---\ntemplate: worksheet.html\n---\n# K { #k }\n"
PLAIN = "---\ntitle: K\n---\n# K { #k }\n"


def names(*files: tuple[str, str]) -> list[str]:
    pages = [read_page(path, text) for path, text in files]
    return [f"{one.path} {one.params['other']}" for one in check_sheet_names(pages)]


def test_two_sheets_of_one_kind_and_name_would_be_one_pdf() -> None:
    assert names(("docs/b/k.tr.md", HEAD), ("docs/a/k.tr.md", HEAD)) == [
        "docs/b/k.tr.md docs/a/k.tr.md"
    ]


def test_a_sheet_and_a_page_may_share_a_name() -> None:
    assert names(("docs/b/k.tr.md", HEAD), ("docs/a/k.tr.md", PLAIN)) == []
