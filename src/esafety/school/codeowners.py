"""Who must agree before a guarded file changes: the lines of `.github/CODEOWNERS`."""

from collections.abc import Iterator

from esafety.school.school import RESERVED


def guards(text: str) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Yield line number, pattern and owners of each rule in a CODEOWNERS file."""
    for number, line in enumerate(text.splitlines(), 1):
        words = line.split("#")[0].split()
        if words:
            yield number, words[0], tuple(words[1:])


def unset_owners(text: str) -> list[int]:
    """Return the lines on which the school has not yet written who guards the file."""
    return [
        number
        for number, _, owners in guards(text)
        if not owners or any(owner.endswith(RESERVED) for owner in owners)
    ]
