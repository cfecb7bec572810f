import pytest

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.policy.audiences import READERS
from esafety.school.helplines import HELPLINES, emergency_line, is_official


def record(text: str) -> YamlDocument:
    read = read_yaml_document("data/x.yml", text)
    assert isinstance(read, YamlDocument)
    return read


def test_a_helpline_keeps_its_number_as_words(sound: dict[str, str]) -> None:
    helpline, _ = HELPLINES.read(record(sound["data/helplines.yml"]))

    assert (helpline.number, helpline.address, helpline.hours) == ("183", None, None)
    assert helpline.audience == READERS


def test_a_helpline_may_be_an_address_without_a_number(sound: dict[str, str]) -> None:
    text = sound["data/helplines.yml"].replace('number: "183"', "address: https://ihbar.example/")

    assert list(HELPLINES.check(record(text))) == []


def test_an_entry_that_is_no_mapping_is_reported_and_the_others_are_checked(
    sound: dict[str, str],
) -> None:
    text = "- words\n" + sound["data/helplines.yml"].replace('  number: "183"\n', "")

    assert [(p.line, p.key) for p in HELPLINES.check(record(text))] == [
        (1, "not-a-mapping"),
        (2, "helpline-leads-nowhere"),
    ]


def test_the_number_for_danger_is_found_and_has_a_short_name(sound: dict[str, str]) -> None:
    calm, urgent = HELPLINES.read(record(sound["data/helplines.yml"]))

    assert emergency_line([calm, urgent]) == urgent
    assert (urgent.number, urgent.called["tr"]) == ("112", "Acil")
    assert calm.called == calm.name
    assert emergency_line([calm]) is None


@pytest.mark.parametrize(
    ("source", "address", "official"),
    [
        ("https://sinopism.saglik.gov.tr/TR-226526", None, True),
        ("https://www.ihbarweb.org.tr/eng/about.html", "https://www.ihbarweb.org.tr/", True),
        ("https://ihbarweb.org.tr/eng/", "https://www.ihbarweb.org.tr/", True),
        ("https://www.haberler.com/x.gov.tr/", None, False),
        ("https://gov.tr.haber.com/", None, False),
        ("https://sahtegov.tr/", None, False),
        ("https://polisnoktasi.com/183/", "https://www.ihbarweb.org.tr/", False),
        (None, None, False),
        ("https://[", "https://[", False),
    ],
)
def test_a_source_is_official_on_a_public_site_or_the_lines_own(
    source: str | None, address: str | None, *, official: bool
) -> None:
    assert is_official(source, address) is official
