"""Pages of every shape, made from a seed, and the same pages with something really dropped."""

from dataclasses import dataclass
from html import escape
from random import Random
from typing import Final

_TURKISH: Final = (
    "ve bu da bir okul öğretmen öğrencilerin değerlendirilmesi sorumluluklarını İnternet ılık"
    " e-posta KVKK 5651 10.A.10 gü\u00adven\u00adli veri/kişisel iç-denetim Çarşamba İngilizce"
    " fotoğrafların aktarılan ofis fişi m² H₂O Atatürk’ün bilgilendirme yayımlanır kurallar"
)
_ENGLISH: Final = (
    "and the of a school teacher responsibilities evaluation internet well-being e-mail 5651"
    " 13.E.10 safe\u00adty office file shelf-life data/personal children’s counselling"
    " information photographs they are is not shared it in on Wednesday correspondence rules"
)
_WORDS: Final = {"tr": _TURKISH.split(), "en": _ENGLISH.split()}


@dataclass(frozen=True, slots=True)
class Page:
    """A page as its editor wrote it and as it is printed; the words that are not printed."""

    source: str
    printed: str
    dropped: tuple[str, ...]


class Maker:
    """Makes pages from a seed; nothing rests on the clock."""

    def __init__(self, seed: int) -> None:
        self.dice = Random(seed)

    def page(self, language: str, *, drop: bool) -> Page:
        """Return a page of paragraphs, lists, tables and columns; one thing dropped, if asked."""
        blocks = [self._block(language) for _ in range(self.dice.randint(2, 4))]
        texts = [item for _, items in blocks for item in items]
        victim = self.dice.randrange(len(texts)) if drop else -1
        source, printed, place = list[str](), list[str](), 0
        dropped: tuple[str, ...] = ()
        width = self.dice.choice((60, 80, 110, 170))
        for shape, items in blocks:
            whole = [self._set(words) for words in items]
            shown = list(whole)
            if place <= victim < place + len(items):
                at = victim - place
                whole[at] = " ".join(items[at])
                shown[at], dropped = self._dropped(items[at])
            place += len(items)
            source.append(_shaped(shape, whole))
            printed.append(_shaped(shape, shown))
        opening = f'<div lang="{language}" style="width: {width}mm; break-before: page">'
        return Page("".join(source), f"{opening}{''.join(printed)}</div>", dropped)

    def _block(self, language: str) -> tuple[str, list[list[str]]]:
        shape = self.dice.choice(("p", "ul", "ol", "table", "columns", "clauses", "h2"))
        many = {"p": 1, "h2": 1, "columns": 2, "table": 12}.get(shape, 4)
        longest = {"table": 5, "h2": 5}.get(shape, 30)
        count = self.dice.randint
        return shape, [
            self.dice.choices(_WORDS[language], k=count(1, longest)) for _ in range(many)
        ]

    def _set(self, words: list[str]) -> str:
        return " ".join(self._marked(word) for word in words)

    def _marked(self, word: str) -> str:
        """Return a word as HTML, at times with marks within it."""
        cut = self.dice.randint(1, len(word))
        head, tail = escape(word[:cut]), escape(word[cut:])
        marks = (f"{head}{tail}",) * 6 + (
            f"<b>{head}</b>{tail}",
            f"{head}<em>{tail}</em>",
            f"{head}{tail}<sup>2</sup>",
            f'<span style="letter-spacing: 2pt">{head}{tail}</span>',
        )
        return self.dice.choice(marks)

    def _dropped(self, words: list[str]) -> tuple[str, tuple[str, ...]]:
        """Return words as they are printed without one, or without any; and what is missing."""
        at = self.dice.choice((0, len(words) - 1, self.dice.randrange(len(words))))
        ways = ("hidden", "deleted", "clipped", "all")
        way = self.dice.choice(ways)
        if way == "all":
            return "", tuple(words)
        left, right = " ".join(words[:at]), " ".join(words[at + 1 :])
        gone = {
            "hidden": f'<span style="display: none">{words[at]}</span>',
            "deleted": "",
            "clipped": '<span style="display: inline-block; width: 0; height: 3mm;'
            f' overflow: hidden"><span style="margin-left: 90mm">{words[at]}</span></span>',
        }[way]
        return f"{left} {gone} {right}", (words[at],)


def _shaped(shape: str, items: list[str]) -> str:
    if shape == "table":
        table = [items[at : at + 4] for at in range(0, len(items), 4)]
        cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in table)
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
    if shape in ("ul", "ol"):
        return f"<{shape}>{''.join(f'<li>{item}</li>' for item in items)}</{shape}>"
    if shape == "clauses":
        rows = [
            f'<li class="clause"><a class="clause__number">13.E.{n}</a>'
            f'<div class="clause__body"><p class="clause__text">{item}</p></div></li>'
            for n, item in enumerate(items, 9)
        ]
        return f'<ol class="clauses">{"".join(rows)}</ol>'
    style = {"columns": "columns: 2"}.get(shape, "")
    return "".join(
        f'<{"h2" if shape == "h2" else "p"} style="{style}">{i}</{"h2" if shape == "h2" else "p"}>'
        for i in items
    )
