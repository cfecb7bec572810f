import pytest
from hypothesis import given

from esafety.checks.personal_data.as_read import as_read
from esafety.checks.personal_data.places import positions as module
from esafety.checks.personal_data.places.positions import positions
from examples import examples
from prefilters import found_without, in_groups


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("39.92077, 32.85411", 1),
        ("41°00'49\"N", 1),
        ("0.1234, 0.5678", 0),
        ("52.1234, 13.5678", 0),
        ("41.123456, 28.123456 katsayıları", 0),
        ("katsayılar: 41.123456, 28.123456", 0),
        ("(41.123456, 28.123456) values", 0),
        ("41.123456, 28.123456 konumu", 1),
        ("latitude: 41.123\nlongitude: 28.123", 1),
        ("enlem 41,1234 boylam 28,1234", 1),
        ("latitude: 52.5200\nlongitude: 13.4050", 0),
    ],
)
def test_a_position_is_a_pair_of_degrees_within_turkey(text: str, found: int) -> None:
    assert len(list(positions(as_read(text).text))) == found


DEGREES = in_groups(
    " ,.;:\n°'/",
    *(
        ("39.920", "32.854"),
        ("39,92077", "32,85411"),
        ("41", "00", '49"N'),
        ("lat", "41.123", "lon", "28.123"),
    ),
    *(
        ("enlem", "41", "1234", "boylam", "28", "1234"),
        ("39", "92077", "32", "85411"),
        ("41°00'49\"", "N"),
    ),
)


@examples(500)
@given(DEGREES)
def test_a_text_that_is_left_alone_has_no_position(text: str) -> None:
    assert [*positions(text)] == found_without("_ANY_DEGREES", module, positions, text)
