from datetime import date

import pytest

from esafety.approval.rules import ApprovalRequest, check_approval


@pytest.mark.parametrize(
    ("on", "keys"),
    [
        (date(2022, 6, 15), []),  # before the summer, for the year that begins in September
        (date(2022, 12, 20), []),  # in the middle of the year
        (date(2023, 6, 30), []),
        (date(2025, 1, 10), []),  # years late
        (date(2021, 12, 31), ["approve-before-year"]),
    ],
)
def test_an_approval_may_come_in_its_year_before_the_summer_and_late(
    sound: dict[str, str], on: date, keys: list[str]
) -> None:
    tree = {path: text for path, text in sound.items() if not path.endswith("/seal.yml")}
    tree["docs/policy/2022-2023/draft.yml"] = "based_on:\n"
    request = ApprovalRequest("2022-2023", "Ayşe IŞIK", "Okul Müdürü", on)

    problems = check_approval(tree, request, date(2026, 11, 28))

    assert [one.key for one in problems if one.key.startswith("approve-")] == keys
