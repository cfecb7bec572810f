"""What templates, styles and programs name of other sites, told before a site is built of them.

What they put together when they run is seen in the finished files alone.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.images.check import ending_of
from esafety.output_rules.found import Found
from esafety.output_rules.sources import written_at
from esafety.output_rules.third_parties import in_page, in_program, in_style
from esafety.problems.current_file import working_on
from esafety.problems.problem import Problem
from esafety.school.school import SCHOOL_FILE
from esafety.source_tree.file_tree import TextsByPath

# Only what stands in a file as it is: what is kept on a device depends on the whole program.
_TOLD: Final = ("fetched-from-elsewhere", "address-in-program")
# What Jinja fills in, or leaves out.
_FILLED: Final = re.compile(
    r"\{\{(?:(?!\{\{).)*?\}\}|\{%(?:(?!\{%).)*?%\}|\{#(?:(?!\{#).)*?#\}", re.DOTALL
)
_MARK: Final = "\ue000"
# An address whose host is filled in may be the site's own.
_FILLED_HOST: Final = re.compile(rf"\s*(?:\w+:)?//[^/]*{_MARK}")
_READERS: Final[Mapping[str, Callable[[bytes], Iterator[Found]]]] = {
    ".html": in_page,
    ".css": in_style,
    ".js": in_program,
}


def design_problems(texts: Mapping[str, str], own_address: str) -> Iterator[Problem]:
    """Yield addresses of other sites in templates, styles and programs, each where it stands first.

    `texts` are read by their paths; what begins with the site's `own_address` is none of others.
    """
    for path, text in texts.items():
        reader = _READERS.get(ending_of(path))
        if reader is None:
            continue
        with working_on(path):
            for one in dict.fromkeys(reader(_FILLED.sub(_mark, text).encode())):
                own = bool(own_address) and one.value.startswith(own_address)
                if one.key in _TOLD and not own and not _FILLED_HOST.match(one.value):
                    yield _problem(path, text, one)


def own_address(tree: TextsByPath) -> str:
    """Return the public address that a school's file gives its site; nothing if it gives none."""
    record = read_yaml_document(SCHOOL_FILE, tree.get(SCHOOL_FILE, ""))
    data = record.data if isinstance(record, YamlDocument) else None
    address = data.get("site_url") if isinstance(data, dict) else None
    return address if isinstance(address, str) else ""


def _mark(filled: re.Match[str]) -> str:
    return _MARK + "\n" * filled[0].count("\n")


def _problem(path: str, text: str, one: Found) -> Problem:
    begin = one.written.partition(_MARK)[0]
    _, line = written_at(begin, {path: text}) or (path, 1)
    return Problem(path, line, one.key, {"shown": one.value.replace(_MARK, "…")})
