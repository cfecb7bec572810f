import pytest

from esafety.formats.site_languages import site_languages

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
        (listing("tr", "ar"), ("tr", "en", "ar")),
        (listing("tr", "en", "xx"), ("tr", "en")),
        ("plugins: [search]\n", ("tr", "en")),
        ("plugins: {i18n: ", ("tr", "en")),
        ("", ("tr", "en")),
    ],
)
def test_a_site_has_the_required_languages_and_those_it_lists(
    configuration: str, languages: tuple[str, ...]
) -> None:
    assert site_languages(configuration) == languages
