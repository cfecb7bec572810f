"""What is wrong with an edition's explanations, which are stale, and which nobody wrote yet."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from esafety.formats.entries import mappings_in, written_in
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.policy.plain_words.entries import PLAIN_WORDS, chapter_digest, picture_name
from esafety.problems.problem import Problem, did_you_mean, suggestion

Entry = Mapping[str, Any]


def check_plain_words(
    record: YamlDocument, chapters: Mapping[str, Page], files: Collection[str]
) -> Iterator[Problem]:
    """Yield every fault of an edition's explanations, and a note on each that is stale.

    `chapters` are those of the edition in the binding language (see `explained`), `files` all
    files of the school.
    """
    yield from PLAIN_WORDS.check(record)
    pictures = {name for path in files if (name := picture_name(path))}
    for number, entry in mappings_in(record.data):
        yield from _check_chapter(record, number, entry, chapters)
        yield from _check_picture(record, number, entry.get("children"), pictures)


def unwritten(
    path: str, record: YamlDocument | None, chapters: Mapping[str, Page]
) -> Iterator[Problem]:
    """Yield a note on the chapters of an edition that nobody has explained yet."""
    entries = mappings_in(record.data if record else None)
    written = {written_in(entry, "chapter") for _, entry in entries}
    if missing := [slug for slug in chapters if slug not in written]:
        params = {"chapters": ", ".join(missing)}
        yield Problem(path, 1, "plain-unwritten", params, severity="note")


def _check_chapter(
    record: YamlDocument, number: int, entry: Entry, chapters: Mapping[str, Page]
) -> Iterator[Problem]:
    name = entry.get("chapter")
    if not isinstance(name, str) or not name.strip():
        return
    if name not in chapters:
        params = {"chapter": name, **suggestion(name, chapters)}
        yield record.problem((number, "chapter"), "plain-unknown-chapter", **params)
    elif not chapters[name].unread and entry.get("digest") != chapter_digest(chapters[name]):
        params = {"chapter": name, "page": chapters[name].path}
        digest = chapter_digest(chapters[name])
        note = record.problem((number, "digest"), "plain-stale", digest=digest, **params)
        yield replace(note, severity="note")


def _check_picture(
    record: YamlDocument, number: int, entry: Any, pictures: Collection[str]
) -> Iterator[Problem]:
    name = entry.get("picture") if isinstance(entry, dict) else None
    if isinstance(name, str) and name.strip() and name not in pictures:
        near = _in_another_folder(name, pictures) or did_you_mean(name, pictures)
        params = {"name": name, "near": near}
        yield record.problem((number, "children", "picture"), "plain-picture", **params)


def _in_another_folder(name: str, pictures: Collection[str]) -> str:
    last = name.rpartition("/")[2]
    return next((one for one in sorted(pictures) if one.endswith(f"/{last}")), "")
