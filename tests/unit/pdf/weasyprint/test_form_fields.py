import os
import shutil
import subprocess
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from esafety.documents.common.print_job import PrintJob
from esafety.documents.registry import DOCUMENT_TYPES
from esafety.pdf.weasyprint.engine import TYPED, render
from esafety.pdf.weasyprint.form_fields import with_form_fields
from forms import Field, Viewer, fields, named
from workshop import ROOT

FORM = DOCUMENT_TYPES["form"]

FACE = ROOT / "assets/fonts" / TYPED
TURKISH = "ğĞıİşŞçÇöÖüÜ"
NAME = "Gülşah Iğdır-Şıracı"
CSS = """<style>
input, textarea { display: block; width: 90mm; height: 9mm; font: 11pt "Atkinson Next" }
.box { width: 5mm; height: 5mm }
</style>"""
BODY = f"""{CSS}<h1>Deneme</h1><p>İki söz.</p>
<p><input type="text" name="pupil" title="Öğrencinin adı"></p>
<p><textarea name="what" title="Ne oldu?"></textarea></p>
<p><input class="box" type="checkbox" name="read" title="Okudum"></p>
<p><input class="box" type="radio" name="board" value="yes" title="Pano – Evet">
<input class="box" type="radio" name="board" value="no" title="Pano – Hayır"></p>
"""
HTML = f'<html lang="tr"><head><title>Deneme</title></head><body>{BODY}</body></html>'
NOON = datetime(2022, 9, 29, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a form with a field of every kind, as the press makes it."""
    with pytest.MonkeyPatch.context() as moment:
        moment.setenv("SOURCE_DATE_EPOCH", "0")
        sheet = PrintJob(
            FORM,
            "tr",
            "Deneme",
            HTML,
            BODY,
            "a.tr.pdf",
            NOON,
            FORM.all_styles,
        )
        return render(sheet, ROOT, tmp_path_factory.mktemp("site")).pdf


def answers(form: bytes) -> list[Field]:
    return [field for field in fields(form) if field.name == "board"]


@pytest.mark.parametrize("letter", TURKISH)
def test_every_turkish_letter_that_is_typed_is_drawn_in_chromiums_viewer(
    letter: str, form: bytes
) -> None:
    viewer, field = Viewer(form), named(form, "pupil")
    empty = viewer.ink(field)

    viewer.write(field.middle, letter)

    assert viewer.ink(field) > empty + 20


def test_a_font_under_another_name_would_lose_letters_there(form: bytes) -> None:
    """The trick that Chromium's viewer needs; when it needs it no longer, this test tells."""
    with pikepdf.open(BytesIO(form)) as document:
        fonts = document.Root.AcroForm.DR.Font
        fonts["/Typed"] = fonts["/Wingdings"]
        (field,) = (o for o in document.pages[0].Annots if str(o.get("/T", "")) == "pupil")
        field.DA = pikepdf.String(str(field.DA).replace("/Wingdings", "/Typed"))
        document.save(plain := BytesIO())
    viewer = Viewer(plain.getvalue())
    spot = named(form, "pupil")
    empty = viewer.ink(spot)

    viewer.write(spot.middle, "ğ")

    assert viewer.ink(spot) == empty


def test_what_was_typed_can_be_saved_and_read_again(form: bytes) -> None:
    viewer = Viewer(form)
    viewer.write(named(form, "pupil").middle, NAME)
    viewer.write(named(form, "what").middle, f"{NAME} {TURKISH}")

    saved = viewer.saved()

    assert named(saved, "pupil").value == NAME
    assert named(saved, "what").value == f"{NAME} {TURKISH}"


@pytest.mark.skipif(
    not shutil.which("pdftotext") and not os.environ.get("CI"),
    reason="Poppler is not installed: scripts/ready.sh poppler",
)
def test_popplers_viewers_draw_every_letter_of_a_value(form: bytes, tmp_path: Path) -> None:
    """Poppler draws fields anew when a document asks for it, as Okular and Evince do."""
    filled = tmp_path / "filled.pdf"
    with pikepdf.open(BytesIO(form)) as document:
        document.Root.AcroForm.NeedAppearances = True
        (field,) = (o for o in document.pages[0].Annots if str(o.get("/T", "")) == "pupil")
        field.V = pikepdf.String(TURKISH)
        document.save(filled)

    result = subprocess.run(["pdftotext", filled, "-"], capture_output=True, text=True, check=True)

    assert TURKISH in result.stdout
    assert result.stderr == ""


def test_a_box_is_ticked_and_unticked(form: bytes) -> None:
    viewer, box = Viewer(form), named(form, "read")
    empty = viewer.ink(box)

    viewer.click(box.middle)
    ticked = viewer.ink(box)
    saved = viewer.saved()
    viewer.click(box.middle)
    viewer.leave()

    assert ticked > empty
    assert named(saved, "read").value == "/on"
    assert viewer.ink(box) == empty


def test_one_answer_of_several_is_chosen_by_its_own_word(form: bytes) -> None:
    viewer = Viewer(form)
    yes, no = answers(form)

    viewer.click(yes.middle)
    viewer.click(no.middle)
    chosen = [field.state for field in answers(viewer.saved())]

    assert (yes.looks, no.looks) == (("/Off", "/yes"), ("/Off", "/no"))
    assert chosen == ["/Off", "/no"]


def test_fields_are_named_aloud_by_what_stands_beside_them(form: bytes) -> None:
    result = [field.spoken for field in fields(form)]

    assert result == ["Öğrencinin adı", "Ne oldu?", "Okudum", "Pano – Evet", "Pano – Hayır"]
    assert answers(form)[0].question == "Pano"


def test_the_tab_key_goes_through_the_fields_as_they_are_read(form: bytes) -> None:
    viewer, first, second = Viewer(form), named(form, "pupil"), named(form, "what")
    empty = viewer.ink(second)

    viewer.click(first.middle)
    viewer.tab()
    viewer.type("ğ")

    assert viewer.ink(second) > empty
    with pikepdf.open(BytesIO(form)) as document:
        assert [str(page.Tabs) for page in document.pages] == ["/S"]


def test_every_field_is_drawn_so_that_no_viewer_needs_to(form: bytes) -> None:
    with pikepdf.open(BytesIO(form)) as document:
        assert "/NeedAppearances" not in document.Root.AcroForm
        assert len(fields(form)) == 5  # each is read with its drawing


def test_a_question_with_two_answers_is_one_field(form: bytes) -> None:
    with pikepdf.open(BytesIO(form)) as document:
        names = [str(one.T) for one in document.Root.AcroForm.Fields]

    assert names == ["pupil", "what", "read", "board"]


def test_nothing_is_sent_and_nothing_runs(form: bytes) -> None:
    with pikepdf.open(BytesIO(form)) as document:
        keys = {str(key) for one in document.objects for key in _keys(one)}
        kinds = {str(one.S) for one in document.objects if _is_action(one)}

    assert not keys & {"/JS", "/JavaScript", "/AA", "/OpenAction", "/SubmitForm"}
    assert kinds <= {"/URI", "/GoTo"}


def _keys(one: pikepdf.Object) -> set[str]:
    return set(one.keys()) if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)) else set()


