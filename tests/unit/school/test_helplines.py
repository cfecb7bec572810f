from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.policy.audiences import READERS
from esafety.school.helplines import HELPLINES, emergency_line


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
