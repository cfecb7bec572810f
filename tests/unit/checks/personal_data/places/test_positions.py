import pytest

from esafety.checks.personal_data.as_read import as_read
from esafety.checks.personal_data.places.positions import positions


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
