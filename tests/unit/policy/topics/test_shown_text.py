"""What stays of a page's Markdown, block by block: `gone` has no clause, `kept` has one."""

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety.markdown.renderer import render
from esafety.markdown.template_calls import Call
from esafety.policy.topics.edition_map import MappedTopic
from esafety.policy.topics.resolution import TopicsInEdition
from esafety.policy.topics.shown_text import ShownText, shown_text
from esafety.policy.topics.topic import Topic
from examples import examples

KEPT = MappedTopic.model_validate({"clauses": ["rules-01"], "choices": {"place": "box"}})
TOPICS = TopicsInEdition(
    {name: Topic(tr="…?", en="…?") for name in ("kept", "gone")},
    {"kept": KEPT},
    frozenset({"rules-01"}),
)
GONE = '{{ topic("gone") }}'
STAYS = '{{ topic("kept") }}'
BOX = '{{ only("kept.place=box") }}'
BAG = '{{ only("kept.place=bag") }}'


def shown(text: str) -> ShownText:
    body = dedent(text).replace("GONE", GONE).replace("STAYS", STAYS)
    return shown_text(
        body.replace("BOX", BOX).replace("BAG", BAG),
        TOPICS,
        lambda target: target.startswith("lost.md"),
        lambda call: call.name == "piece" and call.args[:1] == ("lost",),
    )


def left(text: str) -> str:
    return shown(text).body.replace(STAYS, "STAYS")


@pytest.mark.parametrize(
    ("written", "stays"),
    [
        ("- a\n- b (GONE).\n- c\n", "- a\n- c\n"),
        ("- a\n- b\n  goes on (GONE).\n- c\n", "- a\n- c\n"),
        ("- a (GONE).\n    - below\n- c\n", "- c\n"),
        ("- a\n    - below (GONE).\n    - too\n- c\n", "- a\n    - too\n- c\n"),
        ("- a\n\n    More (GONE).\n\n    End.\n- c\n", "- a\n\n    End.\n- c\n"),
        ("- a (STAYS).\n- b\n", "- a (STAYS).\n- b\n"),
    ],
    ids=("item", "wrapped", "with-children", "child", "paragraph-in-item", "kept"),
)
def test_an_item_goes_with_all_that_stands_below_it(written: str, stays: str) -> None:
    assert left(written) == stays


@pytest.mark.parametrize(
    ("written", "stays"),
    [
        ("1. a (GONE).\n2. b\n3. c\n", "1. b\n2. c\n"),
        ("3. a\n4. b (GONE).\n5. c\n", "3. a\n4. c\n"),
        ("a) x\nb) y (GONE).\nc) z\n", "a) x\nb) z\n"),
        ("9. a (GONE).\n10. b\n    1. in\n    2. it (GONE).\n    3. end\n",
         "9. b\n    1. in\n    2. end\n"),
    ],
)  # fmt: skip
def test_a_list_is_counted_anew(written: str, stays: str) -> None:
    assert left(written) == stays


def test_a_paragraph_goes_whole_and_its_neighbours_stay() -> None:
    assert left("One.\n\nTwo\nlines (GONE).\n\nThree.\n") == "One.\n\nThree.\n"


def test_a_row_goes_and_a_table_without_rows_goes_whole() -> None:
    head = "| a | b |\n| --- | --- |\n"

    assert left(f"{head}| c | GONE |\n| d | e |\n") == f"{head}| d | e |\n"
    assert left(f"Text.\n\n{head}| c | GONE |\n\nEnd.\n") == "Text.\n\nEnd.\n"


def test_words_that_only_introduce_a_list_go_with_it() -> None:
    assert left("Okulumuzda:\n\n- a (GONE).\n\nEnd.\n") == "End.\n"
    assert left("Words.\n\n- a (GONE).\n") == "Words.\n"
    assert left("- At school:\n    - a (GONE).\n- b\n") == "- b\n"


def test_a_box_goes_when_nothing_is_left_in_it() -> None:
    box = '!!! note "Dikkat"\n\n    One (GONE).\n'

    assert left(f"{box}\nEnd.\n") == "End.\n"
    assert left(f"{box}\n    Two.\n") == '!!! note "Dikkat"\n\n    Two.\n'
    assert left("> [!note]\n> One (GONE).\n\nEnd.\n") == "End.\n"
    assert left('<div class="x" markdown="1">\n\nOne (GONE).\n\n</div>\n\nEnd.\n') == "End.\n"


