"""What stands between braces: calls with plain words, read within bounds."""

import pytest

from esafety.markdown.template_calls import Call, read_template


def told(body: str) -> list[tuple[int, str]]:
    return [(fault.line, fault.key) for fault in read_template(body).faults]


def test_calls_come_with_their_words_and_lines() -> None:
    body = 'a\n{{ clause("x-01") }}\n{{contact()}} {{ school.name }}\n{{\nclause(\n"y")}}'

    assert read_template(body).calls == (
        Call("clause", ("x-01",), 1, called=True),
        Call("contact", (), 2, called=True),
        Call("school.name", (), 2, called=False),
        Call("clause", ("y",), 4, called=True),
    )
    assert told(body) == []


def test_an_id_without_a_blank_is_told_how_it_is_written() -> None:
    (fault,) = read_template("# a { #a }\n\n## Okulda {#at-school}\n").faults

    assert (fault.line, fault.key, fault.params) == (2, "id-without-blank", {"anchor": "at-school"})


def test_every_id_without_a_blank_is_told_and_the_calls_are_still_read() -> None:
    body = "## a {#a}\n\n{{ contact() }}\n\n## b {#b }\n"

    assert told(body) == [(0, "id-without-blank"), (4, "id-without-blank")]
    assert [call.line for call in read_template(body).calls] == [2]


@pytest.mark.parametrize(
    ("body", "key"),
    [
        ("{% if x %}", "template-statement"),
        ("{# x #}", "template-comment"),
        ("{{ 1 }}", "template-expression"),
        ("{{- school.name }}", "template-expression"),
        ("{{ school.name -}}", "template-expression"),
        ("{{ school.name", "call-not-closed"),
        ("{{ " + "(" * 3000 + " }}", "call-not-closed"),
        ("{{ " + "9" * 5000 + " }}", "call-not-closed"),
        ("{{ " + "[" * 9000, "call-not-closed"),
    ],
)
def test_what_is_no_call_is_told_on_its_line(body: str, key: str) -> None:
    (fault, *_) = read_template(f"a\n\n{body}").faults

    assert fault.key == key
    assert fault.line in (0, 2)


def test_plain_braces_are_words() -> None:
    assert told("{ a } }} {: .b } `{c}`\n") == []


def test_empty_lines_around_a_page_move_its_calls_and_change_nothing_else() -> None:
    bare, around = (
        read_template("a {{ b() }}\n{{ c }}"),
        read_template("\n\na {{ b() }}\n{{ c }}\n\n"),
    )

    assert [(call.name, call.line) for call in bare.calls] == [("b", 0), ("c", 1)]
    assert [(call.name, call.line) for call in around.calls] == [("b", 2), ("c", 3)]
    assert [fault.line for fault in read_template("\n{{ 1 + 1 }}\n").faults] == [1]
