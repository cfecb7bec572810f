from typing import Any

import pytest

from esafety.formats.contact_rules import (
    email,
    phone_number,
    public_address,
    telephone,
    web_address,
)


@pytest.mark.parametrize(
    ("rule", "value", "missed"),
    [
        (web_address, "https://okul.example/a?b#c", None),
        (web_address, "http://okul.example", None),
        (web_address, "okul.example", "needs-web-address"),
        (web_address, "ftp://okul.example", "needs-web-address"),
        (web_address, "https://okul", "needs-web-address"),
        (web_address, "https://okul.example/a b", "needs-web-address"),
        (web_address, "https://[okul", "needs-web-address"),
        (web_address, None, "needs-web-address"),
        (web_address, "javascript:alert(1)", "needs-web-address"),
        (web_address, "https://okul.example/\u202ea", "needs-web-address"),
        (web_address, 'https://okul.example/"onclick=x', "needs-web-address"),
        (web_address, "https://okul.example/<b>", "needs-web-address"),
        (web_address, "https://okul.example:port/", "needs-web-address"),
        (web_address, "https://okul.example/" + "a" * 600, "needs-web-address"),
        (web_address, "https://...", "needs-web-address"),
        (web_address, "https://ad:sifre@okul.example/", "address-with-user"),
        (web_address, "https://okul.example@evil.example/", "address-with-user"),
        (web_address, "https://çocuk.example/ş", None),
        (public_address, "https://okul.example/a/", None),
        (public_address, "https://okul.example:8443", None),
        (public_address, "http://okul.example/", "needs-public-address"),
        (public_address, "https://okul.example/?a", "needs-public-address"),
        (public_address, "https://okul.example/#", "needs-public-address"),
        (public_address, "https://u@okul.example/", "address-with-user"),
        (public_address, "https://okul.example/~okul/e-guvenlik/2.0/a_b", None),
        (public_address, "https://okul.example/g%C3%BCven/", None),
        (public_address, "https://okul.example/a/../b/", "needs-plain-path"),
        (public_address, "https://okul.example/a/./b", "needs-plain-path"),
        (public_address, "https://okul.example/%2E./b", "needs-plain-path"),
        (public_address, "https://okul.example//b/", "needs-plain-path"),
        (public_address, "https://okul.example/güven/", "needs-plain-path"),
        (public_address, "https://okul.example/a%zz", "needs-plain-path"),
        (phone_number, "183", None),
        (phone_number, "+90 312 555 01 02", None),
        (phone_number, "0800 314 00 00", None),
        (phone_number, "0900 123 45 67", "number-at-premium-rate"),
        (phone_number, "0888 1 183", "number-at-premium-rate"),
        (phone_number, "0090 0888 123 45 67", "number-at-premium-rate"),
        (phone_number, "0 800 900 88 88", None),
        (phone_number, "0312 900 88 88", None),
        (phone_number, "900", None),
        (phone_number, "+90 898 123 45 67", "number-at-premium-rate"),
        (phone_number, "0 888 1234567", "number-at-premium-rate"),
        (phone_number, "18<b>", "needs-number"),
        (phone_number, "1" * 60, "needs-number"),
        (phone_number, 183, "needs-quotes"),
        (telephone, "0 (312) 555 01 02", None),
        (telephone, "0312 555 01 02 dahili 12", None),
        (telephone, "(0900) 123 45 67", "number-at-premium-rate"),
        (telephone, "okulda sorun", "needs-telephone"),
        (telephone, 3125550102, "needs-quotes"),
        (email, "yardim@okul.example", None),
        (email, "müdür@okul.example", "needs-email"),
        (email, "okul@çocuk.example", "needs-email"),
        (email, "yardim@okul", "needs-email"),
        (email, "a@b.example, c@d.example", "needs-email"),
        (email, "a@b.example?bcc=x@y.example", "needs-email"),
    ],
)
def test_a_way_to_reach_somebody_is_sound_or_says_what_it_misses(
    rule: Any, value: object, missed: str | None
) -> None:
    assert rule(value) == missed
