"""What `mkdocs.yml` may hold: the settings of this site, and nothing that runs or links elsewhere.

MkDocs runs the programs that its configuration names and puts its addresses into every page; an
editor only arranges the menu there. So each setting stands in a table, plugins and their options
too, and what does not stand there is refused.
"""

import re
from collections.abc import Callable, Collection, Iterator
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import Final

import yaml

from esafety.checks.site_menu import check_menu, check_title
from esafety.formats.bounded_yaml import YamlFaultError, compose, keys_twice
from esafety.problems.problem import Problem, did_you_mean
from esafety.source_tree.tree import CONFIGURATION
from esafety.text.languages import KNOWN

# A rule of one value: what is wrong with it, a sentence and what fills its gaps, or nothing.
Fault = tuple[str, dict[str, object]]
Rule = Callable[[str], Fault | None]
# The way to a value: keys, and `-` for each item of a list.
Way = tuple[str, ...]
_SHOWN: Final = 80
_PLAIN: Final = re.compile(r"[\w ./-]*")
_PLAIN_TAG: Final = "tag:yaml.org,2002:"
_PLAIN_KINDS: Final = frozenset(("str", "int", "float", "bool", "null", "map", "seq", "timestamp"))
_MENU: Final = ("nav",)
_EXTENSIONS: Final = ("markdown_extensions",)


def check_site_configuration(
    text: str, pages: Collection[str], files: Collection[str]
) -> Iterator[Problem]:
    """Yield every setting of `mkdocs.yml` that is not one of this site, and what leads nowhere.

    `pages` are those that the menu can name (`report.md`), `files` all of the school, by path.
    """
    yield from check_settings(text)
    node = _composed(text)
    if not isinstance(node, yaml.MappingNode):
        return
    yield from _check_files(node, files)
    for key, menu in node.value:
        if (key.value,) == _MENU:
            for one, name, params in check_menu(menu, pages):
                yield _problem(one, name, **params)


def check_settings(text: str) -> Iterator[Problem]:
    """Yield every setting of `mkdocs.yml` that is not one of this site, whatever files it has."""
    try:
        node = compose(text, tags=True)
    except YamlFaultError as fault:
        yield Problem(CONFIGURATION, fault.line + 1, fault.key, fault.params)
        return
    for twice in keys_twice(node) if node else ():
        yield _problem(twice, "key-twice", name=twice.value)
    if node:
        yield from _check(node, (), node)
        yield from _check_missing(node)


def _composed(text: str) -> yaml.Node | None:
    try:
        return compose(text, tags=True)
    except YamlFaultError:  # told where the settings are checked
        return None


def _check(node: yaml.Node, way: Way, place: yaml.Node) -> Iterator[Problem]:
    """Yield what is wrong at or below a node; `place` is the key or item that leads to it."""
    if way in (_MENU, _EXTENSIONS):
        yield from [_problem(place, "extensions-elsewhere")] if way == _EXTENSIONS else ()
    elif not (below := _below(way)):
        yield _problem(place, "configuration-unknown", name=_named(way), near=_meant(way))
    elif way in _FROM_BUILD:
        yield from _check_from_build(node, way, place)
    elif node.tag.removeprefix(_PLAIN_TAG) not in _PLAIN_KINDS:
        yield _problem(place, "configuration-tag", value=node.tag.replace(_PLAIN_TAG, "!!"))
    elif isinstance(node, yaml.ScalarNode):
        if fault := _fault(node, way, below):
            params = {"name": _named(way), "value": _shown(node.value), **fault[1]}
            yield _problem(place, fault[0], **params)
    else:
        for key, value in _children(node):
            name = key.value if isinstance(node, yaml.MappingNode) else "-"
            yield from _check(value, (*way, name), key)


