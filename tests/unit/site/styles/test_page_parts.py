from esafety.site.styles.page_parts import Pages, page_parts, words_of
from esafety.site.styles.selectors import selector

ASKED = frozenset({"body", "p", "b", ".on", "#one", "[dir", "[dir=ltr", "[dir=rtl"})
PAGE = page_parts('<body dir="ltr"><p class="on x" id="one">t <b>u</b></p><p>v</p></body>', ASKED)


def test_a_page_has_of_what_is_asked_each_kind_of_element_once() -> None:
    assert PAGE.whole == ASKED - {"[dir=rtl"}
    assert frozenset({"p", ".on", "#one"}) in PAGE.elements
    assert frozenset({"p"}) in PAGE.elements


def test_a_rule_must_find_all_it_asks_for_on_one_page() -> None:
    other = page_parts("<i></i>", frozenset({"body", "i"}))
    pages = Pages((PAGE, other))

    assert pages.users(selector("[dir=ltr] p.on b")) == {0}
    assert pages.users(selector("body")) == {0, 1}
    assert not pages.users(selector("p i"))
    assert not pages.users(selector("[dir=rtl] p"))


def test_words_of_scripts_may_become_anything() -> None:
    words = words_of(["part.classList.add('menu__close'); one.inert = true"])
    pages = Pages((PAGE,), words)

    assert pages.users(selector("p .menu__close"))
    assert pages.users(selector("p[inert=true]"))
    assert not pages.users(selector(".menu__open"))


def test_a_rule_is_about_the_elements_that_fit_its_last_part() -> None:
    pages = Pages((PAGE,))

    assert pages.elements(selector("body p.on")) == {frozenset({"p", ".on", "#one"})}


def test_a_rule_is_about_no_element_of_a_page_that_cannot_use_it() -> None:
    other = page_parts('<p class="on">t</p>', ASKED)

    found = Pages((PAGE, other)).elements(selector("#one ~ p.on"))

    assert found == {frozenset({"p", ".on", "#one"})}


def test_what_a_script_asks_for_by_a_point_or_a_sign_is_nothing_that_it_sets() -> None:
    words = words_of(
        ["one.closest('.menu__close, #menu-foot'); one.className = 'menu__open raised'"]
    )

    assert {"menu__open", "raised"} <= words
    assert words.isdisjoint({"menu__close", "menu-foot", "close", "foot", "enu__close"})
