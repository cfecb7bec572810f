"""The sizes of posters: what readers and printers are told is what the table says."""

import re

import pytest

from esafety.documents.common.paper.iso_216 import UPRIGHT
from esafety.documents.common.paper.poster_sizes import (
    BY_PRINTER,
    LAID_OUT,
    POSTER_SIZES,
    layout_size,
    papers_on_boards,
)
from esafety.text.languages import KNOWN
from esafety.text.messages import reader_words

PERCENT = {size.name: size.percent for size in POSTER_SIZES if size.made == BY_PRINTER}
# `A4 71%` in any language, and `71 % for A4`.
SCALES = re.compile(r"(A\d)[^\dA]+(\d+)")
SCALES_FIRST = re.compile(r"(\d+) % for (A\d)")


def test_one_size_is_laid_out_and_each_is_a_paper_of_iso_216() -> None:
    assert [size.made for size in POSTER_SIZES].count(LAID_OUT) == 1
    assert layout_size().scale == 1
    assert {size.paper for size in POSTER_SIZES} <= set(UPRIGHT)


def test_a_size_is_as_much_larger_as_its_paper_is() -> None:
    assert PERCENT == {"A4": 71, "A2": 141, "A1": 200}


def test_a_plan_hangs_posters_on_what_a_school_can_print() -> None:
    assert papers_on_boards() == ("a3", "a4")


@pytest.mark.parametrize("language", KNOWN)
def test_a_posters_page_names_the_scale_of_every_size_that_the_printer_makes(language: str) -> None:
    said = reader_words(language)["poster-sizes"]

    assert {name: int(percent) for name, percent in SCALES.findall(said)} == PERCENT


def test_instructions_name_no_other_scale() -> None:
    turkish, english = (reader_words(code)["how-to-posters-line"] for code in ("tr", "en"))
    said = [*SCALES.findall(turkish), *(pair[::-1] for pair in SCALES_FIRST.findall(english))]

    assert turkish.startswith(layout_size().name)
    assert english.startswith(layout_size().name)
    assert len(said) == 4
    assert [pair for pair in said if PERCENT[pair[0]] != int(pair[1])] == []
