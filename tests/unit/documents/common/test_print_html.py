import pytest
from lxml import html

from esafety.documents.common.html_fragment import inner, parse
from esafety.documents.common.print_html import prepare, print_tree, to_print_html
from esafety.documents.common.rendered_site import RenderedPage

ADDRESS = "https://okul.test/e-guvenlik/en/report/"
TABS = (
    '<div class="tabbed-set tabbed-alternate"><input id="t1" type="radio"><input id="t2">'
    '<div class="tabbed-labels"><label for="t1">Veli</label><label for="t2">Öğrenci</label></div>'
    '<div class="tabbed-content"><div class="tabbed-block"><p>bir</p></div>'
    '<div class="tabbed-block"><p>iki</p></div></div></div>'
)


def prepared(fragment: str, address: str) -> str:
    body = parse(fragment)
    prepare(body, address)
    return inner(body)


def printed(body: str) -> str:
    article = html.fragment_fromstring(body, create_parent="article")
    return to_print_html(article, ADDRESS, "en/report/index.html")


def test_each_tab_follows_its_label() -> None:
    text = printed(TABS)

    assert '<div class="tabbed-block"><p class="tab-title">Veli</p><p>bir</p></div>' in text
    assert '<div class="tabbed-block"><p class="tab-title">Öğrenci</p><p>iki</p></div>' in text
    assert "tabbed-labels" not in text
    assert "<input" not in text


def test_tabs_inside_a_tab_are_unfolded_too() -> None:
    text = printed(TABS.replace("<p>bir</p>", TABS))

    assert text.count('<p class="tab-title">Veli</p>') == 2
    assert text.count('<p class="tab-title">Öğrenci</p>') == 2
    assert "tabbed-labels" not in text


def test_a_folded_box_is_opened() -> None:
    text = printed('<details class="note" open><summary>Ek</summary><p>söz</p></details>')

    assert text == (
        '<div class="admonition note"><p class="admonition-title">Ek</p><p>söz</p></div>'
    )


def test_a_folded_box_inside_another_is_opened_too() -> None:
    text = printed("<details><summary>A</summary><details><p>söz</p></details></details>")

    assert text.count('<div class="admonition">') == 2
    assert "details" not in text


@pytest.mark.parametrize(
    ("href", "full"),
    [
        ("../policy/", "https://okul.test/e-guvenlik/en/policy/"),
        ("../../", "https://okul.test/e-guvenlik/"),
        ("", ADDRESS),
        ("#elsewhere", f"{ADDRESS}#elsewhere"),
        ("../policy/devices/#devices-01", f"{ADDRESS[:-7]}policy/devices/#devices-01"),
        ("https://baska.example/x", "https://baska.example/x"),
        ("mailto:okul@okul.test", "mailto:okul@okul.test"),
        ("tel:183", "tel:183"),
    ],
)
def test_a_link_becomes_a_full_address(href: str, full: str) -> None:
    expected = f'<p><a href="{full}">x</a></p>'

    assert printed(f'<p><a href="{href}">x</a></p>') == expected
    assert prepared(f'<p><a href="{href}">x</a></p>', ADDRESS) == expected


def test_a_link_within_the_document_is_kept() -> None:
    text = printed('<h2 id="help">Y</h2><p><a href="#help">x</a></p>')

    assert '<a href="#help">' in text


def test_a_place_that_leads_nowhere_stays_as_it_is() -> None:
    place = '<p><a id="help"></a>Yardım</p>'

    assert printed(place) == place
    assert prepared(place, ADDRESS) == place


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ('<a href="tel:183"><svg></svg>Ara <strong>183</strong></a>', "Ara 183"),
        ('<a href="tel:183">gü<b>ven</b>li</a>', "güvenli"),
        (
            '<a class="card" href="tel:183"><span>Veliyim</span> <span>Siz</span></a>',
            "Veliyim – Siz",
        ),
    ],
)
def test_a_link_contains_only_text(link: str, words: str) -> None:
    text = printed(link)

    assert text.endswith(f'href="tel:183">{words}</a>')


def test_a_link_may_hold_a_picture() -> None:
    text = printed('<a href="tel:183"><img src="data:image/png;base64,AA==" alt="Ara"></a>')

    assert '<img src="data:image/png;base64,AA==" alt="Ara">' in text


@pytest.mark.parametrize(
    "aside",
    [
        "<script>x()</script>",
        "<style>p {}</style>",
        "<button>Kopyala</button>",
        "<p hidden>gizli</p>",
        '<p class="page-pdf no-print">PDF</p>',
        '<a class="headerlink" href="#a">¶</a>',
        '<img src="süs.png" alt="">',
        "<svg><path d=''></path></svg>",
        "<p hidden><button>x</button></p>",
    ],
)
def test_what_only_a_screen_needs_goes_and_its_surroundings_stay(aside: str) -> None:
    assert printed(f"<div>önce {aside}sonra</div>") == "<div>önce sonra</div>"


def test_pictures_with_a_description_stay_and_are_named_by_their_place_in_the_site() -> None:
    text = printed(
        '<img src="../../assets/a.png" alt="Pano"><img src="data:image/png;base64,AA==" alt="QR">'
        '<svg role="img"><title>Okul</title></svg>'
    )

    assert 'src="site:/assets/a.png"' in text
    assert 'src="data:image/png;base64,AA=="' in text
    assert "<svg" in text


def test_grouped_terms_become_a_table_and_others_stay() -> None:
    terms = '<dl class="facts"><div><dt>Onay</dt><dd>29 Eylül</dd></div></dl>'

    assert printed(terms) == (
        '<table class="facts"><tr><th scope="row">Onay</th><td>29 Eylül</td></tr></table>'
    )
    assert printed("<dl><dt>a</dt><dd>b</dd></dl>") == "<dl><dt>a</dt><dd>b</dd></dl>"


