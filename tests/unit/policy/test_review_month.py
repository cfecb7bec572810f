import re
from collections.abc import Iterator
from datetime import date
from typing import Final

import pytest

from esafety.policy import review_month
from esafety.policy.review_month import latest_review, next_review, review_month_gaps
from esafety.text.messages import help_words, letter_words
from workshop import ROOT

# Where the month is written out, with the languages that name it there.
WRITTEN_OUT: Final = {
    ".github/workflows/review.yml": ("en",),
    "CONTRIBUTING.md": ("tr", "en"),
    "Makefile": ("tr", "en"),
    "README.md": ("en",),
    "assets/guide/year.en.svg": ("en",),
    "assets/guide/year.tr.svg": ("tr",),
    **{
        f"docs/{page}.{language}.md": (language,)
        for page in ("guide/coordinator", "staff/incident-register")
        for language in ("tr", "en")
    },
    # Headings here have an anchor, which is English in each language.
    **{
        f"docs/{page}.{language}.md": (language,) if language == "en" else ("tr", "en")
        for page in ("editions/index", "guide/head-teacher")
        for language in ("tr", "en")
    },
    "scripts/recipes/guide_year.py": ("tr", "en"),
    "src/esafety/starter/policy/clauses.yml": ("tr", "en"),
    "src/esafety/starter/template/.github/workflows/review.yml.jinja": ("tr", "en"),
}
# Texts for readers, and where they are made; an edition keeps its own words.
SEARCHED: Final = (".github", "assets/guide", "docs", "scripts/recipes", "src/esafety/starter")
# Here a month is that of something else: of a letter of the Ministry.
ELSEWHERE: Final = ("docs/policy/", "docs/class/childrens-rights.")
TEXTS: Final = {".jinja", ".md", ".py", ".svg", ".yml"}


@pytest.mark.parametrize(
    ("approved", "due"),
    [
        (date(2022, 9, 29), date(2023, 9, 1)),
        (date(2022, 9, 1), date(2023, 9, 1)),
        (date(2022, 8, 31), date(2022, 9, 1)),
        (date(2022, 12, 31), date(2023, 9, 1)),
        (date(2023, 1, 1), date(2023, 9, 1)),
    ],
)
def test_a_review_is_due_in_the_month_that_follows_an_approval(approved: date, due: date) -> None:
    assert next_review(approved) == due


@pytest.mark.parametrize(
    ("today", "begun"),
    [
        (date(2026, 8, 31), date(2025, 9, 1)),
        (date(2026, 9, 1), date(2026, 9, 1)),
        (date(2027, 1, 1), date(2026, 9, 1)),
    ],
)
def test_the_latest_review_is_the_one_whose_month_has_begun(today: date, begun: date) -> None:
    assert latest_review(today) == begun


@pytest.mark.parametrize(
    ("month", "turkish", "english"),
    [
        (
            9,
            ("her yıl eylül ayında", "Eylüldeki gözden geçirme"),
            ("every year in September;", "the September review"),
        ),
        (
            10,
            ("her yıl ekim ayında", "Ekimdeki gözden geçirme"),
            ("every year in October;", "the October review"),
        ),
        (
            3,
            ("her yıl mart ayında", "Marttaki gözden geçirme"),
            ("every year in March;", "the March review"),
        ),
    ],
)
def test_sentences_name_the_month_by_one_number(
    monkeypatch: pytest.MonkeyPatch,
    month: int,
    turkish: tuple[str, str],
    english: tuple[str, str],
) -> None:
    monkeypatch.setattr(review_month, "REVIEW_MONTH", month)

    assert next_review(date(2022, 12, 1)) == date(2023, month, 1)
    for language, (letter, help_line) in {"tr": turkish, "en": english}.items():
        gaps = review_month_gaps(language)
        others = dict.fromkeys(("month", "edition", "approved", "next"), "…")
        assert letter in letter_words(language)["review-open"].format(**others, **gaps)
        assert help_line in help_words(language)["verb-review"].format(**gaps)


def languages_that_name_the_month(path: str) -> tuple[str, ...]:
    text = (ROOT / path).read_text(encoding="utf-8")
    names = {one: review_month_gaps(one)["review_month"] for one in ("tr", "en")}
    return tuple(o for o, n in names.items() if re.search(rf"\b{n}", text, re.IGNORECASE))


def searched() -> Iterator[str]:
    yield from WRITTEN_OUT
    for folder in SEARCHED:
        for file in (ROOT / folder).rglob("*"):
            path = file.relative_to(ROOT).as_posix()
            if file.suffix in TEXTS and not path.startswith(ELSEWHERE):
                yield path


def test_every_text_in_which_the_month_is_written_out_names_this_one() -> None:
    """Whoever changes the month is told here in which texts it is written out."""
    named = {path: languages_that_name_the_month(path) for path in searched()}
    wrong = {path for path, found in named.items() if found != WRITTEN_OUT.get(path, ())}
    assert not wrong, "\n".join(["This month is not in, or is new in:", *sorted(wrong)])
