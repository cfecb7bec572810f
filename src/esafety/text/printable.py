"""Words of a file or a value as they may stand in one line of a terminal or of a log."""

import re
from typing import Final

# Control characters, ends of lines, marks that turn reading round, halves of letters.
_UNSHOWN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
# GitHub's runner takes a line that begins with two colons, and this sign anywhere, for an order.
# Source: actions/runner, src/Runner.Common/ActionCommand.cs.
_ORDER: Final = re.compile(r"^(\s*:)(?=:)|(##)(?=\[)")


def printable(words: object) -> str:
    r"""Return words in one line: a line break shows as `\n`, what cannot be seen by its number."""
    shown = _UNSHOWN.sub(_escaped, str(words))
    return _ORDER.sub(lambda match: f"{match[0]} ", shown)


def printable_lines(words: object) -> str:
    """Return words of several lines, each of them printable."""
    return "\n".join(map(printable, str(words).split("\n")))


def _escaped(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape", "surrogatepass").decode("ascii")
