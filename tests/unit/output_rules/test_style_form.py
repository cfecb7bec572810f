"""Its golden file: tests/golden/output/styles.yml."""

import pytest
import yaml

from esafety.output_rules.style_form import style_problems
from workshop import ROOT

GOLDEN = yaml.safe_load((ROOT / "tests/golden/output/styles.yml").read_text(encoding="utf-8"))
FAULTY = [
    (key, case["css"], case["line"])
    for key in ("style-no-rule", "style-not-closed")
    for case in GOLDEN[key]
]


def found(css: bytes) -> list[tuple[str, int]]:
    return [(one.key, one.line) for one in style_problems({"assets/a.css": css})]


@pytest.mark.parametrize("css", GOLDEN["left alone"])
def test_what_a_browser_reads_is_left_alone(css: str) -> None:
    assert found(css.encode()) == []


@pytest.mark.parametrize(("key", "css", "line"), FAULTY)
def test_what_is_no_css_is_told_on_its_own_line(key: str, css: str, line: int) -> None:
    assert found(css.encode()) == [(key, line)]


def test_a_byte_order_mark_is_no_part_of_a_style() -> None:
    assert found(b"\xef\xbb\xbf.a { b: c }") == []


def test_another_encoding_is_told_on_its_line() -> None:
    assert found(".a { }\n.b { content: 'ş' }".encode("iso-8859-9")) == [("not-utf8", 2)]
