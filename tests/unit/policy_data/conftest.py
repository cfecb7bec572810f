from collections.abc import Mapping

import pytest

from esafety.content.load import read_content
from esafety.content.school_content import Content
from three_editions import three_editions


@pytest.fixture(scope="session")
def three(sound: Mapping[str, str]) -> Content:
    """Return a small school with three sealed editions."""
    return read_content(three_editions(sound))
