from esafety.documents.common.html_fragment import parse
from esafety.documents.common.sheets.sections import count_sections, sections_of

PAGE = """\
<p>Before.</p>
<h2 id="one">First <em>card</em></h2><p>A.</p><ul><li>B</li></ul>
<h2 id="two">Second</h2><h3>Below</h3>"""


def test_a_page_is_cut_at_its_headings_of_the_second_level() -> None:
    page = sections_of(parse(PAGE))

    assert page.lead.strip() == "<p>Before.</p>"
    assert [(s.anchor, s.heading) for s in page.sections] == [
        ("one", "First <em>card</em>"),
        ("two", "Second"),
    ]
    assert page.sections[0].text.strip() == "<p>A.</p><ul><li>B</li></ul>"
    assert page.sections[1].text == "<h3>Below</h3>"


def test_a_page_without_headings_is_all_lead() -> None:
    page = sections_of(parse("Words &amp; more<p>A.</p>"))

    assert (page.lead, page.sections) == ("Words &amp; more<p>A.</p>", ())


def test_sections_are_counted() -> None:
    assert count_sections(parse(PAGE)) == 2
