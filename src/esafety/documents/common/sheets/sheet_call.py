"""Calls that a kind of sheet offers on its pages: what is written, and in both languages alike."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from esafety.markdown.page import Page
from esafety.markdown.template_calls import read_template
from esafety.problems.problem import Problem
from esafety.text.languages import BINDING


@dataclass(frozen=True, slots=True)
class CallForm:
    """How a call is written: how many words it needs; the first `shared` are no translation."""

    words: int
    shared: int = 1


@dataclass(frozen=True, slots=True)
class SheetCall:
    """A call on a page: its name, its words as written, its line in the file.

    A word that is no plain text is None.
    """

    call: str
    words: tuple[str | None, ...]
    line: int
    form: CallForm

    @property
    def kind(self) -> str:
        """Return the first word, which chooses a variant."""
        return (self.words[0] or "") if self.words else ""

    @property
    def name(self) -> str:
        """Return the second word, where every language shares it: what the place is called."""
        named = self.form.shared > 1 and len(self.words) > 1
        return (self.words[1] or "") if named else ""

    @property
    def shared(self) -> str:
        """Return what every language must write alike, as an editor wrote it."""
        shared = [word for word in self.words[: self.form.shared] if word]
        return f"{self.call}({', '.join(shared)})"

    @property
    def complete(self) -> bool:
        """Tell whether every word that is needed is there, and is a word."""
        return len(self.words) == self.form.words and all(
            word and word.strip() for word in self.words
        )


def calls_of(page: Page, forms: Mapping[str, CallForm]) -> list[SheetCall]:
    """Return a page's calls of these names, in order; nothing while its braces do not close."""
    return [
        SheetCall(call.name, call.args, call.line + page.first_line, forms[call.name])
        for call in read_template(page.body).calls
        if call.called and call.name in forms
    ]


def check_in_step(
    pair: Mapping[str, Page], forms: Mapping[str, CallForm], key: str
) -> Iterator[Problem]:
    """Yield the first place where a translation has another call than the binding language.

    `pair` is one page in its languages, by language; `key` names the message.
    """
    binding = pair.get(BINDING)
    for language, page in pair.items():
        if (
            binding
            and language != BINDING
            and (problem := _first_difference(binding, page, forms, key))
        ):
            yield problem


def _first_difference(
    binding: Page, translation: Page, forms: Mapping[str, CallForm], key: str
) -> Problem | None:
    bound, translated = calls_of(binding, forms), calls_of(translation, forms)
    for left, right in zip_longest(bound, translated):
        if left is None or right is None or left.shared != right.shared:
            params = {
                "binding": f"{binding.path}:{_line(left, bound, binding)}",
                "ours": left.shared if left else "—",
                "theirs": right.shared if right else "—",
            }
            return Problem(translation.path, _line(right, translated, translation), key, params)
    return None


def _line(call: SheetCall | None, calls: Sequence[SheetCall], page: Page) -> int:
    """Return the line of a call; where there is none, that of the last one before."""
    if call:
        return call.line
    return calls[-1].line if calls else page.first_line