def _is_action(one: pikepdf.Object) -> bool:
    return isinstance(one, pikepdf.Dictionary) and str(one.get("/Type", "")) == "/Action"


def test_more_than_a_field_shows_cannot_be_typed(form: bytes) -> None:
    assert all(named(form, name).flags & 1 << 23 for name in ("pupil", "what"))


def test_turkish_words_around_the_fields_are_still_read_aloud(form: bytes) -> None:
    """WeasyPrint's own forms forget what letter the Turkish i stands for."""
    text = Viewer(form).page.get_textpage().get_text_bounded()

    assert "İki söz" in text


def test_a_sheet_without_fields_stays_as_it_is() -> None:
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(plain := BytesIO())

    assert with_form_fields(plain.getvalue(), FACE) == plain.getvalue()


@pytest.mark.parametrize("sort", ["checkbox", "radio"])
def test_a_box_is_as_large_to_click_as_it_is_drawn(sort: str, tmp_path: Path) -> None:
    box = f'<input class="blank__box" type="{sort}" name="read" value="yes" title="A – B">'
    place = f'<p class="blank blank--{"yes-no" if sort == "radio" else "tick"}">{box}</p>'
    html = (
        f'<html lang="tr"><head><title>Deneme</title></head><body><h1>A</h1>{place}</body></html>'
    )
    sheet = PrintJob(
        FORM,
        "tr",
        "Deneme",
        html,
        place,
        "a.tr.pdf",
        NOON,
        FORM.all_styles,
    )
    pdf = render(sheet, ROOT, tmp_path).pdf

    left, low, right, high = named(pdf, "read").box
    page = pypdfium2.PdfDocument(pdf)[0]
    around = (left - 6, low - 6, page.get_width() - right - 6, page.get_height() - high - 6)
    drawn = page.render(scale=10, crop=around, may_draw_forms=False).to_pil().convert("L")
    edges = drawn.point(lambda grey: 255 * (grey < 128)).getbbox()

    assert edges is not None
    assert edges[0] == pytest.approx(60, abs=3)
    assert edges[2] - edges[0] == pytest.approx((right - left) * 10, abs=6)
    assert edges[3] - edges[1] == pytest.approx((high - low) * 10, abs=6)
