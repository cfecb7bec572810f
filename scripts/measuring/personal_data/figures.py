"""How much of personal data is found, and how much that only looks like it is left alone."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from esafety.checks.personal_data.find import personal_data
from measuring.figures import Row
from measuring.personal_data.look_alikes import LOOK_ALIKES
from measuring.personal_data.made_up import POSITIVES

SEED: Final = 14
WRITTEN: Final = Path(__file__).parent / "written"
OF_EACH_KIND: Final = 100
OF_EACH_LOOK_ALIKE: Final = 150


@dataclass(frozen=True, slots=True)
class Sample:
    """A text, and the kind of personal data in it; of a look-alike what it is."""

    kind: str
    text: str


def positives(seed: int = SEED) -> Iterator[Sample]:
    """Yield texts with personal data, as many of each kind, and those that are written down."""
    rng = random.Random(seed)  # noqa: S311 (samples, no secrets)
    for kind, make in POSITIVES.items():
        for _ in range(OF_EACH_KIND):
            yield Sample(kind, make(rng))
    yield from written("positives.yml")


def look_alikes(seed: int = SEED) -> Iterator[Sample]:
    """Yield texts without any, as many of each sort, and those that are written down."""
    rng = random.Random(seed)  # noqa: S311
    for kind, make in LOOK_ALIKES.items():
        for _ in range(OF_EACH_LOOK_ALIKE):
            yield Sample(kind, make(rng))
    yield from written("look_alikes.yml")


def written(name: str) -> Iterator[Sample]:
    """Yield the samples of a file, each with the key it stands below."""
    for kind, texts in yaml.safe_load((WRITTEN / name).read_text("utf-8")).items():
        yield from (Sample(kind, text) for text in texts)


def figures() -> list[Row]:
    """Return recall and precision of each kind: what was found of it, how much of that rightly."""
    found, missed, wrong = defaultdict[str, int](int), defaultdict[str, int](int), _wrong()
    for sample in positives():
        hit = any(finding.kind == sample.kind for finding in personal_data(sample.text))
        (found if hit else missed)[sample.kind] += 1
    return [
        {
            "kind": kind,
            "texts": found[kind] + missed[kind],
            "recall": round(found[kind] / (found[kind] + missed[kind]), 3),
            "false alarms": len(wrong[kind]),
            "precision": round(found[kind] / max(1, found[kind] + len(wrong[kind])), 3),
        }
        for kind in POSITIVES
    ]


def look_alike_figures() -> list[Row]:
    """Return of each sort of look-alikes how many there are, and how many are taken for data."""
    texts = Counter(sample.kind for sample in look_alikes())
    alarms = Counter(sample.kind for _, sample in false_alarms())
    return [
        {"look-alikes": kind, "texts": count, "false alarms": alarms[kind]}
        for kind, count in texts.items()
    ]


def missed() -> list[Sample]:
    """Return the texts whose personal data is not found."""
    return [
        sample
        for sample in positives()
        if all(finding.kind != sample.kind for finding in personal_data(sample.text))
    ]


def _wrong() -> dict[str, list[Sample]]:
    """Return by kind the look-alikes that are taken for personal data."""
    wrong = defaultdict[str, list[Sample]](list)
    for sample in look_alikes():
        for kind in {finding.kind for finding in personal_data(sample.text)}:
            wrong[kind].append(sample)
    return wrong


def false_alarms() -> list[tuple[str, Sample]]:
    """Return the look-alikes that are taken for personal data, each with the kind."""
    return [(kind, sample) for kind, samples in _wrong().items() for sample in samples]


def school_alarms(root: Path) -> int:
    """Return how much is found in the pages and facts of a folder."""
    paths = [*(root / "docs").rglob("*.md"), *(root / "data").glob("*.yml")]
    return sum(len(personal_data(path.read_text(encoding="utf-8"))) for path in paths)
