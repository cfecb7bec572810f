from esafety.site.pages.sections import sections_of

PAGE = (
    '<p>önce</p><h2 id="for-children">Çocuklar <a class="headerlink" href="#x">#</a></h2>'
    '<ol><li>a</li></ol><h3 id="x">c</h3><h2 id="help">Yardım</h2>\n<p>b</p>'
)


def test_a_page_is_split_at_its_headings_of_the_second_level() -> None:
    lead, sections = sections_of(PAGE)

    assert lead == "<p>önce</p>"
    assert [(one.id, one.words) for one in sections] == [
        ("for-children", "Çocuklar"),
        ("help", "Yardım"),
    ]
    assert sections[0].html == '<ol><li>a</li></ol><h3 id="x">c</h3>'


def test_nothing_of_a_page_is_lost() -> None:
    lead, sections = sections_of(PAGE)

    assert lead + "".join(one.whole for one in sections) == PAGE


def test_a_page_without_such_headings_is_its_lead() -> None:
    assert sections_of("<p>a</p>") == ("<p>a</p>", ())
