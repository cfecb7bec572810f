import pytest

from esafety.documents.common.html_fragment import parse
from esafety.documents.poster.a3_layout import (
    CONTENT_HEIGHT,
    CONTENT_WIDTH,
    DEFAULT,
    LAYOUTS,
    NAMES,
)
from esafety.documents.poster.compose import poster_fonts
from esafety.documents.poster.type_size import (
    MARKS_APART,
    NUMBER_CAP,
    NUMBER_WIDTH,
    TITLE_CAPS,
    PosterFonts,
    PosterText,
    poster_text,
    title_leading,
    type_sizes,
)
from workshop import ROOT

HTML = (
    '<h1 id="a">Telefonlar<br /> kutuda<a class="headerlink" href="#a">#</a></h1>'
    "<ul><li>Girerken <strong>kapat</strong>.</li></ul><p hidden></p><p>Okul</p>"
)
ART_HEIGHTS = LAYOUTS[DEFAULT].art_heights
SHORT = PosterText(("Önce sor,", "sonra çek"), ("Girerken <strong>kapat</strong>.",))


@pytest.fixture(scope="module")
def faces() -> PosterFonts:
    return poster_fonts(ROOT)


def test_the_copy_is_the_title_as_it_was_broken_and_every_line_with_words() -> None:
    assert poster_text(parse(HTML)) == PosterText(
        ("Telefonlar", "kutuda"), ("Girerken <strong>kapat</strong>.", "Okul")
    )


def test_no_title_is_set_with_capitals_lower_than_25_mm(faces: PosterFonts) -> None:
    assert min(TITLE_CAPS) == 25
    crowded = PosterText(("Bir iki üç dört", "beş altı yedi"), ("Sekiz dokuz on.",) * 12)
    for text in (SHORT, crowded):
        assert type_sizes(text, faces).title * faces.display.cap >= 25


def test_few_words_are_set_larger_than_many(faces: PosterFonts) -> None:
    few = type_sizes(SHORT, faces)
    many = type_sizes(PosterText(SHORT.title, SHORT.lines * 6), faces)

    assert (few.title, few.body) > (many.title, many.body)
    assert few.art > many.art


def test_title_drawing_and_lines_fit_the_sheet(faces: PosterFonts) -> None:
    sizes = type_sizes(SHORT, faces)

    assert sizes.title_width <= CONTENT_WIDTH
    assert ART_HEIGHTS[-1] <= sizes.art
    assert sizes.title_height + sizes.art < CONTENT_HEIGHT


def test_titles_are_equally_large_and_one_that_is_too_wide_steps_down(faces: PosterFonts) -> None:
    short, long, too_wide = (
        type_sizes(PosterText((first, second), SHORT.lines), faces)
        for first, second in (
            ("Dur,", "düşün"),
            ("Güvendiğin", "büyüğe söyle"),
            ("Telefonlar", "her gün kutuda"),
        )
    )

    assert short.title == long.title > too_wide.title
    assert too_wide.title_width <= CONTENT_WIDTH


@pytest.mark.parametrize("name", NAMES)
def test_in_every_layout_the_parts_fit_the_sheet(name: str, faces: PosterFonts) -> None:
    layout = LAYOUTS[name]
    sizes = type_sizes(SHORT, faces, layout)
    left, top, right, bottom = layout.art_box(sizes.title_height, sizes.art)
    title_top = layout.title_top(sizes.art)

    assert left >= 20
    assert right <= 277
    assert bottom - top == pytest.approx(sizes.art)
    assert title_top + sizes.title_height <= top or bottom <= title_top
    assert bottom <= 390, "below 390 mm begins the band"


def test_beside_small_print_only_strong_text_keeps_its_size(faces: PosterFonts) -> None:
    long = "Güvenli İnternet Bilgi, Yardım ve Destek Hattı " * 2
    plain = PosterText(SHORT.title, (long,) * 4)
    small = PosterText(SHORT.title, (f"<small>{long}</small>",) * 4)

    assert type_sizes(small, faces).art > type_sizes(plain, faces).art


def test_a_telephone_number_is_set_at_25_mm_with_its_name_beside_it(faces: PosterFonts) -> None:
    line = '<strong class="poster-number">112</strong> <span class="poster-name">Acil durum</span>'
    rows = (line,) * 3

    sizes = type_sizes(PosterText(SHORT.title, rows), faces)

    assert faces.bold.width("888", faces.bold.size(NUMBER_CAP)) <= NUMBER_WIDTH
    assert CONTENT_HEIGHT - sizes.title_height - sizes.art >= 3 * faces.bold.size(NUMBER_CAP)
    assert type_sizes(PosterText(SHORT.title, rows * 3), faces).art == ART_HEIGHTS[-1]


def called(number: str, name: str) -> str:
    return (
        f'<strong class="poster-number">{number}</strong> <span class="poster-name">{name}</span>'
    )


def test_three_helplines_fit_below_a_title_of_two_lines_in_arabic() -> None:
    fonts = poster_fonts(ROOT, "ar")
    names = (("112", "عند الخطر"), ("183", "الدعم الاجتماعي"), ("141", "الإنترنت الآمن"))
    lines = (*(called(*name) for name in names), "أخبر <strong>شخصًا كبيرًا</strong> أولًا.")
    layout = LAYOUTS["title-band"]

    sizes = type_sizes(PosterText(("هل هناك", "مشكلة؟"), lines), fonts, layout)

    assert sizes.art > layout.art_heights[-1]
    assert sizes.title * fonts.display.cap >= min(TITLE_CAPS)
    assert sizes.title_width < CONTENT_WIDTH


@pytest.mark.parametrize(
    ("above", "below"), [("هل هناك", "مشكلة؟"), ("اتصلوا", "بالمدرسة أولًا"), ("إلى", "أُمٌّ")]
)
def test_the_lines_of_an_arabic_title_are_as_close_as_their_marks_let_them_be(
    above: str, below: str
) -> None:
    fonts = poster_fonts(ROOT, "ar")
    assert fonts.display.reach

    leading = title_leading((above, below), fonts)

    between = fonts.display.reach(above)[1] + fonts.display.reach(below)[0]
    assert leading == pytest.approx(max(fonts.leading.title, between + MARKS_APART))
    assert title_leading((above,), fonts) == fonts.leading.title


def test_letters_without_such_marks_keep_the_lines_of_the_style_sheet(faces: PosterFonts) -> None:
    assert title_leading(("Önce sor,", "sonra çek"), faces) is None


def test_what_is_for_the_foot_is_no_line() -> None:
    text = poster_text(parse('<h1>A</h1><p>Söz</p><p class="poster-foot">ihbarweb.org.tr</p>'))

    assert (text.lines, text.foot) == (("Söz",), "ihbarweb.org.tr")
