"""The history of one clause, from nothing but the files that a site publishes for programs.

Run it with a site's folder and the id of a clause: `clause_history.py site devices-01`.
"""

import json
import sys
from pathlib import Path


def history(site: Path, clause: str, language: str) -> list[tuple[str, str, str, str]]:
    """Return edition, day of approval, number and text, oldest first; "" where it is not there."""
    path, found = "policy.json", []
    while path:
        edition = json.loads((site / path).read_text(encoding="utf-8"))
        clauses = {one["id"]: one for one in edition["clauses"]}
        here = clauses.get(clause, {"number": "", "text": {}})
        day = (edition["approval"] or {}).get("on", "")
        found.append((edition["edition"], day, here["number"], here["text"].get(language, "")))
        path = edition["previous"]["policy"] if edition["previous"] else ""
    return found[::-1]


if __name__ == "__main__":
    rows = history(Path(sys.argv[1]), sys.argv[2], "tr")
    sys.stdout.write("".join(" · ".join(row) + "\n" for row in rows))
