"""What `mkdocs.yml` may hold; tests/golden/problems/foreign-configuration.yml has the sentences."""

import pytest
import yaml

from esafety.checks.site_configuration import check_settings, check_site_configuration
from workshop import ROOT

OURS = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
PAGES = ("index.md", "report.md")


def told(text: str) -> list[str]:
    return [f"{problem.line} {problem.key}" for problem in check_settings(text)]


def test_the_sites_own_configuration_is_accepted() -> None:
    assert told(OURS) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Sizin için:", "Veliler & öğrenciler – 2. kademe (‘ek’):"),
        ("- report.md", "- Bakanlık: https://www.meb.gov.tr/"),
        ("scheme: slate", "scheme: slate   # koyu"),
        ("strict: false", "strict: true"),
        ("locale: en", "locale: ar"),
        ("    - toc.follow\n", ""),
    ],
)
def test_what_an_editor_may_change_is_accepted(old: str, new: str) -> None:
    assert old in OURS
    assert told(OURS.replace(old, new)) == []


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("plugins:", "hooks: [a.py]\nplugins:", "configuration-unknown"),
        ("plugins:", "repo_url: https://x.example/\nplugins:", "configuration-unknown"),
        ("custom_dir: overrides", "custom_dir: ../x", "configuration-value"),
        ("font: false", 'font: "false"', "configuration-value"),
        ("  font: false\n", "", "configuration-missing"),
        ("plugins:\n", "plugins:\n  - search\n", "configuration-value"),
        ("name: material", "name: [material]", "configuration-value"),
        ("custom_dir: overrides", "custom_dir: {en: overrides}", "configuration-value"),
        (
            "nav: {omitted_files: warn",
            "x: [warn]\n  nav: {omitted_files: warn",
            "configuration-value",
        ),
        ("docs_dir: docs", "docs_dir: !ENV HOME", "configuration-tag"),
        ('!ENV [ESAFETY_TODAY, ""]', "!ENV [ESAFETY_TODAY, x]", "configuration-value"),
        ('!ENV [ESAFETY_TODAY, ""]', "2020-01-01", "configuration-value"),
        ("locale: en", "locale: de", "configuration-value"),
        ("name: English", "name: <b>English</b>", "menu-title"),
        ("Politika: Policy", "Politika: '<img src=x>'", "menu-title"),
        ("links: {not_found: warn", "links: {not_found: ignore", "configuration-value"),
        ("docs_dir: docs", "docs_dir: docs\ndocs_dir: docs", "key-twice"),
        ("\nnav:", "\nmarkdown_extensions: [smarty]\nnav:", "extensions-elsewhere"),
        ("\nnav:", "\nextra_javascript: [{async: true}]\nnav:", "configuration-value"),
    ],
)
def test_what_runs_or_links_elsewhere_is_refused(old: str, new: str, key: str) -> None:
    assert old in OURS
    assert [one.split()[1] for one in told(OURS.replace(old, new, 1))] == [key]


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "//evil.example.com/",
        "https://user:pw@evil.example.com/",
        "http://x.example/",
        "no-such-page.md",
        "../README.md",
    ],
)
def test_a_menu_leads_to_pages_and_to_https_alone(target: str) -> None:
    menu = yaml.safe_dump({"nav": [*PAGES, {"Oyun": [{"Oyna": target}]}]})
    found = [*check_site_configuration(menu, PAGES, ())]
    assert [p.line for p in found if p.key == "menu-target"] == [5]


@pytest.mark.parametrize("text", ["", "# nothing but a comment\n", "\n\n"])
def test_an_empty_configuration_lacks_everything(text: str) -> None:
    assert {one.split()[1] for one in told(text)} == {"configuration-missing"}
