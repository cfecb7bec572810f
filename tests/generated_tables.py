"""Tables of long words in narrow columns, made from a seed: what is broken there is not lost."""

from collections.abc import Iterator
from html import escape
from random import Random
from typing import Final

from generated_pages import Page

_TURKISH: Final = (
    "izin/onay izin-/onay izin/-onay değerlendirilmesi sorumluluklarımızdan e-postalarındakiler"
    " bil\u00adgi\u00adlen\u00addir\u00adme veri/kişisel/gizlilik iç-denetim-kurulu KVKK/5651"
    " muvaffakiyetsizleştiricileştiriveremeyebileceklerimizden ve bir İnternet/internet"
    " https://www.okul.example/e-guvenlik/politika/2026-2027/cihazlar ılık-ılıman"
    " öğretmen/öğrenci/veli çocuk\u200bkoruma kuruluş(lar)ımız"
)
_ENGLISH: Final = (
    "permission/consent per-/mission absence-/-slip responsibilities e-mail/e-safety and a"
    " in\u00adfor\u00adma\u00adtion counterrevolutionaries/misunderstandings 5651/13.E.10"
    " https://www.school.example/e-safety/policy/2026-2027/devices?lang=en#clause photograph(s)"
    " teacher/pupil/parent child\u200bprotection well-being-officer acknowledgement"
)
_WORDS: Final = {"tr": _TURKISH.split(), "en": _ENGLISH.split()}


class TableMaker:
    """Makes pages of one table each; a word of each is dropped, if asked."""

    def __init__(self, seed: int) -> None:
        self.dice = Random(seed)

    def page(self, language: str, *, drop: bool) -> Page:
        """Return a table as it is written and as it is printed.

        It has four columns at most: one that is wider than paper is refused for that.
        """
        rows, columns = self.dice.randint(1, 4), self.dice.randint(2, 4)
        cells = [self._words(language) for _ in range(rows * columns)]
        victim = self.dice.randrange(len(cells)) if drop else -1
        whole = [" ".join(map(escape, words)) for words in cells]
        shown, dropped = list(whole), tuple[str, ...]()
        if drop:
            words = cells[victim]
            at = self.dice.randrange(len(words))
            kept = [escape(word) for place, word in enumerate(words) if place != at]
            shown[victim], dropped = " ".join(kept), (words[at],)
        width = self.dice.choice((45, 70, 110, 170))
        opening = f'<div lang="{language}" style="width: {width}mm; break-inside: {self._break()}">'
        source = "".join(_table(whole, columns))
        return Page(source, f"{opening}{''.join(_table(shown, columns))}</div>", dropped)

    def _words(self, language: str) -> list[str]:
        return self.dice.choices(_WORDS[language], k=self.dice.randint(1, 4))

    def _break(self) -> str:
        return self.dice.choice(("auto", "avoid"))


def _table(cells: list[str], columns: int) -> Iterator[str]:
    yield "<table>"
    for start in range(0, len(cells), columns):
        tag = "td" if start else "th"
        yield "<tr>"
        yield from (f"<{tag}>{cell}</{tag}>" for cell in cells[start : start + columns])
        yield "</tr>"
    yield "</table>"
