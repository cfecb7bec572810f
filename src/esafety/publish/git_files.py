"""What git itself keeps in `.git`, so that nothing else can lie there unseen."""

import re
from typing import Final

GIT: Final = ".git"
_KEPT: Final = re.compile(
    r"(HEAD|config|config\.worktree|description|index|packed-refs|shallow|gc\.log"
    r"|[A-Z]+_HEAD|[A-Z]+_(EDIT)?MSG|MERGE_MODE"
    r"|(refs|logs|branches)/([^/]+/)*[^/.][^/]*|logs/HEAD"
    r"|hooks/[a-z-]+\.sample|info/(exclude|refs|attributes|grafts|sparse-checkout)"
    r"|objects/([0-9a-f]{2}/[0-9a-f]{38,62}|pack/(pack|multi-pack-index)[-0-9a-z.]*"
    r"|info/(packs|alternates|commit-graph|commit-graphs/[-0-9a-z.]+)))"
)
# A name of a branch may look like a page; what stands in its file then decides.
_REFERENCE: Final = re.compile(rb"(ref: refs/[^\n<]+|[0-9a-f]{40,64})\n")
_LOGGED: Final = re.compile(
    rb"[0-9a-f]{40,64} [0-9a-f]{40,64} [^<>\n]*<[^<>\s]*> [0-9]+ [+-][0-9]{4}(\t[^<>\n]*)?\n"
)
_LINES: Final = {"refs": _REFERENCE, "logs": _LOGGED, "branches": _REFERENCE}
_POINTER: Final = re.compile(rb"gitdir: [^\n<]+\n?")


def is_gits_own(path: str, content: bytes) -> bool:
    """Tell whether git writes such a file: `.git/config`, or the `.git` of a linked work tree."""
    if path == GIT:
        return _POINTER.fullmatch(content) is not None
    name = path.removeprefix(f"{GIT}/")
    if not path.startswith(f"{GIT}/") or not _KEPT.fullmatch(name):
        return False
    line = _LINES.get(name.split("/")[0])
    return line is None or all(map(line.fullmatch, content.splitlines(keepends=True)))
