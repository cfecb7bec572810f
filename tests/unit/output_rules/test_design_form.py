import os
from pathlib import Path

import pytest

from esafety.output_rules.design_form import FILES, check_design, design_name_problems
from esafety.output_rules.style_form import STYLES
from esafety.problems.problem import ContentError


def write(root: Path, name: str, text: str = ".a { b: c }") -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")


def test_a_school_with_a_style_or_a_name_of_no_site_is_not_built(tmp_path: Path) -> None:
    odd = os.fsdecode(b"overrides/a\xff.txt")
    write(tmp_path, "assets/styles/a.css")
    check_design(tmp_path)
    write(tmp_path, "assets/styles/b.css", ".a { b: c")
    write(tmp_path, odd)

    with pytest.raises(ContentError) as refused:
        check_design(tmp_path)

    style, name = refused.value.problems
    assert (style.place, style.rule) == ("assets/styles/b.css:1", STYLES)
    assert (name.path, name.key, name.rule) == (odd, "published-name", FILES)
    assert "\udcff" not in name.place + name.sentence("tr")


def test_names_are_told_of_what_is_published_alone(tmp_path: Path) -> None:
    for name in ("a.svg", "A.svg", "Ö b_1.png", os.fsdecode(b"\xff.txt")):
        write(tmp_path, f"assets/{name}")
    for name in ("partials/x.html", ".a:b", "__pycache__/a:b.pyc", "a:b.txt"):
        write(tmp_path, f"overrides/{name}")

    told = [one.path for one in design_name_problems(tmp_path)]

    assert told == ["assets/a.svg", "overrides/a:b.txt"]
