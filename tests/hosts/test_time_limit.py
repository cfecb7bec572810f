import time

import pytest

from esafety.facts.drawer import sort_tree
from esafety.hosts.time_limit import page_limit

PAGE = "---\ntitle: a\ndescription: b\n---\n\n# A { #a }\n"


def test_what_takes_too_long_is_ended() -> None:
    with pytest.raises(TimeoutError), page_limit(1):
        time.sleep(30)


def test_what_ends_in_time_is_left_alone() -> None:
    with page_limit(1):
        pass


def test_a_page_that_takes_too_long_is_told_by_name() -> None:
    # Definitions of abbreviations cost the renderer quadratic time.
    endless = PAGE + "*[a]: b\n" * 20_000

    drawer = sort_tree({"docs/a.tr.md": endless, "docs/b.tr.md": PAGE}, lambda: page_limit(1))

    told = {page.path: [fault.key for fault in page.faults] for page in drawer.pages}
    assert told == {"docs/a.tr.md": ["page-too-slow"], "docs/b.tr.md": []}
