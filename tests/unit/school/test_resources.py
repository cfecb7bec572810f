from datetime import date

import pytest

from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.school.resources import RESOURCES, STATUSES, by_need, check_labels, with_rows


def record(text: str) -> YamlDocument:
    read = read_yaml_document("data/x.yml", text)
    assert isinstance(read, YamlDocument)
    return read


def test_a_resource_is_read_with_what_it_leaves_out(sound: dict[str, str]) -> None:
    (resource,) = RESOURCES.read(record(sound["data/resources.yml"]))

    assert resource.name == {"tr": "Güvenli Web", "en": "Safe Web"}
    assert resource.audience == ("staff", "parents")
    assert resource.status in STATUSES
    assert resource.checked_on == date(2026, 11, 22)
    assert resource.remark is None


def test_a_list_may_be_empty() -> None:
    assert list(RESOURCES.check(record("[]\n"))) == []
    assert RESOURCES.read(record("[]\n")) == ()


def test_a_file_that_is_no_list_is_one_problem() -> None:
    assert [p.key for p in RESOURCES.check(record("a: b\n"))] == ["not-a-list"]


def test_a_site_tells_its_languages_and_ages_only_where_a_source_does(
    sound: dict[str, str],
) -> None:
    text = sound["data/resources.yml"]
    (silent,) = RESOURCES.read(record(text))
    (told,) = RESOURCES.read(record(f"{text}  age: 7-11\n  language: [tr, cy]\n"))
    (grown_up,) = RESOURCES.read(record(f"{text}  age: adults\n"))

    assert (silent.language, silent.age, silent.ages) == (None, None, None)
    assert (told.language, told.ages) == (("tr", "cy"), (7, 11))
    assert grown_up.ages is None


@pytest.mark.parametrize("age", ["7", "7-7", "11-7", "7-19", "07-11", "-1-7", "7+", "adult"])
def test_an_age_that_makes_no_sense_is_one_problem(sound: dict[str, str], age: str) -> None:
    text = f'{sound["data/resources.yml"]}  age: "{age}"\n'

    assert [p.key for p in RESOURCES.check(record(text))] == ["needs-age"]


def test_sites_stand_by_need_in_the_order_of_urgency_and_of_the_file(
    sound: dict[str, str],
) -> None:
    (site,) = RESOURCES.read(record(sound["data/resources.yml"]))
    named = [("a", "law"), ("b", "help"), ("c", "law"), ("d", None)]
    sites = [site.model_copy(update={"id": name, "need": need}) for name, need in named]

    order = {need: [one.id for one in group] for need, group in by_need(sites, "parents").items()}

    assert order == {"help": ["b"], "law": ["a", "c"]}
    assert list(order) == ["help", "law"]
    assert by_need(sites, "students") == {}


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("https://guvenliweb.example/blog/1", True),
        ("https://www.btk.gov.tr/haber", True),
        ("https://slideplayer.example/8018684", False),
    ],
)
def test_a_source_is_shown_on_the_sites_own_domain_or_a_public_bodys(
    sound: dict[str, str], source: str, *, shown: bool
) -> None:
    (site,) = RESOURCES.read(record(sound["data/resources.yml"]))

    assert site.model_copy(update={"source": source}).source_shown is shown


def test_a_row_of_an_edition_takes_the_place_of_the_one_with_its_id(sound: dict[str, str]) -> None:
    written = sound["data/resources.yml"]
    (kit,) = RESOURCES.read(record(written))
    other = kit.model_copy(update={"id": "other"})
    (named,) = RESOURCES.read(record(written.replace("Güvenli Web", "Eski Web")))

    assert with_rows([kit, other], [named]) == (named, other)
    assert with_rows([other], [named]) == (named, other)
    assert with_rows([kit, other], []) == (kit, other)


def test_what_a_text_calls_a_site_is_compared_letter_by_letter(sound: dict[str, str]) -> None:
    document = record(sound["data/resources.yml"])
    label = document.data[0]["policy_label"]

    assert list(check_labels(document, [f"x {label}", "y"])) == []
    assert list(check_labels(document, [label.replace(" ", "\n  ")])) == []
    (problem,) = check_labels(document, [label.upper()])
    assert (problem.key, problem.line, problem.params["shown"]) == ("label-not-in-policy", 8, label)
