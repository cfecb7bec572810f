from esafety.policy.alignment.align import align
from esafety.policy.alignment.passage import CLAUSE, EditionPassage


def clauses(*texts: str) -> list[EditionPassage]:
    return [EditionPassage(CLAUSE, text, section="rules") for text in texts]


def test_every_passage_of_both_texts_is_in_one_group() -> None:
    old = clauses("telefon kapalı tutulur", "veli okulu arar", "saat takılmaz")
    new = clauses("tablet yasaktır ve alınır", "telefon hep kapalı tutulur", "veli okulu arar")

    aligned = align(old, new)

    assert sorted(aligned.groups) == [((), (0,)), ((0,), (1,)), ((1,), (2,)), ((2,), ())]
    assert (aligned.lost, aligned.came) == ([2], [0])
