from pathlib import Path

import pytest

from esafety.pdf.run.module_files import module_files

MODULES = {
    "ours/__init__.py": "",
    "ours/first.py": "import os\nfrom ours.deep import second\n",
    "ours/deep/__init__.py": "from ours.deep.named import NAME\n",
    "ours/deep/second.py": "def late():\n    import ours.third\n",
    "ours/deep/named.py": "from ours.first import nothing\nNAME = 1\n",
    "ours/third.py": "import theirs\nfrom theirs import thing\n",
    "ours/unused.py": "",
    # An installed package lies beside those of others.
    "theirs/__init__.py": "import ours.unused\n",
    "theirs/thing.py": "",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, text in MODULES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_imports_are_followed_through_packages_circles_and_functions(root: Path) -> None:
    found = [path.relative_to(root).as_posix() for path in module_files(root, "ours.first")]

    assert found == [
        name for name in sorted(MODULES) if name.startswith("ours/") and name != "ours/unused.py"
    ]


def test_a_module_without_imports_rests_on_itself_and_its_package(root: Path) -> None:
    found = [path.relative_to(root).as_posix() for path in module_files(root, "ours.unused")]

    assert found == ["ours/__init__.py", "ours/unused.py"]


def test_a_module_that_is_not_there_is_named(root: Path) -> None:
    with pytest.raises(ModuleNotFoundError, match=r"ours\.gone"):
        module_files(root, "ours.gone")
