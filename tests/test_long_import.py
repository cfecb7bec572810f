"""What an import costs grows as the text does: its work is counted, no clock is asked."""

import pytest

from counted_steps import steps
from esafety.importing.import_file import Request, import_file

CHAPTERS = 4
MOST = 20_000_000
FORMS = {
    "items": "- Okulda {n} numaralı kurala herkes uyar.\n",
    "numbered": "{n}. Okulda {n} numaralı kurala herkes uyar.\n",
    "the same words": "- Telefonlar kutuda durur.\n",
    "paragraphs": "Okulda {n} numaralı kurala herkes uyar.\n\n",
    "words that stand together": "- Okulda{n} numaralıkurala herkesuyar.\n",
}


def policy(clause: str, clauses: int) -> bytes:
    chapters = (
        f"## {chapter}. Bölüm {chapter}\n\n"
        + "".join(clause.format(n=n) for n in range(1, clauses // CHAPTERS + 1))
        for chapter in range(1, CHAPTERS + 1)
    )
    return ("# E-güvenlik politikası\n\n" + "\n".join(chapters)).encode()


def work(clause: str, clauses: int) -> int:
    """Return how many functions are called to import a policy of so many clauses."""
    with steps(MOST) as count:
        import_file({}, Request("policy.md", policy(clause, clauses), "2026-2027"))
    return count[0]


@pytest.mark.parametrize("form", FORMS)
def test_four_times_the_text_is_four_times_the_work(form: str) -> None:
    clause = FORMS[form]
    work(clause, 20)  # what a process does once

    few, many = work(clause, 100), work(clause, 400)

    assert many < 4.8 * few
