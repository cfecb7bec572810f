"""From which text a translation was made: `translates:` at its top, a digest of that text.

When the binding page is changed, its translations are stale until somebody looks at them.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from io import StringIO
from typing import Final

from esafety.formats.edition_paths import edition_of
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.language_pairs import pairs
from esafety.markdown.page import Page, split_front
from esafety.policy.page_facts import TEXT_DIGEST
from esafety.problems.problem import Problem
from esafety.text.languages import BINDING

ORIGIN: Final = "translates"
_DIGITS: Final = 12
_BYTE_ORDER_MARK: Final = "\ufeff"
_ENDS: Final = "\r\n"


def text_digest(page: Page) -> str:
    """Return the first 12 hex digits of the SHA-256 of what a page says.

    Its title, its description and the words of its body count, and not how its lines are broken.
    """
    front = (str(page.meta.get(key, "")) for key in ("title", "description"))
    words = " ".join(" ".join((*front, page.body)).split())
    return sha256(words.encode("utf-8", "surrogateescape")).hexdigest()[:_DIGITS]


def check_origins(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield translations whose original was changed since, and those that record none, as notes.

    A school that records no origin at all is not asked for any. What is sealed is no concern of
    this rule: the seal binds every language to one approval.
    """
    versions = [both for both in pairs(pages).values() if BINDING in both]
    translated = [
        (both[BINDING], page)
        for both in versions
        for language, page in both.items()
        if language != BINDING and not page.unread and not both[BINDING].unread
    ]
    recording = any(ORIGIN in page.meta for _, page in translated)
    for binding, page in translated:
        if ORIGIN in page.meta:
            yield from _stale(binding, page)
        elif recording and edition_of(page.neutral) is None:
            params = _params(binding, page)
            yield Problem(page.path, 1, "translation-unrecorded", params, severity="note")


def _stale(binding: Page, page: Page) -> Iterator[Problem]:
    recorded = page.meta[ORIGIN]
    if not isinstance(recorded, str) or not TEXT_DIGEST.fullmatch(recorded):
        return  # reported as no digest
    if isinstance(page.front, YamlDocument) and recorded != text_digest(binding):
        yield page.front.problem((ORIGIN,), "translation-stale", **_params(binding, page))


def _params(binding: Page, page: Page) -> dict[str, object]:
    return {"binding": binding.path, "digest": text_digest(binding), "page": page.path}


def with_origin(text: str, digest: str, reason: str = "") -> str:
    """Return the text of a translation that says from which text it was made.

    The line takes the place of the one that said so before, or stands last in the front matter;
    a `reason` why the translation is as it was stands behind it, as a comment of YAML. All other
    lines stay as they are, with their ends and a byte order mark.
    """
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    lines = StringIO(text.removeprefix(mark), newline="").readlines()
    head, _ = split_front("".join(f"{one.rstrip(_ENDS)}\n" for one in lines))
    end = (lines[0][len(lines[0].rstrip(_ENDS)) :] if lines else "") or "\n"
    line = f'{ORIGIN}: "{digest}"' + (f"  # {reason}" if reason else "") + end
    last = head.count("\n") - 1
    if last < 0:
        return "".join((mark, f"---{end}", line, f"---{end}", *lines))
    facts = [one for one in lines[:last] if not one.startswith(f"{ORIGIN}:")]
    return "".join((mark, *facts, line, *lines[last:]))
