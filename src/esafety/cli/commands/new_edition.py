"""Start the draft of a new edition from the edition in force."""

import argparse
import sys
from pathlib import Path

from esafety.cli.console import problem_lines
from esafety.cli.last_resort import run
from esafety.content.load import check_content, seals_in
from esafety.content.start_draft import check_new_draft, new_draft
from esafety.formats.edition_paths import folder_of
from esafety.publish.published_record import check_in_force_published, record_in
from esafety.source_tree.read_folder import read_tree

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write the draft's folder; write nothing and exit 1 if anything stands against it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("edition", help="2026-2027; a correction within the year: 2026-2027-2")
    name = parser.parse_args().edition
    tree = read_tree(ROOT)
    if problems := [*check_new_draft(tree, name), *check_content(tree)]:
        print("\n".join(problem_lines(problems)))
        print("Hiçbir şey yazılmadı. · Nothing was written.")
        return 1
    files = new_draft(tree, name)
    for path, text in files.items():
        target = ROOT / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode("utf-8", "surrogateescape"))
    notes = check_in_force_published(seals_in(tree), record_in(ROOT))
    print("\n".join(problem_lines(list(notes))))
    print(f"{folder_of(name)}: {len(files)} dosya · files\n{NEXT.format(folder=folder_of(name))}")
    return 0


NEXT = """
Şimdi · now
  1. {folder}/*.md: metni iki dilde düzeltin · edit the text in both languages
  2. {folder}/90-…: ekip hâlâ aynı mı? · is the team still the same?
  3. {folder}/edition.yml, changes: ne değişti? · what has changed?
  4. make check, make preview: karşılaştırmayı okuyun · read the redline
  5. scripts/approve.py: müdür onaylayınca · once the head teacher approves"""


if __name__ == "__main__":
    sys.exit(run(main, ROOT))
