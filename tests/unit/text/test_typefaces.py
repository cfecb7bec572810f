import pytest

from esafety.text.typefaces import (
    Typefaces,
    families_in,
    lacking,
    shown_letters,
    typefaces_by_language,
    typefaces_of,
)

OURS = Typefaces(frozenset(("Ours",)), frozenset("abcşü"))


def test_a_tree_tells_families_and_letters() -> None:
    tree = {
        "assets/styles/fonts.css": (
            '@font-face {\n font-family: "A B";\n}\n@font-face{font-family:"C"}'
        ),
        "assets/fonts/a/a.woff2": "ab",
        "assets/fonts/c/c.woff2": "bc",
        "assets/fonts/README.md": "",
    }

    assert typefaces_of(tree) == Typefaces(frozenset(("A B", "C")), frozenset("abc"))
    assert families_in("p { font-family: x }") == frozenset()


def test_a_typeface_of_one_language_is_none_of_every_sheet() -> None:
    tree = {
        "assets/styles/fonts.css": '@font-face { font-family: "A" }',
        "assets/styles/fonts-ar.css": (
            '@font-face { font-family: "B"; src: url("../fonts/b/b.woff2") }'
        ),
        "assets/fonts/a/a.woff2": "a",
        "assets/fonts/b/b.woff2": "ب",
    }

    assert typefaces_of(tree) == Typefaces(frozenset("A"), frozenset("a"))
    assert typefaces_by_language(tree) == {"ar": Typefaces(frozenset("AB"), frozenset("aب"))}
    assert typefaces_by_language({}) == {}


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("abc şü\n\t\u00a0\u2003", []),
        ("a✗★b c", ["✗★"]),
        ("s\u0327", []),
        ("u\u0308", []),
        ("a\u0300b", ["à"]),
        ("a\u200d\u200e\u00adb\x00", []),
        ("a\ufe0f", ["\ufe0f"]),
        ("👩\u200d👧 a", ["👩👧"]),
    ],
)
def test_runs_of_letters_that_ours_lack(text: str, runs: list[str]) -> None:
    assert [*lacking(text, OURS)] == runs


def test_each_run_is_told_once_at_its_first_line_and_not_without_end() -> None:
    assert shown_letters([("✗", 9), ("★", 9), ("≤", 4), ("✗", 12)]) == "4: ≤; 9: ✗ ★"
    many = shown_letters([(chr(0x4E00 + n), 1) for n in range(40)])
    assert (len(many.split()), many[-1]) == (14, "…")
