import pytest

from esafety.content.check import check_content
from esafety.images import check
from esafety.images.check import HEAVIEST, check_pictures
from esafety.images.raster import PictureFault
from esafety.text.typefaces import Typefaces
from golden_schools import with_register

DRAWN = b'<svg xmlns="http://www.w3.org/2000/svg">'


@pytest.mark.parametrize(
    ("path", "content", "said"),
    [
        ("docs/a.jpg", b"", ["picture-empty"]),
        ("docs/a.svg", b"", ["picture-empty"]),
        ("docs/a.JPG", b"<html>404", ["picture-is-none"]),
        ("assets/a.png", b"\xff\xd8\xff", ["picture-misnamed"]),
        ("docs/a.gif", b"GIF89a" + bytes(HEAVIEST), ["picture-too-heavy"]),
        ("assets/a.svg", DRAWN + b" " * 5_000_000 + b"</svg>", ["picture-too-heavy"]),
        ("docs/a.svg", DRAWN + b"<text>a</text><script/></svg>", ["svg-element"]),
        ("docs/a.svg", DRAWN + b"<text>a</text></svg>", ["svg-font-missing"]),
    ],
)
def test_a_picture_is_judged_by_its_name_and_bytes(
    path: str, content: bytes, said: list[str]
) -> None:
    typefaces = Typefaces(frozenset(("Ours",)), frozenset("a"))
    problems = [*check_pictures({path: content}, typefaces)]

    assert [problem.key for problem in problems] == said
    assert {problem.path for problem in problems} == {path}
    assert all(p.sentence("tr") != p.sentence("en") for p in problems)


def test_the_same_picture_is_looked_at_once_and_its_bytes_are_not_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[str] = []
    faults = check._faults

    def counted(ending: str, content: bytes, typefaces: Typefaces) -> tuple[PictureFault, ...]:
        looked.append(ending)
        return faults(ending, content, typefaces)

    monkeypatch.setattr(check, "_faults", counted)
    pictures = {f"docs/{name}.svg": DRAWN + b"<script/><g>once</g></svg>" for name in "abc"}

    told = [*check_pictures(pictures, Typefaces()), *check_pictures(pictures, Typefaces())]

    assert [problem.key for problem in told] == ["svg-element"] * 6
    assert looked == [".svg"]


def test_a_picture_that_no_page_shows_is_judged_too(sound: dict[str, str]) -> None:
    pictures = {"docs/help/broken.jpg": "<html>404", "assets/guide/empty.png": ""}
    broken = with_register(sound | pictures)

    judged = [p for p in check_content(broken) if p.rule == "pictures"]
    assert [f"{p.place} {p.key}" for p in judged] == [
        "assets/guide/empty.png:1 picture-empty",
        "docs/help/broken.jpg:1 picture-is-none",
    ]


def test_a_drawing_with_a_thousand_faults_is_told_with_twenty() -> None:
    drawn = {"docs/a.svg": DRAWN + b"<script/>" * 1000 + b"</svg>"}

    assert len([*check_pictures(drawn, Typefaces())]) == 20
