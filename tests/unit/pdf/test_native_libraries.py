import ctypes.util
import re
import subprocess
import sys
from importlib.resources import files

import pytest

from esafety.pdf import native_libraries
from esafety.pdf.native_libraries import NEEDED

# Each is asked for a library only where the loader does not know its name.
ASKS = "import subprocess\ndef never(*_, **__): raise AssertionError\nsubprocess.Popen = never\n"
LOST = (
    "import cffi\nopened = cffi.FFI.dlopen\n"
    "def lost(ffi, name, flags=0):\n"
    "    if '.so.' in name: raise OSError(name)\n"
    "    return opened(ffi, name, flags)\n"
    "cffi.FFI.dlopen = lost\n"
)


def loaded(before: str) -> subprocess.CompletedProcess[str]:
    code = f"{before}import esafety.pdf.weasyprint.engine"
    command = (sys.executable, "-c", code)
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems name libraries otherwise")
def test_on_linux_no_compiler_is_asked_for_a_library() -> None:
    assert loaded(ASKS).returncode == 0


def test_what_is_asked_of_linux_is_what_weasyprint_opens() -> None:
    """Each library that it cannot do without, by one of the names that it tries."""
    source = files("weasyprint").joinpath("text/ffi.py").read_text(encoding="utf-8")
    opened = re.findall(r"^\w+ = _dlopen\((.*?)\)$", source, re.DOTALL | re.MULTILINE)
    needed = [names for names in opened if "allow_fail" not in names]

    assert len(needed) == len(NEEDED)
    for names, ours in zip(needed, NEEDED, strict=True):
        assert f"'{ours}'" in names


@pytest.mark.skipif(sys.platform != "linux", reason="other systems name libraries otherwise")
def test_what_linux_knows_is_known_without_loading_weasyprint() -> None:
    code = (
        "import sys; from esafety.pdf.run.paper_libraries import can_set_paper; "
        "from esafety.pdf.run.renderer_versions import renderer; "
        "assert can_set_paper() and renderer(); assert 'weasyprint' not in sys.modules"
    )
    assert subprocess.run((sys.executable, "-c", code), check=False).returncode == 0


def test_a_library_that_linux_lacks_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native_libraries, "NEEDED", (*NEEDED, "libnone-of-these.so.9"))

    assert not native_libraries.known_to_linux()


def test_a_library_of_another_name_is_searched_for_as_always() -> None:
    ran = loaded(LOST)

    assert (ran.returncode, ran.stdout) == (0, ""), ran.stderr


def test_the_search_is_as_it_was_afterwards() -> None:
    __import__("esafety.pdf.weasyprint.engine")

    assert ctypes.util.find_library.__module__ == "ctypes.util"
