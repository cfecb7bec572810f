import ctypes.util
import subprocess
import sys

import pytest

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


def test_a_library_of_another_name_is_searched_for_as_always() -> None:
    ran = loaded(LOST)

    assert (ran.returncode, ran.stdout) == (0, ""), ran.stderr


def test_the_search_is_as_it_was_afterwards() -> None:
    __import__("esafety.pdf.weasyprint.engine")

    assert ctypes.util.find_library.__module__ == "ctypes.util"