def _children(node: yaml.Node) -> list[tuple[yaml.Node, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        return [(key, value) for key, value in node.value]
    return [(item, item) for item in node.value]


def _below(way: Way) -> list[Way]:
    """Return the settings of the table that lie at or below a way."""
    return [
        name
        for name in (*_TABLE, *_FROM_BUILD)
        if len(name) >= len(way) and all(map(fnmatchcase, way, name))
    ]


def _fault(node: yaml.ScalarNode, way: Way, below: list[Way]) -> Fault | None:
    """Return what is wrong with a value; an empty one where more is expected is empty."""
    rules = [_TABLE[name] for name in below if len(name) == len(way)]
    if rules:
        quoted = node.style in ("'", '"') and node.value in ("true", "false")
        return rules[0](f'"{node.value}"' if quoted else str(node.value))
    keys = dict.fromkeys(name[len(way)] for name in below)
    known = ", ".join("- …" if name == "-" else name for name in keys)
    return ("configuration-value", {"known": known}) if node.value else None


def _check_from_build(node: yaml.Node, way: Way, place: yaml.Node) -> Iterator[Problem]:
    """Yield a setting that does not take its value from the build alone."""
    values = [one.value for one in node.value] if isinstance(node, yaml.SequenceNode) else []
    variable = f"ESAFETY_{way[-1].upper()}"
    if node.tag != "!ENV" or values != [variable, ""]:
        known = f'!ENV [{variable}, ""]'
        given = f"{node.tag} {values}"
        yield _problem(place, "configuration-value", name=way[-1], known=known, value=_shown(given))


def _check_missing(node: yaml.Node) -> Iterator[Problem]:
    """Yield settings without which MkDocs or the theme would do something else."""
    given = {*_ways(node)}
    for way in _REQUIRED:
        if way not in given:
            yield _problem(node, "configuration-missing", name=_named(way))


def _ways(node: yaml.Node, way: Way = ()) -> Iterator[Way]:
    """Yield the way to everything that is given; a plugin without options counts as given."""
    yield way
    if isinstance(node, yaml.ScalarNode):
        yield (*way, node.value)
    else:
        for key, value in _children(node):
            name = key.value if isinstance(node, yaml.MappingNode) else "-"
            yield from _ways(value, (*way, name))


def _check_files(node: yaml.MappingNode, files: Collection[str]) -> Iterator[Problem]:
    """Yield files that the configuration names and the school has not."""
    for key, value in node.value:
        named = value.value if key.value in _LISTS_OF_FILES else ()
        for one in named if isinstance(value, yaml.SequenceNode) else ():
            sound = isinstance(one, yaml.ScalarNode) and not _TABLE[key.value, "-"](one.value)
            if sound and one.value not in files:
                yield _problem(one, "configuration-file-missing", value=_shown(one.value))


def _named(way: Way) -> str:
    return next((name for name in reversed(way) if name != "-"), CONFIGURATION)


def _meant(way: Way) -> str:
    """Return the setting that a mistyped one can have been, or nothing."""
    above = _below(way[:-1])
    known = {name[len(way) - 1] for name in above if len(name) >= len(way)}
    return did_you_mean(way[-1], known - {"-", "*"})


def _shown(value: str) -> str:
    return value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"


def _problem(node: yaml.Node, key: str, **params: object) -> Problem:
    return Problem(CONFIGURATION, node.start_mark.line + 1, key, params)


def _exactly(*values: str) -> Rule:
    known = " / ".join(value.strip().replace("\n", " ") for value in values)

    def rule(value: str) -> Fault | None:
        return None if value in values else ("configuration-value", {"known": known})

    return rule


def _local(folder: str, *endings: str) -> Rule:
    """Make the rule of a file of the school's own, served from `assets/`."""
    params: dict[str, object] = {"folder": folder, "known": ", ".join(endings)}

    def rule(value: str) -> Fault | None:
        plain = _PLAIN.fullmatch(value) and ".." not in PurePosixPath(value).parts
        good = plain and value.startswith(folder) and value.endswith(endings)
        return None if good else ("configuration-file", params)

    return rule


def _anything(_value: str) -> None:
    """Accept names of files; MkDocs compares them with its own."""


def _word(value: str) -> Fault | None:
    """Require a plain word: the theme writes it into the pages as it stands."""
    return None if _PLAIN.fullmatch(value) else ("configuration-word", {})


def _plugin(value: str) -> Fault | None:
    """Require the one plugin that is used without options."""
    return None if value == "search" else ("configuration-unknown", {"name": value, "near": ""})


def _title(value: str) -> Fault | None:
    fault = check_title(value)
    return (fault, {}) if fault else None


_YES: Final = _exactly("true")
_NO: Final = _exactly("false")
_WARN: Final = _exactly("warn")
_DRAWING: Final = _local("assets/", ".svg", ".png")
_LISTS_OF_FILES: Final = ("extra_css", "extra_javascript")
_TABLE: Final[dict[Way, Rule]] = {
    ("nav",): _anything,
    ("markdown_extensions",): _anything,
    ("site_name",): _title,
    ("docs_dir",): _exactly("docs"),
    ("site_dir",): _exactly("site"),
    ("strict",): _exactly("true", "false"),
    ("exclude_docs",): _exactly("*.yml\n"),
    ("not_in_nav",): _anything,
    ("theme", "name"): _exactly("material"),
    ("theme", "custom_dir"): _exactly("overrides"),
    ("theme", "language"): _word,
    ("theme", "font"): _NO,
    ("theme", "logo"): _DRAWING,
    ("theme", "favicon"): _DRAWING,
    ("theme", "features", "-"): _word,
    ("theme", "palette", "-", "scheme"): _word,
    ("theme", "palette", "-", "primary"): _word,
    ("theme", "palette", "-", "accent"): _word,
    ("theme", "palette", "-", "toggle", "icon"): _word,
    ("theme", "palette", "-", "toggle", "name"): _word,
    ("extra", "generator"): _NO,
    ("extra_css", "-"): _local("assets/styles/", ".css"),
    ("extra_javascript", "-"): _local("assets/scripts/", ".js"),
    ("validation", "*", "*"): _WARN,
    ("plugins", "-"): _plugin,
    ("plugins", "-", "macros", "on_undefined"): _exactly("strict"),
    ("plugins", "-", "macros", "on_error_fail"): _YES,
    ("plugins", "-", "macros", "render_by_default"): _NO,
    ("plugins", "-", "macros", "force_render_paths"): _exactly("*.md\n!policy/*/*.md\n"),
    ("plugins", "-", "i18n", "docs_structure"): _exactly("suffix"),
    ("plugins", "-", "i18n", "languages", "-", "locale"): _exactly(*KNOWN),
    ("plugins", "-", "i18n", "languages", "-", "name"): _title,
    ("plugins", "-", "i18n", "languages", "-", "default"): _YES,
    ("plugins", "-", "i18n", "languages", "-", "build"): _YES,
    ("plugins", "-", "i18n", "languages", "-", "nav_translations", "*"): _title,
    ("plugins", "-", "pdf-export", "enabled_if_env"): _exactly("ESAFETY_PAPER"),
    ("plugins", "-", "pdf-export", "theme_handler_path"): _exactly("overrides/page_pdf.py"),
}
# The theme asks other sites for typefaces unless it is told not to.
_REQUIRED: Final[tuple[Way, ...]] = (
    ("theme", "name"),
    ("theme", "custom_dir"),
    ("theme", "font"),
    *(("plugins", "-", name) for name in ("search", "macros", "i18n", "pdf-export", "esafety")),
    *(way for way in _TABLE if way[2:3] == ("macros",)),
)
_FROM_BUILD: Final[tuple[Way, ...]] = tuple(
    ("plugins", "-", "esafety", name)
    for name in ("today", "site_url", "rendered_site", "preview", "published")
)
