import pytest

from esafety.site.styles.selectors import selector


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("a", [{"a"}]),
        (".menu > li:first-child a.on", [{".menu", "li", "a", ".on"}]),
        ("#menu[hidden]", [{"#menu", "[hidden"}]),
        ("[dir=ltr] p", [{"[dir", "[dir=ltr", "p"}]),
        ('[type^="check"]', [{"[type"}]),
        (":is(h1, h2) .link", [{"h1", ".link"}, {"h2", ".link"}]),
        ("p:not(.old)", [{"p"}]),
        ("div:has(> img)", [{"div"}]),
        ("details[open] > summary", [{"details", "summary"}]),
        ("*", [set()]),
    ],
)
def test_a_selector_asks_for_what_must_be_there(text: str, asked: list[set[str]]) -> None:
    assert [set(one) for one in selector(text).asked] == asked


@pytest.mark.parametrize(
    ("text", "subject"), [("ul > li.on", [{"li", ".on"}]), (":is(a, b)", [{"a"}, {"b"}])]
)
def test_the_subject_is_what_the_rule_is_about(text: str, subject: list[set[str]]) -> None:
    assert [set(one) for one in selector(text).subject] == subject


@pytest.mark.parametrize(
    ("text", "specificity"),
    [("#a .b p", (1, 1, 1)), (":where(.a) p", (0, 0, 1)), ("p::before", (0, 0, 2))],
)
def test_how_specific_a_selector_is_decides_with_which_it_competes(
    text: str, specificity: tuple[int, int, int]
) -> None:
    assert selector(text).specificity == specificity


def test_states_and_parts_are_told_apart() -> None:
    assert selector("a:hover").state
    assert selector(".x:focus-within ~ p").state
    assert selector("div::-webkit-scrollbar").state
    assert not selector("li:first-child").state
    assert selector("p::before").part == "before"
    assert selector("p:after").part == "after"


def test_a_selector_that_cannot_be_read_is_taken_to_match_anything() -> None:
    unread = selector("a{b")

    assert (unread.asked, unread.specificity) == ((frozenset(),), None)
