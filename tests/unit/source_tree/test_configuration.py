import pytest
import yaml

from esafety.source_tree.configuration import completed

KIT = """\
site_name: e-Güvenlik
theme: {name: material, logo: assets/brand/mark.svg, features: [a, b]}
extra_css: [assets/styles/site.css]
nav: [index.md, report.md]
plugins:
  - search
  - i18n:
      docs_structure: suffix
      languages:
        - {locale: tr, name: Türkçe, default: true}
        - locale: en
          name: English
          nav_translations: {Politika: Policy}
  - esafety
"""


def read(own: str) -> dict[str, object]:
    said: dict[str, object] = yaml.safe_load(completed(f"INHERIT: esafety-press\n{own}", KIT))
    return said


def test_what_a_school_does_not_say_is_the_kits() -> None:
    assert read("") == yaml.safe_load(KIT)


def test_a_school_lists_its_languages_and_the_kit_completes_each() -> None:
    said = read("plugins: [{i18n: {languages: [{locale: tr}]}}]")

    assert said["plugins"] == [
        "search",
        {
            "i18n": {
                "docs_structure": "suffix",
                "languages": [{"locale": "tr", "name": "Türkçe", "default": True}],
            }
        },
        "esafety",
    ]


@pytest.mark.parametrize(
    "own", ["nav:", "theme: ~", "extra_css:", "plugins:", "plugins: [{i18n: }]"]
)
def test_a_key_with_nothing_below_it_says_nothing(own: str) -> None:
    assert read(own) == yaml.safe_load(KIT)


def test_a_language_the_kit_has_not_stands_as_the_school_wrote_it() -> None:
    arabic = "{locale: ar, name: العربية, build: true}"

    said = str(read(f"plugins: [{{i18n: {{languages: [{{locale: tr}}, {arabic}]}}}}]"))

    assert "العربية" in said
    assert "English" not in said


@pytest.mark.parametrize(
    ("own", "key", "value"),
    [
        ("nav: [index.md]", "nav", ["index.md"]),
        ("site_name: Okul", "site_name", "Okul"),
        (
            "extra_css: [assets/styles/own.css]",
            "extra_css",
            ["assets/styles/site.css", "assets/styles/own.css"],
        ),
        (
            "theme: {logo: assets/brand/own.svg}",
            "theme",
            {"name": "material", "logo": "assets/brand/own.svg", "features": ["a", "b"]},
        ),
    ],
)
def test_a_menu_is_replaced_styles_are_added_and_settings_overrule(
    own: str, key: str, value: object
) -> None:
    assert read(own)[key] == value


@pytest.mark.parametrize("own", ["site_name: Okul\n", "INHERIT: esafety-press\n a: [\n"])
def test_what_takes_no_kit_or_cannot_be_read_stays_as_it_is(own: str) -> None:
    assert completed(own, KIT) == own
