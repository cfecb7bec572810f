from esafety.documents.common.html_fragment import inner, parse
from esafety.documents.common.term_marks import without_term_marks
from esafety.text.templates import Templates
from workshop import CONTENT, ROOT


def test_on_paper_only_the_word_stays() -> None:
    template, word = Templates(ROOT, "tr"), CONTENT.glossary[0]
    context = {"word": word, "reader": "child", "glossary": "../sozluk/"}
    mark = template.render("glossary-word.html", written="şifreni", **context)
    page = parse(f"<p>Bir <strong>{mark}, </strong>sonra.</p>")

    assert page.find_class("term-note")
    assert inner(without_term_marks(page)) == "<p>Bir <strong>şifreni, </strong>sonra.</p>"
