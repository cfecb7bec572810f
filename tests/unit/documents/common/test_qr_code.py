from base64 import b64decode
from xml.etree import ElementTree as ET

import segno

from esafety.documents.common.qr_code import qr_code

ADDRESS = "https://okul.example/e-guvenlik/"
START = "data:image/svg+xml;base64,"


def drawing(address: str, level: str = "q") -> ET.Element:
    code = qr_code(address, level)
    assert code.startswith(START)
    return ET.fromstring(b64decode(code.removeprefix(START)))


def test_a_code_is_a_drawing_with_four_quiet_modules_on_each_side() -> None:
    svg = drawing(ADDRESS)

    modules = len(segno.make(ADDRESS, error="q", micro=False, boost_error=False).matrix)
    assert svg.tag == "{http://www.w3.org/2000/svg}svg"
    assert int(svg.attrib["width"]) == int(svg.attrib["height"]) == (4 + modules + 4) * 4


def test_the_same_address_gives_the_same_drawing() -> None:
    assert qr_code(ADDRESS) == qr_code(ADDRESS)
    assert qr_code(ADDRESS) != qr_code(ADDRESS + "en/")


def test_a_code_with_a_higher_level_is_larger() -> None:
    smaller, larger = (int(drawing(ADDRESS, level).attrib["width"]) for level in ("l", "h"))

    assert smaller < larger


def test_without_an_address_there_is_no_code() -> None:
    assert qr_code("") == ""
