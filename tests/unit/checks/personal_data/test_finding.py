from typing import get_args

from esafety.checks.personal_data.check import SENTENCES
from esafety.checks.personal_data.find import DETECTORS
from esafety.checks.personal_data.finding import PersonalKind
from esafety.text.messages import problem_words


def test_every_kind_is_found_by_something_and_said_in_a_sentence() -> None:
    assert {*get_args(PersonalKind)} == DETECTORS.keys()
    assert SENTENCES.keys() == DETECTORS.keys()
    assert [key for key in SENTENCES.values() if key not in problem_words("tr")] == []
