import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from esafety.output_rules.found import UnreadFileError
from esafety.output_rules.texts.pdf_file import (
    dictionaries,
    dictionary,
    followed,
    held_files,
    opened_pdf,
)


def test_only_dictionaries_are_taken_for_such() -> None:
    one = Dictionary(A=1)

    assert dictionary(one) == one
    assert dictionary(String("a")) == {}
    assert list(dictionaries(Array([one, String("a")]))) == [one]
    assert list(dictionaries(one)) == []


def test_what_leads_back_is_followed_once_and_in_its_order() -> None:
    pdf = pikepdf.new()
    first, second, below = (pdf.make_indirect(Dictionary(N=n)) for n in (1, 2, 3))
    first.Next, first.First, second.Next = second, below, first

    assert [int(one.N) for one in followed(first, "/First", "/Next")] == [1, 3, 2]


def test_a_file_within_is_named_once_wherever_it_is_named() -> None:
    pdf = pikepdf.new()
    file = Dictionary(UF=String("liste.xlsx"), EF=Dictionary(F=pdf.make_stream(b"x")))
    pdf.Root.AF = Array([file])
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String("a"), file])))
    pdf.Root.Part = pdf.make_indirect(Dictionary(S=Name.P, P=pdf.Root))

    assert list(held_files(pdf)) == ["liste.xlsx"]


def test_what_a_reader_meets_that_is_no_part_of_a_pdf_is_told() -> None:
    with pytest.raises(UnreadFileError) as unread, opened_pdf(b"%PDF-1.7"):
        pass

    assert unread.value.key == "published-file-unread"
    assert "0x" not in unread.value.why
