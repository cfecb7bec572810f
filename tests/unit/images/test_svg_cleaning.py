import pytest
from lxml import etree

from esafety.images.svg import svg_faults
from esafety.images.svg_cleaning import cleaned, drawn_size

DRAWN = """<?xml version="1.0"?>
<?editor Ayse?>
<!-- drawn by Ayse -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
 xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
 xmlns:xlink="http://www.w3.org/1999/xlink" sodipodi:docname="Ayse/plan.svg" width="20">
<metadata><rdf:RDF xmlns:rdf="urn:r"><dc:x xmlns:dc="urn:d">Ayse</dc:x></rdf:RDF></metadata>
<sodipodi:namedview inkscape:export-filename="Ayse/export"/>
<title>Kat planı</title>
<text xml:space="preserve">Kapı <!-- Ayse --><inkscape:x>Ayse</inkscape:x><tspan>A</tspan> \
sağda</text>
<g id="a" inkscape:label="Ayse"><path d="M0 0h1"/></g><use xlink:href="#a"/></svg>
"""


def test_what_a_program_notes_for_itself_goes_and_what_is_drawn_stays() -> None:
    found = cleaned(DRAWN.encode())
    root = etree.fromstring(found)

    assert b"Ayse" not in found
    assert b"inkscape" not in found
    assert [etree.QName(e).localname for e in root.iter()] == [
        *("svg", "title", "text", "tspan", "g", "path", "use"),
    ]
    assert "".join(map(str, root[1].itertext())) == "Kapı A sağda"
    assert root[-1].get("{http://www.w3.org/1999/xlink}href") == "#a"
    assert [*svg_faults(found)] == []


def test_descriptions_and_names_that_nothing_refers_to_go() -> None:
    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg" id="Ayse" aria-labelledby="t">'
        "<desc>Ayse 2-A</desc>"
        "<style>#s, g#k > path { fill: url('#p') }</style><title id='t'>Kapı</title>"
        '<pattern id="p"/><path id="s"/><g id="k"><path id="Ayse-2"/></g></svg>'
    )

    found = cleaned(drawn.encode())

    assert b"Ayse" not in found
    assert [e.get("id") for e in etree.fromstring(found).iter() if e.get("id")] == [*"tpsk"]


def test_the_same_drawing_gives_the_same_bytes_and_a_clean_one_stays_clean() -> None:
    once = cleaned(DRAWN.encode())

    assert once == cleaned(DRAWN.encode()) == cleaned(once)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="20" height="10"', (20, 10)),
        ('width=" 20px" height="9.6px"', (20, 10)),
        ('viewBox="0 0 20 10"', None),
        ('width="100%" height="100%"', None),
        ('width="20mm" height="10mm"', None),
        ('width="nan" height="1e999"', None),
        ('width="0" height="-1"', None),
    ],
)
def test_a_drawing_says_its_size_in_pixels_or_not(
    attributes: str, size: tuple[int, int] | None
) -> None:
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>'

    assert drawn_size(drawn.encode()) == size


def test_a_title_or_attribute_that_is_unwanted_goes_and_what_is_shown_stays() -> None:
    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg"><title>Kapı</title><g data-name="Ayse">'
        '<title>Ayse\nYilmaz</title><path d="M0 0"/></g><g data-name="Kat"/><text>Ayse</text></svg>'
    )

    found = cleaned(
        drawn.encode(), lambda lines: [n for n, one in enumerate(lines) if "Ay" in one.words]
    )

    assert b"<title>Kap" in found
    assert found.count(b"<title>") == 1
    assert found.count(b"Ayse") == 1
    assert b"<text>Ayse" in found
    assert b'data-name="Kat"' in found
