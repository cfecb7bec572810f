from datetime import date

import pytest

from esafety.source_tree.silences.comments import silence_comments, without_silence_comments
from time_limits import processor_limit

SOUND = "esafety: allow translated: Şiirin aslı, 2026-11-29"


def covered(path: str, text: str) -> list[tuple[int, int, str]]:
    return [(one.line, one.covers, one.words.rule) for one in silence_comments(path, text)]


def test_a_comment_alone_covers_the_next_line_with_words() -> None:
    assert covered("a.md", f"a\n<!-- {SOUND} -->\n\nb\nc\n") == [(2, 4, "translated")]


def test_a_comment_at_the_end_of_a_line_covers_that_line() -> None:
    assert covered("a.md", f"- a <!-- {SOUND} -->\n- b\n") == [(1, 1, "translated")]


def test_several_comments_cover_one_line_above_it_or_at_its_end() -> None:
    other = SOUND.replace("translated", "spelling")
    both = [(1, 3, "translated"), (2, 3, "spelling")]

    assert covered("a.md", f"<!-- {SOUND} -->\n<!-- {other} -->\nb\n") == both
    assert covered("a.yml", f"# {SOUND}\n# {other}\nb: 1\n") == both
    assert covered("a.md", f"b <!-- {SOUND} --> <!-- {other} -->\n") == [
        (1, 1, "translated"),
        (1, 1, "spelling"),
    ]
    assert without_silence_comments(f"b <!-- {SOUND} --> <!-- {other} -->\nc") == "b\nc"


def test_a_comment_beside_code_that_shows_one_is_the_only_one() -> None:
    text = f"`<!-- {SOUND} -->` a <!-- {SOUND} -->"

    assert len(silence_comments("a.md", text)) == 1
    assert without_silence_comments(text) == f"`<!-- {SOUND} -->` a"


def test_it_has_its_reason_and_its_day() -> None:
    (comment,) = silence_comments("a.md", f"<!-- {SOUND} -->")

    assert (comment.words.reason, comment.words.on) == ("Şiirin aslı", date(2026, 11, 29))


@pytest.mark.parametrize(
    "said",
    [
        "allow translated",
        "allow translated: Şiirin aslı",
        "allow translated: , 2026-11-29",
        "allow translated: Şiirin aslı, 2026-02-30",
        "allow translated: Şiirin aslı, 29.11.2026",
        "izin ver",
        "",
    ],
)
def test_without_a_rule_a_reason_and_a_day_it_is_none(said: str) -> None:
    (comment,) = silence_comments("a.md", f"<!-- esafety:{said} -->")

    assert comment.words.on is None


def test_in_yaml_and_in_front_matter_it_stands_behind_a_number_sign() -> None:
    page = f"---\ntitle: a # {SOUND}\n---\n# {SOUND}\n"

    assert covered("a.yml", f"- a: 1\n# {SOUND}\n  b: 2\n") == [(2, 3, "translated")]
    assert covered("a.md", page) == [(2, 2, "translated")]


@pytest.mark.parametrize("written", [f"`<!-- {SOUND} -->`", f"```\n<!-- {SOUND} -->\n```"])
def test_code_shows_one_and_is_none(written: str) -> None:
    assert silence_comments("a.md", written) == ()
    assert without_silence_comments(written) == written


def test_in_a_drawing_it_is_a_comment_of_xml() -> None:
    drawing = f"<svg>\n<!-- {SOUND} -->\n<text>a</text>\n<text>b</text><!-- {SOUND} -->\n</svg>"

    assert covered("a.svg", drawing) == [(2, 3, "translated"), (4, 4, "translated")]
    assert covered("a.svg", f"# {SOUND}") == []


def test_capitals_and_a_missing_colon_make_it_no_remark() -> None:
    for written in (SOUND.replace("esafety: allow", "Esafety: Allow"), SOUND.upper()):
        assert len(silence_comments("a.md", f"<!-- {written} -->")) == 1
    assert len(silence_comments("a.md", "<!-- esafety allow spelling -->")) == 1
    assert silence_comments("a.md", "<!-- esafety is our subject -->") == ()


def test_a_page_is_shown_without_them_on_the_same_lines() -> None:
    text = f"---\ntitle: a # {SOUND}\n---\n<!-- {SOUND} -->\n- b <!-- {SOUND} -->\nc\n"

    assert without_silence_comments(text) == f"---\ntitle: a # {SOUND}\n---\n\n- b\nc\n"


@pytest.mark.parametrize("text", ["", "\n", "---", "---\n", "<!-- esafety:", "# esafety:"])
def test_no_page_whatever_breaks_it(text: str) -> None:
    assert without_silence_comments(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "<!-- esafety: allow a: " * 8_000,
        f"<!-- esafety: allow a: {'b,' * 95_000} -->",
        f"<!-- esafety: allow a:{' ' * 190_000}-->",
    ],
    ids=["open", "many commas", "blanks"],
)
def test_no_long_comment_takes_squared_time(text: str) -> None:
    with processor_limit(20):
        assert all(comment.words.on is None for comment in silence_comments("a.md", text))
