import pytest

from esafety.external_links.links import (
    LinkOccurrence,
    LinkResponse,
    LinkStatus,
    all_unreachable,
    link_findings,
    link_occurrences,
    link_status,
)
from esafety.source_tree.parse import parse_source_tree
from sealing import sealed

FRONT = "---\ntitle: x\ndescription: x\n---\n\n"
ENTRY = """\
- id: gig
  address: https://gig.org.tr/
  status: not-found
  source: https://kaynak.org.tr/gig
"""


def named(tree: dict[str, str]) -> list[LinkOccurrence]:
    return link_occurrences(parse_source_tree(tree))


def test_addresses_are_found_in_pages_and_in_data_with_their_lines() -> None:
    tree = {
        "docs/report.tr.md": f"{FRONT}[BTK](https://btk.gov.tr/a#b) ve <http://gim.org.tr/>\n",
        "data/helplines.yml": "- id: x\n  number: '183'\n  source: https://k.org.tr/\n",
    }

    assert named(tree) == [
        LinkOccurrence("https://k.org.tr/", "data/helplines.yml", 3),
        LinkOccurrence("http://gim.org.tr/", "docs/report.tr.md", 6),
        LinkOccurrence("https://btk.gov.tr/a#b", "docs/report.tr.md", 6),
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
def test_links_that_lead_to_no_other_site_are_not_requested(target: str) -> None:
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

    assert [occurrence.policy for occurrence in named(sealed(tree))] == ["sealed", "open"]


def test_a_translation_that_is_still_being_written_can_be_changed() -> None:
    chapter = f"{FRONT}<https://a.org.tr/>\n"
    tree = {
        "docs/policy/2022-2023/01-purpose.tr.md": chapter,
        "docs/policy/translations/2022-2023/en/01-purpose.en.md": chapter,
    }

    assert [occurrence.policy for occurrence in named(sealed(tree))] == ["sealed", "open"]


def test_an_address_that_its_entry_calls_not_found_is_known_and_its_source_is_not() -> None:
    policies = {m.address: m.policy for m in named({"data/resources.yml": ENTRY})}

    assert policies == {"https://gig.org.tr/": "known", "https://kaynak.org.tr/gig": "open"}


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
def test_a_refused_request_is_not_a_dead_link(status: int, means: LinkStatus) -> None:
    assert link_status(status) == means


def test_only_what_an_editor_can_mend_is_an_error() -> None:
    gone, shut = LinkResponse("dead", http_status=404), LinkResponse("unsure", http_status=403)
    responses = {
        "https://a/": gone,
        "https://b/": shut,
        "https://c/": LinkResponse("alive", http_status=200),
    }
    places = [
        LinkOccurrence("https://a/#x", "docs/a.tr.md", 1),
        LinkOccurrence("https://a/", "docs/policy/2022-2023/12-review.tr.md", 2, "sealed"),
        LinkOccurrence("https://a/", "data/resources.yml", 3, "known"),
        LinkOccurrence("https://b/", "docs/a.tr.md", 4),
        LinkOccurrence("https://c/", "docs/a.tr.md", 5),
        LinkOccurrence("https://c/", "data/resources.yml", 6, "known"),
    ]

    findings = [
        (r.occurrence.line, r.level, r.message_key) for r in link_findings(places, responses)
    ]

    assert findings == [
        (1, "error", "link-dead"),
        (2, "warning", "link-sealed"),
        (3, "notice", "link-known"),
        (4, "warning", "link-unsure"),
        (6, "warning", "link-back"),
    ]


def test_when_not_one_host_answers_our_own_line_is_dead() -> None:
    silent, lost = LinkResponse("dead", "why-silent"), LinkResponse("dead", "why-unreachable")

    assert all_unreachable([silent, lost])
    assert not all_unreachable([silent, lost, LinkResponse("dead", http_status=404)])
    assert not all_unreachable([])


def test_a_finding_states_the_reason_and_the_remedy_in_both_languages() -> None:
    responses = {"https://a/": LinkResponse("dead", http_status=404)}

    report = next(link_findings([LinkOccurrence("https://a/", "docs/a.tr.md", 1)], responses))

    assert report.sentence("tr").startswith(
        "https://a/ açılmıyor: sunucunun yanıtı 404. Adresi düzeltin"
    )
    assert report.sentence("en").startswith("https://a/ does not open: the server answered 404.")
