"""What a chapter's heading and ids must be, and that nobody is asked to mend what bears a seal."""

from esafety.checks.edition.chapters import check_chapters
from esafety.source_tree.parse import parse_source_tree

FOLDER = "docs/policy/2026-2027"
CHAPTER = "---\ntitle: Kurallar\ndescription: Kurallar.\n---\n# 3. Kurallar { #rules }\n\n- Bir.\n"


def keys(files: dict[str, str]) -> list[str]:
    tree = {f"{FOLDER}/{name}": text for name, text in files.items()}
    return [problem.key for problem in check_chapters(parse_source_tree(tree), "2026-2027")]


def test_a_heading_begins_with_the_number_of_its_file() -> None:
    assert keys({"02-rules.tr.md": CHAPTER}) == ["heading-of-other-number"]
    assert keys({"03-rules.tr.md": CHAPTER}) == []


def test_what_bears_a_seal_is_not_to_be_mended_be_the_seal_sound_or_not() -> None:
    assert keys({"02-rules.tr.md": CHAPTER, "seal.yml": "bozuk\n"}) == []
