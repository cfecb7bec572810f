"""What whoever prints a sheet must know of it beside its kind's paper and sides."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OnPaper:
    """How the pages of a sheet belong together when it is printed.

    It is `cut` apart, or only those of its kind's variants are that `cut_variants` names.
    Its last page is a `key`: one copy, for the teacher. `sides` is its duplex mode
    where that is not its kind's. `paper` is its size (paper.py), where its kind is no plain sheet
    and is not printed on A4.
    """

    cut: bool = False
    cut_variants: tuple[str, ...] = ()
    key: bool = False
    sides: str = ""
    paper: str = ""
