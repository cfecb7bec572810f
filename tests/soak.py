"""Damaged schools, by the thousand: whatever lies in a folder, the check ends and says why.

Not part of the ordinary suite: `make soak`, with EXAMPLES of each kind. A school that found
something stays as a test beside the module it found it in.
"""

import os
from datetime import date
from pathlib import Path

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2.exceptions import SecurityError

from esafety.checks.macro_calls import check_calls, is_offered
from esafety.content.check import check_content
from esafety.markdown.page import read_page
from esafety.markdown.template_calls import read_template
from esafety.problems.page_time_limit import pages_within
from esafety.processes.alarm import SECONDS as PAGE_SECONDS
from esafety.processes.alarm import page_limit
from esafety.site.macros.sandbox import PageEnvironment
from sealing import sealed
from time_limits import processor_limit

EXAMPLES = int(os.environ.get("EXAMPLES", "300"))
# A sound school of this size takes a fiftieth of a second. It is looked at in two views, in each of
# which one page is damaged.
SECONDS = 2 * (PAGE_SECONDS + 10)
TODAY = date(2026, 11, 22)
GOLDEN = Path(__file__).parent / "golden"
SOUND = sealed(yaml.safe_load((GOLDEN / "school.yml").read_text(encoding="utf-8")))
HOSTILE = list(
    yaml.safe_load((GOLDEN / "hostile-templates.yml").read_text(encoding="utf-8")).values()
)
soaked = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

YAML_PIECES = (
    *("- ", "  ", "\n", "\n  ", ": ", "{", "}", "[", "]", ",", "&a ", "*a", "<<: ", "? ", "! "),
    *("!!python/name:os.system ", "|\n", ">\n", '"', "'", "#", "%", "@", "`", "---\n", "...\n"),
    *("tr", "en", "id", "name", "audience", "checked_on", "number", "~", "null", "No", "10:30"),
    *("2026-02-30", "0o7", "0x1F", "1e999", ".inf", ".nan", "-0", "=", "1:" * 40, "9" * 400),
    *("2026-11-22T25:00:00Z", "0001-01-01T00:00:00+23:59", "\t", "\0", "\x85", "\u2028", "\ufeff"),
    *("\udcfe", "\udcff", "İ", "\U0001f600", "\\", "{{ x }}", "<b>", "https://a@b", "[]: 1"),
)
PAGE_PIECES = (
    *(
        "# a { #b }\n",
        "## c {#d}\n",
        "- e\n",
        "    - f\n",
        "1. g\n",
        "\n",
        "---\n",
        "> ",
        "| a |\n",
    ),
    *(
        "[h](i.md#j)",
        "![k](l.png)",
        "[m](",
        "[]()",
        "`",
        "```\n",
        "<div>",
        "</div>",
        "<!--",
        "*",
        "_",
    ),
    *("{{", "}}", "{%", "%}", "{#", "#}", "{{ contact() }}", '{{ clause("a") }}', "{{ school.name"),
    *(
        "{: #x }",
        "[^n]",
        "[^n]: o\n",
        "!!! note\n",
        "    ",
        "\t",
        "\0",
        "\udcfe",
        "\u202e",
        "a.\u0130",
    ),
)


def damaged(text: str, pieces: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Make texts with some of their parts repeated, taken out or replaced by pieces."""
    inserted = st.lists(st.sampled_from(pieces) | st.text(max_size=8), max_size=6).map("".join)
    many = st.tuples(st.sampled_from(pieces), st.integers(2, 5000)).map(lambda m: m[0] * m[1])
    places = st.tuples(st.integers(0, len(text)), st.integers(0, 40), inserted | many)

    def put(cuts: list[tuple[int, int, str]]) -> str:
        out = text
        for at, length, new in cuts:
            out = out[:at] + new + out[at + length :]
        return out

    return st.lists(places, min_size=1, max_size=3).map(put)


def problems_of(tree: dict[str, str]) -> None:
    """Check a tree as a command would; every problem must be sayable, and all come to an end.

    Python-Markdown takes time that grows with the square of the headings in one block.
    """
    with pages_within(page_limit), processor_limit(SECONDS):
        found = [*check_content(tree, today=TODAY), *check_content(tree, preview=True, today=TODAY)]
    assert all(p.sentence(language) for p in found for language in ("tr", "en"))


DATA = sorted(path for path in SOUND if path.endswith(".yml"))
PAGES = sorted(path for path in SOUND if path.endswith(".md"))


@soaked
@given(data=st.data())
def test_damaged_data_ends_in_problems(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(DATA))

    problems_of(SOUND | {path: data.draw(damaged(SOUND[path], YAML_PIECES))})


@soaked
@given(data=st.data())
def test_damaged_pages_end_in_problems(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(PAGES))

    problems_of(SOUND | {path: data.draw(damaged(SOUND[path], PAGE_PIECES))})


@soaked
@given(data=st.data())
def test_values_of_any_kind_end_in_problems(data: st.DataObject) -> None:
    kinds = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates()
    nested = st.recursive(
        kinds, lambda v: st.lists(v) | st.dictionaries(st.text(), v), max_leaves=8
    )
    path = data.draw(st.sampled_from([path for path in DATA if path.startswith("data/")]))
    said = yaml.safe_load(SOUND[path])
    entry = said[0] if isinstance(said, list) else said
    entry[data.draw(st.sampled_from(sorted(entry)))] = data.draw(nested)

    problems_of(SOUND | {path: yaml.safe_dump(said, allow_unicode=True)})


@soaked
@given(data=st.data())
def test_no_damaged_template_is_evaluated_unless_it_is_our_call(data: st.DataObject) -> None:
    body = data.draw(damaged(data.draw(st.sampled_from(HOSTILE)), PAGE_PIECES))
    reading = read_template(body)
    sound = not reading.faults and all(is_offered(call) for call in reading.calls)
    page = read_page("docs/a.tr.md", body)

    with processor_limit(SECONDS):
        try:
            PageEnvironment().from_string(body)
        except SecurityError:
            assert not sound
        else:
            assert sound
            assert page.unread or not any(
                problem for problem in check_calls([page]) if problem.key != "unknown-call"
            )
