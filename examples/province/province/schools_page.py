"""The page of all schools, from nothing but their public manifests and the list of schools."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import yaml
from jinja2 import Environment, FileSystemLoader, select_autoescape

from province.steps import ADDRESS, MANIFEST

_TEMPLATES: Final = Environment(
    loader=FileSystemLoader(Path(__file__).parent), autoescape=select_autoescape()
)


def write_page(schools: Path, places: Path, to: Path) -> None:
    """Write the page; `places` holds a folder for each school, with its manifest.

    A school without one that can be read stands on the page as one that has not published.
    """
    names: dict[str, Any] = yaml.safe_load(schools.read_text(encoding="utf-8"))["schools"]
    found = {path.parent.name: _in_force(path) for path in places.glob(f"*/{MANIFEST}")}
    read = {school: published for school, published in found.items() if published}
    rows = [
        {
            "name": names[school],
            "address": ADDRESS.format(school=school),
            "published": read.get(school),
        }
        for school in names
    ]
    page = _TEMPLATES.get_template("schools.html.jinja").render(rows=rows, published=len(read))
    to.write_text(page, encoding="utf-8")


def _in_force(manifest: Path) -> Mapping[str, str] | None:
    """Return the edition in force and its seal; None if a manifest cannot be read."""
    try:
        index = json.loads(manifest.read_text(encoding="utf-8"))
        return {"edition": index["latest"], "seal": index["editions"][index["latest"]]["seal"]}
    except (ValueError, KeyError, TypeError):
        sys.stderr.write(f"{manifest}: okunamıyor · cannot be read\n")
        return None
