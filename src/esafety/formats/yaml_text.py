"""Values written into YAML files by the program."""

import json


def quoted(value: str | None) -> str:
    """Return a value as JSON writes it, which YAML reads the same."""
    return json.dumps(value, ensure_ascii=False)
