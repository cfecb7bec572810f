from esafety.importing.block import Remark, Source


def test_what_is_said_of_a_whole_file_has_no_line() -> None:
    assert Remark(0, "import-macros").problem("a.txt").place_in("tr") == "a.txt"
    assert Remark(7, "import-table").problem("a.txt").place_in("tr") == "a.txt:7"
    assert Remark(7, "import-table", page=2).problem("a.pdf").place_in("tr") == "a.pdf#page=2:7"


def test_a_paragraph_of_a_word_processor_is_quoted() -> None:
    long = "Öğrenciler telefonlarını derse girmeden önce kapatır ve dolaba koyar."
    source = Source((), [(0, "Dipnot."), (1, f"  {long}"), (2, " ")], unit="paragraph")
    remarks = (Remark(line, "import-table") for line in (0, 1, 2))

    placed = source.placed(remark.problem("a.docx") for remark in remarks)

    begins = "Öğrenciler telefonlarını derse girmeden önce…"
    places = [problem.place_in("tr") for problem in placed]
    assert places == ["a.docx", f"a.docx, 1. paragraf (“{begins}”)", "a.docx, 2. paragraf"]


def test_a_line_of_a_text_is_counted_and_not_quoted() -> None:
    (placed,) = Source((), [(3, "Söz.")]).placed([Remark(3, "import-table").problem("a.txt")])

    assert placed.place_in("tr") == "a.txt:3"
