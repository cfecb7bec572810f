import subprocess
import sys

from esafety.starter.lock import lock_file
from workshop import ROOT


def test_it_names_the_lock_before_any_package_is_installed() -> None:
    """`-S` and `-I` leave nothing to import but the standard library and our own folder."""
    words = f"import sys, runpy; sys.path.insert(0, {str(ROOT / 'src')!r}); "
    words += "runpy.run_module('esafety.starter.lock', run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-S", "-I", "-c", words], capture_output=True, text=True, check=True
    )
    assert done.stdout == f"{lock_file()}\n" == f"{ROOT / 'requirements.txt'}\n"
