"""The first draft of a policy: from `policy/clauses.yml` to the files of an edition's folder."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final

import yaml

from esafety.formats.bounded_yaml import LOADER
from esafety.formats.edition_paths import AUDIENCES_FILE, EDITION_FILE, folder_of
from esafety.policy.clause_ids.first_record import first_record
from esafety.policy.clause_ids.record import CLAUSES
from esafety.policy.clauses import clause_anchor
from esafety.policy.seals.seal import DRAFT
from esafety.starter.answers.model import Answers
from esafety.starter.kinds import KINDS
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import letter_words

_TITLE: Final = "starter-policy-title"
_CONTACT: Final = re.compile(r"^contact_clause:[ \t]+(\S+)(?=\s|$)", re.MULTILINE)
Chapters = list[dict[str, Any]]


def starter_policy(answers: Answers, year: str) -> dict[str, str]:
    """Return the files (path → text) of a draft for a school year, in the school's languages."""
    chapters, folder = _chapters_for(answers.kind), folder_of(year)
    languages = [one for one in SPOKEN_LANGUAGES if one in answers.languages]
    pages = {
        f"{folder}/{name}.{language}.md": text
        for language in languages
        for name, text in _pages(chapters, year, language)
    }
    comment = "".join(f"# {letter_words(one)['draft-comment']}\n" for one in languages)
    return {
        **pages,
        f"{folder}/{EDITION_FILE}": _edition(year, languages),
        f"{folder}/{AUDIENCES_FILE}": _audiences(chapters),
        f"{folder}/{CLAUSES}": first_record(pages, languages),
        f"{folder}/topics.yml": _topics(chapters),
        f"{folder}/{DRAFT}": f"{comment}based_on:\n",
    }


def untouched_starter(tree: Mapping[str, str], answers: Answers) -> tuple[str, ...]:
    """Return the paths of a school's starter policy if it is word for word as it was made.

    Such a draft can be made again at any time, so another policy may take its place. `tree` is
    the school's folder (path → text).

    Returns:
        Nothing if a file of the draft was changed, removed or added, or another release made it.
    """
    year = answers.school_year or ""
    made = starter_policy(answers, year)
    there = {path: text for path, text in tree.items() if path.startswith(f"{folder_of(year)}/")}
    same = {path: text.replace("\r\n", "\n") for path, text in there.items()} == made
    return tuple(made) if same else ()


def contact_clause(kind: str) -> str:
    """Return the clause that says by which ways readers reach a school of that kind.

    `policy/clauses.yml` marks it (`contact: yes`), wherever in its chapter it stands.
    """
    (anchor,) = (a for a, clause in _anchors(_chapters_for(kind)) if clause.get("contact"))
    return anchor


def starter_clauses(kind: str) -> Iterator[Mapping[str, Any]]:
    """Yield the clauses for a kind of school, as `policy/clauses.yml` has them, in its words."""
    for _, clause in _anchors(_chapters_for(kind)):
        yield clause


def without_starter_clause(facts: str) -> str:
    """Return `data/school.yml` without the starter policy's clause on contact details."""
    starters = {contact_clause(kind) for kind in KINDS}
    return _CONTACT.sub(lambda m: "contact_clause:" if m[1] in starters else m[0], facts)


def _chapters_for(kind: str) -> Chapters:
    """Return the chapters and clauses for a kind of school, in its words."""
    words = _words().get(kind, {})
    return [
        {
            **chapter,
            "clauses": [
                _worded(clause, words) for clause in chapter["clauses"] if _for(kind, clause)
            ],
        }
        for chapter in _source()
        if _for(kind, chapter)
    ]


def _for(kind: str, entry: Mapping[str, Any]) -> bool:
    return kind in entry.get("kinds", (kind,))


def _worded(clause: dict[str, Any], words: Mapping[str, str]) -> dict[str, Any]:
    spelled = {
        language: clause[language].format_map(_Spelled(words)) for language in SPOKEN_LANGUAGES
    }
    return {**clause, **spelled}


class _Spelled(dict[str, str]):
    """Words of one kind of school; a word that is not among them stands for itself."""

    def __missing__(self, word: str) -> str:
        return word


def _pages(chapters: Chapters, year: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each page of the policy in one language."""
    said = letter_words(language)
    heading = said["starter-policy-heading"].format(year=year, title=said[_TITLE])
    overview = (said["starter-policy-name"], said["starter-policy-description"])
    yield "index", _page(*overview, heading, "title")
    for number, chapter in enumerate(chapters, 1):
        name, words = chapter["chapter"], chapter["title"][language]
        text = _page(words, chapter["description"][language], f"{number}. {words}", name)
        clauses = "".join(f"- {clause[language]}\n" for clause in chapter["clauses"])
        yield f"{number:02d}-{name}", f"{text}\n{clauses}"


def _page(title: str, description: str, heading: str, anchor: str) -> str:
    facts = as_yaml({"title": title, "description": description})
    return f"---\n{facts}---\n\n# {heading} {{ #{anchor} }}\n"


def _edition(year: str, languages: Sequence[str]) -> str:
    facts = {
        "school_year": year,
        "title": {language: letter_words(language)[_TITLE] for language in languages},
        "binding_language": "tr",
        "people": "roles",
    }
    return as_yaml(facts)


def _anchors(chapters: Chapters) -> Iterator[tuple[str, dict[str, Any]]]:
    for chapter in chapters:
        for ordinal, clause in enumerate(chapter["clauses"], 1):
            yield clause_anchor(chapter["chapter"], ordinal), clause


def _audiences(chapters: Chapters) -> str:
    return "".join(
        f"{anchor}: [{', '.join(clause['for'])}]\n" for anchor, clause in _anchors(chapters)
    )


def _topics(chapters: Chapters) -> str:
    """Return the map from topics to clauses, in the order in which the policy comes to them."""
    clauses: dict[str, list[str]] = {}
    choices: dict[str, dict[str, str]] = {}
    for anchor, clause in _anchors(chapters):
        for topic in clause["topics"]:
            clauses.setdefault(topic, []).append(anchor)
        choices |= clause.get("choices", {})
    return "".join(_mapped(topic, names, choices.get(topic)) for topic, names in clauses.items())


def _mapped(topic: str, clauses: list[str], choices: Mapping[str, str] | None) -> str:
    chosen = ", ".join(f"{name}: {value}" for name, value in (choices or {}).items())
    below = f"  choices: {{{chosen}}}\n" if chosen else ""
    return f"{topic}:\n  clauses: [{', '.join(clauses)}]\n{below}"


def as_yaml(facts: Mapping[str, Any]) -> str:
    """Return facts as a text of YAML, in their order and without broken lines."""
    return yaml.safe_dump(dict(facts), allow_unicode=True, sort_keys=False, width=1000)


@cache
def _source() -> Chapters:
    chapters: Chapters = _read("clauses.yml")
    return chapters


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    words: Mapping[str, Mapping[str, str]] = _read("words.yml")
    return words


def _read(name: str) -> Any:
    text = files("esafety.starter").joinpath("policy", name).read_text(encoding="utf-8")
    return yaml.load(text, LOADER)  # noqa: S506 (a safe loader)
