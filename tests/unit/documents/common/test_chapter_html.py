import pytest

from esafety.documents.common.chapter_html import (
    RenderedChapter,
    clauses_for_readers,
    demote,
    inner,
    labelled,
    parse,
)

AUDIENCES = {
    "devices-01": ("students", "parents"),
    "devices-02": ("staff",),
    "devices-03": ("students",),
    "purpose-01": ("management",),
}


def clause(anchor: str, number: str) -> str:
    return (
        f'<li class="clause" id="{anchor}"><a class="clause__number" href="#{anchor}">{number}</a>'
        f'<p class="clause__text">Words of {number}.</p></li>\n'
    )


def chapter(slug: str, number: int, *anchors: str) -> RenderedChapter:
    items = "".join(clause(a, f"{number}.{n}") for n, a in enumerate(anchors, 1))
    html = f'<h1 id="{slug}">T</h1><ol class="clauses">{items}</ol>'
    return RenderedChapter("T", number, slug, f"policy/2022-2023/0{number}-{slug}.md", html)


PURPOSE = chapter("purpose", 1, "purpose-01")
DEVICES = chapter("devices", 2, "devices-01", "devices-02", "devices-03")


def test_only_the_readers_own_clauses_are_gathered() -> None:
    (selected,) = clauses_for_readers([PURPOSE, DEVICES], AUDIENCES, ["students"])

    assert selected.chapter == DEVICES
    assert ["2.1" in item or "2.3" in item for item in selected.items] == [True, True]


def test_clauses_of_several_readers_come_once_each_in_the_order_of_the_policy() -> None:
    selected = clauses_for_readers([PURPOSE, DEVICES], AUDIENCES, ["staff", "management"])

    assert [(g.chapter.slug, len(g.items)) for g in selected] == [("purpose", 1), ("devices", 1)]


def test_a_reader_whom_nothing_concerns_gathers_nothing() -> None:
    assert clauses_for_readers([PURPOSE, DEVICES], AUDIENCES, ["visitors"]) == []


def test_a_selected_clause_has_no_anchor_and_links_to_its_chapter() -> None:
    (selected,) = clauses_for_readers([DEVICES], AUDIENCES, ["staff"], "../policy/{slug}/")

    (item,) = selected.items
    assert item == (
        '<li class="clause"><a class="clause__number" href="../policy/devices/#devices-02">2.2</a>'
        '<p class="clause__text">Words of 2.2.</p></li>'
    )


def test_gathering_leaves_the_chapter_as_it_was() -> None:
    before = DEVICES.html

    clauses_for_readers([DEVICES], AUDIENCES, ["students"])

    assert DEVICES.html == before


def test_every_heading_is_lowered_by_one() -> None:
    assert demote('<h1 id="a">A</h1><h2>B</h2><p>söz</p><h4>C</h4>') == (
        '<h2 id="a">A</h2><h3>B</h3><p>söz</p><h5>C</h5>'
    )


def test_headings_can_be_lowered_further() -> None:
    assert demote("<h1>A</h1><div><h2>B</h2></div>", by=2) == "<h3>A</h3><div><h4>B</h4></div>"


@pytest.mark.parametrize(
    "fragment", ["önce <b>x</b> &amp; <i>y</i> sonra", "5 &lt; 6 <b>x</b>", "a &amp; b"]
)
def test_a_fragment_comes_back_as_it_was(fragment: str) -> None:
    assert inner(parse(fragment)) == fragment


@pytest.mark.parametrize(
    ("heading", "number", "label"),
    [
        ("1.AMAÇ", 1, False),
        ("1. Purpose", 1, False),
        ("11) Kullanım", 11, False),
        ("Amaç", 1, True),
        ("1. sınıf telefonları", 2, True),
        ("11.AMAÇ", 1, True),
        ("1.2 Kapsam", 1, True),
        ("5651 sayılı Kanun", 5, True),
        ("UYGUNDUR", None, False),
    ],
)
def test_only_a_heading_without_its_number_gets_a_label(
    heading: str,
    number: int | None,
    label: bool,  # noqa: FBT001
) -> None:
    assert labelled(f'<h1 id="a">{heading}</h1><p>1. Söz.</p>', number) is label
