import pytest

from esafety.content.school_content import Content
from esafety.policy_data.linked_data import edition_node, school_node, site_node

NOWHERE = "https://okul.example/"


def test_the_home_page_says_whose_site_it_is(three: Content) -> None:
    assert site_node(three, "en") == {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": "Online Safety",
        "description": "Rules.",
        "inLanguage": "en",
        "publisher": {
            "@type": "ElementarySchool",
            "name": "Çınar Primary School",
            "telephone": "0000",
        },
        "url": "https://okul.test/e-guvenlik/latest/en/",
    }


def test_a_page_of_the_policy_says_which_edition_it_is(three: Content) -> None:
    node = edition_node(three, three.edition, "tr")

    assert (node["name"], node["version"], node["dateCreated"]) == (
        *("Politika", "2024-2025", "2024-09-29"),
    )
    assert node["identifier"] == f"sha256:{three.edition.seal}"
    assert node["encoding"]["contentUrl"] == (
        "https://okul.test/e-guvenlik/latest/editions/2024-2025/policy.json"
    )
    assert "translationOfWork" not in node
    assert edition_node(three, three.edition, "en")["translationOfWork"]["inLanguage"] == "tr"


def test_without_a_public_address_nothing_names_one(three: Content) -> None:
    content = three.at(NOWHERE)
    said = [site_node(content, "tr"), edition_node(content, content.edition, "en")]

    assert not [node for node in said if {"url", "encoding"} & node.keys()]
    assert "okul.example" not in str(said)


@pytest.mark.parametrize(("kind", "named"), [("kindergarten", "Preschool"), ("high", "HighSchool")])
def test_a_school_is_called_by_its_kind(three: Content, kind: str, named: str) -> None:
    school = three.school.model_copy(update={"kind": kind})

    assert school_node(school, "tr")["@type"] == named
