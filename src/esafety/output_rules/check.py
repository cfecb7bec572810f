"""Every rule on what is published, asked of a finished site: all problems at once."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from esafety.checks.personal_data.check import masked
from esafety.content.school_content import Content
from esafety.images.check import ending_of
from esafety.output_rules.allowed import contact_values, is_allowed, written_values
from esafety.output_rules.exceptions import is_excepted
from esafety.output_rules.file_kinds import found_in, is_read
from esafety.output_rules.findings_cache import FoundInFiles, cache_findings, cached_findings
from esafety.output_rules.found import Found
from esafety.output_rules.personal_data import PERSONAL_DATA
from esafety.output_rules.sources import design_texts, written_at
from esafety.output_rules.third_parties import THIRD_PARTIES
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from esafety.storage.cache.results import cached_if_empty
from esafety.storage.files_below import files_below
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import console_words

# Files that a report names of those that show the same.
_NAMED: Final = 5
_PAGE: Final = ".html"
FileReader = Callable[[str, bytes], tuple[Found, ...]]
Places = list[tuple[str, int]]


def output_problems(site: Path, root: Path, content: Content) -> list[Problem]:
    """Return what the rules find in the finished site of the school in `root`, in order.

    A finding stands at the file and line that an editor wrote, where they can be told, and names
    the published files; else at the first of these.
    """
    found = _without(contact_values(content), _found(site, root, content.school.latest))
    if not found:  # what is written need not be read once more
        return []
    tree = read_tree(root)
    found = _without(written_values(tree, parse_source_tree(tree)), found)
    texts = {**tree, **design_texts(root)}
    return sorted(_problem(one, places, texts) for one, places in found.items())


def _found(site: Path, root: Path, address: str) -> dict[Found, Places]:
    """Return each finding with every place where it is met; the site's own `address` is none."""
    found: dict[Found, Places] = defaultdict(list)
    for path, findings in read_site(site, root):
        for one in findings:
            own = one.rule == THIRD_PARTIES and one.value.startswith(address)
            if own or is_excepted(one, path):
                continue
            found[replace(one, page=0)].append((path, one.page))
    return found


def _without(allowed: Collection[str], found: Mapping[Found, Places]) -> dict[Found, Places]:
    return {
        one: places
        for one, places in found.items()
        if one.rule != PERSONAL_DATA or not is_allowed(one.value, allowed)
    }


def read_site(
    site: Path, root: Path, read: FileReader = found_in
) -> Iterator[tuple[str, tuple[Found, ...]]]:
    """Yield every file of a site with what was found in it; what was read before is not again.

    `read` finds it in a file's path and bytes.
    """
    before, now = cached_findings(root), FoundInFiles()
    for path, file in files_below(site).items():
        if is_read(path):
            content = file.read_bytes()
            name = f"{sha256(content).hexdigest()}{ending_of(path)}"
            if name not in now:
                with working_on(f"site/{path}"):
                    now[name] = before[name] if name in before else _read(read, path, content, name)
            yield path, now[name]
    if now != before:
        cache_findings(root, now)


def _read(read: FileReader, path: str, content: bytes, name: str) -> tuple[Found, ...]:
    """Return what a reader finds; that it finds nothing in a file that is no page is cached, too.

    `name` is the file's digest with its ending.

    An approval builds a copy of the school, which goes with all it keeps; what it printed is
    published as it is. A page is not: it gets the menu of all editions.
    """
    if path.endswith(_PAGE):
        return read(path, content)
    return cached_if_empty(("a published file", name), lambda: read(path, content))


def _problem(one: Found, places: Places, texts: Mapping[str, str]) -> Problem:
    where = written_at(one.written, texts) if one.written else None
    path, line = where or (f"site/{places[0][0]}", places[0][1] or 1)
    shown = masked(one.value, one.written) if one.rule == PERSONAL_DATA else one.value
    details = tuple(_details(places))
    return Problem(path, line, one.key, {"shown": shown}, details=details, rule=one.rule)


def _details(places: Places) -> Iterator[dict[str, str]]:
    """Yield a line for each published file that shows it, the first few by name."""
    named, rest = places[:_NAMED], len(places) - _NAMED
    for path, page in named:
        yield _in_each("output-page" if page else "output-file", file=f"site/{path}", page=page)
    if rest > 0:
        yield _in_each("output-more", count=rest)


def _in_each(key: str, **params: object) -> dict[str, str]:
    return {one: console_words(one)[key].format(**params) for one in SPOKEN_LANGUAGES}
