import pytest

from esafety.checks.pictures.on_pages import check_description, check_picture_exists, is_picture
from esafety.markdown.page import Page, read_page
from esafety.problems.problem import Problem

FILES = ("docs/help/b.png", "docs/help/görsel.png", "docs/assets/a.svg", "docs/help/pano.tr.md")


def page(path: str, body: str) -> Page:
    read = read_page(path, body)
    assert isinstance(read, Page)
    return read


def problems(body: str) -> list[Problem]:
    """Return what is wrong with the pictures of a page."""
    read = page("docs/help/a.tr.md", body)
    return [
        problem
        for link in read.links
        if is_picture(link, link.target.partition("?")[0])
        for rule in (check_description(read, link), check_picture_exists(read, link, FILES))
        for problem in rule
    ]


@pytest.mark.parametrize(
    ("picture", "keys"),
    [
        ("![](b.png)", ["picture-without-words"]),
        ("![\u00a0](b.png)", ["picture-without-words"]),
        ("![&nbsp;](b.png)", ["picture-without-words"]),
        ("![...](b.png)", ["picture-without-words"]),
        ("![…—](b.png)", ["picture-without-words"]),
        ("![P](b.png)", []),
        ("![4-A](b.png)", []),
        ("![☎](b.png)", []),
    ],
)
def test_a_picture_needs_words_for_those_who_cannot_see_it(picture: str, keys: list[str]) -> None:
    assert [p.key for p in problems(picture)] == keys


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("![Pano](pano.jpg)", ""),
        ("![Pano](pano.jpg?x=1)", ""),
        ("![Pano](gorsel.jpg)", "görsel.png"),
        ("![Pano](görsel.png?x=1)", "görsel.png"),
        ("![Pano](../görsel.png)", "görsel.png"),
        ("[Pano](pano.jpg)", ""),
        ("[Pano](görsl.png)", "görsel.png"),
    ],
)
def test_only_a_picture_of_a_like_name_is_suggested_for_a_picture(written: str, near: str) -> None:
    (problem,) = problems(f"# A {{ #top }}\n\n{written}\n")

    assert (problem.line, problem.key, problem.params["near"]) == (3, "link-broken", near)
