import pytest

from esafety.checks.internal_links import anchors_of, check_links
from esafety.markdown.page import Page, read_page
from esafety.problems.problem import Problem

CHAPTER = "docs/policy/2022-2023/02-devices"
FILES = ("docs/help/b.png", "docs/help/görsel.png", "assets/a.svg", "data/x.yml")


def page(path: str, body: str) -> Page:
    read = read_page(path, body)
    assert isinstance(read, Page)
    return read


@pytest.fixture
def devices() -> Page:
    return page(f"{CHAPTER}.tr.md", "# 2. C { #devices }\n\n- a\n- b\n")


def problems(body: str, *others: Page, path: str = "docs/help/a.tr.md") -> list[Problem]:
    pages = [page(path, body), *others]
    return list(check_links(pages, anchors_of(pages), FILES))


def test_a_chapter_is_known_by_its_file_and_by_its_public_path(devices: Page) -> None:
    expected = {"devices", "devices-01", "devices-02"}

    assert anchors_of([devices]) == {
        f"{CHAPTER}.md": expected,
        "docs/policy/devices.md": expected,
    }


def test_items_of_other_pages_are_no_anchors() -> None:
    assert anchors_of([page("docs/a.tr.md", "# A { #a }\n\n- b\n")]) == {"docs/a.md": {"a"}}


@pytest.mark.parametrize(
    "target",
    [
        "../policy/devices.md",
        "../policy/devices.md#devices-02",
        "../policy/2022-2023/02-devices.md",
        "b.png",
        "görsel.png",
        "g%C3%B6rsel.png",
        "../assets/a.svg",
        "#top",
        "a.md#top",
        "https://okul.example/",
        "mailto:okul@okul.example",
        "tel:183",
    ],
)
def test_a_link_to_what_is_there_is_sound(target: str, devices: Page) -> None:
    assert problems(f"# A {{ #top }}\n\n[x]({target})\n", devices) == []


@pytest.mark.parametrize(
    ("target", "key"),
    [
        ("../policy/device.md", "link-broken"),
        ("../policy/devices.md#devices-03", "anchor-broken"),
        ("../policy/02-devices.md", "link-broken"),
        ("/help/a.md", "link-broken"),
        ("//okul.example/", "link-broken"),
        ("c.png", "link-broken"),
        ("../../assets/a.svg", "link-broken"),
        ("../../../x.md", "link-broken"),
        ("#bottom", "anchor-broken"),
    ],
)
def test_a_link_to_what_is_not_there_is_a_problem(target: str, key: str, devices: Page) -> None:
    (problem,) = problems(f"# A {{ #top }}\n\nwords\n[x]({target})\n", devices)

    assert (problem.place, problem.key) == ("docs/help/a.tr.md:4", key)


def test_a_page_is_linked_by_the_name_that_its_languages_share() -> None:
    others = [page(f"docs/report.{language}.md", "# R { #report }\n") for language in ("tr", "en")]
    files = (*FILES, "docs/report.tr.md", "docs/report.en.md")
    pages = [page("docs/help/a.tr.md", "[Bildir](../report.tr.md#report)"), *others]

    (problem,) = check_links(pages, anchors_of(pages), files)

    assert problem.key == "link-broken"
    assert problem.params == {"target": "../report.tr.md", "near": "../report.md"}


def test_an_anchor_on_a_page_without_any_has_no_nearest() -> None:
    (problem,) = problems("[x](#a)\n")

    assert problem.params == {"target": "docs/help/a.tr.md", "anchor": "a", "near": ""}


@pytest.mark.parametrize("languages", [("tr",), ("tr", "en")])
def test_a_page_that_cannot_be_read_is_said_to_lack_no_anchor(languages: tuple[str, ...]) -> None:
    long = [page(f"docs/help/b.{one}.md", "# B { #b }\n\n" + "söz " * 60_000) for one in languages]

    assert problems("# A { #a }\n\n[b](b.md#b)\n", *long) == []


def test_the_anchors_of_a_page_that_cannot_be_read_are_those_of_its_translation() -> None:
    long = page("docs/help/b.tr.md", "# B { #b }\n\n" + "söz " * 60_000)
    body = "# A { #a }\n\n[b](b.md#b) [c](b.md#c)\n"

    (problem,) = problems(body, long, page("docs/help/b.en.md", "# B { #b }\n"))

    assert (problem.key, problem.params["anchor"]) == ("anchor-broken", "c")
