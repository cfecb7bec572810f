"""What Lighthouse reports of a page becomes a row, and what is short of what is asked a line."""

import json
from typing import Any, Final

from measuring.lighthouse.program import PINNED
from measuring.lighthouse.scores import Wanted, middle, read_wanted, row, scored, short_of

WANTED: Final = Wanted({"seo": 100}, {"performance": 95}, ("", "a/"))
TIMES: Final = {
    "first-contentful-paint": 1234.5,
    "largest-contentful-paint": 2000,
    "total-blocking-time": 80.4,
    "cumulative-layout-shift": 0.0123,
}


def reported(performance: float, seo: float, **audits: float | None) -> dict[str, Any]:
    """Return a report; `audits` are those of the second category, with their scores."""
    weights = [{"id": name, "weight": 1} for name in audits]
    scores = {name: {"score": score} for name, score in audits.items()}
    return {
        "categories": {
            "performance": {"score": performance, "auditRefs": [{"id": "slow", "weight": 9}]},
            "seo": {"score": seo, "auditRefs": [*weights, {"id": "hint", "weight": 0}]},
        },
        "audits": {
            **{name: {"numericValue": value, "score": 1} for name, value in TIMES.items()},
            "hint": {"score": 0},
            "slow": {"score": 0},
            **scores,
        },
    }


def test_a_page_is_a_row_of_scores_and_times() -> None:
    found = scored("", reported(0.97, 1), WANTED.categories)

    assert row(found, WANTED) == {
        "page": "(home)",
        "performance": "97 / 95",
        "seo": "100 / 100",
        "first words, s": 1.2,
        "largest, s": 2.0,
        "blocked, ms": 80,
        "shift": 0.012,
    }


def test_the_middle_run_counts() -> None:
    runs = [scored("", reported(score, 1), WANTED.categories) for score in (0.99, 0.5, 0.9)]

    assert middle(runs).scores["performance"] == 90


def test_a_page_is_short_by_what_does_not_depend_on_the_machine_and_says_why() -> None:
    slow = scored("", reported(0.2, 1), WANTED.categories)
    faulty = scored("a/", reported(1, 0.9, title=0, unasked=None, fine=1), WANTED.categories)

    assert short_of([slow, faulty], WANTED) == ["a/: seo 90, 100 asked for (title)"]


def test_lighthouse_is_pinned_to_the_byte_and_names_no_registry() -> None:
    lock = json.loads(PINNED["package-lock.json"])
    packages = {name: one for name, one in lock["packages"].items() if name}

    assert (
        packages["node_modules/lighthouse"]["version"]
        == (json.loads(PINNED["package.json"])["devDependencies"]["lighthouse"])
    )
    assert all(one["integrity"].startswith("sha512-") for one in packages.values())
    assert not any("resolved" in one for one in packages.values())


def test_the_whole_of_lighthouse_but_performance_is_asked_for() -> None:
    assert set(read_wanted().scores.values()) == {100}
    assert {*read_wanted().categories} == {"performance", "accessibility", "best-practices", "seo"}


def test_what_asks_for_the_latest_release_gets_the_one_that_is_pinned() -> None:
    """Else nothing could be installed any more once a newer one is out."""
    packages = json.loads(PINNED["package-lock.json"])["packages"]
    floating = {
        name
        for package in packages.values()
        for name, asked in package.get("dependencies", {}).items()
        if asked == "latest"
    }

    pinned = json.loads(PINNED["package.json"])["overrides"]
    assert floating
    assert {name: packages[f"node_modules/{name}"]["version"] for name in floating} == pinned
