"""What whoever prints a sheet must know of it beside its kind's paper and sides."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OnPaper:
    """How the pages of a sheet belong together when it is printed.

    It is `cut` apart. Its last page is a `key`: one copy, for the teacher. A kind that is printed
    on both sides may have a sheet without `backs`. `paper` is its size (paper.py), where its kind
    is no plain sheet and is not printed on A4.
    """

    cut: bool = False
    key: bool = False
    backs: bool = True
    paper: str = ""
