"""What a check of links writes into a file of sites, and what it leaves."""

from datetime import date

import pytest

from esafety.external_links.checked_rows import recorded
from esafety.external_links.links import LinkResponse
from esafety.formats.yaml_document import YamlDocument, read_yaml_document

TODAY = date(2026, 11, 29)
FILE = """\
# Siteler
- id: one  # the first
  address: https://one.org.tr/#top
  status: {status}   # said by nobody
  checked_on: 2026-09-01 # by hand
- {{id: two, address: https://two.org.tr/, status: seen, checked_on: "2026-09-02"}}
"""


def after(status: str, response: LinkResponse) -> str:
    text = FILE.format(status=status)
    record = read_yaml_document("data/resources.yml", text)
    assert isinstance(record, YamlDocument)
    return recorded(record, text, {"https://one.org.tr/": response}, TODAY)


@pytest.mark.parametrize(
    ("status", "response", "written", "day"),
    [
        ("seen", "alive", "seen", "2026-11-29"),
        ("unverified", "alive", "unverified", "2026-11-29"),
        ("unverified", "dead", "not-found", "2026-11-29"),
        ("not-found", "dead", "not-found", "2026-11-29"),
        ("seen", "dead", "seen", "2026-09-01"),
        ("not-found", "alive", "not-found", "2026-09-01"),
        ("seen", "unsure", "seen", "2026-09-01"),
    ],
)
def test_only_what_needs_no_person_is_written(
    status: str, response: str, written: str, day: str
) -> None:
    found = after(status, LinkResponse(response, http_status=404))  # type: ignore[arg-type]

    assert found == FILE.format(status=written).replace("2026-09-01", day)


@pytest.mark.parametrize(
    "response",
    [
        LinkResponse("dead", "why-silent"),
        LinkResponse("dead", "why-unreachable"),
        LinkResponse("dead", "why-certificate"),
        LinkResponse("dead", http_status=502),
    ],
)
def test_a_site_that_only_did_not_answer_today_is_not_written_off(response: LinkResponse) -> None:
    for status in ("seen", "unverified"):
        assert after(status, response) == FILE.format(status=status)
    known = FILE.format(status="not-found").replace("2026-09-01", "2026-11-29")
    assert after("not-found", response) == known


def test_rows_on_one_line_and_line_ends_are_kept() -> None:
    text = FILE.format(status="seen").replace("\n", "\r\n")
    record = read_yaml_document("data/resources.yml", text)
    assert isinstance(record, YamlDocument)

    found = recorded(record, text, {"https://two.org.tr/": LinkResponse("alive")}, TODAY)

    assert found == text.replace('"2026-09-02"', '"2026-11-29"')
