from hypothesis import given
from hypothesis import strategies as st

from esafety.documents.booklet.parallel_text import ParallelBlock, parallel_blocks, prefix_anchors


def clause(anchor: str, words: str, note: str = "") -> str:
    return f'<li class="clause" id="{anchor}"><p>{words}{note}</p></li>'


def text(words: str) -> str:
    return f"<p>{words}</p>"


def test_a_clause_faces_the_clause_with_its_anchor() -> None:
    ours = f'<h2 id="a">Amaç</h2><ol class="clauses">{clause("a-01", "bir")}</ol>'
    theirs = f'<h2 id="a">Purpose</h2><ol class="clauses">{clause("a-01", "one")}</ol>'

    assert parallel_blocks(ours, theirs, "en-") == (
        ParallelBlock('<h2 id="a">Amaç</h2>', '<h2 id="en-a">Purpose</h2>', heading=True),
        ParallelBlock(
            '<div class="clause" id="a-01"><p>bir</p></div>',
            '<div class="clause" id="en-a-01"><p>one</p></div>',
            heading=False,
        ),
    )


def test_a_translators_note_belongs_to_the_block_before_it() -> None:
    pairs = parallel_blocks(
        text("bir") + text("iki"), text("one") + '<div class="note">n</div><p>two</p>', "en-"
    )

    assert [(p.left, p.right) for p in pairs] == [
        ("<p>bir</p>", '<p>one</p><div class="note">n</div>'),
        ("<p>iki</p>", "<p>two</p>"),
    ]


def test_a_paragraph_too_many_faces_nothing_and_moves_no_clause() -> None:
    ours = text("bir") + text("iki") + '<h3 id="b">B</h3>'
    theirs = text("one") + '<h3 id="b">B</h3>'

    assert [(p.left, p.right) for p in parallel_blocks(ours, theirs, "en-")] == [
        ("<p>bir</p>", "<p>one</p>"),
        ("<p>iki</p>", ""),
        ('<h3 id="b">B</h3>', '<h3 id="en-b">B</h3>'),
    ]


@given(st.lists(st.sampled_from("phc")), st.lists(st.sampled_from("phc")))
def test_nothing_is_lost_however_two_languages_differ(ours: list[str], theirs: list[str]) -> None:
    def written(kinds: list[str], side: str) -> str:
        made = {
            "p": lambda n: text(f"{side}{n}."),
            "h": lambda n: f'<h2 id="h{n}">{side}{n}.</h2>',
            "c": lambda n: f'<ol class="clauses">{clause(f"c{n}", f"{side}{n}.")}</ol>',
        }
        return "".join(made[kind](n) for n, kind in enumerate(kinds))

    pairs = parallel_blocks(written(ours, "L"), written(theirs, "R"), "en-")

    left, right = "".join(p.left for p in pairs), "".join(p.right for p in pairs)
    assert all(f"L{n}." in left for n in range(len(ours)))
    assert all(f"R{n}." in right for n in range(len(theirs)))


def test_anchors_and_the_links_to_them_are_renamed_together() -> None:
    words = prefix_anchors('<p id="a"><a href="#a">1</a> <a href="#b">2</a></p>', "en-")

    assert words == '<p id="en-a"><a href="#en-a">1</a> <a href="#b">2</a></p>'


def test_only_what_is_long_in_both_languages_goes_over_to_the_next_opening() -> None:
    short, long = text("söz " * 10), text("söz " * 200)

    (both,), (one,) = parallel_blocks(long, long, "en-"), parallel_blocks(long, short, "en-")

    assert both.breaks
    assert not one.breaks


def test_a_note_makes_no_short_clause_long() -> None:
    note = f'<div class="note"><p>{"Not. " * 200}</p></div>'
    short, long = "<p>Kısa.</p>", f"<p>{'Uzun söz. ' * 80}</p>"

    (stays,), (breaks,) = (
        parallel_blocks(short + note, long, "en-"),
        parallel_blocks(long + note, long, "en-"),
    )

    assert not stays.breaks
    assert breaks.breaks
