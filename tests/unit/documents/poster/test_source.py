from esafety.documents.poster.source import (
    COLOURS,
    Poster,
    bundle_path,
    by_reader,
    is_poster,
    poster_path,
    read_posters,
    series_folder,
)
from esafety.markdown.page import Page, read_page

FRONT = """---
title: Telefonlar kutuda
template: {template}
audience: [students, parents]
policy: 2022-2023
clauses: [devices-02, devices-01]
art: box
alt: Bir kutu.
colour: sun
target: report.md
---

"""


def page(body: str = "# A { #a }\n", name: str = "box", template: str = "poster.html") -> Page:
    return read_page(f"docs/posters/{name}.tr.md", FRONT.format(template=template) + body)


def poster(name: str, *readers: str) -> Poster:
    return Poster(f"docs/posters/{name}.md", {}, {}, readers, (), "box", "sun", "report.md")


def test_a_poster_is_a_page_of_its_template() -> None:
    assert is_poster(page())
    assert not is_poster(page(template="home.html"))


def test_a_poster_keeps_its_clauses_in_the_order_its_writer_gave_them() -> None:
    (read,) = read_posters([page(), page(name="other", template="home.html")])

    assert read == Poster(
        "docs/posters/box.md",
        {"tr": "Telefonlar kutuda"},
        {"tr": "Bir kutu."},
        ("students", "parents"),
        ("devices-02", "devices-01"),
        "box",
        "sun",
        "report.md",
    )
    assert read.name == "box"
    assert read.colour in COLOURS


def test_a_poster_for_several_stands_once_with_the_reader_it_names_first() -> None:
    everyone, staff = poster("a", "everyone"), poster("b", "staff")
    children, more = poster("c", "students", "parents"), poster("d", "students")

    assert by_reader([staff, children, everyone, more]) == {
        "everyone": [everyone],
        "students": [children, more],
        "staff": [staff],
    }


def test_files_of_posters_lie_in_a_folder_of_their_own() -> None:
    assert poster_path("2022-2023", "box", "en") == "downloads/2022-2023/posters/box.en.pdf"
    assert bundle_path("2022-2023", "tr") == "downloads/2022-2023/posters/posters.tr.pdf"
    assert series_folder("2022-2023") == "downloads/2022-2023/posters"
