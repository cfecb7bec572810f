"""Where a ready-made file names the release it takes: what stands there is no school's change.

A school takes a release by one line, by hand or as Dependabot proposes it, and may run
`esafety update` releases later. So the pins in `requirements.txt` and in the workflows are brought
to one release in all versions of a file before these are merged. Then a line beside a pin, too,
may be the school's own.
"""

import re
from collections.abc import Mapping
from typing import Final

from esafety.starter.merge import Versions
from esafety.storage.kit import INHERITED, is_older

# A requirement with its hashes, which pip reads from lines below, too; a workflow with the remark
# by which Dependabot knows the release of a commit. A requirement with a condition behind a
# semicolon is a line of the school's own.
_PIN: Final = re.compile(
    rf"^(?P<package>{INHERITED}) *== *(?P<version>[^\s;\\]++)(?! *;)"
    r"(?P<hashes>(?: *\\?\r?\n? *--hash=sha256:[0-9A-Fa-f]{64})*)"
    r"|(?P<workflow>\S+/\.github/workflows/[\w-]+\.yml)@[0-9a-f]{40}"
    r"(?: +# v(?P<release>\S+))?".encode(),
    re.MULTILINE,
)
Pin = re.Match[bytes]


def at_one_release(file: Versions) -> Versions:
    """Return the versions of a file with what pins a release as the kit pins it.

    A pin that names this very release, with its hashes, stays where the kit knows no hash. One of
    the school's that names a newer release stays as it is, a change of the school's.
    """
    base, school, kit = map(_pins, (file.base, file.school, file.kit))
    more = (known.items() for known in (base, school))
    hashed = {n: pin[0] for known in more for n, pin in known if _tells_more(pin, kit.get(n))}
    newer = {name for name, pin in school.items() if name in kit and _older(kit[name], pin)}
    whole = {name: pin[0] for name, pin in (base | kit).items()} | hashed
    pins = {name: pin for name, pin in whole.items() if name not in newer}
    return Versions(_pinned(file.base, pins), _pinned(file.school, pins), _pinned(file.kit, hashed))


def is_hashed(requirements: bytes) -> bool:
    """Tell whether the requirement of this package names the hash of what it installs."""
    return all(pin["hashes"] for pin in _pins(requirements).values() if pin["package"])


def newer_required(requirements: bytes, version: str) -> str | None:
    """Return the release that the requirement names, if it is newer than a `version`."""
    named = (_release(pin) for pin in _pins(requirements).values() if pin["package"])
    return next((release for release in named if is_older(version, release)), None)


def _pins(text: bytes | None) -> dict[bytes, Pin]:
    """Return each pin by what it pins."""
    return {_pinned_thing(pin): pin for pin in _PIN.finditer(text or b"")}


def _pinned_thing(pin: Pin) -> bytes:
    return pin["package"] or pin["workflow"]


def _tells_more(pin: Pin, kit: Pin | None) -> bool:
    """Tell whether a requirement has the hashes of the kit's, which has none."""
    if kit is None or not pin["hashes"] or kit["hashes"]:
        return False
    return pin["version"] == kit["version"]


def _older(pin: Pin, than: Pin) -> bool:
    return is_older(_release(pin), _release(than))


def _release(pin: Pin) -> str:
    return (pin["version"] or pin["release"] or b"").decode(errors="replace")


def _pinned(text: bytes | None, pins: Mapping[bytes, bytes]) -> bytes | None:
    """Return a text with these pins in the place of its own."""
    if text is None:
        return None
    return _PIN.sub(lambda pin: pins.get(_pinned_thing(pin), pin[0]), text)
