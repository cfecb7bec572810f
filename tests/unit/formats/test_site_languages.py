import pytest

from esafety.formats.site_languages import as_keys, site_languages

LISTED = "plugins:\n  - search\n  - i18n:\n      languages:\n{}"


def listing(*codes: str) -> str:
    return LISTED.format(
        "".join(f"        - locale: {code}\n          build: true\n" for code in codes)
    )


@pytest.mark.parametrize(
    ("configuration", "languages"),
    [
        (listing("tr", "en"), ("tr", "en")),
        (listing("ar", "en", "tr"), ("tr", "en", "ar")),
        (listing("tr"), ("tr",)),
        (listing("tr", "ar"), ("tr", "ar")),
        (listing("en"), ("tr", "en")),
        (listing("tr", "en", "xx"), ("tr", "en")),
        ("plugins: [search]\n", ("tr", "en")),
        ("plugins: {i18n: ", ("tr", "en")),
        ("", ("tr", "en")),
    ],
)
def test_a_site_has_the_binding_language_and_those_it_lists(
    configuration: str, languages: tuple[str, ...]
) -> None:
    assert site_languages(configuration) == languages


def test_a_fact_is_asked_for_in_the_languages_of_a_site() -> None:
    assert as_keys(("tr",)) == {"tr": "tr: …", "en": "tr: …"}
    assert as_keys(("tr", "en")) == {"tr": "tr: … ve en: …", "en": "tr: … and en: …"}