def test_a_section_goes_when_nothing_is_left_in_it_and_its_anchor_is_named() -> None:
    text = shown(
        "# T { #t }\n\n## A { #a }\n\n### B { #b }\n\nOne (GONE).\n\n## C { #c }\n\nTwo.\n"
    )

    assert text.body == "# T { #t }\n\n## C { #c }\n\nTwo.\n"
    assert text.lost_anchors == {"a", "b"}


def test_a_call_in_a_heading_decides_on_its_section() -> None:
    text = (
        "# T { #t }\n\n## A BAG { #a }\n\nOne.\n\n### In A { #in-a }\n\n## C BOX { #c }\n\nTwo.\n"
    )

    assert left(text) == "# T { #t }\n\n## C { #c }\n\nTwo.\n"
    assert shown(text).lost_anchors == {"a", "in-a"}


def test_a_section_that_was_empty_and_a_page_without_words_keep_their_titles() -> None:
    assert left("# T { #t }\n\nOne (GONE).\n") == "# T { #t }\n"
    assert left("# T { #t }\n\n## A { #a }\n\n- x (GONE).\n\n## B { #b }\n").endswith(
        "## B { #b }\n"
    )


def test_a_choice_keeps_what_was_chosen_and_shows_nothing_itself() -> None:
    text = "- In the box. BOX\n- In the bag. BAG\n- End.\n"

    assert left(text) == "- In the box.\n- End.\n"
    assert left("- In the box.\n  BOX\n- b\n") == "- In the box.\n- b\n"
    any_of = '{{ only("kept.place=bag", "kept.place=box") }}'
    assert left(f"One. {any_of}\n") == "One.\n"
    assert left("One. BOX BAG\n\nEnd.\n") == "End.\n"


def test_a_choice_that_nobody_made_leaves_its_block_out() -> None:
    assert left('One. {{ only("gone.place=box") }}\n\n{{ only("kept.state=off") }} Two.\n') == ""


def test_a_line_of_a_list_goes_that_leads_to_a_page_that_went_and_words_stay_elsewhere() -> None:
    assert left("- [A](lost.md): x\n- [B](here.md): y\n") == "- [B](here.md): y\n"
    assert left("| a | [x](lost.md) |\n") == "| a | x |\n"
    assert left('See [the *sheet*](lost.md#top "T"){ .b } and [b](b.md).\n') == (
        "See the *sheet* and [b](b.md).\n"
    )
    assert left("![A picture](lost.md)\n") == "![A picture](lost.md)\n"


def test_an_item_goes_that_calls_a_sheet_that_went() -> None:
    call = '{{ piece("lost", "a4", "1", "2", "x") }}'

    assert left(f"1. {call}\n2. x\n") == "1. x\n"


def test_a_page_without_topics_and_lost_links_stays_as_it_is() -> None:
    text = "# T\n\n\t1. a\n\n```\n- b\n"

    assert shown(text) == ShownText(text)


BLOCKS = [
    "- item {0}\n- item {1}\n    - deep {2}\n",
    "1. one {0}\n2. two\n   lazy {1}\n",
    "words {0}\nmore {1}\n",
    '!!! note "N"\n\n    in a box {0}\n\n    - x {1}\n',
    "| a | b |\n| --- | --- |\n| c {0} | d |\n| e | f {1} |\n",
    "> quoted {0}\n",
    "## H {0} {{ #id }}\n",
    '<div class="no-print" markdown="1">\n\nhtml {0}\n\n</div>\n',
    "term\n:   meaning {0}\n",
    "```\ncode {0}\n```\n",
]
MARKED = st.sampled_from(["", "GONE", "STAYS", "BOX", "BAG"])


@given(st.lists(st.tuples(st.sampled_from(BLOCKS), MARKED, MARKED, MARKED), max_size=6))
@examples(200)
def test_nothing_that_was_refused_stays_and_nothing_else_goes_from_what_stays(
    parts: list[tuple[str, str, str, str]],
) -> None:
    written = "\n".join(block.format(*marks) for block, *marks in parts)
    text = shown(written)

    assert GONE not in text.body
    assert "only(" not in text.body
    kept = {line.strip(" >-.1234567890") for line in text.body.split("\n")}
    for one in (BOX, BAG, GONE):
        written = written.replace(one, "")
    marked = written.replace("STAYS", STAYS).replace(" BOX", "")
    assert kept <= {line.strip(" >-.1234567890") for line in marked.split("\n")} | {""}
    render(text.body)  # is Markdown still


def test_a_call_without_words_asks_for_nothing() -> None:
    assert shown_text("x {{ contact() }}\n", TOPICS, lambda _: False, lambda _: False).body == (
        "x {{ contact() }}\n"
    )
    assert Call("only", (), 0, called=True).args == ()
