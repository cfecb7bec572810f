from hypothesis import example, given
from hypothesis import strategies as st

from esafety.importing.block import Remark, Source
from esafety.importing.chapters import ImportedPolicy
from esafety.importing.import_file import Request, import_file
from esafety.importing.lost_words import lost_words

SOURCE = Source((), [(3, "Öğrenciler telefonunu kapatır."), (5, "Veliler arar.")])
NOTHING = ImportedPolicy("", [])
# Letters as they are typed and pasted, with every mark that Markdown knows.
LETTERS = st.text(
    st.sampled_from("abçğıİöşü ABC 0123 .,:;!?-–•*+_#<>[](){}|`~^=&\\/'\"%@"),
    min_size=1,
    max_size=40,
)


def lost(*pages: str, remarks: tuple[Remark, ...] = ()) -> list[tuple[int, object]]:
    found = lost_words(SOURCE, NOTHING, pages, remarks)
    return [(one.line, one.params["words"]) for one in found]


def test_a_word_that_is_on_no_page_is_named_with_its_line() -> None:
    assert lost("Öğrenciler kapatır.\n\nVeliler arar.") == [(3, "telefonunu")]
    assert lost("Öğrenciler telefonunu kapatır.\n\nVeliler arar.") == []


def test_what_was_left_out_and_reported_is_no_word_lost() -> None:
    left = Remark(3, "import-running-head", left_out="telefonunu kapatır")

    assert lost("Öğrenciler. Veliler arar.", remarks=(left,)) == []


def test_words_of_front_matter_and_ids_cover_nothing() -> None:
    page = "---\ntitle: telefonunu\n---\n\n# Öğrenciler { #kapat }\n\nVeliler arar."

    assert lost(page) == [(3, "telefonunu, kapatır")]


@given(st.lists(LETTERS, min_size=1, max_size=12))
@example(["0**0"])
@example(["ev**okul", "2**3 ve 4**5"])
def test_no_word_of_any_text_is_lost_or_shown_otherwise(lines: list[str]) -> None:
    text = "1. KURALLAR\n\n" + "\n\n".join(f"- Söz {line} biter." for line in lines)

    made = import_file({}, Request("a.txt", text.encode(), "2026-2027"))

    assert not {"import-lost"} & {note.key for note in made.notes}
    assert [n for n in made.notes if n.path.startswith("docs/")] == []


def test_a_word_of_which_a_part_is_bold_is_not_lost() -> None:
    assert lost("Öğren**ciler** telefonunu kapatır.\n\n**Veli**ler arar.") == []
    assert lost("Öğren**ciler** telefonu**na** kapatır.\n\nVeliler arar.") == [(3, "telefonunu")]
    assert lost("Öğrenciler telefonunu\\*\\*kapatır.\n\nVeliler arar.") == []
