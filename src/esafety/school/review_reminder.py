"""The yearly review: when the school is called to it, with which letter, how often."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from esafety.formats.edition_paths import edition_order
from esafety.policy.editions import Edition
from esafety.policy.review_month import latest_review, review_month_gaps
from esafety.text.grammar.children import in_words_of
from esafety.text.grammar.kind_words import USUAL
from esafety.text.languages import SPOKEN_LANGUAGES, format_day, format_month, required_languages
from esafety.text.messages import letter_words

LABEL: Final = "gözden-geçirme"
LATE: Final = "gecikti"


@dataclass(frozen=True, slots=True)
class ReviewReminder:
    """The call to the review of one year: the issue to open, the reminder when it is late.

    `mark` and `late_mark` stand unseen in issue and reminder, so that each is written once
    even if somebody changes the title.
    """

    overdue: bool
    title: str
    body: str
    reminder: str
    mark: str
    late_mark: str


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue on GitHub: its number, and all that was written in it."""

    number: int
    body: str
    comments: tuple[str, ...] = ()


def review_reminder(
    edition: Edition, today: date, kind: str = USUAL, languages: Sequence[str] = SPOKEN_LANGUAGES
) -> ReviewReminder | None:
    """Return the call that stands on a day, or None while no review is due.

    A review is due every year (`policy/review_month.py`); as long as no newer edition is
    approved, each year has its own call. It is written in the `languages` of the site and in the
    words of a `kind` of school.
    """
    due = edition.review_due
    if not edition.approval or due is None or today < due:
        return None
    period = latest_review(today)
    name = f"review {edition.name} {period:%Y-%m}"
    mark, late_mark = f"<!-- {name} -->", f"<!-- {name} overdue -->"
    params = _params_by_language(edition.name, edition.approval.on, period, languages)
    return ReviewReminder(
        edition.overdue(today),
        " · ".join(_texts("review-title", params, kind)),
        "\n---\n\n".join(_texts("review-open", params, kind)) + f"\n{mark}\n",
        "\n\n".join(_texts("review-overdue", params, kind)) + f"\n\n{late_mark}\n",
        mark,
        late_mark,
    )


def issue_of(call: ReviewReminder, issues: Iterable[Issue]) -> Issue | None:
    """Return the issue that was opened for this call, be it open or closed by now."""
    return next((issue for issue in issues if call.mark in issue.body), None)


def is_reminded(call: ReviewReminder, issue: Issue) -> bool:
    """Tell whether the reminder stands below the issue already."""
    return any(call.late_mark in comment for comment in issue.comments)


def next_name(edition: str, year: int) -> str:
    """Return the edition that the review of a year leads to; a correction within the year."""
    wanted = f"{year}-{year + 1}"
    current, correction = edition_order(edition)
    return wanted if wanted > current else f"{current}-{correction + 1}"


def _params_by_language(
    edition: str, approved: date, period: date, languages: Sequence[str]
) -> dict[str, dict[str, str]]:
    return {
        language: {
            "edition": edition,
            "month": format_month(period, language),
            "approved": format_day(approved, language),
            "next": next_name(edition, period.year),
            **review_month_gaps(language),
        }
        for language in required_languages(languages)
    }


def _texts(key: str, params: dict[str, dict[str, str]], kind: str) -> list[str]:
    texts = {language: letter_words(language)[key].format(**p) for language, p in params.items()}
    return [in_words_of(kind, text, language) for language, text in texts.items()]
