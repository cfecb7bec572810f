import pytest

from esafety.documents.common.html_fragment import parse
from esafety.documents.poster.compose import poster_fonts
from esafety.documents.poster.type_size import (
    CAPS,
    HIGH,
    NUMBER_CAP,
    NUMBER_WIDE,
    ROOM,
    WIDE,
    PosterFonts,
    PosterText,
    poster_text,
    type_sizes,
)
from workshop import ROOT

HTML = (
    '<h1 id="a">Telefonlar<br /> kutuda<a class="headerlink" href="#a">#</a></h1>'
    "<ul><li>Girerken <strong>kapat</strong>.</li></ul><p hidden></p><p>Okul</p>"
)
SHORT = PosterText(("Önce sor,", "sonra çek"), ("Girerken <strong>kapat</strong>.",))


@pytest.fixture(scope="module")
def faces() -> PosterFonts:
    return poster_fonts(ROOT)


def test_the_copy_is_the_title_as_it_was_broken_and_every_line_with_words() -> None:
    assert poster_text(parse(HTML)) == PosterText(
        ("Telefonlar", "kutuda"), ("Girerken <strong>kapat</strong>.", "Okul")
    )


def test_no_title_is_set_with_capitals_lower_than_25_mm(faces: PosterFonts) -> None:
    assert min(title for title, _ in CAPS) == 25
    crowded = PosterText(("Bir iki üç dört", "beş altı yedi"), ("Sekiz dokuz on.",) * 12)
    for copy in (SHORT, crowded):
        assert type_sizes(copy, faces).title * faces.display.cap >= 25


def test_few_words_are_set_larger_than_many(faces: PosterFonts) -> None:
    few = type_sizes(SHORT, faces)
    many = type_sizes(PosterText(SHORT.title, SHORT.lines * 6), faces)

    assert (few.title, few.body) > (many.title, many.body)
    assert few.art > many.art


def test_title_drawing_and_lines_fit_the_sheet(faces: PosterFonts) -> None:
    setting = type_sizes(SHORT, faces)

    assert setting.title_wide <= WIDE
    assert ROOM[-1] <= setting.art
    assert setting.title_high + setting.art < HIGH


def test_a_title_too_wide_for_the_largest_letters_steps_down(faces: PosterFonts) -> None:
    wide = type_sizes(PosterText(("Güvendiğin", "büyüğe söyle"), SHORT.lines), faces)

    assert wide.title < type_sizes(PosterText(("Dur,", "düşün"), SHORT.lines), faces).title
    assert wide.title_wide <= WIDE


def test_beside_small_print_only_what_is_strong_keeps_its_size(faces: PosterFonts) -> None:
    long = "Güvenli İnternet Bilgi, Yardım ve Destek Hattı " * 2
    plain = PosterText(SHORT.title, (long,) * 4)
    small = PosterText(SHORT.title, (f"<small>{long}</small>",) * 4)

    assert type_sizes(small, faces).art > type_sizes(plain, faces).art


def test_a_telephone_number_is_set_at_25_mm_with_its_name_beside_it(faces: PosterFonts) -> None:
    said = '<strong class="poster-number">112</strong> <span class="poster-name">Acil durum</span>'
    rows = (said,) * 3

    setting = type_sizes(PosterText(SHORT.title, rows), faces)

    assert faces.bold.width("888", faces.bold.size(NUMBER_CAP)) <= NUMBER_WIDE
    assert HIGH - setting.title_high - setting.art >= 3 * faces.bold.size(NUMBER_CAP)
    assert type_sizes(PosterText(SHORT.title, rows * 3), faces).art == ROOM[-1]


def test_what_is_for_the_foot_is_no_line() -> None:
    copy = poster_text(parse('<h1>A</h1><p>Söz</p><p class="poster-foot">ihbarweb.org.tr</p>'))

    assert (copy.lines, copy.foot) == (("Söz",), "ihbarweb.org.tr")
