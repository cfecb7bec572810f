"""What a page's front matter says of its template."""

import pytest

from esafety.markdown.page import read_page
from esafety.markdown.page_templates import PLAIN_TEMPLATES, template_of
from workshop import ROOT


@pytest.mark.parametrize(
    ("written", "template"),
    [("template: poster.html", "poster.html"), ("title: x", ""), ("template: [poster.html]", "")],
)
def test_a_page_has_the_template_that_it_names(written: str, template: str) -> None:
    page = read_page("docs/a.tr.md", f"---\n{written}\n---\n# A {{ #a }}\n")

    assert page.template == template_of(page.meta) == template


def test_every_plain_template_is_a_file() -> None:
    assert [name for name in PLAIN_TEMPLATES if not (ROOT / "overrides" / name).is_file()] == []
