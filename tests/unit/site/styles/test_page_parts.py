from esafety.site.styles.page_parts import PageReader, Pages, words_of
from esafety.site.styles.selectors import selector

ASKED = frozenset({"p", "b", ".on", "#one", "[dir", "[dir=ltr", "[dir=rtl"})
PAGE = PageReader(ASKED).parts(
    '<body dir="ltr"><p class="on x" id="one">t <b>u</b></p><p>v</p></body>'
)


def test_a_page_has_of_what_is_asked_each_kind_of_element_once() -> None:
    assert PAGE.whole == ASKED - {"[dir=rtl"}
    assert frozenset({"p", ".on", "#one"}) in PAGE.elements
    assert frozenset({"p"}) in PAGE.elements


def test_a_rule_must_find_all_it_asks_for_on_one_page() -> None:
    other = PageReader(frozenset({"i"})).parts("<i></i>")
    pages = Pages((PAGE, other))

    assert pages.can_match(selector("[dir=ltr] p.on b"))
    assert not pages.can_match(selector("p i"))
    assert not pages.can_match(selector("[dir=rtl] p"))


def test_words_of_scripts_may_become_anything() -> None:
    words = words_of(["part.classList.add('menu__close'); one.inert = true"])
    pages = Pages((PAGE,), words)

    assert pages.can_match(selector("p .menu__close"))
    assert pages.can_match(selector("p[inert=true]"))
    assert not pages.can_match(selector(".menu__open"))


def test_a_rule_is_about_the_elements_that_fit_its_last_part() -> None:
    assert Pages((PAGE,)).elements(selector(".none p.on")) == {frozenset({"p", ".on", "#one"})}


def test_pages_with_the_same_elements_have_the_same_parts_in_any_order() -> None:
    reader = PageReader(frozenset({"p", ".on", "#one"}))

    first, second = reader.parts('<p class="on">a</p><p id="one">b</p>'), reader.parts("<p>c</p>")

    assert first.elements == {frozenset({"p", ".on"}), frozenset({"p", "#one"}), frozenset()}
    assert second.elements == {frozenset({"p"}), frozenset()}
    assert reader.parts('<p id="one">d</p><p class="on">e</p>') == first
