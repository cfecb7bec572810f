from lxml import html as lxml_html

from esafety.documents.common.clauses import clause_texts, clauses_by_anchor, clauses_for_readers
from esafety.documents.common.rendered_site import RenderedPage

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


def chapter(slug: str, number: int, *anchors: str) -> RenderedPage:
    items = "".join(clause(a, f"{number}.{n}") for n, a in enumerate(anchors, 1))
    html = f'<h1 id="{slug}">T</h1><ol class="clauses">{items}</ol>'
    source = f"policy/2022-2023/0{number}-{slug}.md"
    return RenderedPage(source, "tr", f"policy/{slug}/", "T", slug, *(True, number, html))


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
    before = [lxml_html.tostring(clause) for clause in DEVICES.clauses.values()]

    clauses_for_readers([DEVICES], AUDIENCES, ["students"], "../policy/{slug}/")
    clauses_by_anchor([DEVICES], ["devices-01"], "../policy/{slug}/")

    assert [lxml_html.tostring(clause) for clause in DEVICES.clauses.values()] == before


def test_clauses_are_quoted_in_the_order_of_the_anchors() -> None:
    one, other = clauses_by_anchor([PURPOSE, DEVICES], ["devices-02", "purpose-01"], "../{slug}/")

    assert 'href="../devices/#devices-02"' in one
    assert 'href="../purpose/#purpose-01"' in other


def test_a_clause_has_its_anchor_its_number_and_its_words() -> None:
    assert list(clause_texts(PURPOSE)) == [("purpose-01", "1.1", "Words of 1.1.")]
