"""An index as the script that the browser loads: compact JSON in a call, so that disks give it.

Words stand in one text each, places of documents as letters and differences: `c12` says level 3,
twelve documents after the one before. Terms are named by their places to the base 36. All that
packs better than lists.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from string import ascii_lowercase, digits
from typing import Any, Final

from esafety.search.documents import SearchDocument
from esafety.search.field_weights import LEVELS
from esafety.search.index import Group, Postings, SearchIndex
from esafety.search.morphology import Morphology
from esafety.search.result_kinds import ResultKind
from esafety.search.stems import Stems, unexplained

# What the index calls once it is there (assets/scripts/search/view.js).
CALL: Final = "esafetySearch"
_LETTERS: Final = " abcdefghi"
_DIGITS: Final = digits + ascii_lowercase
# Of a clause or page only its beginning is shown, at most so many letters.
_SHOWN: Final = 84


def script_of(
    index: SearchIndex, morphology: Morphology, words: Mapping[str, str], code: str | None = None
) -> str:
    """Return an index as a script; `words` are the reader's, for the names of kinds.

    `code` is that of its edition: a page of another one does not show what it finds.
    """
    content = encoded(index, morphology, words) | {"code": code or ""}
    return f"{CALL}({json.dumps(content, ensure_ascii=False, separators=(',', ':'))});\n"


def encoded(index: SearchIndex, morphology: Morphology, words: Mapping[str, str]) -> dict[str, Any]:
    """Return an index as values of JSON.

    Groups from the place `aside` on count less beside others.
    """
    places = {term: place for place, term in enumerate(index.terms)}
    kinds = list(dict.fromkeys(document.kind for document in index.documents))
    groups = sorted(index.groups, key=lambda group: group.aside)
    stems = Stems(index.terms, morphology)
    surfaces = {morphology.fold(word): term for word, term in index.surfaces.items()}
    exceptions = unexplained(surfaces, stems, places)
    return {
        "documents": [*_documents(index.documents, kinds)],
        "levels": LEVELS,
        "kinds": [_kind(kind, words) for kind in kinds],
        "terms": " ".join(index.terms),
        "postings": ",".join(map(_postings, index.terms.values())),
        "groups": ";".join(_group(group, places) for group in groups),
        "aside": sum(not group.aside for group in groups),
        "ignored": " ".join(_place(places[term]) for term in sorted(index.ignored)),
        "surfaces": " ".join(
            f"{word} {_place(places[term])}" for word, term in sorted(exceptions.items())
        ),
        "chains": morphology.chains,
        "endings": " ".join(sorted(morphology.endings)),
        "making": morphology.making,
        "variants": morphology.variants,
        "irregular": {w: s for w, s in morphology.irregular.items() if w in places},
        "vowel": morphology.vowel,
    }


def _documents(
    documents: Iterable[SearchDocument], kinds: Sequence[ResultKind]
) -> Iterator[list[Any]]:
    """Yield what is shown of each document; what lies on the page before says only what differs."""
    page: SearchDocument | None = None
    for one in documents:
        address, title = one.address, one.title
        if "#" not in address:
            page = one
        elif page and address.startswith(f"{page.address}#"):
            address = address.removeprefix(page.address)
            title = title.removesuffix(f" · {page.title}") if one.anchor else title
        yield [address, title, kinds.index(one.kind), *_text(one)]


def _kind(kind: ResultKind, words: Mapping[str, str]) -> tuple[str, float]:
    return words[kind.label], kind.weight


def _text(document: SearchDocument) -> tuple[str, ...]:
    """Return what is shown of a document below its title; pages show their titles only."""
    return (_beginning(document.text),) if document.anchor else ()


def _beginning(text: str) -> str:
    if len(text) <= _SHOWN:
        return text
    return f"{text[:_SHOWN].rsplit(' ', 1)[0].rstrip(',;:')} …"


def _postings(postings: Postings) -> str:
    before, packed = -1, []
    for place, level in postings:
        packed.append(f"{_LETTERS[level]}{place - before}")
        before = place
    return "".join(packed)


def _group(group: Group, places: Mapping[str, int]) -> str:
    phrases = (" ".join(_place(places[word]) for word in phrase) for phrase in group.phrases)
    return ",".join([_postings(group.postings), *phrases])


def _place(number: int) -> str:
    """Return the place of a term as a browser's `parseInt(…, 36)` reads it."""
    rest, last = divmod(number, len(_DIGITS))
    return (_place(rest) if rest else "") + _DIGITS[last]
