"""A small school with some pages and sheets in Arabic beside those in Turkish and English."""

from pathlib import Path
from typing import Final

import yaml

from small_school import small_school, small_tree
from workshop import ROOT, commit_all

ARABIC_PAGES: Final = {
    *("ar/index.html", "ar/report/index.html", "ar/for-you/parents/index.html"),
    *("ar/safer-internet-day/leaflet/index.html", "ar/posters/where-to-report/index.html"),
    "ar/board/visitors/index.html",
}
# What an editor adds to files that are there: after which words, which ones.
_ADDED: Final = (
    (
        "mkdocs.yml",
        "            Güvenli İnternet Günü: Safer Internet Day\n",
        "        - locale: ar\n          name: العربية\n          build: true\n",
    ),
    (
        *("mkdocs.yml", "  - report.md\n"),
        "  - for-you/parents.md\n  - safer-internet-day/leaflet.md\n",
    ),
    ("mkdocs.yml", "  - report.md\n", "  - posters/index.md\n  - board/index.md\n"),
    ("data/helplines.yml", "name: {tr: Destek Hattı, en: Support Line", ", ar: خط الدعم"),
    ("data/helplines.yml", "owner: {tr: Bakanlık, en: Ministry", ", ar: الوزارة"),
    ("data/helplines.yml", "purpose: {tr: Destek için., en: For support.", ", ar: للدعم."),
    (
        *("data/helplines.yml", "name: {tr: Acil Çağrı Merkezi, en: Emergency Call Centre"),
        ", ar: مركز نداء الطوارئ",
    ),
    ("data/helplines.yml", "short: {tr: Acil, en: Emergency", ", ar: طوارئ"),
    (
        "data/helplines.yml",
        "purpose: {tr: Acil durum için., en: In an emergency.",
        ", ar: لحالة الطوارئ.",
    ),
    ("data/school.yml", "en: Çınar Primary School", ", ar: مدرسة تشينار الابتدائية"),
    ("data/school.yml", "en: Online Safety", ", ar: السلامة على الإنترنت"),
    ("data/school.yml", "en: Rules.", ", ar: قواعد."),
    ("data/school.yml", "  website:", " https://okul.example/"),
)


# As many numbers on the poster as the kit's has.
_THIRD_NUMBER: Final = """\
- id: line-141
  number: "141"
  name: {tr: Bilgi Hattı, en: Information Line, ar: خط المعلومات}
  short: {tr: Güvenli İnternet, en: Safer Internet, ar: الإنترنت الآمن}
  owner: {tr: Kurum, en: Authority, ar: الهيئة}
  purpose: {tr: Bilgi için., en: For information., ar: للمعلومات.}
  audience: [everyone]
  source: https://kaynak.example/141
  checked_on: 2026-11-22
"""


def arabic_tree() -> dict[str, str]:
    """Return what the school's editors wrote, path by path."""
    tree = small_tree()
    for name in ("arabic-pages.yml", "arabic-sheets.yml"):
        tree |= yaml.safe_load((ROOT / "tests/golden" / name).read_text(encoding="utf-8"))
    for path, before, added in _ADDED:
        assert before in tree[path], (path, before)
        tree[path] = tree[path].replace(before, f"{before}{added}", 1)
    tree["data/helplines.yml"] += _THIRD_NUMBER
    return tree


def arabic_school(target: Path) -> Path:
    """Make the school in a folder, with a history of its own."""
    small_school(target)
    for path, text in arabic_tree().items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_text(text, encoding="utf-8")
    commit_all(target, "pages in Arabic")
    return target
