"""Personal data in what is published: the same detectors that read what editors write."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from esafety.checks.personal_data.check import SENTENCES
from esafety.checks.personal_data.find import personal_data
from esafety.checks.personal_data.finding import PersonalFinding
from esafety.output_rules.found import Found, Text

PERSONAL_DATA: Final = "personal-data"


def personal_data_in(texts: Iterable[Text]) -> Iterator[Found]:
    """Yield what the texts of a file say of people."""
    for text in texts:
        for finding in _findings(text.words):
            written = text.words[finding.start : finding.end]
            yield Found(PERSONAL_DATA, SENTENCES[finding.kind], finding.value, written, text.page)


# The header of a page, a poster in each of its sizes: many files show the same text.
@lru_cache(maxsize=4096)
def _findings(words: str) -> tuple[PersonalFinding, ...]:
    return tuple(personal_data(words))
