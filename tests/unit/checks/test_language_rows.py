"""The languages that `mkdocs.yml` lists; golden/problems/language-rows-with-faults has more."""

import pytest

from esafety.checks.language_rows import check_menu_titles, menu_titles, row_of
from esafety.checks.site_configuration import check_settings
from workshop import ROOT

OURS = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
INHERITS = "INHERIT: esafety-press\nplugins:\n  - i18n:\n      languages:\n"
ROW = "        - {locale: ar, name: العربية, build: true}\n"
KIT = OURS.replace("  - pdf-export:\n", f"{ROW}  - pdf-export:\n")


def told(rows: str) -> list[tuple[int, str]]:
    found = check_settings(INHERITS + rows)
    return [(one.line, str(one.params.get("line", one.key))) for one in found]


@pytest.mark.parametrize(
    ("rows", "problems"),
    [
        ("        - locale: tr\n        - locale: en\n", []),
        (f"        - locale: tr\n{ROW}", []),
        ("        - locale: tr\n        - locale: ar\n", [(6, "name: العربية")]),
        ("        - locale: en\n", [(5, "language-row-missing")]),
        ("        []\n", [(5, "language-row-missing")]),
        ("        - locale: tr\n        - name: x\n", [(6, "locale: tr / en / ar")]),
        (
            "        - locale: [tr, en]\n",
            [(5, "configuration-value"), (5, "language-row-missing")],
        ),
        (
            "        - locale: tr\n          nav_translations: [a, b]\n",
            [(6, "configuration-value")],
        ),
    ],
)
def test_a_school_of_the_kit_writes_what_the_kit_has_not(
    rows: str, problems: list[tuple[int, str]]
) -> None:
    assert told(rows) == problems


def test_titles_of_the_menu_that_a_language_would_show_in_turkish_are_noted() -> None:
    (note,) = check_menu_titles(KIT, KIT)

    assert (note.key, note.severity) == ("menu-untranslated", "note")
    assert KIT.splitlines()[note.line - 1] == ROW.rstrip()
    assert note.params["line"] == (
        'nav_translations: {"Sizin için": …, "Politika": …, "Güvenli İnternet Günü": …, '
        '"Bu site": …}'
    )


def test_a_title_that_is_the_same_in_every_language_is_not_noted() -> None:
    menu = "nav:\n  - e-Okul: report.md\n  - WhatsApp: [index.md]\n"

    assert menu_titles(menu) == ()
    assert [*check_menu_titles(OURS, OURS)] == []


def test_the_row_of_a_language_is_told_as_it_is_to_be_written() -> None:
    assert row_of("ar", ()) == "- {locale: ar, name: العربية, build: true}"
    assert row_of("ar", ("Politika",)) == (
        '- {locale: ar, name: العربية, build: true, nav_translations: {"Politika": …}}'
    )


@pytest.mark.parametrize(
    ("row", "named"),
    [
        (
            "- locale: ar\n          name: x",
            "among the lines of the language, indented as they are",
        ),
        ("- {locale: ar, name: x}", "into the line of the language, before its closing brace"),
        (
            "- locale: ar\n          nav_translations:\n            Güvenli İnternet Günü: x",
            "below nav_translations: of the language, each on a line like those there",
        ),
        (
            "- {locale: ar, nav_translations: {Güvenli İnternet Günü: x}}",
            "into nav_translations: of the language, before its closing brace",
        ),
    ],
)
def test_titles_are_to_be_written_where_yaml_takes_them(row: str, named: str) -> None:
    menu = "nav:\n  - Politika: report.md\n  - Güvenli İnternet Günü: index.md\n"
    written = f"{menu}plugins:\n  - i18n:\n      languages:\n        {row}\n"

    (note,) = check_menu_titles(written, written)

    assert f", and write {named}" in note.sentence("en")
    own_key = "nav_translations" in row
    assert note.sentence("en").endswith(
        '"Politika": …' if own_key else '"Güvenli İnternet Günü": …}'
    )
