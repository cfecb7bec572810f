import pytest

from esafety.checks.pictures.silenced import silenced_in_pictures
from esafety.content.check import content_findings, findings_in_every_view
from esafety.source_tree.parse import parse_source_tree

ALLOW = "esafety: allow personal-data: Muhtarlığın numarası, 2026-11-29"
DRAWN = '<svg xmlns="http://www.w3.org/2000/svg">\n{}<text>0532 123 45 67</text>{}\n</svg>'
ROW = (
    "- id: plan\n  file: docs/plan.svg{}\n  kind: drawing\n  source: Okulda\n"
    "  author: Okul\n  licence: school\n  alt: {{tr: Plan, en: Plan}}\n"
)


def school(sound: dict[str, str], drawing: str, beside: str = "") -> dict[str, str]:
    return sound | {"docs/plan.svg": drawing, "data/images.yml": ROW.format(beside)}


@pytest.mark.parametrize(
    ("drawing", "beside"),
    [
        (DRAWN.format(f"<!-- {ALLOW} -->\n", ""), ""),
        (DRAWN.format("", f"<!-- {ALLOW} -->"), ""),
        (DRAWN.format("", ""), f" # {ALLOW}"),
    ],
    ids=["above", "at the end", "in its row"],
)
def test_what_a_drawing_says_is_silenced_beside_it(
    sound: dict[str, str], drawing: str, beside: str
) -> None:
    tree = school(sound, drawing, beside)

    found = findings_in_every_view(tree, None)

    assert [(one.key, one.severity) for one in found] == [("personal-telephone", "silenced")]
    assert [*silenced_in_pictures(parse_source_tree(tree))] == ["+905321234567"]


def test_a_silence_at_another_line_or_row_silences_nothing(sound: dict[str, str]) -> None:
    elsewhere = DRAWN.format("", "").replace("</svg>", f"<path/><!-- {ALLOW} --></svg>")
    tree = school(sound, elsewhere)

    assert [one.severity for one in content_findings(tree)] == ["fault"]
    assert [*silenced_in_pictures(parse_source_tree(tree))] == []
    keys = {one.key for one in findings_in_every_view(tree, None)}
    assert keys == {"personal-telephone", "silence-idle-here"}
