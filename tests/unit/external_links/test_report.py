"""The report of a check of links, as a workflow shows it."""

from datetime import date

import pytest

from esafety.external_links.links import LinkFinding, LinkOccurrence, LinkResponse
from esafety.external_links.report import is_report, report
from esafety.text import shown_languages


def test_the_gravest_comes_first_and_a_bar_breaks_no_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(shown_languages.CHOICE, "en")
    gone = LinkResponse("dead", http_status=404)
    moved = LinkResponse("alive", http_status=200, reached="https://b/new")
    findings = [
        LinkFinding("notice", LinkOccurrence("https://b/", "data/a.yml", 3), "link-moved", moved),
        LinkFinding(
            "error", LinkOccurrence("https://a/?x|y", "docs/a.tr.md", 7), "link-dead", gone
        ),
    ]

    lines = report(findings, [gone, moved], date(2026, 11, 29)).split("\n")

    assert lines[0] == "## Links, 2026-11-29"
    assert lines[2] == (
        "2 addresses were asked: 1 open, 1 do not, 0 could not be checked from here."
    )
    assert [line for line in lines if line.startswith("###")] == [
        "### To mend: 1",
        "### For information: 1",
    ]
    assert "| docs/a.tr.md:7 | https://a/?x\\|y does not open" in "\n".join(lines)
    assert "https://b/ has moved for good to https://b/new." in "\n".join(lines)


def test_where_all_is_well_there_are_only_counts() -> None:
    assert "|" not in report([], [LinkResponse("alive")], date(2026, 11, 29))


def test_a_report_is_known_in_whatever_language_it_was_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for language in ("tr", "en"):
        monkeypatch.setenv(shown_languages.CHOICE, language)
        assert is_report(report([], [], date(2026, 11, 29)).encode())

    assert not is_report(b"## Links of our school\n")
    assert not is_report("## Bağlantılar\n".encode())
