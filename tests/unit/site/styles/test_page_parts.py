from esafety.site.styles.page_parts import Pages, page_parts, words_of
from esafety.site.styles.selectors import selector

ASKED = frozenset({"p", "b", ".on", "#one", "[dir", "[dir=ltr", "[dir=rtl"})
PAGE = page_parts('<body dir="ltr"><p class="on x" id="one">t <b>u</b></p><p>v</p></body>', ASKED)


def test_a_page_has_of_what_is_asked_each_kind_of_element_once() -> None:
    assert PAGE.whole == ASKED - {"[dir=rtl"}
    assert frozenset({"p", ".on", "#one"}) in PAGE.elements
    assert frozenset({"p"}) in PAGE.elements


def test_a_rule_must_find_all_it_asks_for_on_one_page() -> None:
    other = page_parts("<i></i>", frozenset({"i"}))
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
