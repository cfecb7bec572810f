from datetime import date
from pathlib import Path

import pytest
from jinja2 import Environment, UndefinedError

from esafety.text.templates import FRAGMENTS, Templates

TEMPLATE = """
<p>{{ t('chapter', number=number) }}</p>

{% if true %}
    <p>{{ when | day }} {{ when | weekday }} {{ when | month }} {{ language }}</p>
{% endif %}
{{ icon('phone') }}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder, icons = tmp_path / "overrides/fragments", tmp_path / "assets/icons"
    folder.mkdir(parents=True)
    icons.mkdir(parents=True)
    (folder / "a.html").write_text(TEMPLATE, encoding="utf-8")
    (icons / "phone.svg").write_text('<svg viewBox="0 0 1 1"></svg>\n', encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("tr", "<p>Bölüm 2</p>\n<p>9 Şubat 2027 9 Şubat 2027 Salı Şubat 2027 tr</p>"),
        (
            "en",
            "<p>Chapter 2</p>\n<p>9 February 2027 Tuesday 9 February 2027 February 2027 en</p>",
        ),
    ],
)
def test_a_fragment_speaks_one_language_and_has_no_empty_line(
    language: str, said: str, folder: Path
) -> None:
    text = Templates(folder, language).render("a.html", number=2, when=date(2027, 2, 9))

    assert text == f'{said}\n<svg class="icon" aria-hidden="true" viewBox="0 0 1 1"></svg>'


def test_words_of_editors_are_escaped(folder: Path) -> None:
    (folder / FRAGMENTS / "b.html").write_text("<p>{{ said }}</p>", encoding="utf-8")

    assert Templates(folder, "tr").render("b.html", said="<b>&") == "<p>&lt;b&gt;&amp;</p>"


def test_a_fact_that_is_not_given_is_an_error(folder: Path) -> None:
    with pytest.raises(UndefinedError):
        Templates(folder, "tr").render("a.html", when=date(2027, 2, 9))


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        *[("tr", 1, "Çalışma kâğıdı:"), ("tr", 2, "Çalışma kâğıtları:"), ("en", 1, "Worksheet:")],
        ("en", None, "Worksheets:"),  # as a school's own fragment may ask
    ],
)
def test_words_that_differ_by_number_are_those_of_the_count(
    language: str, count: int | None, said: str, folder: Path
) -> None:
    assert Templates(folder, language).t("lesson-sheets", count=count) == said


def test_words_that_need_no_number_take_any(folder: Path) -> None:
    assert Templates(folder, "en").t("search-many", count="{count}") == "{count} results"
    assert Templates(folder, "en").t("search-many", count=2) == "2 results"


def test_a_word_nobody_knows_is_an_error(folder: Path) -> None:
    with pytest.raises(KeyError):
        Templates(folder, "tr").t("no-such-word")


def test_what_was_compiled_is_kept_in_a_folder(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()

    for _ in range(2):
        templates = Templates(folder, "tr", cache)
        templates.render("a.html", number=2, when=date(2027, 2, 9))

    assert len(list(cache.iterdir())) == 1


def test_words_and_dates_are_lent_to_other_templates(folder: Path) -> None:
    env = Environment(autoescape=True)
    Templates(folder, "en").add_globals(env)

    text = env.from_string("{{ t('reader-staff') }} {{ when | day }}").render(when=date(2027, 2, 9))

    assert text == "staff 9 February 2027"


@pytest.mark.parametrize(
    ("language", "shown"), [("tr", "+90 212"), ("en", "+90 212"), ("ar", "\u2068+90 212\u2069")]
)
def test_a_number_keeps_its_order_among_words_from_the_right(
    language: str, shown: str, folder: Path
) -> None:
    env = Environment(autoescape=True)
    Templates(folder, language).add_globals(env)

    assert env.from_string("{{ number | isolated }}").render(number="+90 212") == shown


@pytest.mark.parametrize(
    ("language", "here", "there"), [("tr", "right", "left"), ("ar", "left", "right")]
)
def test_what_leads_on_points_to_where_the_words_go_on(
    folder: Path, language: str, here: str, there: str
) -> None:
    for way in ("left", "right"):
        file = folder / f"assets/icons/arrow-{way}.svg"
        file.write_text(f'<svg id="{way}"></svg>', encoding="utf-8")
    templates = Templates(folder, language)
    other = "ltr" if here == "left" else "rtl"

    assert f'id="{here}"' in templates.icon("onward")
    assert f'id="{there}"' in templates.icon("onward", other)
