from pathlib import Path

import pytest
import yaml

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture(scope="session")
def sound() -> dict[str, str]:
    """Return the smallest school without a problem, path by path."""
    tree: dict[str, str] = yaml.safe_load((GOLDEN / "school.yml").read_text(encoding="utf-8"))
    return tree
