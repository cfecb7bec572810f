from esafety.markdown.page import Page, read_page
from esafety.school.navigation import MenuPage, menu_pages

MENU = """
nav:
  - index.md
  - Politika:
      - policy/*.md
      - policy/whole.md
  - resources/index.md
  - About: about.md
"""


def page(path: str) -> Page:
    return read_page(path, f"---\ntitle: {path}\n---\n# x {{ #x }}\n")


def sources(*paths: str) -> list[str]:
    return [one.source for one in menu_pages(map(page, paths), "2022-2023", MENU)]


def test_pages_come_in_the_order_of_the_menu_whatever_the_order_of_their_files() -> None:
    assert sources(
        "docs/about.tr.md",
        "docs/resources/index.tr.md",
        "docs/policy/whole.tr.md",
        "docs/policy/2022-2023/02-b.tr.md",
        "docs/index.tr.md",
    ) == [
        "docs/index.md",
        "docs/policy/2022-2023/02-b.md",
        "docs/policy/whole.md",
        "docs/resources/index.md",
        "docs/about.md",
    ]


def test_the_overview_leads_the_chapters_of_the_edition_that_is_shown() -> None:
    folder = "docs/policy/2022-2023"

    assert sources(
        f"{folder}/90-team.tr.md",
        f"{folder}/index.tr.md",
        f"{folder}/01-a.tr.md",
        "docs/policy/2021-2022/01-old.tr.md",
    ) == [f"{folder}/index.md", f"{folder}/01-a.md", f"{folder}/90-team.md"]


def test_a_page_has_its_title_in_each_language() -> None:
    pages = [page("docs/about.en.md"), page("docs/about.tr.md")]

    assert menu_pages(pages, "2022-2023", MENU) == (
        MenuPage("docs/about.md", {"en": "docs/about.en.md", "tr": "docs/about.tr.md"}),
    )
