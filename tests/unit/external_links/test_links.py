import pytest

from esafety.external_links.links import (
    Mention,
    Reply,
    Verdict,
    mentions,
    nobody_answered,
    reports,
    verdict,
)
from esafety.source_tree.tree import sort_tree

FRONT = "---\ntitle: x\ndescription: x\n---\n\n"
ENTRY = """\
- id: gig
  address: https://gig.org.tr/
  status: not-found
  source: https://kaynak.org.tr/gig
"""


def named(tree: dict[str, str]) -> list[Mention]:
    return mentions(sort_tree(tree))


def test_addresses_are_found_in_pages_and_in_data_with_their_lines() -> None:
    tree = {
        "docs/report.tr.md": f"{FRONT}[BTK](https://btk.gov.tr/a#b) ve <http://gim.org.tr/>\n",
        "data/helplines.yml": "- id: x\n  number: '183'\n  source: https://k.org.tr/\n",
    }

    assert named(tree) == [
        Mention("https://k.org.tr/", "data/helplines.yml", 3),
        Mention("http://gim.org.tr/", "docs/report.tr.md", 6),
        Mention("https://btk.gov.tr/a#b", "docs/report.tr.md", 6),
    ]


@pytest.mark.parametrize(
    "target",
    [
        "report.md",
        "mailto:a@b.org.tr",
        "tel:183",
        "https://okul.example/e-guvenlik/",
        "data:image/png,x",
    ],
)
def test_what_leads_to_no_other_site_is_not_asked_for(target: str) -> None:
    tree = {"docs/a.tr.md": f"{FRONT}[x](<{target}>)\n", "data/a.yml": f"x: '{target}'\n"}

    assert named(tree) == []


def test_an_address_that_is_none_is_left_to_the_check() -> None:
    assert named({"data/a.yml": "x: 'http://[n'\ny: {z: [1, 'https://']}\n"}) == []


def test_an_approved_text_cannot_be_changed_and_a_draft_can() -> None:
    chapter = f"{FRONT}<https://a.org.tr/>\n"
    tree = {
        "docs/policy/2022-2023/01-purpose.tr.md": chapter,
        "docs/policy/2023-2024/01-purpose.tr.md": chapter,
        "docs/policy/2023-2024/draft.yml": "",
    }

    assert [mention.standing for mention in named(tree)] == ["sealed", "open"]


def test_an_address_that_its_entry_calls_not_found_is_known_and_its_source_is_not() -> None:
    found = {m.address: m.standing for m in named({"data/resources.yml": ENTRY})}

    assert found == {"https://gig.org.tr/": "known", "https://kaynak.org.tr/gig": "open"}


@pytest.mark.parametrize(
    ("status", "means"),
    [
        (200, "alive"),
        (204, "alive"),
        (304, "alive"),
        (403, "unsure"),
        (429, "unsure"),
        (503, "unsure"),
        (404, "dead"),
        (410, "dead"),
        (500, "dead"),
    ],
)
def test_a_closed_door_is_no_dead_page(status: int, means: Verdict) -> None:
    assert verdict(status) == means


def test_only_what_an_editor_can_mend_is_an_error() -> None:
    gone, shut = Reply("dead", status=404), Reply("unsure", status=403)
    replies = {"https://a/": gone, "https://b/": shut, "https://c/": Reply("alive", status=200)}
    places = [
        Mention("https://a/#x", "docs/a.tr.md", 1),
        Mention("https://a/", "docs/policy/2022-2023/12-review.tr.md", 2, "sealed"),
        Mention("https://a/", "data/resources.yml", 3, "known"),
        Mention("https://b/", "docs/a.tr.md", 4),
        Mention("https://c/", "docs/a.tr.md", 5),
        Mention("https://c/", "data/resources.yml", 6, "known"),
    ]

    told = [(r.mention.line, r.level, r.key) for r in reports(places, replies)]

    assert told == [
        (1, "error", "link-dead"),
        (2, "warning", "link-sealed"),
        (3, "notice", "link-known"),
        (4, "warning", "link-unsure"),
        (6, "warning", "link-back"),
    ]


def test_when_not_one_host_answers_our_own_line_is_dead() -> None:
    silent, lost = Reply("dead", "why-silent"), Reply("dead", "why-unreachable")

    assert nobody_answered([silent, lost])
    assert not nobody_answered([silent, lost, Reply("dead", status=404)])
    assert not nobody_answered([])


def test_a_report_says_why_and_what_to_do_in_both_languages() -> None:
    replies = {"https://a/": Reply("dead", status=404)}

    report = next(reports([Mention("https://a/", "docs/a.tr.md", 1)], replies))

    assert report.sentence("tr").startswith(
        "https://a/ açılmıyor: sunucunun yanıtı 404. Adresi düzeltin"
    )
    assert report.sentence("en").startswith("https://a/ does not open: the server answered 404.")