def test_several_values_of_a_term_share_one_cell() -> None:
    terms = "<dl><div><dt>2022</dt><dd>a <b>b</b></dd><dd>c <b>d</b></dd></div></dl>"
    row = '<tr><th scope="row">2022</th><td>a <b>b</b><br>c <b>d</b></td></tr>'
    assert printed(terms) == f"<table>{row}</table>"


def test_each_header_cell_has_a_scope() -> None:
    text = printed('<table><tr><th>Yıl</th></tr><tr><th scope="row">1</th></tr></table>')

    assert '<th scope="col">Yıl</th>' in text
    assert '<th scope="row">1</th>' in text


def test_the_number_of_a_clause_leads_its_first_line() -> None:
    clause = (
        '<ol><li class="clause" id="a-01"><a class="clause__number" href="#a-01">1.1</a>'
        '<div class="clause__body"><p class="clause__text">Bir <b>söz</b>.</p></div></li></ol>'
    )

    assert printed(clause) == (
        '<ol><li class="clause" id="a-01"><div class="clause__body"><p class="clause__text">'
        '<a class="clause__number" href="#a-01">1.1</a>Bir <b>söz</b>.</p></div></li></ol>'
    )


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("<p>bir <b>iki</b> <strong>üç</strong></p>", "<p>bir <b>iki</b> <strong>üç</strong></p>"),
        ("<p>bir <strong>iki</strong></p>", "<p>bir<span> </span><strong>iki</strong></p>"),
        (
            "<p><em>a</em> ve <em>b</em></p>",
            "<p><em>a</em> ve<span> </span><em>b</em></p>",
        ),
        ("<p>(<em>a</em>)</p>", "<p>(<em>a</em>)</p>"),
    ],
)
def test_the_space_before_a_marked_word_gets_its_own_element(text: str, parted: str) -> None:
    assert printed(text) == parted


@pytest.mark.parametrize(
    ("wished", "style"),
    [
        ("200", "width: 200px;"),
        ("200px", "width: 200px;"),
        (" 12.5 ", "width: 12.5px;"),
        ("50%", "width: 50%;"),
    ],
)
def test_a_picture_has_the_width_the_editor_set(wished: str, style: str) -> None:
    text = printed(f'<img alt="a" src="a.jpg" width="{wished}" data-width="{wished}">')

    assert f'style="{style} object-fit: contain' in text
    assert "data-width" not in text


def test_a_picture_without_a_valid_width_gets_no_style() -> None:
    assert "style" not in printed('<img alt="a" src="a.jpg" width="1600" height="1200">')
    assert "style" not in printed('<img alt="a" src="a.jpg" data-width="url(x); left: 0">')


def test_paper_gets_the_picture_every_device_knows() -> None:
    text = printed(
        '<p>a <picture><source srcset="a.jpg.webp" type="image/webp">'
        '<img alt="b" src="a.jpg"></picture> c</p>'
    )

    assert text == '<p>a <img alt="b" src="site:/en/report/a.jpg"> c</p>'


def test_a_picture_is_named_by_its_place_in_the_site() -> None:
    fragment = '<p>a</p><img src="../../help/a%20b.jpg"><img src="data:image/png;base64,AA==">'

    page = RenderedPage("x.md", "tr", "policy/devices/", "X", *("", False, None, fragment))

    assert inner(print_tree(page, ADDRESS)) == (
        '<p>a</p><img src="site:/help/a%20b.jpg"><img src="data:image/png;base64,AA==">'
    )
    assert page.html == fragment


@pytest.mark.parametrize("address", ["https://a.test/b.png", "//a.test/b.png", "data:image/png,A"])
def test_a_picture_from_elsewhere_keeps_its_address(address: str) -> None:
    assert printed(f'<img alt="a" src="{address}">') == f'<img alt="a" src="{address}">'


def test_a_list_is_numbered_from_where_it_starts() -> None:
    assert 'style="counter-reset: item 3"' in prepared('<ol start="4"><li>a</li></ol>', "")


def test_without_a_public_address_a_link_into_the_site_becomes_text() -> None:
    paragraph = (
        '<p><a class="clause-link" href="../a/" hreflang="tr">madde 1.1</a> <a href="#b">b</a></p>'
    )
    own = '<p id="b"><a href="tel:183">183</a> <a href="https://www.btk.gov.tr/">BTK</a></p>'

    assert prepared(paragraph + own, "https://okul.example/e/report/") == (
        '<p><span class="clause-link">madde 1.1</span> <a href="#b">b</a></p>'
        '<p id="b"><a href="tel:183">183</a> <a href="https://www.btk.gov.tr/">BTK</a></p>'
    )


def test_a_list_shows_on_paper_the_pictures_it_names_for_paper() -> None:
    text = printed(
        '<ul><li><a href="a/"><img class="thumb no-print" data-paper="../../art/a.svg" '
        'src="small.webp" alt=""><span>Afiş</span></a></li></ul><img src="b.svg" alt="">'
    )

    assert 'src="site:/art/a.svg"' in text
    assert text.index("<img") < text.index("<a "), "what is inside a link is only words"
    assert "small.webp" not in text
    assert "b.svg" not in text
    assert "no-print" not in text


def test_a_line_end_in_a_link_keeps_two_words_apart() -> None:
    assert "Bir İki</a>" in printed('<p><a href="https://a.example/">Bir<br>İki</a></p>')
