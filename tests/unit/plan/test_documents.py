from datetime import UTC, datetime

from esafety.documents.registry import KINDS
from esafety.plan.documents import plan_print_instructions
from workshop import CONTENT, ROOT, WORDS

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_the_instructions_for_printing_name_every_kind_of_sheet_in_every_language() -> None:
    (job,) = plan_print_instructions([], CONTENT, ROOT, NOON)

    for words in WORDS.values():
        names = [str(words[f"how-to-{kind.series}"]) for kind in KINDS]
        assert [name for name in names if f"<strong>{name}.</strong>" not in job.html] == []


def test_they_carry_the_date_of_the_edition_they_are_about() -> None:
    (job,) = plan_print_instructions([], CONTENT, ROOT, NOON)

    assert CONTENT.edition.approval
    assert job.made.date() == CONTENT.edition.approval.on
