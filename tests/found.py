"""What the search of a built site knows: its index, read as the browser reads it."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

_CALL: Final = re.compile(r"esafetySearch\((.*)\);\n", re.DOTALL)


def _whole(rows: Iterable[list[Any]]) -> Iterator[list[Any]]:
    """Yield rows with their whole addresses and titles: the page before says what is left out."""
    page = [""]
    for address, title, kind, *text in rows:
        if not address.startswith("#"):
            page = [address, title]
            yield [address, title, kind, *text]
        else:
            named = f"{title} · {page[1]}" if text else title
            yield [page[0] + address, named, kind, *text]


class Found:
    """The index of one language, from the folder that is its root."""

    def __init__(self, root: Path) -> None:
        self.text = (root / "search/index.js").read_text(encoding="utf-8")
        called = _CALL.fullmatch(self.text)
        assert called
        self.index: dict[str, Any] = json.loads(called[1])
        rows = [*_whole(self.index["documents"])]
        self.titles: dict[str, str] = {one[0]: one[1] for one in rows}
        self.kinds: dict[str, str] = {one[0]: self.index["kinds"][one[2]][0] for one in rows}
        self.shown: dict[str, str] = {one[0]: " ".join(one[3:]) for one in rows}

    def places(self, term: str) -> list[str]:
        """Return the addresses at which a folded dictionary form stands, in their order."""
        terms = self.index["terms"].split(" ")
        if term not in terms:
            return []
        packed, addresses, place = self.index["postings"].split(","), list(self.titles), -1
        found = []
        for step in re.findall(r"[a-z](\d+)", packed[terms.index(term)]):
            place += int(step)
            found.append(addresses[place])
        return found
