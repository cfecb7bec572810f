"""Which tests one worker of pytest-xdist does in a row, so that what is dear is made once."""

from typing import Final

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

# Files that stand on the same ground: a published school, a school with a draft. Every other
# file is a shift of its own.
GROUND: Final = {
    "tests/test_addresses_on_paper.py": "published",
    "tests/test_editions_in_browser.py": "published",
    "tests/test_publication.py": "published",
    "tests/test_doors.py": "drafted",
    "tests/test_preview.py": "drafted",
}


class Shifts(LoadScopeScheduling):  # type: ignore[misc]  # xdist has no types
    """Hands out tests by the ground they stand on, in the order in which they were found."""

    def __init__(self, config: pytest.Config, log: Producer) -> None:
        """Keep the order: xdist would give out the files with most tests first."""
        config.option.loadscopereorder = False
        super().__init__(config, log)

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return GROUND.get(file, file)
