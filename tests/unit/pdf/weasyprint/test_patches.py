import pytest
import weasyprint
from weasyprint.pdf import tags
from weasyprint.pdf.fonts import Font
from weasyprint.pdf.stream import Stream
from weasyprint.text import line_break

from esafety.pdf.weasyprint.patches import UnsupportedWeasyPrintError, patched


def functions() -> tuple[object, ...]:
    return Stream.marked, tags._build_box_tree, line_break.get_next_word_boundaries


def test_the_renderer_is_mended_only_while_a_sheet_is_made() -> None:
    before = functions()

    with patched():
        within = functions()

    assert not set(before) & set(within)
    assert functions() == before


def test_a_typeface_of_a_field_is_cut_only_while_a_sheet_is_made() -> None:
    with patched():
        assert "used_in_forms" in vars(Font)

    assert "used_in_forms" not in vars(Font)


def test_another_version_of_the_renderer_is_refused_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(weasyprint, "__version__", "71.0")

    with pytest.raises(
        UnsupportedWeasyPrintError, match=r"WeasyPrint 71\.0 var.*Install requirements\.txt"
    ):
        patched().__enter__()
