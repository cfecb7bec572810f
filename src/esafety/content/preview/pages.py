"""Pages as a preview shows them: without citations that lead nowhere, or only that they are there.

A page whose faults may not reach a browser is replaced by one that says so.
"""

import json
import re
from collections.abc import Iterable, Sequence
from typing import Final

from esafety.content.preview.facts import without_entries_at_fault
from esafety.formats.edition_paths import chapter_of
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.problems.problem import Problem
from esafety.text.languages import KNOWN, SPOKEN_LANGUAGES, fallbacks
from esafety.text.messages import reader_words

UNKNOWN_CLAUSE: Final = "unknown-clause"
DIFFERS: Final = "front-differs"
# Words that mean nothing to Markdown, YAML or a template.
_PLAIN_TITLE: Final = re.compile(r"[^\W_](?:[\w ,.’'–-]*[\w.])?")
_PAGE: Final = """---
title: "{title}"
description: "{title}"
---

# {title} {{ #{anchor} }}

{words}
"""


def without_citations(text: str, page: Page, problems: Iterable[Problem]) -> str:
    """Return a page's text without the clauses that are not there.

    In its words they are replaced by a remark; at its top they are taken out of the list.
    """
    lines, remark = text.splitlines(keepends=True), reader_words(page.language)["no-such-clause"]
    for problem in problems:
        clause, at = re.escape(str(problem.params["clause"])), problem.line - 1
        if problem.line < page.first_line:
            lines[at] = _without_item(lines[at], clause)
        else:
            call = rf"""\{{\{{\s*clause\(\s*(["']){clause}\1\s*\)\s*\}}\}}"""
            lines[at] = re.sub(call, remark, lines[at])
    return "".join(lines)


def _without_item(line: str, clause: str) -> str:
    """Return a line of YAML without an item, of a list in brackets or one line for each item."""
    if re.fullmatch(rf"\s*-\s+[\"']?{clause}[\"']?\s*", line):
        return "\n"
    in_brackets = rf"(?<=[\[,])\s*[\"']?{clause}[\"']?\s*(?=[\],])"
    return re.sub(r",(?=\s*[,\]])|(?<=\[)\s*,", "", re.sub(in_brackets, "", line))


def with_sound_front(
    text: str, page: Page, binding: Page | None, problems: Sequence[Problem]
) -> str | None:
    """Return a page's text without what is wrong at its top; None if that cannot be read.

    What its `binding` version says otherwise is taken from there.
    """
    if not isinstance(page.front, YamlDocument):
        return None
    title = f'"{_title(page)}"\n'
    stand_ins = {"title": f"title: {title}", "description": f"description: {title}"}
    if page.first_line == 1:
        return f"---\n{''.join(stand_ins.values())}---\n\n{text}"
    lines, closing = text.splitlines(keepends=True), page.first_line - 2
    stand_ins |= {_named(p): _entry(binding, _named(p)) for p in problems if p.key == DIFFERS}
    front = "".join(lines[:closing])
    sound = without_entries_at_fault(page.front, front, problems, stand_ins)
    return sound and sound + "".join(lines[closing:])


def _named(problem: Problem) -> str:
    return str(problem.params["name"])


def _entry(page: Page | None, name: str) -> str:
    """Return an entry at the top of a page as YAML; nothing where there is none."""
    if page is None or name not in page.meta:
        return ""
    return f"{name}: {json.dumps(page.meta[name], ensure_ascii=False, default=str)}\n"


def stand_in_page(page: Page) -> str:
    """Return the text of a page that says that what was written is not shown yet."""
    chapter = chapter_of(page.neutral)
    anchor = chapter.slug if chapter else "not-shown"
    words = reader_words(_spoken(page.language))["not-shown-yet"]
    return _PAGE.format(title=_title(page), anchor=anchor, words=words)


def _title(page: Page) -> str:
    given = str(page.meta.get("title", ""))
    plain = _PLAIN_TITLE.fullmatch(given)
    return given if plain else page.neutral.removeprefix("docs/").removesuffix(".md")


def _spoken(language: str) -> str:
    known = fallbacks(language) if language in KNOWN else SPOKEN_LANGUAGES
    return next(one for one in known if one in SPOKEN_LANGUAGES)
