from collections.abc import Callable, Iterator

import pytest
from hypothesis import given

from esafety.checks.personal_data import numbers
from esafety.checks.personal_data.as_read import as_read
from esafety.checks.personal_data.finding import PersonalFinding
from esafety.checks.personal_data.numbers import (
    ibans,
    identity_numbers,
    telephone,
    telephone_numbers,
)
from examples import examples
from prefilters import found_without, in_groups


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("no 10000000146.", 1),
        ("100 000 001 46", 1),
        ("10000000147", 0),  # the check digit is another
        ("110000000146", 0),
        ("[liste](/10000000146.png)", 1),
        ("2023/10000000146", 0),
        ("https://kurum.gov.tr/10000000146", 0),
        ("5,10000000146", 0),
        ("T.C.No.10000000146", 1),
        ("TCKN-10000000146", 1),
        ("Ali,10000000146", 1),
        ("3.10000000146", 0),
        ("978-10000000146", 0),
        ("100\u00a0000\u00a0001\u00a046", 1),
        ("100\u2009000\u2009001\u200946", 1),
        ("TCKN 100–000–001–46", 1),
        ("100\u202f000\u202f001\u202f46", 1),
        ("1000 0000 146", 1),
        ("100 0000 0146", 1),
        ("10 000 000 146 kişi", 0),  # a great number
        ("T.C. kimlik no: 10 000 000 146", 1),
        ("TCKN 100-000-001-46", 1),
        ("kimlik no 100.000.001.46", 1),
        ("sayı 100.000.001.46", 0),
        ("kimlik no 100.000.001.47", 0),
        ("kimlik belgesi 12 sayfadır, 10 000 000 146", 0),  # another number stands between
    ],
)
def test_an_identity_number_is_told_by_its_check_digits(text: str, found: int) -> None:
    assert len(list(identity_numbers(as_read(text).text))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("TR33 0006 1005 1978 6457 8413 26 ADIMIZA", 1),
        ("TR330006100519786457841326", 1),
        ("tr33-0006-1005-1978-6457-8413-26", 1),
        ("DE89 3704 0044 0532 0130 00", 1),
        ("TR33\u00a00006\u00a01005\u00a01978\u00a06457\u00a08413\u00a026 ADIMIZA", 1),
        ("TR 33 0006 1005 1978 6457 8413 26", 1),
        ("TR 330006100519786457841326", 1),
        ("TR33.0006.1005.1978.6457.8413.26", 1),
        ("TR-33-0006-1005-1978-6457-8413-26", 1),
        ("TR 33 0006 1005 1978 6457 8413 27", 0),
        ("TR33\u202f0006\u202f1005\u202f1978\u202f6457\u202f8413\u202f26", 1),
        ("TR33 0006 1005 1978\n6457 8413 26", 1),
        ("TR34 0006 1005 1978 6457 8413 26", 0),
    ],
)
def test_an_account_is_told_by_its_check_digits(text: str, found: int) -> None:
    assert len(list(ibans(as_read(text).text))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("0532 123 45 67", 1),
        ("0(312) 413 10 00", 1),
        ("+49 151 23456789", 1),
        ("0532\u2011123\u201145\u201167", 1),
        ("0312 418 12 34-35", 1),
        ("0532 123 45 67/0533 123 45 67", 1),
        ("0312 418 12 34/5", 0),
        ("Tel.0532 123 45 67", 1),
        ("Cep-0532 123 45 67", 1),
        ("0532 12 34 567", 1),
        ("0532 1234 567", 1),
        ("0532\u2009123\u200945\u200967", 1),
        ("0532\u2007123\u200745\u200767", 1),
        ("0532—123—45—67", 1),
        ("+90 (532) 123\u221245\u221267", 1),
        ("532 12 34 567", 0),
        ("+49\u202f151\u202f23456789", 1),
        ("3,0532 123 45 67", 0),
        ("978-0532 123 45 67", 0),
        ("tel: 5321234567", 1),
        ("ara 5321234567", 1),
        ("arayın: 5321234567", 1),
        ("Ankara 3124181234", 0),  # a word that only holds `ara`
        ("para 5321234567", 0),
        ("5321234567", 0),  # ten digits in a row may be any number
        ("kayıt: 5321234567", 0),
        ("| 5321234567 |", 0),
        ("Tel No: 5321234567", 1),
        ("cep telefonu numarası: 5321234567", 1),
        ("WhatsApp hattı 5321234567", 1),
        ("İLETİŞİM: 5321234567", 1),
        ("5321234567’yi arayın", 1),
        ("5321234567 numaralı telefon", 1),
        ("5321234567 (cep)", 1),
        ("5321234567 numaralı belge", 0),
        ("5321234567 araç", 0),
        ("| Ad | Telefon |\n| - | - |\n| Ayşe | 5321234567 |", 1),
        ("| Ad |  | Cep tel. |\n| Ayşe |  | 5321234567 |\n| Can |  | 5331234567 |", 2),
        ("| Telefon | Barkod |\n| - | - |\n| Ayşe | 5321234567 |", 0),
        ("Telefon\n| Ayşe | 5321234567 |", 0),
        ("0532 123 45 67,0533 123 45 67", 2),
        ("0532 123 45 67,2 kişi", 1),
        ("5321234567,25", 0),
        ("tel 5321234567,25", 0),  # a decimal
        ("444 1 444", 0),
        ("0850 222 33 44", 0),
        ("112", 0),
        ("0532 123 45 678", 0),
        ("905321234567", 1),
        ("90 532 123 45 67", 1),
        ("902124131000", 0),  # twelve digits of no mobile number may be any
        ("barkod 905321234567", 0),
        ("0532 123\n45 67", 1),  # as a page of paper breaks it
        ("+90 532\n123 45 67", 1),
        ("0532 123 45 67\n0533 123 45 67", 2),
        ("+90 532 123 45 67\n12", 1),
        ("532 123\n45 67", 0),  # two rows of numbers
        ("0532\n123\n45 67", 0),
    ],
)
def test_a_number_is_found_where_a_person_is_called_at_it(text: str, found: int) -> None:
    assert len(list(telephone_numbers(as_read(text).text))) == found


@pytest.mark.parametrize("written", ["", "abc", "0", "444 1 444", "0555 555 55 55"])
def test_what_is_no_persons_number_has_no_value(written: str) -> None:
    assert telephone(written) == ""


NUMBERS = in_groups(
    " -.\n/()–",
    *(("0", "532", "418", "12", "34"), ("+90", "312", "418", "12", "34"), ("532", "418", "1234")),
    *(("tel", "532", "418", "12", "34"), ("00", "49", "30", "1234", "567"), ("a", "0312", "41")),
    *(
        ("100", "000", "001", "46"),
        ("TCKN", "10", "00", "00", "00", "14", "6"),
        ("1000000014", "6"),
    ),
)


@examples(500)
@given(NUMBERS)
@pytest.mark.parametrize("detector", [identity_numbers, telephone_numbers])
def test_a_text_that_is_left_alone_has_no_number(
    detector: Callable[[str], Iterator[PersonalFinding]], text: str
) -> None:
    assert [*detector(text)] == found_without("_MANY_DIGITS", numbers, detector, text)
