"""The files for hosts, letter by letter: what they say is tests/golden/web_security."""

import pytest

from esafety.web_security.header_files import header_files
from workshop import ROOT

GOLDEN = ROOT / "tests/golden/web_security"


def test_each_common_host_has_its_file() -> None:
    assert set(header_files()) == {path.name for path in GOLDEN.iterdir()}


@pytest.mark.parametrize("name", sorted(path.name for path in GOLDEN.iterdir()))
def test_a_file_says_what_was_looked_at(name: str) -> None:
    assert header_files()[name].decode() == (GOLDEN / name).read_text(encoding="utf-8")
