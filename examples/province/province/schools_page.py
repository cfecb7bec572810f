"""The page of all schools, from nothing but their public manifests and the list of schools."""

import json
from pathlib import Path
from typing import Any, Final

import yaml
from jinja2 import Environment, FileSystemLoader, select_autoescape

from province.steps import ADDRESS

_TEMPLATES: Final = Environment(
    loader=FileSystemLoader(Path(__file__).parent), autoescape=select_autoescape()
)


def write_page(schools: Path, manifests: list[Path], to: Path) -> None:
    """Write the page; a school without a manifest stands on it as one that has not published."""
    names: dict[str, Any] = yaml.safe_load(schools.read_text(encoding="utf-8"))["schools"]
    read = {path.parent.name: json.loads(path.read_text("utf-8")) for path in manifests}
    rows = [
        {
            "name": names[school],
            "address": ADDRESS.format(school=school),
            "manifest": read.get(school),
        }
        for school in names
    ]
    page = _TEMPLATES.get_template("schools.html.jinja").render(rows=rows, published=len(read))
    to.write_text(page, encoding="utf-8")
