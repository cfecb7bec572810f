"""A small school whose site has three pages in Arabic beside those in Turkish and English."""

from pathlib import Path
from typing import Final

import yaml

from small_school import small_school, small_tree
from workshop import ROOT, commit_all

ARABIC_PAGES: Final = {"ar/index.html", "ar/report/index.html", "ar/for-you/parents/index.html"}
# What an editor adds to files that are there: after which words, which ones.
_ADDED: Final = (
    (
        "mkdocs.yml",
        "            Güvenli İnternet Günü: Safer Internet Day\n",
        "        - locale: ar\n          name: العربية\n          build: true\n",
    ),
    ("mkdocs.yml", "  - report.md\n", "  - for-you/parents.md\n"),
    ("data/school.yml", "en: Çınar Primary School", ", ar: مدرسة تشينار الابتدائية"),
    ("data/school.yml", "en: Online Safety", ", ar: السلامة على الإنترنت"),
    ("data/school.yml", "en: Rules.", ", ar: قواعد."),
)


def arabic_tree() -> dict[str, str]:
    """Return what the school's editors wrote, path by path."""
    pages = (ROOT / "tests/golden/arabic-pages.yml").read_text(encoding="utf-8")
    tree: dict[str, str] = small_tree() | yaml.safe_load(pages)
    for path, before, added in _ADDED:
        assert before in tree[path], (path, before)
        tree[path] = tree[path].replace(before, f"{before}{added}", 1)
    return tree


def arabic_school(target: Path) -> Path:
    """Make the school in a folder, with a history of its own."""
    small_school(target)
    for path, text in arabic_tree().items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_text(text, encoding="utf-8")
    commit_all(target, "pages in Arabic")
    return target
