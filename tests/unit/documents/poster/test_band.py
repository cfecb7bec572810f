from esafety.documents.common.typesetting.band import band_fonts
from esafety.documents.poster.band import poster_band
from esafety.text.templates import Templates
from workshop import CONTENT, ROOT, WORDS


def test_a_poster_of_the_kit_whose_page_is_the_schools_own_says_so() -> None:
    templates, fonts = Templates(ROOT, "en"), band_fonts(ROOT)

    own = poster_band("", "", CONTENT, templates, fonts)
    general = poster_band("", "", CONTENT, templates, fonts, of_kit=True)

    said = WORDS["en"]["sheet-of-kit"]
    assert general.lines[-1].startswith(f"{said} · ")
    assert general.lines[-1].removeprefix(f"{said} · ") == own.lines[-1]
