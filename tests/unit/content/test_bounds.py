"""Files that made programs of this trade hang or end in a traceback: each ends in problems."""

import pytest

from counted_steps import steps
from esafety.content.check import check_content
from examples import representatives

FRONT = "---\ntitle: x\ndescription: x\n---\n"
FACTS = ("data/school.yml", "data/helplines.yml", "mkdocs.yml")
PAGES = ("docs/report.tr.md", "docs/policy/2022-2023/02-devices.tr.md")
# Calls of functions. A school of this size needs some hundred thousand; a crafted file never ended.
MOST = 20_000_000

YAML = {
    "an alias of itself": "a: &a [*a]\n",
    "a mapping within itself": "&a {b: *a}\n",
    "a billion laughs": "a: &a [x, x]\n"
    + "".join(f"a{n}: &a{n} [*a{n - 1 or ''}, *a{n - 1 or ''}]\n" for n in range(1, 60)),
    "five thousand levels": "[" * 5000 + "]" * 5000,
    "five thousand indents": "".join(" " * n + "a:\n" for n in range(5000)),
    "five thousand lists": "- " * 5000 + "a\n",
    "a megabyte of braces": "{" * 1_000_000,
    "braces within bounds": "{" * 150_000,
    "many questions": "? " * 60_000,
    "a hundred thousand keys": "".join(f"k{n}: v\n" for n in range(100_000)),
    "one long key": "k" * 190_000 + ": v\n",
    "a number without end": "a: " + "9" * 190_000 + "\n",
    "a number in sixties": "a: " + "1:" * 90_000 + "1\n",
    "a fraction in sixties": "a: " + "59:" * 90_000 + "1.5\n",
    "a day without end": "a: 0001-01-01T00:00:00+23:59\n",
    "a merged list": "a: 1\n<<: [1]\n",
    "a merge": "<<: {a: 1}\n",
    "a list as a key": "? [a]\n: b\n",
    "a mapping as a key": "? {a: b}\n: c\n",
    "a kind": "!!python/object/apply:os.system [id]\n",
    "an equals sign": "a: =\n",
    "a letter that is none": 'a: "\\uD800"\n',
    "blank lines": "a: b" + "\n" * 199_000,
    "blanks": "a: |\n" + " " * 199_000,
    "an id of many kinds": "- {id: [a], checked_on: {}, audience: [[a]], number: {}}\n" * 50,
    "a name for every kind": "name: [1]\ncontact: 5\noffices: {}\nsite_url: [x]\n",
}
MARKDOWN = {
    "a megabyte of braces": "{" * 1_000_000,
    "calls that do not close": "{{ x\n" * 4_000,
    "brackets in braces": "{{ " + "(" * 9_000,
    "comments that do not close": "{#a" * 3_000,
    "many statements": "{% x %}\n" * 4_000,
    "many calls": "{{ contact() }}\n" * 4_000,
    "blank lines": "# a { #a }\n" + "\n" * 200_000,
    "blanks in a heading": "# a" + " " * 9_000 + "{ #a }\n",
    "a hundred thousand headings": "".join(f"# h{n}\n\n" for n in range(100_000)),
    "front matter that does not end": "---\n" * 60_000,
}


@pytest.mark.parametrize("name", YAML)
@pytest.mark.parametrize("path", representatives(FACTS, FACTS[0]))
def test_no_yaml_hangs_the_check(name: str, path: str, sound: dict[str, str]) -> None:
    with steps(MOST):
        told = check_content(sound | {path: YAML[name]})

    assert all(p.sentence("tr") and p.sentence("en") for p in told)
    assert told or path == "mkdocs.yml"


@pytest.mark.parametrize("path", representatives(PAGES, PAGES[0]))
@pytest.mark.parametrize("name", YAML)
def test_no_front_matter_hangs_the_check(name: str, path: str, sound: dict[str, str]) -> None:
    with steps(MOST):
        told = check_content(sound | {path: f"---\n{YAML[name]}\n---\n# a {{ #a }}\n"})

    assert any(p.path == path for p in told)


@pytest.mark.parametrize("path", representatives(PAGES, PAGES[0]))
@pytest.mark.parametrize("name", MARKDOWN)
def test_no_page_hangs_the_check(name: str, path: str, sound: dict[str, str]) -> None:
    with steps(MOST):
        told = check_content(sound | {path: FRONT + MARKDOWN[name]})

    assert any(p.path == path for p in told)
