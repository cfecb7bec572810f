from collections.abc import Sequence

from esafety.cli.terminal.id_change_lines import ids_lines
from esafety.content.id_changes import IdChange, IdChanges

LONG = "Kamerası ya da ses kaydı olan oyuncaklar anaokuluna getirilmez; getirilen aileye verilir."
NEW = IdChange("new", "devices-05", "", "5.2", LONG)
MOVED = IdChange("moved", "photos-03", "6.3", "5.6", "Çalışanlar kendi cihazıyla\n  çekmez.")


def lines(changes: Sequence[IdChange], *, kept: int, shifted: int, width: int = 80) -> list[str]:
    return [*ids_lines(IdChanges(changes, kept, shifted), width)]


def test_ids_and_numbers_stand_whole_and_the_words_take_what_is_left() -> None:
    new, moved, *_ = lines([NEW, MOVED], kept=47, shifted=10)

    assert new == ("yeni · new            devices-05  5.2        Kamerası ya da ses kaydı olan…")
    assert moved == (
        "yeri değişti · moved  photos-03   6.3 → 5.6  Çalışanlar kendi cihazıyla çekmez."
    )


def test_a_narrow_terminal_cuts_no_id_and_no_number() -> None:
    new, *_ = lines([NEW, MOVED], kept=47, shifted=0, width=20)

    assert "devices-05  5.2" in new


def test_it_counts_clauses_that_kept_their_ids_and_those_whose_number_shifted() -> None:
    kept, shifted = lines([MOVED], kept=47, shifted=10)[1:]

    assert "aynı kalan madde: 47" in kept
    assert "numarası değişen: 10" in shifted
    assert not [line for line in lines([MOVED], kept=47, shifted=0) if "numarası" in line]


def test_of_a_first_edition_only_the_number_of_clauses_is_told() -> None:
    (line,) = lines([NEW, NEW], kept=0, shifted=0)

    assert line.startswith("Kimliği olan madde: 2")
