from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader

from esafety.policy.clause_ids.gone import GoneClause
from esafety.redline.clause_history import ChapterAge
from esafety.site.clauses.gone_lines import with_gone_clauses
from esafety.text.templates import Templates
from workshop import ROOT

PAGE = (
    '<h1 id="a">A</h1>\n<p>Söz &amp; iş.</p>\n<ol class="clauses">\n'
    '<li class="clause" id="a-01"><ul><li>bir</li></ul></li>\n'
    '<li class="clause" id="a-04">dört</li>\n</ol>'
)


def gone(anchor: str, after: str | None) -> GoneClause:
    return GoneClause(
        anchor, "docs/policy/2026-2027/01-a.md", after, "1.2", "2022-2023", "2026-2027"
    )


def said(one: GoneClause) -> str:
    return f"<p>{one.number} yok</p>"


def test_lines_stand_behind_the_clause_before_in_their_order() -> None:
    html = with_gone_clauses(PAGE, [gone("a-02", "a-01"), gone("a-03", "a-01")], said)

    lines = "".join(f'<li class="clause-gone" id="a-0{n}"><p>1.2 yok</p></li>\n' for n in (2, 3))
    assert html == PAGE.replace("bir</li></ul></li>\n", f"bir</li></ul></li>\n{lines}")


def test_a_line_without_a_clause_before_stands_first() -> None:
    html = with_gone_clauses(PAGE, [gone("a-00", None)], said)

    assert html.index('id="a-00"') < html.index('id="a-01"')
    assert html.index('class="clauses"') < html.index('id="a-00"')


@pytest.mark.parametrize("rank", ["h1", "h2"])
def test_on_a_page_without_clauses_it_stands_below_the_title(rank: str) -> None:
    html = with_gone_clauses(f"<{rank}>A</{rank}><p>Söz.</p>", [gone("a-01", None)], said)

    line = '<div class="clause-gone" id="a-01"><p>1.2 yok</p></div>\n'
    assert html == f"<{rank}>A</{rank}>{line}<p>Söz.</p>"


def test_a_page_from_which_nothing_is_gone_stays_byte_for_byte() -> None:
    assert with_gone_clauses("<p>&#160;<br />", [], said) == "<p>&#160;<br />"


@pytest.mark.parametrize(
    ("gone", "said"),
    [(True, "Bu bölümde kalan maddelerin metni"), (False, "Bu bölümdeki maddelerin metni")],
)
def test_a_chapter_that_lost_a_clause_tells_the_age_of_those_that_remain(
    *, gone: bool, said: str
) -> None:
    site = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=True)
    given = {"t": Templates(ROOT, "tr").t, "age": ChapterAge("2022-2023", {})}
    edition = SimpleNamespace(name="2026-2027")

    age = site.get_template("partials/chapter-age.html")

    html = age.render(**given, edition=edition, clauses_gone=gone)
    assert f"{said} 2022-2023 sürümünden beri değişmedi." in html
